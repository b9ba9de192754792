// What a consent needs, in one file to fetch: all of it when something is asked, nothing after Allow.
export { diffRequests } from '../../permissions/diffRequests.js'
export { createSession } from '../createSession.js'
export { decodeConsent } from '../decodeConsent.js'
export { getConsentDecision } from '../getConsentDecision.js'
export { prepareSession } from '../prepareSession.js'
