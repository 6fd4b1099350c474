// Choosing the house rules, in the form for a new interview and in the room.

import type { HouseRules } from "../interview/protocol.ts"
import {
  AIDS,
  ENDING,
  LEAVING,
  MARGIN,
  PASTE,
  QUIET,
  WAITING,
  type Aids,
  type Ending,
  type Paste,
} from "./house-rules.tsx"

const LEVELS: Aids[] = [0, 1, 2, 3]
const PASTES: Paste[] = ["allowed", "recorded", "refused"]
const ENDINGS: Ending[] = ["soft", "hard"]

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
      <fieldset>
        <legend>When the time of a question is over</legend>
        {ENDINGS.map((ending) => (
          <Choice
            key={ending}
            group="ending"
            words={ENDING[ending]}
            isChosen={rules.ending === ending}
            onChoose={() => onChange({ ...rules, ending })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>When the candidate&rsquo;s connection is lost</legend>
        {[true, false].map((clock_waits) => (
          <Choice
            key={String(clock_waits)}
            group="clock_waits"
            words={WAITING[clock_waits ? "yes" : "no"]}
            isChosen={rules.clock_waits === clock_waits}
            onChoose={() => onChange({ ...rules, clock_waits })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>When the candidate leaves the page</legend>
        {[true, false].map((notes_leaving) => (
          <Choice
            key={String(notes_leaving)}
            group="notes_leaving"
            words={LEAVING[notes_leaving ? "yes" : "no"]}
            isChosen={rules.notes_leaving === notes_leaving}
            onChoose={() => onChange({ ...rules, notes_leaving })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Quiet time</legend>
        {[true, false].map((quiet_time) => (
          <Choice
            key={String(quiet_time)}
            group="quiet_time"
            words={QUIET[quiet_time ? "yes" : "no"]}
            isChosen={rules.quiet_time === quiet_time}
            onChoose={() => onChange({ ...rules, quiet_time })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>The margin</legend>
        {[true, false].map((margin) => (
          <Choice
            key={String(margin)}
            group="margin"
            words={MARGIN[margin ? "yes" : "no"]}
            isChosen={rules.margin === margin}
            onChoose={() => onChange({ ...rules, margin })}
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
