// The files that a recording can be taken as, in the words of those who take them.

export interface RecordingFile {
  readonly name: string
  readonly title: string
  readonly about: string
  /** Whether there are other editions beside the full one. */
  readonly hasEditions: boolean
}

export const FILES: readonly RecordingFile[] = [
  {
    name: "recording.html",
    title: "Web page",
    about: "Plays by itself in any browser, offline too.",
    hasEditions: true,
  },
  {
    name: "recording.jsonl",
    title: "JSON Lines",
    about: "The recording itself, for programs and for other servers.",
    hasEditions: true,
  },
  {
    name: "recording.cast",
    title: "Terminal recording",
    about: "The boards, for asciinema and its player.",
    hasEditions: false,
  },
  {
    name: "chapters.vtt",
    title: "Chapters",
    about: "WebVTT: which board was shown when.",
    hasEditions: false,
  },
  {
    name: "notes.vtt",
    title: "Notes and marks",
    about: "WebVTT, for interviewers only.",
    hasEditions: false,
  },
  {
    name: "report.md",
    title: "Report as Markdown",
    about: "Questions, times, hints, final texts with who wrote what, notes, ratings.",
    hasEditions: true,
  },
  { name: "code.zip", title: "Code", about: "The final text of every board.", hasEditions: false },
]
