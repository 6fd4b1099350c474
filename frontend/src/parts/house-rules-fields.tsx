// Choosing the house rules, in the form for a new interview and in the room.

import type { HouseRules } from "../interview/protocol.ts"
import { AIDS, PASTE, type Aids, type Paste } from "./house-rules.tsx"

const LEVELS: Aids[] = [0, 1, 2, 3]
const PASTES: Paste[] = ["allowed", "recorded", "refused"]

type Choosing = { rules: HouseRules; onChange: (rules: HouseRules) => void }

export function HouseRulesFields({ rules, onChange }: Choosing) {
  return (
    <>
      <fieldset>
        <legend>Help from the board</legend>
        {LEVELS.map((level) => (
          <Choice
            key={level}
            group="aids"
            words={AIDS[level]}
            isChosen={rules.aids === level}
            onChoose={() => onChange({ ...rules, aids: level })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Pasting</legend>
        {PASTES.map((paste) => (
          <Choice
            key={paste}
            group="paste"
            words={PASTE[paste]}
            isChosen={rules.paste === paste}
            onChoose={() => onChange({ ...rules, paste })}
          />
        ))}
      </fieldset>
    </>
  )
}

type ChoiceProps = {
  group: string
  words: { name: string; means: string }
  isChosen: boolean
  onChoose: () => void
}

function Choice({ group, words, isChosen, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span>
        {words.name}
        <small>{words.means}</small>
      </span>
    </label>
  )
}
