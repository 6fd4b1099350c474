// What a visit fetches once it has begun, since nobody needs it before: quiet time, the margin, the list
// of keys, the size of text, reasons, the last page. Nothing but `for-later.tsx` may import it.

export { keepFocusNear } from "../parts/staying.ts"
export { KeyboardDialog } from "./keyboard.tsx"
export { LastPage } from "./last-page.tsx"
export { offerWhatWasLeft } from "./left-elsewhere.ts"
export { Margin } from "./quiet/margin.tsx"
export { QuietPart } from "./quiet/quiet-part.tsx"
export { Reason } from "./reason.tsx"
export { TextSizeButton } from "./text-size.tsx"
