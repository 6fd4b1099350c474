// One line of a form: label, hint, control, and what is wrong with it.

export type FieldProps = {
  name: string
  label: string
  value: string
  onInput: (value: string) => void
  hint?: string
  kind?: "text" | "number" | "datetime-local" | "lines"
  problem?: string | null
  isRequired?: boolean
  range?: [number, number]
}

export function Field(props: FieldProps) {
  const { name, label, value, onInput, hint, kind = "text", problem = null } = props
  const common = {
    id: name,
    name,
    value,
    required: props.isRequired ?? false,
    autocomplete: "off",
    "aria-invalid": problem !== null,
    "aria-describedby": problem ? `${name}-problem` : hint ? `${name}-hint` : undefined,
  } as const
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {kind === "lines" ? (
        <textarea {...common} rows={2} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...common}
          // Preact's types want to know the kind while compiling.
          type={kind as "text"}
          min={props.range?.[0]}
          max={props.range?.[1]}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {problem && (
        <span class="problem" id={`${name}-problem`} role="alert">
          {problem}
        </span>
      )}
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}
