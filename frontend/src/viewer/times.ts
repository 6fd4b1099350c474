// Times as people read them, and as they stand behind the # of an address.

/** Returns 754000 as `12:34`, with hours where there are any. */
export function clockTime(milliseconds: number): string {
  const { hours, minutes, seconds } = parts(milliseconds)
  const rest = `${String(minutes).padStart(hours ? 2 : 1, "0")}:${String(seconds).padStart(2, "0")}`
  return hours ? `${hours}:${rest}` : rest
}

/** Returns 754000 as `12 minutes 34 seconds`. */
export function spokenTime(milliseconds: number): string {
  const { hours, minutes, seconds } = parts(milliseconds)
  const words = [counted(hours, "hour"), counted(minutes, "minute"), counted(seconds, "second")]
  return words.filter(Boolean).join(" ") || "0 seconds"
}

/** Reads `#t=754`, `#t=12:34` or `#t=12m34s`; null is none of them. */
export function momentIn(hash: string): number | null {
  const [, text = ""] = /^#t=(.+)$/.exec(hash) ?? []
  const named = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text)
  const numbers = /^\d+(:\d+){1,2}$/.test(text) ? text.split(":") : named?.slice(1)
  if (!text || !numbers) return null
  const seconds = numbers.reduce((sum, each) => sum * 60 + Number(each ?? 0), 0)
  return seconds * 1000
}

function parts(milliseconds: number) {
  const whole = Math.floor(milliseconds / 1000)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return { hours, minutes, seconds: whole % 60 }
}

function counted(number: number, word: string): string {
  return number ? `${number} ${word}${number === 1 ? "" : "s"}` : ""
}
