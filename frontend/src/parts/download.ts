// Handing a text to the person as a file, without asking the server.

export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name.replace(/[^\p{L}\p{N} ._-]+/gu, "_")
  link.click()
  // The browser reads the text after the click, in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
