// What is looked for, as it stands in the address: a search can be linked, and Back works.

import { seatIn } from "./answers.ts"

const FILTERS = ["words", "track", "level", "kind", "minutes", "skill", "factor", "status"] as const

export type Filter = (typeof FILTERS)[number]
export type Filters = Readonly<Partial<Record<Filter, string>>>

export function filtersIn(search: string): Filters {
  const parameters = new URLSearchParams(search)
  const found: Partial<Record<Filter, string>> = {}
  for (const name of FILTERS) {
    const value = parameters.get(name)
    if (value) found[name] = value
  }
  return found
}

/** Returns the query of the filters alone, as the server reads it. */
export function queryOf(filters: Filters): string {
  const parameters = new URLSearchParams()
  for (const name of FILTERS) {
    const value = filters[name]?.trim()
    if (value) parameters.set(name, value)
  }
  const text = parameters.toString()
  return text && `?${text}`
}

/** Returns the address of the page with these filters, for the same person as before. */
export function addressOf(filters: Filters): string {
  const seat = seatIn(location.search)
  const query = queryOf(filters)
  if (seat === null) return `/problems${query}`
  return `/problems${query ? `${query}&` : "?"}seat=${seat}`
}

export function changed(filters: Filters, name: Filter, value: string): Filters {
  return { ...filters, [name]: value }
}

export function areEmpty(filters: Filters): boolean {
  return queryOf(filters) === ""
}
