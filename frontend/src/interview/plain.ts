// Text with structure as the words alone.

import type { Markup } from "../interview/protocol.ts"

export function plain(markup: Markup): string {
  return markup.map((node) => (typeof node === "string" ? node : plain(node[2]))).join("")
}
