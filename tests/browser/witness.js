// Says twenty times a second what a person sees: the text, the chip, and how far the server has it.
setInterval(() => {
  const content = document.querySelector(".current-board .cm-content")
  const view = content?.cmTile?.root.view
  if (!view) return
  const line = content.querySelector("[data-received-version]")
  window.seen({
    chip: document.querySelector("[role=status][aria-label='Saved state']")?.textContent ?? "",
    text: view.state.doc.toString(),
    version: Number(content.dataset.version),
    received: line && {
      version: Number(line.dataset.receivedVersion),
      above: view.posAtDOM(line),
    },
  })
}, 50)
