// What the current board is written in, chosen by those who write on it.

import { LANGUAGES } from "../board/languages.ts"
import type { Language } from "../interview/protocol.ts"
import type { Session } from "./session.ts"
import { useRoom } from "./standing.ts"

export function BoardLanguage({ session, board }: { session: Session; board: string }) {
  const language = useRoom(session, (room) => room.boards[board]?.language ?? "") ?? ""
  function choose(chosen: string) {
    session.send({ kind: "choose_language", board, language: chosen as Language })
  }
  return (
    <div class="board-language">
      <label for="board-language">Language</label>
      <select
        id="board-language"
        value={language}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">Not chosen</option>
        {LANGUAGES.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
