"""The ground of all tests in this folder."""


async def test_a_real_browser_opens_and_runs_scripts(chromium):
    page = await chromium.new_page()
    await page.set_content("<title>Chalkroom</title><script>document.title += ' runs'</script>")
    assert await page.title() == "Chalkroom runs"
