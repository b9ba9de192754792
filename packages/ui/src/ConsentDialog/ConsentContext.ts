import { createContext, useContext } from 'react'
import type { Format } from '../format/createFormat.js'
import type { Messages } from '../messages/Messages.js'

/** Words and formats of the dialog that a part stands in. */
export type ConsentContextValue = { messages: Messages; format: Format }

export const ConsentContext = createContext<ConsentContextValue | undefined>(undefined)

/** Throws outside of a dialog. */
export function useConsentContext(): ConsentContextValue {
  const value = useContext(ConsentContext)
  if (!value) {
    throw new Error(
      'A part of ConsentDialog stands outside of one: it has no words. Put it inside <ConsentDialog> or <ConsentContext value>.',
    )
  }
  return value
}
