import {
  concatHex,
  encodeFunctionData,
  encodePacked,
  getAddress,
  getContractAddress,
  hexToBigInt,
  keccak256,
  slice,
} from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, contracts, owner, startChain, stranger } from './chain.js'
import { execute, flags, moduleEntity, ping } from './encoding.js'
import { createAccount, operate, transact } from './operations.js'

const factory = contracts.accountFactory
const read = { address: factory.address, abi: factory.abi }

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
afterAll(() => chain.stop())

test('default: the address follows from factory, owner, salt and implementation', async () => {
  const initCode = concatHex([
    '0x6100513d8160233d3973',
    contracts.semiModularAccountBytecode.address,
    '0x60095155f3363d3d373d3d363d7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc545af43d6000803e6038573d6000fd5b3d6000f3',
    owner.address,
  ])
  const salt = keccak256(
    encodePacked(['address', 'uint256', 'uint32'], [owner.address, 7n, 0xffffffff]),
  )
  const account = await createAccount(chain, 7n)

  expect(account).toBe(
    getContractAddress({ opcode: 'CREATE2', from: factory.address, salt, bytecode: initCode }),
  )
  expect(
    await chain.client.readContract({
      ...read,
      functionName: 'getAddressSemiModular',
      args: [owner.address, 7n],
    }),
  ).toBe(account)
  const code = await chain.client.getCode({ address: account })
  expect(getAddress(slice(code ?? '0x', 61))).toBe(owner.address)
})

test('default: addresses are those of the deployed factory', async () => {
  expect(
    await chain.client.readContract({
      ...read,
      functionName: 'getAddressSemiModular',
      args: [owner.address, 5n],
    }),
  ).toBe('0x37C21F6c07eE65532B37bd43F3547b87A1808699')
  expect(
    await chain.client.readContract({
      ...read,
      functionName: 'getAddress',
      args: [owner.address, 5n, 3],
    }),
  ).toBe('0x5b4d0609211b37DeBFFCAFD5E44E17B0dAD1AAC9')
  expect(
    await chain.client.readContract({
      ...read,
      functionName: 'getAddressWebAuthn',
      args: [7n, 8n, 5n, 3],
    }),
  ).toBe('0x56993B70c3F9346857D17df5DEafEaAfD157f85E')
})

test('behavior: creating an account again changes nothing', async () => {
  const data = encodeFunctionData({
    abi: factory.abi,
    functionName: 'createSemiModularAccount',
    args: [owner.address, 8n],
  })
  expect(await transact(chain, { to: factory.address, data })).toEqual({
    events: ['SemiModularAccountDeployed'],
  })
  expect(await transact(chain, { to: factory.address, data })).toEqual({ events: [] })
})

test('behavior: the first user operation deploys the account', async () => {
  const data = encodeFunctionData({
    abi: factory.abi,
    functionName: 'createSemiModularAccount',
    args: [owner.address, 9n],
  })
  const sender = await chain.client.readContract({
    ...read,
    functionName: 'getAddressSemiModular',
    args: [owner.address, 9n],
  })
  expect(
    await operate(chain, {
      sender,
      initCode: concatHex([factory.address, data]),
      callData: execute(chain.target, 0n, ping(1n)),
    }),
  ).toEqual({
    events: ['SemiModularAccountDeployed', 'AccountDeployed', 'Pinged(1)', 'succeeded'],
  })
})

test.each([
  ['createAccount', [owner.address, 1n, 4], contracts.singleSignerValidationModule.address],
  ['createWebAuthnAccount', [1n, 2n, 3n, 4], contracts.webAuthnValidationModule.address],
] as const)(
  'behavior: %s installs the owner as a global validation',
  async (functionName, args, module) => {
    const { client } = chain
    const call =
      functionName === 'createAccount'
        ? ({ ...read, functionName, args } as const)
        : ({ ...read, functionName, args } as const)
    const { result: account } = await (call.functionName === 'createAccount'
      ? client.simulateContract(call)
      : client.simulateContract(call))
    const data =
      call.functionName === 'createAccount' ? encodeFunctionData(call) : encodeFunctionData(call)

    const outcome = await transact(chain, { to: factory.address, data })
    expect(outcome).toMatchObject({
      events: [
        expect.stringContaining('onInstall'),
        'ValidationInstalled(4)',
        'Initialized',
        expect.stringContaining('Deployed'),
      ],
    })
    const { validationFlags } = await client.readContract({
      address: account,
      abi: contracts.modularAccount.abi,
      functionName: 'getValidationData',
      args: [moduleEntity(module, 4)],
    })
    expect(validationFlags).toBe(flags.userOp | flags.signature | flags.global)
    expect(
      await operate(chain, {
        sender: account,
        entityId: 4,
        callData: execute(chain.target, 0n, ping(1n)),
      }),
    ).toMatchObject({ events: expect.arrayContaining(['succeeded']) })
  },
)

test('error: only the account factory initializes, once', async () => {
  const data = encodeFunctionData({
    abi: contracts.modularAccount.abi,
    functionName: 'initializeWithValidation',
    args: [concatHex([moduleEntity(chain.module, 1), '0x07']), [], '0x', []],
  })
  const initialize = encodeFunctionData({
    abi: contracts.semiModularAccountStorageOnly.abi,
    functionName: 'initialize',
    args: [stranger.address],
  })
  const refused = { error: ['InvalidInitialization'] }
  expect(await transact(chain, { to: contracts.modularAccount.address, data })).toEqual(refused)
  expect(
    await transact(chain, {
      to: contracts.semiModularAccountStorageOnly.address,
      data: initialize,
    }),
  ).toEqual(refused)
})

test('behavior: the factory has an owner, although no constructor ran', async () => {
  const owned = await chain.client.readContract({ ...read, functionName: 'owner' })
  expect(hexToBigInt(owned)).toBeGreaterThan(0n)
  const data = encodeFunctionData({ abi: factory.abi, functionName: 'unlockStake' })
  expect(await transact(chain, { from: stranger, to: factory.address, data })).toEqual({
    error: [expect.stringMatching(/^0x118cdaa7/)],
  })
})
