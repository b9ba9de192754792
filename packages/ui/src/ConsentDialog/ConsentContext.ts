import { createContext, useContext } from 'react'
import type { DangerReason } from '../messages/DangerReason.js'
import type { ConsentDialogProps } from './ConsentDialogProps.js'

/** What a part of the consent dialog knows: the dialog's props, and what follows from them. */
export type Consent = Omit<ConsentDialogProps, 'children'> & {
  /** The app's name, made safe to stand in a sentence. */
  name: string
  /** Why Allow needs a second act. */
  danger: DangerReason | undefined
}

export const ConsentContext = createContext<Consent | undefined>(undefined)

/** The consent dialog that a part stands in. Throws outside of one. */
export function useConsent(): Consent {
  const consent = useContext(ConsentContext)
  if (!consent) {
    throw new Error(
      'A part of ConsentDialog stands outside of one. Make it a child of <ConsentDialog>.',
    )
  }
  return consent
}
