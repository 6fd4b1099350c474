// Links to this recording: made for one reviewer each, listed, and taken back one by one.

import { useEffect, useRef, useState } from "preact/hooks"
import { Confirm } from "../parts/confirm.tsx"
import { CopyButton } from "../parts/copy-button.tsx"
import { ask, type Answer } from "../parts/requests.ts"
import { NewShare, type Wish } from "./new-share.tsx"
import { aboutShare, canBeTakenBack, day, type Share, type Shares } from "./shares.ts"

type SharingProps = { place: string; onClose: () => void }

/** The links as the server told them last, and how to ask it for others. */
function useShares() {
  const [shares, setShares] = useState<Shares | null>(null)
  const newest = useRef(0)
  async function wish(asked: Promise<Answer<Shares>>): Promise<Answer<Shares>> {
    const place = ++newest.current
    const answer = await asked
    // Of answers that overtake each other the one to the newest wish tells most.
    if (answer.ok && place === newest.current) setShares(answer.value)
    return answer
  }
  return { shares, wish }
}

export function Sharing({ place, onClose }: SharingProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { shares, wish } = useShares()
  const [failure, setFailure] = useState<string | null>(null)
  const [done, setDone] = useState("")
  const path = `${place}/shares`
  async function take(asked: Promise<Answer<Shares>>, told = "") {
    const answer = await wish(asked)
    setFailure(answer.ok ? null : answer.sentence)
    setDone(answer.ok ? told : "")
    return answer.ok
  }
  async function make(share: Wish) {
    const answer = await wish(ask<Shares>("POST", path, share))
    setDone(answer.ok ? `The link for ${share.name} is made.` : "")
    return answer
  }
  useEffect(() => {
    dialog.current?.showModal()
    void take(ask<Shares>("GET", path))
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby="sharing" onClose={onClose}>
      <div class="sharing">
        <div class="row">
          <h2 id="sharing">Share this recording</h2>
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {shares && (
          <NewShare limits={shares.limits} keptUntil={day(shares.kept_until)} onMake={make} />
        )}
        <p class="for-screen-readers" role="status">
          {done}
        </p>
        {failure && <p role="alert">{failure}</p>}
        {shares && (
          <List
            {...shares}
            onRevoke={({ share, name }) =>
              take(ask("POST", `${path}/${share}/revoke`), `The link of ${name} is taken back.`)
            }
          />
        )}
      </div>
    </dialog>
  )
}

type ListProps = Pick<Shares, "shares" | "kept_until"> & {
  onRevoke: (share: Share) => Promise<boolean>
}

function List({ shares, kept_until, onRevoke }: ListProps) {
  if (shares.length === 0) return null
  return (
    <ul class="shares" aria-label="Links to this recording">
      {shares.map((share) => (
        <Line
          key={share.share}
          share={share}
          about={aboutShare(share, kept_until)}
          onRevoke={() => onRevoke(share)}
        />
      ))}
    </ul>
  )
}

type LineProps = { share: Share; about: string; onRevoke: () => Promise<boolean> }

function Line({ share, about, onRevoke }: LineProps) {
  const name = useRef<HTMLHeadingElement>(null)
  async function revoke() {
    // The button that had the focus goes with the link.
    if (await onRevoke()) name.current?.focus()
  }
  return (
    <li>
      <div>
        <h3 tabIndex={-1} ref={name}>
          {share.name}
        </h3>
        <p class="quiet">{about}</p>
      </div>
      {canBeTakenBack(share) && (
        <div class="row">
          {share.address !== null && (
            <CopyButton text={share.address} name={`Copy link for ${share.name}`}>
              Copy link
            </CopyButton>
          )}
          <Confirm
            isCalm
            label="Take back"
            name={`Take back the link of ${share.name}`}
            title={`Take back the link of ${share.name}?`}
            action="Take back now"
            onConfirm={() => void revoke()}
          >
            <p>It opens nothing any more, also where it was opened already.</p>
          </Confirm>
        </div>
      )}
    </li>
  )
}
