import type { DevnetInfo } from '@valetkey/devnet'
import {
  createClient,
  createPublicClient,
  createWalletClient,
  decodeFunctionData,
  erc20Abi,
  hexToBigInt,
  http,
  HttpRequestError,
  isHex,
  numberToHex,
  parseAbi,
  parseUnits,
  ResourceNotFoundRpcError,
  UserRejectedRequestError,
  type Account,
  type Address,
  type Chain,
  type Hex,
  type PublicClient,
  type Transport,
  type WalletClient,
} from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { generatePrivateKey, privateKeyToAccount, toAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { inject } from 'vitest'
import { createValetKeyConfig } from '../config/createValetKeyConfig.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { inHours } from '../permissions/inHours.js'
import { contractCalls } from '../permissions/kinds/contractCalls.js'
import { erc20Spend } from '../permissions/kinds/erc20Spend.js'
import { gas } from '../permissions/kinds/gas.js'
import { sessionRequest } from '../permissions/sessionRequest.js'
import { memoryStorage } from '../storage/memoryStorage.js'
import type { ValetKeyStorage } from '../storage/ValetKeyStorage.js'
import type { SessionCall } from './sendSessionCalls.js'

declare module 'vitest' {
  interface ProvidedContext {
    devnet: DevnetInfo
  }
}

export const devnet = inject('devnet')
export const { chainId } = devnet
export const arenaAddress = devnet.contracts.arena
export const dollar = devnet.contracts.testDollar

export const arenaAbi = parseAbi([
  'function move(uint8 cell) returns (uint8 answer)',
  'function claim(uint64 matchId)',
  'function boost() payable',
  'event Moved(address indexed player, uint64 indexed matchId, uint8 cell, uint8 answer, uint8 red, uint8 black)',
])

export type Asked = { method: string; params?: unknown }

/** What goes over the wire: every method asked, and a hand on the answers. */
export type Wire = {
  asked: string[]
  /** Runs before a request goes out; what it throws is the answer. */
  intercept: (method: string) => void | Promise<void>
  /** What comes back. @default what the service answers */
  answer: (asked: Asked, ask: () => Promise<unknown>) => Promise<unknown>
}

function overWire(url: string | undefined, wire: Wire, timeout: number): Transport {
  return (options) => {
    const transport = http(url, { retryCount: 0, timeout })(options)
    return {
      ...transport,
      async request(args) {
        wire.asked.push(args.method)
        await wire.intercept(args.method)
        // What a service answers is anybody's guess, to viem too.
        return wire.answer(args, () => transport.request(args)) as never
      },
    }
  }
}

export type TestOwner = {
  address: Address
  prompts: string[]
  rejects: boolean
  /** How the human answers a prompt that is not refused. @default signs at once */
  answer: <result>(sign: () => Promise<result>, prompt: string) => Promise<result>
  wallet: WalletClient<Transport, Chain, Account>
}

/** An owner whose prompts are counted and answered by `answer`, and who says no while `rejects` is set. */
export function createOwner(privateKey: Hex = generatePrivateKey()): TestOwner {
  const signer = privateKeyToAccount(privateKey)
  const prompts: string[] = []
  const owner: Omit<TestOwner, 'wallet'> = {
    prompts,
    rejects: false,
    answer: (sign) => sign(),
    address: signer.address,
  }
  function prompted<parameters extends readonly unknown[], result>(
    name: string,
    sign: (...parameters: parameters) => Promise<result>,
  ) {
    return async (...parameters: parameters): Promise<result> => {
      prompts.push(name)
      if (owner.rejects) throw new UserRejectedRequestError(new Error('The user said no.'))
      return owner.answer(() => sign(...parameters), name)
    }
  }
  const account = toAccount({
    address: signer.address,
    signAuthorization: prompted('signAuthorization', signer.signAuthorization),
    signMessage: prompted('signMessage', signer.signMessage),
    signTransaction: prompted('signTransaction', signer.signTransaction),
    signTypedData: (typedData) =>
      prompted('signTypedData', async () => signer.signTypedData(typedData))(),
  })
  return Object.assign(owner, {
    wallet: createWalletClient({ account, chain: foundry, transport: http(devnet.rpcUrl) }),
  })
}

export type World = {
  config: ValetKeyConfig
  /** The config that a reloaded page would make. */
  reload: () => ValetKeyConfig
  owner: TestOwner
  client: PublicClient<Transport, Chain>
  wire: Wire
}

/** Where chain, bundler and paymaster answer. */
export type Services = Pick<DevnetInfo, 'rpcUrl' | 'bundlerUrl' | 'paymasterUrl'>

/** A brand-new owner, a config over the devnet, and eyes on all that is said. */
export function createWorld({
  storage = memoryStorage(),
  sponsored = true,
  services = devnet,
  // A busy machine may stand still for longer than viem's ten seconds.
  timeout = 30_000,
}: {
  storage?: ValetKeyStorage | undefined
  sponsored?: boolean | undefined
  services?: Services | undefined
  /** Milliseconds that a service has to answer. @default 30_000 */
  timeout?: number | undefined
} = {}): World {
  const wire: Wire = { asked: [], intercept() {}, answer: (_, ask) => ask() }
  const client: World['client'] = createPublicClient({
    chain: foundry,
    transport: overWire(services.rpcUrl, wire, timeout),
    pollingInterval: 20,
  })
  const reload = () =>
    createValetKeyConfig({
      app: { name: 'Arena' },
      bundlers: { [chainId]: overWire(services.bundlerUrl, wire, timeout) },
      paymasters: sponsored ? { [chainId]: overWire(services.paymasterUrl, wire, timeout) } : {},
      getClient: () => client,
      storage,
    })
  return { config: reload(), reload, owner: createOwner(), client, wire }
}

/** Moves in the arena, and at most 25 test dollars. */
export const request = (limit = parseUnits('25', 6)) =>
  sessionRequest({
    validUntil: inHours(24),
    permissions: [
      contractCalls({ address: arenaAddress, abi: arenaAbi, functions: ['move', 'claim'] }),
      erc20Spend({ token: dollar, limit }),
      gas({ limit: 'unlimited' }),
    ],
  })

/** The fields of what was asked or answered, where that is an object. */
export const fields = (said: unknown): Record<string, unknown> =>
  typeof said === 'object' && said !== null ? { ...said } : {}

/** Whether the EntryPoint is asked which nonce is next. */
export function readsNonce({ method, params }: Asked): boolean {
  const [call]: unknown[] = Array.isArray(params) ? params : []
  const { to, data } = fields(call)
  if (method !== 'eth_call' || to !== entryPoint07Address || !isHex(data)) return false
  return decodeFunctionData({ abi: entryPoint07Abi, data }).functionName === 'getNonce'
}

/** What a node answers, behind the same URL, that has no block after a given one. */
export function nodeAt(blockNumber: bigint): Wire['answer'] {
  const node = createClient({ transport: http(devnet.rpcUrl) })
  const isLater = (block: unknown): boolean => isHex(block) && hexToBigInt(block) > blockNumber
  return async ({ method, params }, ask) => {
    const [first, second, ...rest]: unknown[] = Array.isArray(params) ? params : []
    switch (method) {
      case 'eth_blockNumber':
        return numberToHex(blockNumber)
      case 'eth_getTransactionReceipt': {
        const receipt = await ask()
        return isLater(fields(receipt).blockNumber) ? null : receipt
      }
      case 'eth_getBlockByNumber':
        return isLater(first) ? null : ask()
      case 'eth_call': {
        if (isLater(second)) throw new ResourceNotFoundRpcError(new Error('header not found'))
        const block = second === 'latest' ? numberToHex(blockNumber) : second
        return node.request<{
          Method: string
          Parameters: readonly unknown[]
          ReturnType: unknown
        }>({ method, params: [first, block, ...rest] })
      }
      default:
        return ask()
    }
  }
}

/** The same page, with a hand on what its bundler answers. */
export function throughBundler(
  config: ValetKeyConfig,
  answer: (request: Asked, ask: () => Promise<unknown>) => Promise<unknown>,
): ValetKeyConfig {
  const { [chainId]: transport = http(devnet.bundlerUrl) } = config.bundlers
  return {
    ...config,
    bundlers: { [chainId]: (options) => createTransport(transport(options), answer) },
    _internal: { ...config._internal, bundlerClients: new Map() },
  }
}

/** A bundler that takes operations, and its answer to that does not arrive. */
export function withLostAnswer(config: ValetKeyConfig): ValetKeyConfig {
  return throughBundler(config, async ({ method }, ask) => {
    const answer = await ask()
    if (method !== 'eth_sendUserOperation') return answer
    throw new HttpRequestError({ url: 'https://bundler.example' })
  })
}

function createTransport(
  transport: ReturnType<Transport>,
  answer: Parameters<typeof throughBundler>[1],
): ReturnType<Transport> {
  return {
    ...transport,
    // What a service answers is anybody's guess, to viem too.
    request: (request) => answer(request, () => transport.request(request)) as never,
  }
}

/** Base units of the test dollar. */
export const dollars = (amount: string): bigint => parseUnits(amount, 6)

/** A bundler that says nothing of what it took. */
export const withSilentBundler = (config: ValetKeyConfig): ValetKeyConfig =>
  throughBundler(config, async ({ method }, ask) =>
    /^eth_getUserOperation(Receipt|ByHash)$/.test(method) ? null : ask(),
  )

export const move = (cell: number): SessionCall => ({
  to: arenaAddress,
  abi: arenaAbi,
  functionName: 'move',
  args: [cell],
})

export const transfer = (amount: bigint, to: Address = arenaAddress): SessionCall => ({
  to: dollar,
  abi: erc20Abi,
  functionName: 'transfer',
  args: [to, amount],
})

/** How many moves an account has made. */
export async function moves(client: World['client'], player: Address): Promise<number> {
  const events = await client.getContractEvents({
    address: arenaAddress,
    abi: arenaAbi,
    eventName: 'Moved',
    args: { player },
    fromBlock: 0n,
  })
  return events.length
}

/** The devnet's faucet. */
export async function fund(
  address: Address,
  { value, tokens = {} }: { value?: bigint; tokens?: { testDollar?: bigint } },
): Promise<void> {
  const client = createClient({ transport: http(devnet.faucetUrl) })
  await client.request<{ Method: string; Parameters: readonly unknown[]; ReturnType: unknown }>({
    method: 'faucet_fund',
    params: [
      {
        address,
        ...(value === undefined ? {} : { value: numberToHex(value) }),
        ...(tokens.testDollar === undefined
          ? {}
          : { tokens: { testDollar: numberToHex(tokens.testDollar) } }),
      },
    ],
  })
}
