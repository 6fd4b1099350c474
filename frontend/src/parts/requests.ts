// Asking the server over HTTP: JSON both ways, and every failure as a sentence for people.

export type Answer<Value> =
  { ok: true; value: Value } | { ok: false; status: number; sentence: string; field: string | null }

type Method = "GET" | "POST" | "PUT" | "DELETE"

const UNREACHABLE = "The server cannot be reached. Nothing was changed. Try again in a moment."
const UNEXPECTED = "The server had a fault. Try again in a moment."

export async function ask<Value>(
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Value>> {
  let response: Response
  try {
    response = await fetch(path, request(method, body, headers))
  } catch {
    return { ok: false, status: 0, sentence: UNREACHABLE, field: null }
  }
  const value: unknown = await response.json().catch(() => null)
  if (response.ok) return { ok: true, value: value as Value }
  return { ok: false, status: response.status, ...reason(value) }
}

function request(method: Method, body: unknown, more: Record<string, string>): RequestInit {
  const common: RequestInit = { method, credentials: "same-origin", cache: "no-store" }
  if (method === "GET") return common
  const headers = { "Content-Type": "application/json", "X-Room": "1", ...more }
  return { ...common, headers, body: JSON.stringify(body ?? {}) }
}

function reason(value: unknown): { sentence: string; field: string | null } {
  const error = (value as { error?: { message?: unknown; field?: unknown } } | null)?.error
  const sentence = typeof error?.message === "string" ? error.message : UNEXPECTED
  return { sentence, field: typeof error?.field === "string" ? error.field : null }
}

/** Takes what stands behind `#` out of the address, so that no screen or history shows it. */
export function takeFragment(): string {
  const fragment = location.hash.slice(1)
  if (location.hash) history.replaceState(null, "", location.pathname + location.search)
  return fragment
}
