import { expect, test } from 'vitest'
import * as react from './index.js'

test('default', () => {
  expect(Object.keys(react).toSorted()).toMatchInlineSnapshot(`
    [
      "ValetKeyProvider",
      "ValetKeyProviderMissingError",
      "WalletNotConnectedError",
      "useApprovals",
      "useCancelGrant",
      "useCheckCalls",
      "useConsentDecision",
      "useCountdown",
      "useCreateSession",
      "useLabels",
      "useModularAccount",
      "usePrepareSession",
      "useRecoverSessions",
      "useRevocationPrice",
      "useRevokeAllSessions",
      "useRevokeSession",
      "useRevokeSessions",
      "useRotateSessionKey",
      "useSendSessionCalls",
      "useSession",
      "useSessionCallsReceipt",
      "useSessionConsent",
      "useSessionExposure",
      "useSessionPermissions",
      "useSessionRequestDraft",
      "useSessionStatus",
      "useSessionUpdate",
      "useSessions",
      "useStopSession",
      "useUpdateSession",
      "useValetKeyConfig",
    ]
  `)
})
