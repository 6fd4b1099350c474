// A board, on which people write: the twin of the server's boards.py. Its text is CodeMirror's `Text`,
// which takes an edit of a large board in no time.

import { ChangeSet, Text } from "@codemirror/state"
import { carriedPassages } from "./passages.ts"
import type * as protocol from "./protocol.ts"

export type Board = Omit<protocol.Board, "text"> & { readonly text: Text }

/** Reads a board's text as it stands on the wire; lines end with "\n" and nothing else. */
export function textOf(text: string): Text {
  return Text.of(text.split("\n"))
}

/** Reads a board as it stands on the wire. */
export function boardOf(board: protocol.Board): Board {
  return { ...board, text: textOf(board.text) }
}

/** Writes a board as it stands on the wire. */
export function snapshotOfBoard(board: Board): protocol.Board {
  return { ...board, text: board.text.toString() }
}

/** A new board with its starting text. */
export function openedBoard(event: protocol.BoardOpened): Board {
  const text = textOf(event.text ?? "")
  const language = event.language ?? ""
  return {
    id: event.board,
    title: event.title,
    text,
    version: 0,
    editors: {},
    language,
    passages: [],
  }
}

/** The board one version later; `writer` is the interviewer whose passage it becomes. */
export function editedBoard(board: Board, event: protocol.Edited, writer: string | null): Board {
  const { instance, person, sequence } = event
  const changes = ChangeSet.fromJSON(event.changes)
  return {
    ...board,
    text: changes.apply(board.text),
    passages: carriedPassages(board.passages, changes, writer),
    version: board.version + 1,
    editors: { ...board.editors, [instance]: { person, sequence } },
  }
}
