// Comments on moments of a recording, said after the end and kept apart from notes of the interview.

import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { ask } from "../parts/requests.ts"
import { CommentView } from "./comment.tsx"
import { aroundNow, type Clock, type Comment } from "./comments.ts"
import { NewComment } from "./new-comment.tsx"
import type { Replay } from "./replay.ts"
import { useToldAt } from "./told-at.ts"

type CommentsProps = { replay: Replay; place: string; clock: Clock; newId: () => string }
type Listed = { readonly comments: readonly Comment[] }

export function Comments({ replay, place, clock, newId }: CommentsProps) {
  const [comments, setComments] = useState<readonly Comment[]>([])
  const [failure, setFailure] = useState("")
  const [done, setDone] = useState("")
  const area = useRef<HTMLTextAreaElement>(null)
  async function wish(method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object) {
    const answer = await ask<Listed>(method, `${place}/comments${path}`, body)
    setFailure(answer.ok ? "" : answer.sentence)
    setDone(answer.ok ? DONE[method] : "")
    if (answer.ok) setComments(answer.value.comments)
    return answer.ok
  }
  useEffect(() => void wish("GET", ""), [])
  async function remove(id: string) {
    if (await wish("DELETE", `/${id}`)) area.current?.focus()
  }
  return (
    <>
      <p class="quiet">
        Read by the host and by interviewers who have rated, not by candidates or other reviewers.
      </p>
      <NewComment
        replay={replay}
        place={place}
        area={area}
        clock={clock}
        newId={newId}
        onAdd={(one) => wish("POST", "", one)}
      />
      {failure && <p role="alert">{failure}</p>}
      <p class="for-screen-readers" role="status">
        {done}
      </p>
      <List
        replay={replay}
        comments={comments}
        clock={clock}
        onChange={(id, text) => wish("PUT", `/${id}`, { text })}
        onRemove={(id) => void remove(id)}
      />
    </>
  )
}

const DONE = {
  GET: "",
  POST: "Comment added.",
  PUT: "Comment changed.",
  DELETE: "Comment removed.",
}

type ListProps = {
  replay: Replay
  comments: readonly Comment[]
  clock: Clock
  onChange: (id: string, text: string) => Promise<boolean>
  onRemove: (id: string) => void
}

function List({ replay, comments, clock, onChange, onRemove }: ListProps) {
  const tell = useCallback(
    (time: number) => aroundNow(comments, replay.atTime(time)).join(" "),
    [comments],
  )
  const now = useToldAt(replay, tell)
  if (comments.length === 0) return null
  return (
    <ol class="comment-list" aria-label="Comments">
      {comments.map((comment) => (
        <CommentView
          key={comment.id}
          comment={comment}
          since={comment.moment - replay.atTime(0)}
          clock={clock}
          isNow={now.split(" ").includes(comment.id)}
          onSeek={(since) => replay.seek(since)}
          onChange={(text) => onChange(comment.id, text)}
          onRemove={() => onRemove(comment.id)}
        />
      ))}
    </ol>
  )
}
