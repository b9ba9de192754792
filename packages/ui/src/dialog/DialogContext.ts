import { createContext } from 'react'

/** What the ids of a dialog's title and description start with. */
export const DialogContext = createContext('')
