// Choosing other house rules in the room, which the lead may.

import { useEffect, useRef, useState } from "preact/hooks"
import type { HouseRules } from "../interview/protocol.ts"
import { onEscape } from "../parts/escape.ts"
import { HouseRulesFields } from "../parts/house-rules-fields.tsx"

export type ChangingProps = {
  rules: HouseRules
  onChange: (rules: HouseRules) => void
  onCancel: () => void
}

export function ChangeRules({ rules, onChange, onCancel }: ChangingProps) {
  const [wanted, setWanted] = useState(rules)
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => fields.current?.querySelector<HTMLElement>(":checked")?.focus(), [])
  return (
    <div class="changing-rules" onKeyDown={onEscape(onCancel)}>
      <div class="choices" ref={fields}>
        <HouseRulesFields rules={wanted} onChange={setWanted} />
      </div>
      <p class="quiet">Everybody sees the change, and it stands in the recording.</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => onChange(wanted)}>
          Change
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  )
}
