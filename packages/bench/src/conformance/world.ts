import { recorderModule, target } from '@valetkey/contracts/fixtures'
import type { Devnet } from '@valetkey/devnet'
import {
  BaseError,
  concat,
  createTestClient,
  encodeAbiParameters,
  encodeFunctionData,
  hashTypedData,
  http,
  numberToHex,
  parseAbiParameters,
  parseEther,
  parseEventLogs,
  publicActions,
  walletActions,
  zeroAddress,
  type Address,
  type Hex,
  type HttpTransport,
  type JsonRpcAccount,
  type PublicActions,
  type TestClient,
  type TransactionReceipt,
  type WalletActions,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { decodeFailure, type Failure, type Outcome } from './outcome.js'
import {
  accountAbi,
  addresses,
  deferredBit,
  deferredPrefix,
  encodeExecute,
  encodeExecuteBatch,
  entryPoint,
  entryPointAbi,
  factoryAbi,
  globalBit,
  moduleEntity,
  nonceKey,
  signerData,
  validationConfig,
  wrap,
  type Call,
} from './wire.js'

export type Client = TestClient<'anvil', HttpTransport, typeof foundry> &
  PublicActions<HttpTransport, typeof foundry> &
  WalletActions<typeof foundry>

// Nothing is cached: the chain goes back in time after each case.
export const createClient = (rpcUrl: string): Client =>
  createTestClient({
    mode: 'anvil',
    chain: foundry,
    // A busy machine may stand still for longer than viem's ten seconds.
    transport: http(rpcUrl, { timeout: 60_000 }),
    pollingInterval: 10,
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions)

export type UserOperation = {
  sender: Address
  nonce: bigint
  initCode: Hex
  callData: Hex
  accountGasLimits: Hex
  preVerificationGas: bigint
  gasFees: Hex
  paymasterAndData: Hex
  signature: Hex
}

export const maxFeePerGas = parseEther('0.000000002')
const verificationGasLimit = 3_000_000n
const callGasLimit = 2_000_000n
const preVerificationGas = 60_000n

/** What an operation without paymaster may cost at most: the figure that gas budgets are charged. */
export const maxCost = (verificationGasLimit + callGasLimit + preVerificationGas) * maxFeePerGas

const stamp = (high: bigint, low: bigint): Hex =>
  concat([numberToHex(high, { size: 16 }), numberToHex(low, { size: 16 })])

/** One chain for all cases, brought back to where it was after each. */
export type World = {
  accounts: 'embedded' | 'records' | 'fork'
  /** Contracts that are ours because records or fork lack them. */
  filled: readonly string[]
  hardfork: 'prague' | 'osaka'
  client: Client
  bundler: PrivateKeyAccount
  contracts: Devnet['contracts']
  /** Where calls land, a module that records and answers as told, and a token that anyone mints. */
  target: Address
  recorder: Address
  token: Address
  /** `paymasterAndData` of a paymaster that sponsors every operation. */
  sponsor: () => Promise<Hex>
}

export async function createWorld(devnet: Devnet): Promise<World> {
  const client = createClient(devnet.rpcUrl)
  const bundler = await fundedKey(client)
  const recorder = await deploy(client, bundler, recorderModule.bytecode)
  return {
    accounts: devnet.accounts,
    filled: devnet.filled,
    hardfork: devnet.hardfork,
    client,
    bundler,
    contracts: devnet.contracts,
    target: await deploy(client, bundler, target.bytecode),
    recorder,
    token: devnet.contracts.testDollar,
    sponsor: () => sponsor(client, bundler, recorder),
  }
}

/** The recorder answers as a paymaster too: no context, valid for ever. */
async function sponsor(
  client: Client,
  account: PrivateKeyAccount,
  paymaster: Address,
): Promise<Hex> {
  const accepted = encodeAbiParameters(parseAbiParameters('bytes, uint256'), ['0x', 0n])
  // The recorder looks answers up by the first argument, which is the offset of the operation.
  const answer = encodeFunctionData({
    abi: recorderModule.abi,
    functionName: 'setAnswer',
    args: ['0x52b7512c', 0x60n, false, accepted],
  })
  const deposit = encodeFunctionData({
    abi: entryPointAbi,
    functionName: 'depositTo',
    args: [paymaster],
  })
  for (const call of [
    { to: paymaster, data: answer },
    { to: entryPoint, data: deposit, value: parseEther('10') },
  ]) {
    await client.sendTransactionSync({ account, ...call })
  }
  return concat([paymaster, stamp(200_000n, 0n)])
}

export async function deploy(
  client: Client,
  account: PrivateKeyAccount,
  bytecode: Hex,
): Promise<Address> {
  const { contractAddress } = await client.sendTransactionSync({
    account,
    data: bytecode,
  })
  if (!contractAddress) throw new Error('the contract was not deployed')
  return contractAddress
}

export async function fundedKey(client: Client): Promise<PrivateKeyAccount> {
  const key = privateKeyToAccount(generatePrivateKey())
  await client.setBalance({ address: key.address, value: parseEther('1000') })
  return key
}

/** The chain's clock: block timestamps start where anvil's genesis says, not at the wall clock. */
export const now = async ({ client }: World): Promise<number> =>
  Number((await client.getBlock()).timestamp)

/** Sends a transaction; a revert comes back as data instead of an exception. */
export async function send(
  world: World,
  from: PrivateKeyAccount | JsonRpcAccount,
  { to, value = 0n, data = '0x' }: Call,
): Promise<{ success: boolean; failure: Failure; receipt: TransactionReceipt }> {
  const { client } = world
  const receipt = await client.sendTransactionSync({
    account: from,
    to,
    value,
    data,
    gas: 12_000_000n,
    maxFeePerGas,
    maxPriorityFeePerGas: 0n,
  })
  const success = receipt.status === 'success'
  // Asked again after the fact, in the block that refused it: its clock is the one that counted.
  const failure = success
    ? { names: [], data: '0x' as const }
    : await revertOf(world, { from: from.address, to, value, data })
  return { success, failure, receipt }
}

export async function revertOf(
  { client }: World,
  { from, to, value = 0n, data = '0x' }: Call & { from: Address },
): Promise<Failure> {
  try {
    await client.call({ account: from, to, value, data, gas: 12_000_000n })
    return { names: [], data: '0x' }
  } catch (error) {
    const raw = error instanceof BaseError ? error.walk(hasData) : undefined
    if (!hasData(raw)) throw error
    return decodeFailure(raw.data)
  }
}

const hasData = (error: unknown): error is { data: Hex } =>
  typeof error === 'object' &&
  error !== null &&
  'data' in error &&
  typeof error.data === 'string' &&
  error.data.startsWith('0x')

export const operation = (
  parts: Pick<UserOperation, 'sender' | 'nonce' | 'callData'> & Partial<UserOperation>,
): UserOperation => ({
  initCode: '0x',
  accountGasLimits: stamp(verificationGasLimit, callGasLimit),
  preVerificationGas,
  gasFees: stamp(0n, maxFeePerGas),
  paymasterAndData: '0x',
  signature: '0x',
  ...parts,
})

export const operationHash = ({ client }: World, op: UserOperation): Promise<Hex> =>
  client.readContract({
    address: entryPoint,
    abi: entryPointAbi,
    functionName: 'getUserOpHash',
    args: [op],
  })

/** Hands one operation to `handleOps`, as a bundler would, and says what became of it. */
export async function handle(world: World, op: UserOperation): Promise<Outcome> {
  const [outcome] = await handleAll(world, [op])
  if (!outcome) throw new Error('handleOps emitted no event')
  return outcome
}

/** Several operations in one bundle. Where the EntryPoint refuses one it refuses all. */
export async function handleAll(
  world: World,
  ops: readonly UserOperation[],
): Promise<readonly Outcome[]> {
  const data = encodeFunctionData({
    abi: entryPointAbi,
    functionName: 'handleOps',
    args: [ops, world.bundler.address],
  })
  const { success, failure, receipt } = await send(world, world.bundler, { to: entryPoint, data })
  if (!success) {
    const reason = /AA\d\d/.exec(Buffer.from(failure.data.slice(2), 'hex').toString('latin1'))
    const wrapped = failure.names[0] === 'FailedOpWithRevert'
    return [
      {
        phase: 'validation',
        code: wrapped ? 'AA23' : (reason?.[0] ?? ''),
        failure: wrapped ? { ...failure, names: failure.names.slice(1) } : failure,
      },
    ]
  }
  const events = parseEventLogs({ abi: entryPointAbi, logs: receipt.logs })
  return events.flatMap((event): readonly Outcome[] => {
    if (event.eventName !== 'UserOperationEvent') return []
    const { userOpHash, success: happened, paymaster, actualGasCost: cost } = event.args
    const reverted = events.find(
      ({ eventName, args }) =>
        eventName === 'UserOperationRevertReason' && args.userOpHash === userOpHash,
    )
    return [
      {
        phase: 'execution',
        success: happened,
        failure:
          reverted?.eventName === 'UserOperationRevertReason'
            ? decodeFailure(reverted.args.revertReason)
            : { names: [], data: '0x' },
        payer: paymaster === zeroAddress ? 'account' : 'paymaster',
        cost,
        transactionHash: receipt.transactionHash,
      },
    ]
  })
}

export const signOperation = async (world: World, op: UserOperation, key: PrivateKeyAccount) =>
  concat(['0x00', await key.signMessage({ message: { raw: await operationHash(world, op) } })])

export type Account = { address: Address; owner: PrivateKeyAccount; initCode: Hex }

/** An SMA of a new owner, funded; deployed unless told otherwise. */
export async function newAccount(world: World, { deployed = true } = {}): Promise<Account> {
  const owner = await fundedKey(world.client)
  const args = [owner.address, 0n] as const
  const address = await world.client.readContract({
    address: addresses.accountFactory,
    abi: factoryAbi,
    functionName: 'getAddressSemiModular',
    args,
  })
  const data = encodeFunctionData({
    abi: factoryAbi,
    functionName: 'createSemiModularAccount',
    args,
  })
  await world.client.setBalance({ address, value: parseEther('10') })
  if (deployed) await send(world, owner, { to: addresses.accountFactory, data })
  return { address, owner, initCode: concat([addresses.accountFactory, data]) }
}

export type Install = {
  module?: Address
  entityId: number
  flags?: number
  selectors?: readonly Hex[]
  installData?: Hex
  hooks?: readonly Hex[]
}

export const executeSelector: Hex = '0xb61d27f6'
export const executeBatchSelector: Hex = '0x34fcd5be'

export const encodeInstallation = ({
  module = addresses.singleSigner,
  entityId,
  flags = 1,
  selectors = [executeSelector, executeBatchSelector],
  installData = '0x',
  hooks = [],
}: Install): Hex =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'installValidation',
    args: [validationConfig(module, entityId, flags), selectors, installData, hooks],
  })

export const encodeUninstallation = ({
  module = addresses.singleSigner,
  entityId,
  uninstallData = '0x',
  hookData = [],
}: {
  module?: Address
  entityId: number
  uninstallData?: Hex
  hookData?: readonly Hex[]
}): Hex =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'uninstallValidation',
    args: [moduleEntity(module, entityId), uninstallData, hookData],
  })

/** The owner's EOA calls the account itself: the cheapest way to do what only the owner may. */
export const asOwner = (world: World, account: Account, data: Hex, value = 0n) =>
  send(world, account.owner, { to: account.address, data, value })

export type Session = {
  account: Account
  entityId: number
  key: PrivateKeyAccount
  executionHooks: boolean
  options: number
}

/** An account with a session of a new secp256k1 key, installed by its owner. */
export async function newSession(
  world: World,
  { account, entityId = 7, hooks = [], ...install }: Partial<Install> & { account?: Account } = {},
): Promise<Session> {
  const on = account ?? (await newAccount(world))
  const key = await fundedKey(world.client)
  const installData = signerData(entityId, key.address)
  const data = encodeInstallation({ entityId, installData, hooks, ...install })
  const { success, failure } = await asOwner(world, on, data)
  if (!success) throw new Error(`installation failed: ${failure.names.join(' > ')}`)
  return session({ account: on, entityId, key, hooks, flags: install.flags })
}

/** How to act as a key that is installed, or about to be, with these hooks. */
export const session = ({
  account,
  entityId,
  key,
  hooks,
  flags = 1,
}: {
  account: Account
  entityId: number
  key: PrivateKeyAccount
  hooks: readonly Hex[]
  flags?: number | undefined
}): Session => ({
  account,
  entityId,
  key,
  // The flag byte follows module (20) and entity id (4); bit 0 says validation hook.
  executionHooks: hooks.some((hook) => (Number.parseInt(hook.slice(50, 52), 16) & 1) === 0),
  options: flags & 4 ? globalBit : 0,
})

export type Act = {
  calls?: readonly Call[]
  /** Account calldata instead of calls, before wrapping. */
  callData?: Hex
  wrapped?: boolean
  options?: number
  lane?: bigint
  initCode?: Hex
  paymasterAndData?: Hex
  key?: PrivateKeyAccount
  /** Hook segments before 0xFF. */
  segments?: Hex
  /** Replaces the whole signature. */
  signature?: Hex
  prefix?: Hex
  nonce?: bigint
  overrides?: Partial<UserOperation>
}

export async function buildOperation(
  world: World,
  subject: Session,
  act: Act,
): Promise<UserOperation> {
  const { account, entityId, key, executionHooks } = subject
  const { calls = [], wrapped = executionHooks, lane = 0n } = act
  const options = act.options ?? subject.options | (act.prefix ? deferredBit : 0)
  const [first] = calls
  const bare =
    act.callData ?? (calls.length === 1 && first ? encodeExecute(first) : encodeExecuteBatch(calls))
  const nonce =
    act.nonce ??
    (await world.client.readContract({
      address: entryPoint,
      abi: entryPointAbi,
      functionName: 'getNonce',
      args: [account.address, nonceKey(entityId, options, lane)],
    }))
  const op = operation({
    sender: account.address,
    nonce,
    callData: wrapped ? wrap(bare) : bare,
    initCode: act.initCode ?? '0x',
    paymasterAndData: act.paymasterAndData ?? '0x',
    ...act.overrides,
  })
  const signature =
    act.signature ??
    concat([
      act.prefix ?? '0x',
      act.segments ?? '0x',
      '0xff',
      await signOperation(world, op, act.key ?? key),
    ])
  return { ...op, signature }
}

/** One user operation of a session key. */
export const act = async (world: World, subject: Session, what: Act): Promise<Outcome> =>
  handle(world, await buildOperation(world, subject, what))

/** The owner of an SMA as the signer of user operations: entity id 0, global. */
export const ownerOf = (account: Account): Session => ({
  account,
  entityId: 0,
  key: account.owner,
  executionHooks: false,
  options: globalBit,
})

/** The owner's signature of a deferred action; `prefix` is what goes before the key's signature. */
export async function deferredAction(
  world: World,
  {
    account,
    entityId,
    call,
    deadline = 0,
    nonce,
    signer = account.owner,
  }: {
    account: Account
    entityId: number
    call: Hex
    deadline?: number
    nonce?: bigint
    signer?: PrivateKeyAccount
  },
): Promise<{ prefix: Hex; nonce: bigint; hash: Hex }> {
  const at =
    nonce ??
    (await world.client.readContract({
      address: entryPoint,
      abi: entryPointAbi,
      functionName: 'getNonce',
      args: [account.address, nonceKey(entityId, deferredBit)],
    }))
  const typedData = deferredTypedData(account.address, at, deadline, call)
  const ownerSignature = concat(['0x00', await signer.signTypedData(typedData)])
  return {
    prefix: deferredPrefix({ deadline, call, ownerSignature }),
    nonce: at,
    hash: hashTypedData(typedData),
  }
}

export const deferredTypedData = (account: Address, nonce: bigint, deadline: number, call: Hex) =>
  ({
    domain: { chainId: foundry.id, verifyingContract: account },
    types: {
      DeferredAction: [
        { name: 'nonce', type: 'uint256' },
        { name: 'deadline', type: 'uint48' },
        { name: 'call', type: 'bytes' },
      ],
    },
    primaryType: 'DeferredAction',
    message: { nonce, deadline, call },
  }) as const

export const replaySafe = (hash: Hex, verifyingContract: Address, account?: Address) =>
  ({
    domain: {
      chainId: foundry.id,
      verifyingContract,
      ...(account ? { salt: concat([numberToHex(0, { size: 12 }), account]) } : {}),
    },
    types: { ReplaySafeHash: [{ name: 'hash', type: 'bytes32' }] },
    primaryType: 'ReplaySafeHash',
    message: { hash },
  }) as const
