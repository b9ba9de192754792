import { anyContractCalls, contractCalls, erc20Spend, gas, nativeSpend } from '@valetkey/core'
import { encodeFunctionData, maxUint256, parseAbi, parseEther, zeroAddress, type Hex } from 'viem'
import {
  addresses,
  allowlistData,
  allowlistInput,
  encodeExecute,
  entityData,
  entryPoint,
  entryPointAbi,
  limitData,
  moduleAbi,
  type Call,
} from '../../conformance/wire.js'
import { callsAgainst } from '../against.js'
import type { Attack } from '../attack.js'
import { arenaCall, move } from '../arena.js'
import { holdings } from '../scene.js'
import { cancelGrant, setSigner, setTimeRange, setTokenLimit } from '../setters.js'
import {
  arenaCalls,
  gasBudget,
  granted,
  nativeLimit,
  tokenLimit,
  withoutAllowlist,
} from '../sessions.js'
import { operate, operateAtRuntime, type Stage } from '../stage.js'
import { approve, tokenAbi, transfer } from '../tokens.js'

const callbackAbi = parseAbi(['function onInstall(bytes data)', 'function onUninstall(bytes data)'])

const allowlisted = callsAgainst('allowlist', { without: withoutAllowlist })

const toModule = (to: Call['to'], data: Hex): readonly Call[] => [{ to, data }]

const entry = (stage: Stage) => allowlistInput({ target: stage.token })

/** Calls that no permission names. */
const strangers: readonly Attack[] = [
  allowlisted('transfer a token that was not granted', '6 ALLOW', ({ token, thief }) => [
    transfer(token, thief.address, holdings),
  ]),
  allowlisted(
    'approve a spender on a token that was not granted',
    '6 ALLOW',
    ({ token, thief }) => [approve(token, thief.address, maxUint256)],
  ),
  allowlisted(
    'approve where only transfer was granted',
    '6 ALLOW',
    ({ dollar, thief }) => [approve(dollar, thief.address, tokenLimit)],
    {
      session: (scene) => granted(scene, [erc20Spend({ token: scene.dollar, limit: tokenLimit })]),
    },
  ),
  allowlisted(
    "draw on somebody else's approval of the account",
    '10 approvals',
    ({ token, thief, account }) =>
      toModule(
        token,
        encodeFunctionData({
          abi: tokenAbi,
          functionName: 'transferFrom',
          args: [account.owner.address, thief.address, holdings],
        }),
      ),
  ),
  allowlisted('call another function of a granted contract', '6 ALLOW', ({ arena }) => [
    arenaCall(arena, 'resign'),
  ]),
  allowlisted('send native tokens to an address of its own', '6 ALLOW', ({ thief }) => [
    { to: thief.address, value: nativeLimit },
  ]),
  allowlisted(
    'send native tokens to a contract of which functions were granted',
    '6 ALLOW, NoSelectorSpecified',
    ({ world: { target } }) => [{ to: target, value: nativeLimit }],
    {
      session: (scene) =>
        granted(scene, [
          contractCalls({ address: scene.world.target, functions: ['ping(uint256)'] }),
          nativeSpend({ limit: nativeLimit }),
        ]),
    },
  ),
  allowlisted(
    'send native tokens with three bytes that are no function',
    '6 ALLOW, NoSelectorSpecified',
    ({ world: { recorder } }) => [{ to: recorder, value: nativeLimit, data: '0x773acd' }],
    {
      session: (scene) =>
        granted(scene, [
          contractCalls({ address: scene.world.recorder, functions: ['ping(uint256)'] }),
          nativeSpend({ limit: nativeLimit }),
        ]),
    },
  ),
  allowlisted(
    'hide a call behind a granted one in a batch',
    '6 ALLOW, batch',
    ({ arena, token, thief }) => [move(arena, 0), transfer(token, thief.address, holdings)],
  ),
  allowlisted('hide a call in executeUserOp', '0.4 wrapped calls', () => [], {
    session: (scene) =>
      granted(scene, [
        arenaCalls(scene),
        nativeSpend({ limit: 'unlimited' }),
        gas({ limit: gasBudget }),
      ]),
    attempt: (stage) =>
      operate(stage, {
        calls: [transfer(stage.token, stage.thief.address, holdings)],
        wrapped: true,
      }),
  }),
  allowlisted('leave the bundler out', '5.9 runtime', () => [], {
    attempt: (stage) =>
      operateAtRuntime(stage, encodeExecute(transfer(stage.token, stage.thief.address, holdings))),
  }),
]

/** Contracts that take the account at its word. */
const guardsThemselves: readonly Attack[] = [
  allowlisted('raise its native limit', '10 no-allowlist', ({ entityId }) =>
    toModule(
      addresses.nativeTokenLimit,
      encodeFunctionData({
        abi: moduleAbi,
        functionName: 'updateLimits',
        args: [entityId, parseEther('10')],
      }),
    ),
  ),
  allowlisted('raise its token limit', '6.2 updateLimits', ({ entityId, dollar }) => [
    setTokenLimit(entityId, dollar, maxUint256),
  ]),
  allowlisted('take the limit off a token', '6.2 setAddressAllowlist', ({ entityId, dollar }) =>
    toModule(
      addresses.allowlist,
      encodeFunctionData({
        abi: moduleAbi,
        functionName: 'setAddressAllowlist',
        args: [entityId, dollar, true, false, false],
      }),
    ),
  ),
  allowlisted('add a contract to its list', '6.2 updateAllowlist', (stage) =>
    toModule(
      addresses.allowlist,
      encodeFunctionData({
        abi: moduleAbi,
        functionName: 'updateAllowlist',
        args: [stage.entityId, [entry(stage)]],
      }),
    ),
  ),
  allowlisted('add a function on any contract', '6.2 setSelectorAllowlist', ({ entityId }) =>
    toModule(
      addresses.allowlist,
      encodeFunctionData({
        abi: moduleAbi,
        functionName: 'setSelectorAllowlist',
        args: [entityId, zeroAddress, '0xa9059cbb', true],
      }),
    ),
  ),
  allowlisted('delete the entry that limits it', '6.2 deleteAllowlist', ({ entityId, dollar }) =>
    toModule(
      addresses.allowlist,
      encodeFunctionData({
        abi: moduleAbi,
        functionName: 'deleteAllowlist',
        args: [entityId, [allowlistInput({ target: dollar, limit: 0n })]],
      }),
    ),
  ),
  allowlisted('install list entries through the module', '5.6 onInstall', (stage) =>
    toModule(
      addresses.allowlist,
      encodeFunctionData({
        abi: callbackAbi,
        functionName: 'onInstall',
        args: [allowlistData(stage.entityId, [{ target: stage.token }])],
      }),
    ),
  ),
  allowlisted('set its native limit through onInstall', '5.6 onInstall', ({ entityId }) =>
    toModule(
      addresses.nativeTokenLimit,
      encodeFunctionData({
        abi: callbackAbi,
        functionName: 'onInstall',
        args: [limitData(entityId, parseEther('10'))],
      }),
    ),
  ),
  allowlisted('forget its time range through onUninstall', '5.6 onUninstall', ({ entityId }) =>
    toModule(
      addresses.timeRange,
      encodeFunctionData({
        abi: callbackAbi,
        functionName: 'onUninstall',
        args: [entityData(entityId)],
      }),
    ),
  ),
  allowlisted('extend its time', '6.2 setTimeRange', ({ entityId }) => [
    setTimeRange(entityId, 2 ** 48 - 1, 0),
  ]),
  allowlisted('swap its own signer', '6.2 transferSigner', ({ entityId, thief }) => [
    setSigner(entityId, thief.address),
  ]),
  allowlisted("swap another session's signer", '6.2 transferSigner', ({ entityId, thief }) => [
    setSigner(entityId + 1, thief.address),
  ]),
  allowlisted(
    'have a paymaster bill the account',
    '6 NTL, special paymasters',
    ({ paymasterAndData }) =>
      toModule(
        addresses.nativeTokenLimit,
        encodeFunctionData({
          abi: moduleAbi,
          functionName: 'updateSpecialPaymaster',
          args: [`0x${paymasterAndData.slice(2, 42)}`, true],
        }),
      ),
  ),
  allowlisted("withdraw the account's deposit", '10 entry-point', ({ thief }) =>
    toModule(
      entryPoint,
      encodeFunctionData({
        abi: entryPointAbi,
        functionName: 'withdrawTo',
        args: [thief.address, parseEther('0.5')],
      }),
    ),
  ),
  allowlisted('pay into a deposit of its own', '10 entry-point', ({ thief }) => [
    {
      to: entryPoint,
      value: nativeLimit,
      data: encodeFunctionData({
        abi: entryPointAbi,
        functionName: 'depositTo',
        args: [thief.address],
      }),
    },
  ]),
  allowlisted("cancel the owner's grants", '5.7 incrementNonce', ({ entityId }) => [
    cancelGrant(entityId + 1),
  ]),
]

/** Functions that were granted on any contract. */
const wildcards: readonly Attack[] = [
  allowlisted(
    'use a function on any contract on one that was excepted',
    '6.allow/wildcard-listed',
    ({ arena }) => [arenaCall(arena, 'resign')],
    {
      session: (scene) =>
        granted(scene, [
          contractCalls({ address: scene.arena, functions: ['move(uint8)'] }),
          anyContractCalls({ functions: ['resign()'], except: [scene.arena] }),
        ]),
    },
  ),
  allowlisted(
    'send native tokens to anyone with a function granted on any contract',
    '6.allow/wildcard-plain',
    ({ thief }) => [{ to: thief.address, value: nativeLimit }],
    {
      session: (scene) =>
        granted(scene, [
          anyContractCalls({ functions: ['move(uint8)'] }),
          nativeSpend({ limit: nativeLimit }),
        ]),
    },
  ),
  allowlisted(
    'transfer any token with another function granted on any contract',
    '10 wildcards',
    ({ token, thief }) => [transfer(token, thief.address, holdings)],
    { session: (scene) => granted(scene, [anyContractCalls({ functions: ['move(uint8)'] })]) },
  ),
]

export const allowlist: readonly Attack[] = [...strangers, ...guardsThemselves, ...wildcards]
