import { onFirstUse } from '../onFirstUse.js'

/** What it takes to ask for consent and to show what is asked: one file, fetched when something is. */
export const lazyConsentActions = onFirstUse(() => import('./consentActions.js'))
