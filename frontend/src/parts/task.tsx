// A task as everybody reads it: statement, examples, code to read, data, what the board begins with.

import { CodeBlock, MarkupView } from "./markup.tsx"
import type { Table, Task } from "../interview/protocol.ts"

type TaskProps = { task: Task; withStarter?: boolean }

export function TaskView({ task, withStarter = false }: TaskProps) {
  return (
    <div class="task">
      <MarkupView of={task.statement} />
      {task.artefact.length > 0 && (
        <>
          <h3>Code to read</h3>
          <MarkupView of={task.artefact} />
        </>
      )}
      {task.examples.length > 0 && (
        <>
          <h3>Examples</h3>
          <MarkupView of={task.examples} />
        </>
      )}
      {task.dataset.length > 0 && (
        <div class="tables">
          {task.dataset.map((table) => (
            <Data key={table.name} table={table} />
          ))}
        </div>
      )}
      {withStarter && task.starter && (
        <>
          <h3>The board begins with</h3>
          <CodeBlock>{task.starter}</CodeBlock>
        </>
      )}
      {task.focus_minutes > 0 && (
        <p class="quiet">The first {task.focus_minutes} minutes are quiet.</p>
      )}
    </div>
  )
}

function Data({ table }: { table: Table }) {
  return (
    <div class="wide" tabIndex={0} role="group" aria-label={`Table ${table.name}`}>
      <table class="data">
        <caption>
          <code>{table.name}</code>
        </caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={place}>
              {row.map((value, column) => (
                <td key={column} class={typeof value === "number" ? "number" : undefined}>
                  {value === null ? <span class="quiet">NULL</span> : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
