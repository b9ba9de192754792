import { onFirstUse } from './onFirstUse.js'

/** `reviewSessionRequestDraft`, fetched when the first draft is shown. */
export const draftReview = onFirstUse(
  () => import('../permissions/draft/reviewSessionRequestDraft.js'),
)
