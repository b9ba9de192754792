import {
  type Address,
  concatHex,
  encodeFunctionData,
  type Hex,
  type LocalAccount,
  padHex,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chain, contracts, owner, session, startChain, stranger } from './chain.js'
import {
  accountAbi,
  config,
  execute,
  executeBatch,
  flags,
  hookFlags,
  inUserOperation,
  installValidation,
  ping,
  refuse,
  runtimeCall,
} from './encoding.js'
import { createAccount, operate, type Outcome, transact } from './operations.js'

let chain: Chain
let account: Address
let pinging: Hex
beforeAll(async () => {
  chain = await startChain()
  account = await createAccount(chain, 0n)
  pinging = execute(chain.target, 0n, ping(1n))
})
afterAll(() => chain.stop())

const send = (from: LocalAccount, data: Hex, to = account): Promise<Outcome> =>
  transact(chain, { from, to, data })

const install = (parameters: Parameters<typeof installValidation>[0]): Promise<Outcome> =>
  send(owner, installValidation(parameters))

describe('direct calls', () => {
  test('default: the owner', async () => {
    expect(await send(owner, pinging)).toEqual({ events: ['Pinged(1)'] })
  })

  test('error: calls to the account itself', async () => {
    expect(await send(owner, execute(account, 0n, pinging))).toEqual({
      error: ['SelfCallRecursionDepthExceeded'],
    })
  })

  test('error: a stranger', async () => {
    expect(await send(stranger, pinging)).toEqual({ error: ['ValidationFunctionMissing'] })
    expect(await send(stranger, '0x12345678')).toEqual({ error: ['UnrecognizedFunction'] })
  })

  test('error: functions for the EntryPoint', async () => {
    expect(await send(owner, inUserOperation(pinging))).toEqual({ error: ['(empty)'] })
  })

  test('behavior: a caller that is installed as a direct call validation, with its hooks', async () => {
    await install({
      validation: config(session.address, 0xffffffff, 0),
      hooks: [
        config(chain.module, 31, hookFlags.validation),
        config(chain.module, 32, hookFlags.prePost),
      ],
    })
    expect(await send(session, pinging)).toEqual({
      events: [
        'preRuntimeValidationHook(31)',
        'preExecutionHook(32)',
        'Pinged(1)',
        'postExecutionHook(32)',
      ],
    })
    expect(await send(session, executeBatch())).toEqual({ error: ['ValidationFunctionMissing'] })
  })
})

describe('executeWithRuntimeValidation', () => {
  test('default: the owner', async () => {
    expect(await send(owner, runtimeCall(pinging, '0x0100000000ff'))).toEqual({
      events: ['Pinged(1)'],
    })
    expect(await send(stranger, runtimeCall(pinging, '0x0100000000ff'))).toEqual({
      error: ['FallbackSignerMismatch'],
    })
  })

  test('behavior: hooks, validation, execution hooks, call', async () => {
    await install({
      validation: config(chain.module, 1, 0),
      hooks: [
        config(chain.module, 11, hookFlags.validation),
        config(chain.module, 12, hookFlags.prePost),
      ],
    })
    expect(await send(session, runtimeCall(pinging, '0x0000000001ff'))).toEqual({
      events: [
        'preRuntimeValidationHook(11)',
        'validateRuntime(1)',
        'preExecutionHook(12)',
        'Pinged(1)',
        'postExecutionHook(12)',
      ],
    })
  })

  test.each<[Hex, string[]]>([
    ['0x0000000001', ['Panic(50)']],
    ['0x000000000100', ['(empty)']],
    ['0x0100000001ff', ['ValidationFunctionMissing']],
    ['0x0000000009ff', ['ValidationFunctionMissing']],
    ['0x', ['(empty)']],
  ])('error: authorization %s', async (authorization, error) => {
    expect(await send(session, runtimeCall(pinging, authorization))).toEqual({ error })
  })
})

describe('ERC-1271', () => {
  const hash = padHex('0x77')
  const check = (signature: Hex, of = account): Promise<Hex> =>
    chain.client.readContract({
      address: of,
      abi: accountAbi,
      functionName: 'isValidSignature',
      args: [hash, signature],
    })
  const sign = (of: Address): Promise<Hex> =>
    owner.signTypedData({
      domain: { chainId: 31337, verifyingContract: of },
      types: { ReplaySafeHash: [{ name: 'hash', type: 'bytes32' }] },
      primaryType: 'ReplaySafeHash',
      message: { hash },
    })

  test('default: the owner signs a hash for this account only', async () => {
    expect(await check(concatHex(['0x0000000000ff00', await sign(account)]))).toBe('0x1626ba7e')
    expect(await check(concatHex(['0x0000000000ff00', await sign(zeroAddress)]))).toBe('0xffffffff')
    expect(await check(concatHex(['0x0000000000ff00', await owner.sign({ hash })]))).toBe(
      '0xffffffff',
    )
  })

  test('behavior: the owner is a contract', async () => {
    const owned = await createAccount(chain, 1n, chain.wallet)
    expect(await check(concatHex(['0x0000000000ff01', await sign(owned)]), owned)).toBe(
      '0x1626ba7e',
    )
    expect(await check(concatHex(['0x0000000000ff00', await sign(owned)]), owned)).toBe(
      '0xffffffff',
    )
  })

  test('parameters: a validation for signatures', async () => {
    await install({ validation: config(chain.module, 2, flags.signature) })
    await install({ validation: config(chain.module, 3, flags.userOp) })
    expect(await check('0x0000000002ff')).toBe('0x1626ba7e')
    await expect(check('0x0000000003ff')).rejects.toThrow('SignatureValidationInvalid')
  })
})

describe('performCreate', () => {
  const create = (initCode: Hex, isCreate2: boolean): Hex =>
    encodeFunctionData({
      abi: accountAbi,
      functionName: 'performCreate',
      args: [0n, initCode, isCreate2, padHex('0x1')],
    })

  test('default', async () => {
    const initCode = '0x6001600c60003960016000f300'
    expect(await send(owner, create(initCode, false))).toEqual({ events: [] })
    expect(await send(owner, create(initCode, true))).toEqual({ events: [] })
    expect(await send(owner, create(initCode, true))).toEqual({ error: ['CreateFailed'] })
  })
})

describe('the fallback signer', () => {
  const update = (signer: Address, isDisabled: boolean): Hex =>
    encodeFunctionData({
      abi: accountAbi,
      functionName: 'updateFallbackSignerData',
      args: [signer, isDisabled],
    })
  const signerOf = (of: Address) =>
    chain.client.readContract({
      address: of,
      abi: accountAbi,
      functionName: 'getFallbackSignerData',
    })

  test('behavior: can be replaced, and 0 brings the first one back', async () => {
    const moved = await createAccount(chain, 2n)
    expect(await send(owner, update(stranger.address, false), moved)).toEqual({
      events: ['FallbackSignerUpdated'],
    })
    expect(await signerOf(moved)).toEqual([stranger.address, false])
    expect(await send(owner, pinging, moved)).toEqual({ error: ['ValidationFunctionMissing'] })
    await send(stranger, update(zeroAddress, false), moved)
    expect(await send(owner, pinging, moved)).toEqual({ events: ['Pinged(1)'] })
  })

  test('behavior: can be disabled', async () => {
    const disabled = await createAccount(chain, 3n)
    await send(owner, update(owner.address, true), disabled)
    expect(await send(owner, pinging, disabled)).toEqual({ error: ['ValidationFunctionMissing'] })
    expect(await operate(chain, { sender: disabled, callData: pinging })).toEqual({
      error: ['AA23', 'FallbackSignerDisabled'],
    })
  })
})

describe('upgrades', () => {
  const upgrade = (to: Address, data: Hex = '0x'): Hex =>
    encodeFunctionData({ abi: accountAbi, functionName: 'upgradeToAndCall', args: [to, data] })

  test('default', async () => {
    const upgraded = await createAccount(chain, 4n)
    expect(await send(owner, upgrade(contracts.modularAccount.address), upgraded)).toEqual({
      events: ['Upgraded'],
    })
    expect(
      await chain.client.readContract({
        address: upgraded,
        abi: accountAbi,
        functionName: 'accountId',
      }),
    ).toBe('alchemy.modular-account.2.0.0')
  })

  test('error: what is no implementation, and the implementation itself', async () => {
    expect(await send(owner, upgrade(chain.target))).toEqual({ error: ['UpgradeFailed'] })
    const { address } = contracts.semiModularAccountBytecode
    expect(await send(stranger, upgrade(address), address)).toEqual({
      error: ['UnauthorizedCallContext'],
    })
  })
})

describe('EIP-7702', () => {
  test('default: the EOA owns itself, and its code is its own', async () => {
    const authorization = await chain.client.signAuthorization({
      account: stranger,
      contractAddress: contracts.semiModularAccount7702.address,
    })
    const hash = await chain.client.sendTransaction({
      to: stranger.address,
      authorizationList: [authorization],
      gas: 200_000n,
    })
    await chain.client.waitForTransactionReceipt({ hash })

    const operation = { sender: stranger.address, callData: pinging }
    expect(await operate(chain, { ...operation, signer: stranger })).toEqual({
      events: ['Pinged(1)', 'succeeded'],
    })
    expect(await operate(chain, operation)).toEqual({ error: ['AA24'] })
    const upgrade = encodeFunctionData({
      abi: accountAbi,
      functionName: 'upgradeToAndCall',
      args: [contracts.modularAccount.address, '0x'],
    })
    expect(await send(stranger, upgrade, stranger.address)).toEqual({
      error: ['UpgradeNotAllowed'],
    })
  })
})

describe('failing calls', () => {
  test('error: pass on as they are', async () => {
    expect(await send(owner, execute(chain.target, 0n, refuse(1n)))).toEqual({ error: ['Refused'] })
  })
})
