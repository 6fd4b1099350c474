// The links of one interview: each opens the room in one role, and can be taken back on its own.

import { useState } from "preact/hooks"
import { Confirm } from "../parts/confirm.tsx"
import { CopyButton } from "../parts/copy-button.tsx"
import { ask } from "../parts/requests.ts"
import type { Link } from "./answers.ts"

type LinksProps = { interview: string; links: Link[]; isOver: boolean; onChanged: () => void }

const MEANING: Record<Link["role"], string> = {
  interviewer: "Opens the room at once. Keep it among interviewers.",
  candidate: "Opens the lobby. An interviewer lets the candidate in.",
  observer: "Opens the lobby. An observer only looks, and is listed as present.",
}

const MEANING_AFTERWARDS: Record<Link["role"], string> = {
  interviewer: "Opens the boards to read. Notes can still be added.",
  candidate: "Says that the interview has ended.",
  observer: "Says that the interview has ended.",
}

export function Links({ interview, links, isOver, onChanged }: LinksProps) {
  const meaning = isOver ? MEANING_AFTERWARDS : MEANING
  return (
    <section class="card" aria-labelledby="links">
      <h2 id="links">Links</h2>
      <ul class="links">
        {links.map((link) => (
          <LinkLine
            key={link.link}
            path={`/host/interviews/${interview}/links/${link.link}`}
            link={link}
            label={labelOf(link, links)}
            meaning={meaning[link.role]}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </section>
  )
}

// The first interviewer's link is "the" interviewer link; the others go by name.
function labelOf(link: Link, links: Link[]): string {
  const first = links.find((other) => other.role === link.role)
  return first === link ? `Copy ${link.role} link` : `Copy link for ${link.name}`
}

type LineProps = {
  path: string
  link: Link
  label: string
  meaning: string
  onChanged: () => void
}

function LinkLine({ path, link, label, meaning, onChanged }: LineProps) {
  const [isShown, setShown] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  async function change(step: "revoke" | "renew") {
    const answer = await ask("POST", `${path}/${step}`)
    setFailure(answer.ok ? null : answer.sentence)
    onChanged()
  }
  const isNamed = link.name !== "" && link.name.toLowerCase() !== link.role
  const name = isNamed ? `${link.role} ${link.name}` : link.role
  return (
    <li>
      <h3>
        {isNamed ? link.name : roleTitle(link.role)}
        {isNamed && <span class="badge">{link.role}</span>}
      </h3>
      <p class="quiet">{meaning}</p>
      {link.address === null ? (
        <div class="row">
          <span>This link was taken back. It opens nothing any more.</span>
          <button type="button" onClick={() => change("renew")} aria-label={`New link, ${name}`}>
            New link
          </button>
        </div>
      ) : (
        <div class="row">
          <CopyButton text={link.address}>{label}</CopyButton>
          <button
            type="button"
            class="plain"
            aria-expanded={isShown}
            aria-label={`${isShown ? "Hide" : "Show"} link, ${name}`}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? "Hide" : "Show"}
          </button>
          <Confirm
            isCalm
            label="Revoke"
            name={`Revoke link, ${name}`}
            title={`Revoke the link of ${isNamed ? link.name : `the ${link.role}`}?`}
            action="Revoke now"
            onConfirm={() => change("revoke")}
          >
            <p>It opens nothing any more, and whoever came in by it is sent out of the room.</p>
            <p>You can make a new link afterwards.</p>
          </Confirm>
        </div>
      )}
      {isShown && link.address !== null && <code class="address">{link.address}</code>}
      {failure && <p role="alert">{failure}</p>}
    </li>
  )
}

function roleTitle(role: Link["role"]): string {
  return role[0]!.toUpperCase() + role.slice(1)
}
