import { knownCode } from '@valetkey/core'
import {
  encodeFunctionData,
  erc20Abi,
  maxUint256,
  numberToHex,
  concat,
  parseAbi,
  parseEther,
  parseUnits,
  type Address,
  type Hex,
} from 'viem'
import type { Environment } from '../../environment.js'
import { arenaAbi } from '../play/arena/arenaAbi.js'

/** A call of the account; one to the account itself is a function of it. */
export type AttemptCall = { to: Address; value: bigint; data: Hex }

export type Attempt = {
  group: 'Drain it' | 'Take it over' | 'Raise the limits' | 'Outlive it' | 'What it may do'
  title: string
  call: (context: AttemptContext) => AttemptCall
  /** Only once the session is over. */
  afterEnd?: boolean
}

export type AttemptContext = {
  account: Address
  thief: Address
  entityId: number
  contracts: Environment['contracts']
}

const accountAbi = parseAbi([
  'function updateFallbackSignerData(address fallbackSigner, bool isDisabled)',
  'function upgradeToAndCall(address newImplementation, bytes data)',
  'function installValidation(bytes25 validationConfig, bytes4[] selectors, bytes installData, bytes[] hooks)',
  'function execute(address target, uint256 value, bytes data)',
])

const moduleAbi = parseAbi([
  'function updateLimits(uint32 entityId, address token, bool hasERC20SpendLimit, uint256 erc20SpendLimit)',
  'function setTimeRange(uint32 entityId, uint48 validUntil, uint48 validAfter)',
  'function updateLimits(uint32 entityId, uint256 newLimit)',
])

const module = (name: string): Address => {
  const found = knownCode.find((contract) => contract.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found.address
}

const transfer = (to: Address, amount: bigint): Hex =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] })

/** Ways to misuse a key that has leaked. The first group is what it was granted. */
export const attempts: readonly Attempt[] = [
  {
    group: 'What it may do',
    title: 'Steal 10 TUSD',
    call: ({ contracts, thief }) => ({
      to: contracts.testDollar,
      value: 0n,
      data: transfer(thief, parseUnits('10', 6)),
    }),
  },
  {
    group: 'Drain it',
    title: 'Send 100 TUSD away',
    call: ({ contracts, thief }) => ({
      to: contracts.testDollar,
      value: 0n,
      data: transfer(thief, parseUnits('100', 6)),
    }),
  },
  {
    group: 'Drain it',
    title: 'Approve a thief',
    call: ({ contracts, thief }) => ({
      to: contracts.testDollar,
      value: 0n,
      data: encodeFunctionData({
        abi: erc20Abi,
        functionName: 'approve',
        args: [thief, maxUint256],
      }),
    }),
  },
  {
    group: 'Drain it',
    title: 'Send the ETH away',
    call: ({ thief }) => ({ to: thief, value: parseEther('0.01'), data: '0x' }),
  },
  {
    group: 'Drain it',
    title: 'Hide ETH in a boost',
    call: ({ contracts }) => ({
      to: contracts.arena,
      value: parseEther('0.01'),
      data: encodeFunctionData({ abi: arenaAbi, functionName: 'boost' }),
    }),
  },
  {
    group: 'Take it over',
    title: 'Become the owner',
    call: ({ account, thief }) => ({
      to: account,
      value: 0n,
      data: encodeFunctionData({
        abi: accountAbi,
        functionName: 'updateFallbackSignerData',
        args: [thief, false],
      }),
    }),
  },
  {
    group: 'Take it over',
    title: 'Install a second owner',
    call: ({ account, thief }) => ({
      to: account,
      value: 0n,
      data: encodeFunctionData({
        abi: accountAbi,
        functionName: 'installValidation',
        args: [
          concat([module('SingleSignerValidationModule'), numberToHex(7, { size: 4 }), '0x07']),
          [],
          concat([numberToHex(7, { size: 32 }), numberToHex(BigInt(thief), { size: 32 })]),
          [],
        ],
      }),
    }),
  },
  {
    group: 'Take it over',
    title: 'Replace the code',
    call: ({ account, thief }) => ({
      to: account,
      value: 0n,
      data: encodeFunctionData({
        abi: accountAbi,
        functionName: 'upgradeToAndCall',
        args: [thief, '0x'],
      }),
    }),
  },
  {
    group: 'Raise the limits',
    title: 'Lift the token limit',
    call: ({ contracts, entityId }) => ({
      to: module('AllowlistModule'),
      value: 0n,
      data: encodeFunctionData({
        abi: moduleAbi,
        functionName: 'updateLimits',
        args: [entityId, contracts.testDollar, true, maxUint256],
      }),
    }),
  },
  {
    group: 'Raise the limits',
    title: 'Lift the gas limit',
    call: ({ entityId }) => ({
      to: module('NativeTokenLimitModule'),
      value: 0n,
      data: encodeFunctionData({
        abi: moduleAbi,
        functionName: 'updateLimits',
        args: [entityId, maxUint256],
      }),
    }),
  },
  {
    group: 'Outlive it',
    title: 'Move the end to never',
    call: ({ entityId }) => ({
      to: module('TimeRangeModule'),
      value: 0n,
      data: encodeFunctionData({
        abi: moduleAbi,
        functionName: 'setTimeRange',
        args: [entityId, 0, 1],
      }),
    }),
  },
  {
    group: 'Outlive it',
    title: 'Use it after it has ended',
    afterEnd: true,
    call: ({ contracts }) => ({
      to: contracts.arena,
      value: 0n,
      data: encodeFunctionData({ abi: arenaAbi, functionName: 'move', args: [63] }),
    }),
  },
]
