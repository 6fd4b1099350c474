// The report, which the server draws: only the theme and the way to the printer are the browser's.

import { applyTheme } from "../parts/theme.tsx"

applyTheme()
document.getElementById("print")?.addEventListener("click", () => print())
