import { erc20Spend, type InstallPlan } from '@valetkey/core'
import { encodeFunctionData, isAddressEqual } from 'viem'
import { addresses, allowlistData, encodeExecute } from '../../conformance/wire.js'
import { callsAgainst } from '../against.js'
import type { Attack } from '../attack.js'
import { createCall, createSelector } from '../create.js'
import { holdings, type Scene } from '../scene.js'
import { everyday, granted, granting, tokenLimit, withoutTokenLimit } from '../sessions.js'
import { operate, operateAtRuntime } from '../stage.js'
import { approve, tokenAbi, transfer } from '../tokens.js'

const half = tokenLimit / 2n + 1n

const limited = callsAgainst('token limit', { without: withoutTokenLimit })

/** A limit on a token of which every function passes the list, as other kits install it. */
function anyFunction(scene: Scene): InstallPlan {
  const plan = granted(scene, [erc20Spend({ token: scene.permitToken, limit: tokenLimit })])
  const installData = allowlistData(scene.entityId, [
    { target: scene.permitToken, limit: tokenLimit },
  ])
  return {
    ...plan,
    hooks: plan.hooks.map((hook) =>
      isAddressEqual(hook.module, addresses.allowlist) && hook.type === 'validation'
        ? { ...hook, installData }
        : hook,
    ),
  }
}

export const tokenLimits: readonly Attack[] = [
  limited('transfer more than the limit', '6 ALLOW, execution hook', ({ dollar, thief }) => [
    transfer(dollar, thief.address, tokenLimit + 1n),
  ]),
  limited('approve more than the limit', '6 ALLOW, approve counts', ({ dollar, thief }) => [
    approve(dollar, thief.address, holdings),
  ]),
  limited('split a transfer over a batch', '6.allow/batch-sum', ({ dollar, thief }) => [
    transfer(dollar, thief.address, half),
    transfer(dollar, thief.address, half),
  ]),
  limited('approve and transfer in one batch', '6.allow/batch-sum', ({ dollar, thief }) => [
    approve(dollar, thief.address, half),
    transfer(dollar, thief.address, half),
  ]),
  limited(
    'spend what is left twice',
    '6.1 remaining',
    ({ dollar, thief }) => [transfer(dollar, thief.address, half)],
    {
      prepare: (stage) =>
        operate(stage, {
          calls: [transfer(stage.dollar, stage.thief.address, half)],
        }),
    },
  ),
  limited(
    'approve again, in the hope that the first approval is credited',
    '6.allow/approve-counts',
    ({ dollar, thief }) => [approve(dollar, thief.address, tokenLimit)],
    {
      prepare: (stage) =>
        operate(stage, { calls: [approve(stage.dollar, stage.thief.address, half)] }),
    },
  ),
  limited(
    'raise an allowance by a function that the limit does not count',
    '6.allow/transfer-from',
    ({ permitToken, thief }) => [
      {
        to: permitToken,
        data: encodeFunctionData({
          abi: tokenAbi,
          functionName: 'increaseAllowance',
          args: [thief.address, holdings],
        }),
      },
    ],
    { session: anyFunction },
  ),
  limited(
    'burn a limited token',
    '6 ALLOW, other functions',
    ({ permitToken }) => [
      {
        to: permitToken,
        data: encodeFunctionData({ abi: tokenAbi, functionName: 'burn', args: [holdings] }),
      },
    ],
    { session: anyFunction },
  ),
  limited('create a contract beside a token limit', '6 SpendingRequestNotAllowed', () => [], {
    session: (scene) => granting(createSelector)(everyday(scene)),
    attempt: (stage) => operate(stage, { callData: createCall() }),
  }),
  limited('overspend without a bundler', '5.9 runtime', () => [], {
    attempt: (stage) =>
      operateAtRuntime(
        stage,
        encodeExecute(transfer(stage.dollar, stage.thief.address, tokenLimit + 1n)),
      ),
  }),
]
