'use client'
import type { ReactElement } from 'react'
import { WordedDialog } from '../dialog/WordedDialog.js'
import { safeOrigin } from '../format/safeOrigin.js'
import { safeText } from '../format/safeText.js'
import { ConsentContext } from './ConsentContext.js'
import type { ConsentDialogProps, ConsentState } from './ConsentDialogProps.js'
import { ConsentPreparing } from './ConsentPreparing.js'
import { dangerOf } from './dangerOf.js'
import { useConsentParts } from './useConsentParts.js'

/**
 * Shows a session request and asks for consent. Everything it says about the key comes from
 * `description`, which the caller makes from the bytes that will be signed; where those differ from the
 * request, it refuses. Drawn by the page that asks, it guards against error, not against that page.
 */
export function ConsentDialog({ children, ...props }: ConsentDialogProps): ReactElement {
  const { onClose, app, description, before } = props
  const parts = useConsentParts()
  const own = children !== undefined && honest(props) === 'request'
  const state = own || parts ? honest(props) : 'preparing'
  const danger = description && dangerOf(description)
  const wide = state === 'request' && danger !== 'full-control' && before === undefined
  return (
    <WordedDialog
      {...props}
      // While the wallet asks, only "Stop waiting" leaves.
      onClose={() => state !== 'signing' && onClose()}
      slot="consent-dialog"
      state={state === 'request' && before ? 'update' : state}
      layout={wide ? undefined : 'narrow'}
    >
      <ConsentContext.Provider
        value={{ ...props, state, danger, name: safeText(app.name) || safeOrigin(app.origin) }}
      >
        {state === 'preparing' ? (
          <ConsentPreparing />
        ) : own ? (
          children
        ) : (
          parts && <parts.ConsentBody />
        )}
      </ConsentContext.Provider>
    </WordedDialog>
  )
}

/** Nothing is asked and nothing is waited for where the bytes are not what was meant. */
function honest({ state, description, differences = [] }: ConsentDialogProps): ConsentState {
  const decided = state === 'request' || state === 'signing'
  return decided && (description === undefined || differences.length > 0) ? 'blocked' : state
}
