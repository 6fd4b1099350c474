// The house rules card: everybody reads it, the lead may change it, and the change is recorded.

import { useState } from "preact/hooks"
import type { HouseRules } from "../interview/protocol.ts"
import { HouseRulesList } from "../parts/house-rules.tsx"
import { ChangingRules } from "./for-interviewers.tsx"
import { useOpener } from "./opener.ts"
import { Panel } from "./panel.tsx"
import type { Session } from "./session.ts"
import { useIsLead, useIsOver, useRoom } from "./standing.ts"

export function HouseRulesCard({ session }: { session: Session }) {
  const rules = useRoom(session, (room) => room.rules)
  const isRecorded = useRoom(session, (room) => room.recorded)
  const isLead = useIsLead(session)
  const isOver = useIsOver(session)
  const [isChanging, setChanging] = useState(false)
  const opener = useOpener(isChanging)
  if (!rules) return null
  function change(wanted: HouseRules) {
    session.send({ kind: "change_rules", rules: wanted })
    setChanging(false)
  }
  return (
    <Panel title="House rules" className="house-rules-card">
      {isChanging ? (
        <ChangingRules
          session={session}
          rules={rules}
          onChange={change}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <>
          <HouseRulesList rules={rules} />
          <p>{isRecorded ? recordedWords(session) : "This interview is not recorded."}</p>
          {isLead && !isOver && (
            <button type="button" ref={opener} onClick={() => setChanging(true)}>
              Change house rules
            </button>
          )}
        </>
      )}
    </Panel>
  )
}

function recordedWords(session: Session): string {
  const days = session.retentionDays.value
  const erased = days === null ? "" : ` It is erased after ${days} days.`
  return `This interview is recorded.${erased}`
}
