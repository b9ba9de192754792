import { onFirstUse } from '../session/onFirstUse.js'

/** `reviewSessionRequestDraft`, fetched when the first draft is shown. */
export const lazyDraftReview = onFirstUse(
  () => import('../permissions/draft/reviewSessionRequestDraft.js'),
)
