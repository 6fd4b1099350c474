// The keys of the player, as terminal players have them. They work only while the focus is within the
// player, so that no letter typed elsewhere does anything.

export type Act =
  | { readonly kind: "toggle" }
  | { readonly kind: "help" }
  | { readonly kind: "edit" | "chapter"; readonly by: 1 | -1 }
  | { readonly kind: "speed"; readonly by: 1 | -1 }
  | { readonly kind: "by"; readonly milliseconds: number }
  | { readonly kind: "by_share" | "to_share"; readonly share: number }

export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "Space", does: "Play or pause" },
  { keys: "\u2190  \u2192", does: "5 seconds back or on" },
  { keys: "Shift+\u2190  Shift+\u2192", does: "A tenth of the recording back or on" },
  { keys: "0 to 9", does: "To the beginning, to 10 %, to 20 % and so on" },
  { keys: "Home  End", does: "To the beginning or the end" },
  { keys: ",  .", does: "Edit by edit, back or on" },
  { keys: "[  ]", does: "To the mark or chapter before or after" },
  { keys: "<  >", does: "Slower or faster" },
  { keys: "?", does: "Show this list" },
]

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">

/** What a key does; null: nothing. */
export function actOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): Act | null {
  if (ctrlKey || metaKey || altKey) return null
  if (/^[0-9]$/.test(key)) return { kind: "to_share", share: Number(key) / 10 }
  switch (key) {
    case " ":
      return { kind: "toggle" }
    case "ArrowLeft":
      return shiftKey ? { kind: "by_share", share: -0.1 } : { kind: "by", milliseconds: -5_000 }
    case "ArrowRight":
      return shiftKey ? { kind: "by_share", share: 0.1 } : { kind: "by", milliseconds: 5_000 }
    case "Home":
      return { kind: "to_share", share: 0 }
    case "End":
      return { kind: "to_share", share: 1 }
    case ",":
    case ".":
      return { kind: "edit", by: key === "." ? 1 : -1 }
    case "[":
    case "]":
      return { kind: "chapter", by: key === "]" ? 1 : -1 }
    case "<":
    case ">":
      return { kind: "speed", by: key === ">" ? 1 : -1 }
    case "?":
      return { kind: "help" }
    default:
      return null
  }
}
