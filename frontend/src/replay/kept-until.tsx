// Until when the recording is there; the page brings the moment along, since no file knows it.

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "long" })

export function KeptUntil() {
  const until = Number(document.getElementById("app")?.dataset["keptUntil"])
  if (!until) return null
  return (
    <p class="kept-until quiet">
      Kept until <time dateTime={new Date(until).toISOString()}>{DAY.format(until)}</time>, then
      erased by itself.
    </p>
  )
}
