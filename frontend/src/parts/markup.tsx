// Text with structure, drawn from the server's tree: elements of the list, and nothing else.

import { h, type ComponentChild } from "preact"
import type { Element, Markup, Tag } from "../interview/protocol.ts"

const BLOCKS = ["p", "h3", "h4", "ul", "ol", "li", "blockquote"] as const
const CELLS = ["thead", "tbody", "tr", "th", "td"] as const
const INLINE = ["code", "span", "em", "strong", "br"] as const
const ALLOWED: ReadonlySet<string> = new Set<Tag>([...BLOCKS, ...CELLS, ...INLINE])
const TOKEN = /^tok-[A-Za-z0-9]+$/

export function MarkupView({ of }: { of: Markup }) {
  return <>{of.map(drawn)}</>
}

function drawn(node: string | Element): ComponentChild {
  if (typeof node === "string") return node
  const [tag, look, children] = node
  const inside = children.map(drawn)
  if (tag === "pre") return <CodeBlock>{inside}</CodeBlock>
  if (tag === "table") return <WideTable>{inside}</WideTable>
  if (!ALLOWED.has(tag)) return inside
  return h(tag, TOKEN.test(look) ? { class: look } : null, inside)
}

/** Code keeps its lines; where there is no room for them it can be scrolled, by keys as well. */
export function CodeBlock({ children }: { children: ComponentChild }) {
  return (
    <pre class="code" tabIndex={0} role="group" aria-label="Code">
      <code>{children}</code>
    </pre>
  )
}

function WideTable({ children }: { children: ComponentChild }) {
  return (
    <div class="wide" tabIndex={0} role="group" aria-label="Table">
      <table>{children}</table>
    </div>
  )
}
