import { onFirstUse } from '@valetkey/core/query'

/** What a dialog that is closed does without: fetched once one is on the page. */
export const consentParts = onFirstUse(() => import('./ConsentBody.js'))
