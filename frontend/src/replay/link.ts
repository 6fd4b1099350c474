// A moment as it stands in an address: `?t=` with seconds, m:ss or h:mm:ss.

const MOMENT = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})$/

/** Reads a moment, in milliseconds; null: there is none, or it makes no sense. */
export function momentIn(search: string): number | null {
  const found = MOMENT.exec(new URLSearchParams(search).get("t")?.trim() ?? "")
  if (!found) return null
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0))
  return ((hours! * 60 + minutes!) * 60 + seconds!) * 1000
}

/** The address of a page at a moment; whole seconds, so that it can be said aloud. */
export function linkTo(address: string, time: number): string {
  const link = new URL(address)
  link.hash = ""
  link.search = `?t=${Math.floor(time / 1000)}`
  return link.href
}
