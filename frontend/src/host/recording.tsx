// What is left of an interview that has ended: the files its recording can be taken as.

import { FILES, type RecordingFile } from "../parts/recording-files.ts"
import type { InterviewDetails } from "./answers.ts"

const EDITIONS = [
  { edition: "candidate", name: "Candidate\u2019s edition" },
  { edition: "blind", name: "Blind edition" },
]
const REPLAY_NOTHING = ["report.md", "code.zip"]

/** The files of a recording; nothing that replays where people agreed not to record. */
export function RecordingFiles({ interview }: { interview: InterviewDetails }) {
  if (interview.phase !== "ended") return null
  const files = FILES.filter(({ name }) => interview.recorded || REPLAY_NOTHING.includes(name))
  return (
    <section class="card" aria-labelledby="recording">
      <h2 id="recording">Recording</h2>
      {interview.imported_from && <ImportedFrom head={interview.imported_from} />}
      <p class="quiet">
        The candidate&rsquo;s edition holds only what everybody in the room heard. The full one also
        holds notes, guides and ratings. The blind one holds neither names nor times, for somebody
        who judges what was written and not by whom or how fast.
      </p>
      <ul class="files">
        {files.map((file) => (
          <FileLine key={file.name} file={file} interview={interview.id} />
        ))}
      </ul>
    </section>
  )
}

function ImportedFrom({ head }: { head: string }) {
  return (
    <p>
      Imported from a file whose chain has the head <code class="head">{head}</code>. Nobody can
      enter this interview, and nothing can be added to it.
    </p>
  )
}

function FileLine({ file, interview }: { file: RecordingFile; interview: string }) {
  const address = `/replay/${interview}/${file.name}`
  const first = file.hasEditions ? "Full" : "Download"
  return (
    <li>
      <div>
        <h3>{file.title}</h3>
        <p class="quiet">{file.about}</p>
      </div>
      <div class="row">
        <a class="button" href={address} download aria-label={`${first}: ${file.title}`}>
          {first}
        </a>
        {file.hasEditions &&
          EDITIONS.map(({ edition, name }) => (
            <a
              key={edition}
              class="button"
              href={`${address}?edition=${edition}`}
              download
              aria-label={`${name}: ${file.title}`}
            >
              {name}
            </a>
          ))}
      </div>
    </li>
  )
}
