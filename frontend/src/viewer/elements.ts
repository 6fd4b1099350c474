// Making elements: text goes in as text, and nothing else goes in.

import type { Element as Node, Markup } from "../interview/protocol.ts"

type Children = readonly (string | HTMLElement)[]

/** Makes an element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Children
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** Makes a button that does something. */
export function button(text: string, does: () => void, look = ""): HTMLButtonElement {
  const made = element("button", { type: "button", ...(look && { class: look }) }, text)
  made.addEventListener("click", does)
  return made
}

const ALLOWED: ReadonlySet<string> = new Set<Node[0]>([
  ...(["p", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "thead", "tbody"] as const),
  ...(["tr", "th", "td", "pre", "code", "span", "em", "strong", "br"] as const),
])

/** Draws text with structure: elements of the list, without any attribute. */
export function drawn(markup: Markup): (string | HTMLElement)[] {
  return markup.flatMap((node) => {
    if (typeof node === "string") return [node]
    const [tag, , children] = node
    const inside = drawn(children)
    return ALLOWED.has(tag) ? [element(tag, {}, ...inside)] : inside
  })
}
