// One comment as it is read, and as its author changes or removes it.

import { useEffect, useRef, useState } from "preact/hooks"
import { Confirm } from "../parts/confirm.tsx"
import { isEnter } from "../parts/enter.ts"
import { COMMENT_LENGTH, type Clock, type Comment } from "./comments.ts"

const SHORT = 40

type CommentProps = {
  comment: Comment
  /** Its moment, in milliseconds since the beginning. */
  since: number
  clock: Clock
  isNow: boolean
  onSeek: (since: number) => void
  onChange: (text: string) => Promise<boolean>
  onRemove: () => void
}

export function CommentView(props: CommentProps) {
  const { comment, since, clock, isNow, onSeek, onChange, onRemove } = props
  const [isChanging, setChanging] = useState(false)
  return (
    <li class={isNow ? "comment now" : "comment"} aria-current={isNow ? "true" : undefined}>
      <p class="quiet">
        <button
          type="button"
          class="plain"
          aria-label={`Go to ${clock(since)}`}
          onClick={() => onSeek(since)}
        >
          {clock(since)}
        </button>
        {comment.name}
        {comment.changed !== null && " · changed"}
      </p>
      {isChanging ? (
        <Changing text={comment.text} onChange={onChange} onDone={() => setChanging(false)} />
      ) : (
        <p class="comment-text">{comment.text}</p>
      )}
      {comment.own && (
        <Acts
          comment={comment}
          isChanging={isChanging}
          onChanging={() => setChanging(true)}
          onRemove={onRemove}
        />
      )}
    </li>
  )
}

type ActsProps = {
  comment: Comment
  isChanging: boolean
  onChanging: () => void
  onRemove: () => void
}

function Acts({ comment, isChanging, onChanging, onRemove }: ActsProps) {
  const edit = useRef<HTMLButtonElement>(null)
  const wasChanging = useRef(false)
  useEffect(() => {
    if (wasChanging.current && !isChanging) edit.current?.focus()
    wasChanging.current = isChanging
  }, [isChanging])
  if (isChanging) return null
  const start = comment.text.length > SHORT ? `${comment.text.slice(0, SHORT)}...` : comment.text
  return (
    <div class="row">
      <button
        type="button"
        class="plain"
        aria-label={`Edit comment: ${start}`}
        ref={edit}
        onClick={onChanging}
      >
        Edit
      </button>
      <Confirm
        label="Remove"
        name={`Remove comment: ${start}`}
        title="Remove this comment?"
        action="Remove comment"
        isCalm
        onConfirm={onRemove}
      >
        <p>Its words are gone for everybody. The record keeps that there was a comment.</p>
      </Confirm>
    </div>
  )
}

type ChangingProps = {
  text: string
  onChange: (text: string) => Promise<boolean>
  onDone: () => void
}

function Changing({ text, onChange, onDone }: ChangingProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState(text)
  useEffect(() => area.current?.focus(), [])
  async function save() {
    const better = words.trim()
    if (better === "") return
    if (better === text || (await onChange(better))) onDone()
  }
  function press(event: KeyboardEvent) {
    if (isEnter(event)) void save()
    else if (event.key === "Escape") onDone()
    else return
    event.preventDefault()
  }
  return (
    <div class="changing">
      <textarea
        aria-label="Change comment"
        rows={3}
        ref={area}
        value={words}
        autocomplete="off"
        maxLength={COMMENT_LENGTH}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div class="row">
        <button type="button" onClick={() => void save()}>
          Save
        </button>
        <button type="button" class="plain" onClick={onDone}>
          Cancel
        </button>
      </div>
    </div>
  )
}
