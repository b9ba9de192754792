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
      "useRotationPrice",
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
      "useUpdatePrice",
      "useUpdateSession",
      "useValetKeyConfig",
    ]
  `)
})
