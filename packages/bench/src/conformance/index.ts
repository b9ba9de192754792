import { accounts } from './cases/addresses.js'
import { allowlist } from './cases/allowlist.js'
import { deferred } from './cases/deferred.js'
import { delegation } from './cases/delegation.js'
import { errors } from './cases/errors.js'
import { executionModules } from './cases/executionModules.js'
import { hooks } from './cases/hooks.js'
import { installation } from './cases/installation.js'
import { lifecycle } from './cases/lifecycle.js'
import { limits } from './cases/limits.js'
import { modularAccounts } from './cases/modularAccounts.js'
import { nonce } from './cases/nonce.js'
import { ownModules } from './cases/ownModules.js'
import { passkeys } from './cases/passkeys.js'
import { runtimeUse } from './cases/runtime.js'
import { security } from './cases/security.js'
import { signature } from './cases/signature.js'
import { signing } from './cases/signing.js'
import type { Case } from './case.js'

export const cases: readonly Case[] = [
  ...accounts,
  ...modularAccounts,
  ...executionModules,
  ...nonce,
  ...signature,
  ...installation,
  ...hooks,
  ...deferred,
  ...signing,
  ...runtimeUse,
  ...limits,
  ...allowlist,
  ...lifecycle,
  ...passkeys,
  ...delegation,
  ...security,
  ...errors,
  ...ownModules,
]
