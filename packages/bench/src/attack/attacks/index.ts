import type { Attack } from '../attack.js'
import { entryPointAlone, selfCalls, wrappedCalls } from './account.js'
import { allowlist } from './allowlist.js'
import { gasBudgets } from './gasBudget.js'
import { grantedFunctions, notGlobal } from './grantedFunctions.js'
import { grantDeadlines, nonces, ownerSignatures } from './grants.js'
import { nativeGuard } from './nativeGuard.js'
import { periodicLimits, usageLimits } from './ownModules.js'
import { paymasterGuard } from './paymasterGuard.js'
import { cleanRemovals, revocations } from './revocation.js'
import { sessionKeys } from './sessionKey.js'
import { signatures } from './signatures.js'
import { timeRanges } from './timeRange.js'
import { tokenLimits } from './tokenLimit.js'

export const attacks: readonly Attack[] = [
  ...allowlist,
  ...tokenLimits,
  ...nativeGuard,
  ...gasBudgets,
  ...timeRanges,
  ...periodicLimits,
  ...usageLimits,
  ...paymasterGuard,
  ...grantedFunctions,
  ...notGlobal,
  ...signatures,
  ...sessionKeys,
  ...ownerSignatures,
  ...grantDeadlines,
  ...nonces,
  ...selfCalls,
  ...wrappedCalls,
  ...entryPointAlone,
  ...revocations,
  ...cleanRemovals,
]
