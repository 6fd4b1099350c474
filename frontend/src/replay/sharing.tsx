// Links to this recording: made for one reviewer each, listed, and taken back one by one.

import { useEffect, useRef, useState } from "preact/hooks"
import { Confirm } from "../parts/confirm.tsx"
import { CopyButton } from "../parts/copy-button.tsx"
import { ask, type Answer } from "../parts/requests.ts"
import { NewShare } from "./new-share.tsx"
import { aboutShare, type Share, type Shares } from "./shares.ts"

type SharingProps = { place: string; onClose: () => void }

export function Sharing({ place, onClose }: SharingProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [shares, setShares] = useState<Shares | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const path = `${place}/shares`
  function take(answer: Answer<Shares>) {
    if (answer.ok) setShares(answer.value)
    setFailure(answer.ok ? null : answer.sentence)
  }
  useEffect(() => {
    dialog.current?.showModal()
    void ask<Shares>("GET", path).then(take)
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
        {shares && <NewShare path={path} mostDays={shares.most_days} onMade={setShares} />}
        {failure && <p role="alert">{failure}</p>}
        {shares && shares.shares.length > 0 && (
          <ul class="shares" aria-label="Links to this recording">
            {shares.shares.map((share) => (
              <Line
                key={share.share}
                share={share}
                onRevoke={async () => take(await ask("POST", `${path}/${share.share}/revoke`))}
              />
            ))}
          </ul>
        )}
      </div>
    </dialog>
  )
}

function Line({ share, onRevoke }: { share: Share; onRevoke: () => void }) {
  return (
    <li>
      <div>
        <h3>{share.name}</h3>
        <p class="quiet">
          {aboutShare(share)}
          {share.by && ` Made by ${share.by}.`}
        </p>
      </div>
      {share.address !== null && (
        <div class="row">
          <CopyButton text={share.address}>{`Copy link for ${share.name}`}</CopyButton>
          <Confirm
            isCalm
            label="Take back"
            name={`Take back the link of ${share.name}`}
            title={`Take back the link of ${share.name}?`}
            action="Take back now"
            onConfirm={onRevoke}
          >
            <p>It opens nothing any more, also where it was opened already.</p>
          </Confirm>
        </div>
      )}
    </li>
  )
}
