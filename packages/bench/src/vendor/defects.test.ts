import {
  compile,
  createP256Key,
  createSession,
  createValetKeyConfig,
  decodeInstall,
  decompile,
  encodeInstall,
  encodeUninstall,
  memoryStorage,
  normalise,
  readUsage,
  toSecp256k1Key,
  toSessionAccount,
  type Permission,
  type SessionKey,
  type SessionRequest,
} from '@valetkey/core'
import { PermissionType } from '@account-kit/smart-contracts/experimental'
import { createDevnet, type Devnet } from '@valetkey/devnet'
import {
  createClient,
  createWalletClient,
  encodeFunctionData,
  getAddress,
  http,
  toHex,
  type Address,
  type Hex,
  type Transport,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ping, pingSelector } from '../conformance/target.js'
import { accountAbi, addresses, deferredBit, nonceKey, type Call } from '../conformance/wire.js'
import {
  act,
  asOwner,
  createWorld,
  deferredAction,
  newAccount,
  session,
  type Account,
  type Act,
  type World,
} from '../conformance/world.js'
import { createVendorBuilder, vendorInstall, type VendorPermission } from './vendorInstall.js'

/*
 * Defects of @account-kit/smart-contracts 4.88.5, each with the control that it is one, and the test
 * that we do not share it.
 */

const entityId = 1
const gas: Permission = { type: 'gas', limit: 10n ** 18n }
const later = Math.floor(Date.now() / 1000) + 86_400

let devnet: Devnet
let world: World
let account: Account
let key: PrivateKeyAccount
beforeAll(async () => {
  devnet = await createDevnet({ bundler: false, port: 0 })
  world = await createWorld(devnet)
  account = await newAccount(world)
  key = privateKeyToAccount(generatePrivateKey())
})
afterAll(() => devnet.close())

const theirs = (permissions: readonly VendorPermission[], on = account, deadline = 0) => ({
  client: world.client,
  account: on.address,
  entityId,
  key: key.address,
  permissions,
  deadline,
})
const ours = (request: SessionRequest, on = account): Hex =>
  encodeInstall(
    compile({
      request,
      key: { type: 'secp256k1', address: key.address },
      entityId,
      account: on.address,
    }),
  )
const asking = (...permissions: readonly Permission[]): SessionRequest => ({
  permissions: [...permissions, gas],
  validUntil: 'never',
})

/** A new account with a session installed by its owner, and what its key then does. */
async function tried(install: (account: Account) => Promise<Hex> | Hex, what: Act) {
  const on = await newAccount(world)
  const callData = await install(on)
  const { success, failure } = await asOwner(world, on, callData)
  if (!success) throw new Error(`installation failed: ${failure.names.join(' > ')}`)
  const hooks = decodeInstall(callData).hooks.some(({ type }) => type === 'execution')
  const subject = session({ account: on, entityId, key, hooks: [] })
  const outcome = await act(world, { ...subject, executionHooks: hooks }, what)
  return { on, outcome, landed: outcome.phase === 'execution' && outcome.success }
}

const onTarget = (): VendorPermission => ({
  type: PermissionType.FUNCTIONS_ON_CONTRACT,
  data: { address: getAddress(world.target), functions: [pingSelector] },
})

describe("defects of the vendor SDK's builder", () => {
  test('behavior: 1. no way to compile leaves the limits out', async () => {
    const four: readonly VendorPermission[] = [
      onTarget(),
      { type: PermissionType.GAS_LIMIT, data: { limit: toHex(1n) } },
      { type: PermissionType.NATIVE_TOKEN_TRANSFER, data: { allowance: toHex(1n) } },
      {
        type: PermissionType.ERC20_TOKEN_TRANSFER,
        data: { address: world.token, allowance: toHex(1n) },
      },
    ]
    const builder = await createVendorBuilder(theirs(four))
    builder.addSelector({ selector: '0x12345678' })
    expect((await builder.compileInstallArgs()).hooks).toEqual([])

    const { hooks } = compile({
      request: asking(
        { type: 'contract-calls', address: world.target, functions: [pingSelector] },
        { type: 'native-spend', limit: 1n },
        { type: 'erc20-spend', token: world.token, limit: 1n },
      ),
      key: { type: 'secp256k1', address: key.address },
      entityId,
      account: account.address,
    })
    expect(hooks).toHaveLength(4)
  })

  test('behavior: 2. compiling twice gives the same bytes', async () => {
    const builder = await createVendorBuilder(theirs([onTarget()]))
    expect(await builder.compileRaw()).not.toBe(await builder.compileRaw())

    const request = asking({
      type: 'contract-calls',
      address: world.target,
      functions: [pingSelector],
    })
    expect(ours(request)).toBe(ours(request))
  })

  test.each<[string, Hex]>([
    ['installExecution', '0x001a63e9'],
    ['uninstallExecution', '0x93b1dc61'],
    ['updateFallbackSignerData', '0x30009d52'],
  ])('behavior: 3. %s is not granted by the way', async (_, selector) => {
    const accepted = await vendorInstall(
      theirs([{ type: PermissionType.ACCOUNT_FUNCTIONS, data: { functions: [selector] } }]),
    )
    expect(decodeInstall(accepted).selectors).toEqual([selector])

    const asked = asking({ type: 'account-functions', functions: [selector] })
    expect(() => ours(asked)).toThrow(expect.objectContaining({ name: 'PrivilegedFunctionError' }))
    // What they hand out is read back as what it is.
    expect(decompile(decodeInstall(accepted)).request.permissions).toContainEqual({
      type: 'account-functions',
      functions: [selector],
      equalsRoot: true,
    })
  })

  test('behavior: 3. a vendor session that changes the owner does, on chain', async () => {
    const thief = privateKeyToAccount(generatePrivateKey()).address
    const { on, landed } = await tried(
      (one) =>
        vendorInstall(
          theirs(
            [{ type: PermissionType.ACCOUNT_FUNCTIONS, data: { functions: ['0x30009d52'] } }],
            one,
          ),
        ),
      {
        callData: encodeFunctionData({
          abi: accountAbi,
          functionName: 'updateFallbackSignerData',
          args: [thief, false],
        }),
      },
    )
    expect(landed).toBe(true)
    const [owner] = await world.client.readContract({
      address: on.address,
      abi: accountAbi,
      functionName: 'getFallbackSignerData',
    })
    expect(owner).toBe(thief)
  })

  test('behavior: 4. native token to anyone, and nothing else', async () => {
    await expect(
      vendorInstall(
        theirs([{ type: PermissionType.NATIVE_TOKEN_TRANSFER, data: { allowance: toHex(5n) } }]),
      ),
    ).rejects.toThrow('Missing permission among')

    const anybody = privateKeyToAccount(generatePrivateKey()).address
    const send = (value: bigint) =>
      tried((one) => ours(asking({ type: 'native-spend', limit: 5n }), one), {
        calls: [{ to: anybody, value }],
      })
    expect((await send(5n)).landed).toBe(true)
    expect(await world.client.getBalance({ address: anybody })).toBe(5n)
    expect((await send(6n)).landed).toBe(false)
  })

  test.each<
    [
      string,
      (lower: Address) => readonly VendorPermission[],
      (lower: Address) => readonly Permission[],
      string,
    ]
  >([
    [
      'a module as contract',
      () => [{ type: PermissionType.CONTRACT_ACCESS, data: { address: addresses.singleSigner } }],
      () => [{ type: 'contract-calls', address: addresses.singleSigner, functions: 'all' }],
      'PrivilegedTargetError',
    ],
    [
      'the account itself in lower case',
      (lower) => [{ type: PermissionType.CONTRACT_ACCESS, data: { address: lower } }],
      (lower) => [{ type: 'contract-calls', address: lower, functions: 'all' }],
      'PrivilegedTargetError',
    ],
    [
      'one token with two limits',
      () => [tokenOf(1n), tokenOf(1000n)],
      () => [limitOf(1n), limitOf(1000n)],
      'DuplicatePermissionError',
    ],
    [
      'a token with a limit and functions of its own',
      () => [
        tokenOf(1n),
        {
          type: PermissionType.FUNCTIONS_ON_CONTRACT,
          data: { address: world.token, functions: ['0x23b872dd'] },
        },
      ],
      () => [
        limitOf(1n),
        { type: 'contract-calls', address: world.token, functions: ['0x23b872dd'] },
      ],
      'PermissionConflictError',
    ],
    [
      'one contract in two letter cases, the second time as a whole',
      () => [
        onTarget(),
        {
          type: PermissionType.CONTRACT_ACCESS,
          data: { address: lowerCase(world.target) },
        },
      ],
      () => [
        { type: 'contract-calls', address: world.target, functions: [pingSelector] },
        { type: 'contract-calls', address: lowerCase(world.target), functions: 'all' },
      ],
      'DuplicatePermissionError',
    ],
  ])('behavior: 5. %s', async (_, vendor, own, name) => {
    const lower = lowerCase(account.address)
    await expect(vendorInstall(theirs(vendor(lower)))).resolves.toMatch(/^0x1bbf564c/)
    expect(() => ours(asking(...own(lower)))).toThrow(expect.objectContaining({ name }))
  })

  test('behavior: 5. of two letter cases the whole contract is open, and is read back so', async () => {
    const install = (one: Account) =>
      vendorInstall(
        theirs(
          [
            onTarget(),
            { type: PermissionType.CONTRACT_ACCESS, data: { address: lowerCase(world.target) } },
          ],
          one,
        ),
      )
    const plain: Call = { to: world.target, value: 0n, data: '0xdeadbeef' }
    const { outcome } = await tried(install, { calls: [plain] })
    // The allowlist lets it through: what is left is whether the target takes it.
    expect(outcome.phase).toBe('execution')
    expect(decompile(decodeInstall(await install(account))).request.permissions[0]).toMatchObject({
      type: 'contract-calls',
      functions: 'all',
    })
  })

  test('behavior: 6. an end date is part of every plan', async () => {
    const builder = await createVendorBuilder(theirs([onTarget()], account, later))
    expect(decompile(decodeInstall(await builder.compileRaw())).request.validUntil).toBe('never')

    const request: SessionRequest = {
      permissions: [
        { type: 'contract-calls', address: world.target, functions: [pingSelector] },
        { type: 'paymaster', address: world.recorder },
        gas,
      ],
      validAfter: later - 100,
      validUntil: later,
    }
    const { request: read } = decompile(decodeInstall(ours(request)))
    expect(read).toMatchObject({ validAfter: later - 100, validUntil: later })
    expect(read.permissions.map(({ type }) => type)).toContain('paymaster')
  })

  test('behavior: 6. what is left can be read, and the session removed without a trace', async () => {
    const request = asking({ type: 'erc20-spend', token: world.token, limit: 100n })
    const one = await newAccount(world)
    const install = ours(request, one)
    expect((await asOwner(world, one, install)).success).toBe(true)
    const { contracts, toUsage } = readUsage({ request, account: one.address, entityId })
    const usage = async () =>
      toUsage(await Promise.all(contracts.map((read) => world.client.readContract(read))))
    expect(await usage()).toMatchObject([{ remaining: 100n }, { id: 'gas', remaining: 10n ** 18n }])
    expect((await asOwner(world, one, encodeUninstall(decodeInstall(install)))).success).toBe(true)
    expect(await usage()).toMatchObject([{ live: false }, { id: 'gas', remaining: 0n }])
  })

  test.each<[string, () => Promise<SessionKey>]>([
    ['secp256k1', async () => toSecp256k1Key(privateKeyToAccount(generatePrivateKey()))],
    ['P-256', async () => (await createP256Key()).key],
  ])(
    'behavior: 7, 8. a %s key signs with the grant in front, retries included',
    async (_, newKey) => {
      const one = await newAccount(world)
      const request = asking({
        type: 'contract-calls',
        address: world.target,
        functions: [pingSelector],
      })
      const call = ours(request, one)
      const nonce = nonceKey(entityId, deferredBit) << 64n
      const { prefix } = await deferredAction(world, { account: one, entityId, call, nonce })
      const ownerSignature: Hex = `0x${prefix.slice(-132)}`
      const sessionAccount = await toSessionAccount({
        client: world.client,
        address: one.address,
        entityId,
        key: await newKey(),
        executionHooks: true,
        grant: { nonce, call, deadline: 0, ownerEntityId: 0, ownerSignature },
      })
      const userOperation = {
        sender: one.address,
        nonce,
        callData: await sessionAccount.encodeCalls([ping(world)]),
        callGasLimit: 1n,
        verificationGasLimit: 1n,
        preVerificationGas: 1n,
        maxFeePerGas: 1n,
        maxPriorityFeePerGas: 1n,
        signature: '0x' as const,
      }
      const first = await sessionAccount.signUserOperation(userOperation)
      const retry = await sessionAccount.signUserOperation({ ...userOperation, maxFeePerGas: 2n })
      expect(first.startsWith(prefix)).toBe(true)
      expect(retry.startsWith(prefix)).toBe(true)
      expect(first).not.toBe(retry)
      expect((await sessionAccount.getStubSignature(userOperation)).startsWith(prefix)).toBe(true)
    },
  )

  test('behavior: 9. a grant takes no service but the chain, and says what it grants', async () => {
    const asked: string[] = []
    const overheard: Transport = (options) => {
      const transport = http(devnet.rpcUrl)(options)
      return {
        ...transport,
        async request(args) {
          asked.push(args.method)
          return transport.request(args)
        },
      }
    }
    const client = createClient({ chain: foundry, transport: overheard })
    const config = createValetKeyConfig({
      app: { name: 'Bench' },
      storage: memoryStorage(),
      getClient: () => client,
      // Nobody listens there.
      bundlers: { [foundry.id]: 'http://127.0.0.1:9' },
      paymasters: { [foundry.id]: 'http://127.0.0.1:9' },
    })
    const owner = privateKeyToAccount(generatePrivateKey())
    const request = asking({
      type: 'contract-calls',
      address: world.target,
      functions: [pingSelector],
    })
    const { grant } = await createSession(config, {
      wallet: createWalletClient({
        account: owner,
        chain: foundry,
        transport: http(devnet.rpcUrl),
      }),
      request,
    })
    expect(asked.filter((method) => !method.startsWith('eth_'))).toEqual([])
    // Theirs is a context that only their service can read: there is nothing local to run as a control.
    expect(decompile(decodeInstall(grant?.call ?? '0x')).request).toEqual(normalise(request))
  })
})

const lowerCase = (address: Address): Address => `0x${address.slice(2).toLowerCase()}`

const tokenOf = (allowance: bigint): VendorPermission => ({
  type: PermissionType.ERC20_TOKEN_TRANSFER,
  data: { address: world.token, allowance: toHex(allowance) },
})
const limitOf = (limit: bigint): Permission => ({ type: 'erc20-spend', token: world.token, limit })
