import type { ReactElement, ReactNode } from 'react'
import { Icon } from '../icons/Icon.js'

export type FieldProps = {
  /** Id of the control. */
  id: string
  label: string
  /** At the end of the label's line. */
  hint?: ReactNode
  /** What is wrong and what to do; names the control's `aria-describedby`: `{id}-note`. */
  problem?: string | undefined
  /** Something to look at that keeps nobody from going on. */
  warning?: string | undefined
  children: ReactNode
}

/** A label, a control, and under it what has to be said about it. */
export function Field({ id, label, hint, problem, warning, children }: FieldProps): ReactElement {
  const note = problem ?? warning
  return (
    <div data-slot="field">
      <span data-slot="field-label">
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && <span>{hint}</span>}
      </span>
      {children}
      {note !== undefined && (
        <p data-slot="field-note" data-tone={problem ? 'danger' : 'warning'} id={noteId(id)}>
          <Icon name={problem ? 'danger' : 'warning'} size={16} />
          <span>{note}</span>
        </p>
      )}
    </div>
  )
}

export const noteId = (id: string): string => `${id}-note`

/** What a control says of itself: whether it is wrong, and where that is explained. */
export const noted = (
  id: string,
  { problem, warning }: { problem?: string | undefined; warning?: string | undefined },
): { 'aria-invalid': boolean | undefined; 'aria-describedby': string | undefined } => ({
  'aria-invalid': problem === undefined ? undefined : true,
  'aria-describedby': problem === undefined && warning === undefined ? undefined : noteId(id),
})
