import { encodeUninstall, type InstallPlan } from '@valetkey/core'
import { encodeFunctionData, type Hex } from 'viem'
import {
  accountAbi,
  addresses,
  encodeExecute,
  encodeExecuteBatch,
  globalBit,
  signerData,
} from '../../conformance/wire.js'
import { encodeInstallation, executeBatchSelector } from '../../conformance/world.js'
import { arenaCall, move } from '../arena.js'
import type { Attack } from '../attack.js'
import { createCall, createSelector } from '../create.js'
import { replaceOwner } from '../setters.js'
import {
  arenaCalls,
  asGlobal,
  callsOnly,
  granted,
  granting,
  nativeLimit,
  withoutAllowlist,
} from '../sessions.js'
import { ownerDoes, transact, operate, operateAtRuntime, type Stage } from '../stage.js'

const rootEntityId = 9

/** A key that may do everything. */
const installRoot = ({ thief }: Stage): Hex =>
  encodeInstallation({
    entityId: rootEntityId,
    flags: 7,
    selectors: [],
    installData: signerData(rootEntityId, thief.address),
  })

const takeOver = ({ thief }: Stage): Hex => replaceOwner(thief.address)

const upgrade = (): Hex =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'upgradeToAndCall',
    args: [addresses.semiModularAccountStorageOnly, '0x'],
  })

/** One function that anybody may call: the module's. */
const manifest = {
  executionFunctions: [
    { executionSelector: '0x12345678', skipRuntimeValidation: true, allowGlobalValidation: true },
  ],
  executionHooks: [],
  interfaceIds: [],
} as const

const execution = (functionName: 'installExecution' | 'uninstallExecution', module: Hex): Hex =>
  encodeFunctionData({ abi: accountAbi, functionName, args: [module, manifest, '0x'] })

const selectors = {
  installValidation: '0x1bbf564c',
  uninstallValidation: '0xb6b1ccfe',
  installExecution: '0x001a63e9',
  uninstallExecution: '0x93b1dc61',
  upgradeToAndCall: '0x4f1ef286',
  updateFallbackSignerData: '0x30009d52',
} as const

const ungranted = (
  name: string,
  section: string,
  selector: Hex,
  callData: (stage: Stage) => Hex,
  rest: Partial<Attack> = {},
): Attack => ({
  name,
  section,
  guard: 'granted functions',
  session: callsOnly,
  attempt: (stage) => operate(stage, { callData: callData(stage) }),
  control: { without: granting(selector) },
  ...rest,
})

/** The account calls itself in a batch: no list of contracts would be asked about the inner function. */
const inBatch = (stage: Stage, data: Hex): Hex =>
  encodeExecuteBatch([{ to: stage.account.address, data }])

const unlisted = (scene: Parameters<typeof callsOnly>[0]): InstallPlan =>
  withoutAllowlist(callsOnly(scene))

export const grantedFunctions: readonly Attack[] = [
  ungranted('install a root key', '10 escalation', selectors.installValidation, installRoot),
  ungranted(
    'give itself more functions by installing itself again',
    '5.6 appends',
    selectors.installValidation,
    (stage) =>
      encodeInstallation({
        entityId: stage.entityId,
        flags: 7,
        selectors: [selectors.upgradeToAndCall],
      }),
  ),
  ungranted(
    'uninstall itself, to leave its hooks behind',
    '6.3 uninstall',
    selectors.uninstallValidation,
    (stage) => encodeUninstall(stage.plan),
  ),
  ungranted('replace the owner', '10 owner-swap', selectors.updateFallbackSignerData, takeOver),
  ungranted('upgrade the account', '4.2 upgradeToAndCall', selectors.upgradeToAndCall, upgrade),
  ungranted(
    'install an execution module',
    '0.6 installExecution',
    selectors.installExecution,
    (stage) => execution('installExecution', stage.world.recorder),
  ),
  ungranted(
    'uninstall an execution module',
    '0.6 uninstallExecution',
    selectors.uninstallExecution,
    (stage) => execution('uninstallExecution', stage.world.recorder),
    {
      prepare: (stage) => ownerDoes(stage, execution('installExecution', stage.world.recorder)),
    },
  ),
  ungranted('create a contract', '6.allow/other-functions', createSelector, () => createCall()),
  ungranted(
    'batch calls where only single ones were granted',
    '7 executeBatch',
    executeBatchSelector,
    ({ arena }) => encodeExecuteBatch([move(arena, 0), move(arena, 9)]),
    { session: (scene) => granted(scene, [arenaCalls(scene)], { batch: false }) },
  ),
  ungranted(
    'install a root key from inside a batch',
    '5.6 self-calls',
    selectors.installValidation,
    (stage) => inBatch(stage, installRoot(stage)),
    { session: unlisted },
  ),
  ungranted(
    'replace the owner from inside a batch',
    '5.6 self-calls',
    selectors.updateFallbackSignerData,
    (stage) => inBatch(stage, takeOver(stage)),
    { session: unlisted },
  ),
  ungranted(
    'install a root key without a bundler',
    '5.9 runtime',
    selectors.installValidation,
    installRoot,
    {
      attempt: (stage) => operateAtRuntime(stage, installRoot(stage)),
    },
  ),
  ungranted('call the account directly', '5.9 direct-call', '0x', () => '0x', {
    attempt: (stage) =>
      transact(stage, stage.key, {
        to: stage.account.address,
        data: encodeExecute(arenaCall(stage.arena, 'boost', nativeLimit)),
      }),
    control: {
      without: (plan, { key }) => ({
        ...plan,
        module: key.address,
        entityId: 2 ** 32 - 1,
        installData: '0x',
      }),
    },
  }),
]

/** The same with the bit of the nonce that asks for a global validation. */
const globally = (name: string, section: string, callData: (stage: Stage) => Hex): Attack => ({
  name,
  section,
  guard: 'not global',
  session: callsOnly,
  attempt: (stage) => operate(stage, { callData: callData(stage), options: globalBit }),
  control: { without: asGlobal },
})

export const notGlobal: readonly Attack[] = [
  globally('install a root key as a global validation', '5.1 options', installRoot),
  globally('replace the owner as a global validation', '5.1 options', takeOver),
  globally('upgrade the account as a global validation', '5.1 options', upgrade),
  {
    ...globally(
      'replace the owner as a global validation, without a bundler',
      '5.9 runtime',
      takeOver,
    ),
    attempt: (stage) => operateAtRuntime(stage, takeOver(stage), { options: globalBit }),
  },
]
