// The question that was written in this browser last: the list shows it at once as it will be read.

import { signal } from "@preact/signals"

export const justWritten = signal<string | null>(null)
