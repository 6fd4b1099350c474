// Words that begin a line.

export function capital(word: string): string {
  return word.replace(/^./, (letter) => letter.toUpperCase())
}
