import { expect, test } from 'vitest'
import * as react from './index.js'

test('default', () => {
  expect(Object.keys(react).toSorted()).toMatchInlineSnapshot(`
    [
      "ValetKeyProvider",
      "ValetKeyProviderMissingError",
      "WalletNotConnectedError",
      "useCancelGrant",
      "useConsentDecision",
      "useCreateSession",
      "useModularAccount",
      "usePrepareSession",
      "useRevokeSession",
      "useSendSessionCalls",
      "useSession",
      "useSessionCallsReceipt",
      "useSessionConsent",
      "useSessionPermissions",
      "useSessionRequestDraft",
      "useSessionStatus",
      "useSessions",
      "useValetKeyConfig",
    ]
  `)
})
