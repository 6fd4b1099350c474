// The SHA-256 of a text, as the server computes it: over UTF-8, lone surrogates as U+FFFD.

import type { Text } from "@codemirror/state"
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"

const encoder = new TextEncoder()
const known = new WeakMap<Text, string>()

export function fingerprint(text: Text): string {
  let hash = known.get(text)
  if (hash === undefined) {
    hash = bytesToHex(sha256(encoder.encode(text.toString())))
    known.set(text, hash)
  }
  return hash
}
