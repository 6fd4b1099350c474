// Ids: 128 random bits as 26 letters of lower-case base32. Chance is handed in.

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
const LENGTH = 26

/** Writes 16 bytes as an id. */
export function idOf(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  bits <<= 2n // 26 letters hold 130 bits
  let id = ""
  for (let place = LENGTH - 1; place >= 0; place--) {
    id += LETTERS[Number((bits >> BigInt(5 * place)) & 31n)]
  }
  return id
}

/** Makes an id that no other browser makes. */
export function newId(): string {
  return idOf(crypto.getRandomValues(new Uint8Array(16)))
}
