// Lengths of time as people say them.

/** "4 minutes 3 seconds", "1 hour", "0 seconds". */
export function spokenLength(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const parts = [
    counted(Math.floor(seconds / 3600), "hour"),
    counted(Math.floor((seconds % 3600) / 60), "minute"),
    counted(seconds % 60, "second"),
  ]
  return parts.filter(Boolean).join(" ") || "0 seconds"
}

function counted(number: number, unit: string): string {
  return number === 0 ? "" : `${number} ${unit}${number === 1 ? "" : "s"}`
}
