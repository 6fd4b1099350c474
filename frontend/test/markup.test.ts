// What the server sends is drawn as elements of the list, and as nothing else.

import assert from "node:assert/strict"
import { test } from "node:test"
import { isValidElement, type ComponentChild, type VNode } from "preact"
import { MarkupView } from "../src/parts/markup.tsx"
import type { Markup, Tag } from "../src/interview/protocol.ts"

function drawn(of: Markup): VNode[] {
  return (MarkupView({ of }).props.children as ComponentChild[]).flat().filter(isValidElement)
}

test("elements of the list are drawn as themselves", () => {
  const [paragraph] = drawn([["p", "", ["One ", ["em", "", ["two"]]]]])
  assert.equal(paragraph?.type, "p")
})

test("an element outside of the list is drawn as its content", () => {
  for (const tag of ["script", "a", "img", "iframe", "style", "svg", "form", "constructor"]) {
    assert.deepEqual(drawn([[tag as Tag, "", ["x"]]]), [], tag)
  }
})

test("a token has the class of its kind, and no other attribute", () => {
  const [token] = drawn([["span", "tok-keyword", ["def"]]])
  const { children: _, ...attributes } = token!.props as Record<string, unknown>
  assert.deepEqual(attributes, { class: "tok-keyword" })
})

test("a class that is no token's is left away", () => {
  for (const look of ["primary", "tok-x onclick", "javascript:", "tok-<b>"]) {
    const [token] = drawn([["span", look, ["def"]]])
    assert.equal((token!.props as { class?: string }).class, undefined, look)
  }
})
