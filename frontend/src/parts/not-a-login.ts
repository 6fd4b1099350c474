// A name is no user name: keeps browsers and password managers from filling it in.

export const PASSWORD_MANAGERS_OFF = {
  autocomplete: "off",
  spellcheck: false,
  "data-1p-ignore": true,
  "data-lpignore": "true",
  "data-bwignore": true,
  "data-form-type": "other",
} as const
