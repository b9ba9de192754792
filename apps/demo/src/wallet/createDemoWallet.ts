import {
  createWalletClient,
  domainSeparator,
  hashStruct,
  hexToString,
  http,
  isHex,
  numberToHex,
  size,
  type Chain,
  type EIP1193Provider,
  type Hex,
  type LocalAccount,
  type TypedDataDomain,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount, toAccount } from 'viem/accounts'

/** One line of a request, the way a plain wallet shows it. */
export type WalletRow = { label: string; value: string }

export type WalletPrompt = { title: string; origin: string; rows: readonly WalletRow[] }

export type WalletState = {
  prompt: WalletPrompt | undefined
  /** Requests since the page was opened: what the demo calls confirmations. */
  requests: number
  /** What became of the last one. */
  outcome: { type: 'signed' | 'declined'; at: Date } | undefined
}

export type DemoWallet = {
  /** The wallet's own key, for what no provider can be asked (EIP-7702). It asks before it signs. */
  account: LocalAccount
  provider: EIP1193Provider
  getState: () => WalletState
  subscribe: (listener: () => void) => () => void
  confirm: () => void
  reject: () => void
}

type Request = { method: string; params?: unknown }
type TypedData = {
  domain: TypedDataDomain
  types: Record<string, { name: string; type: string }[]>
  primaryType: string
  message: Record<string, unknown>
}

const storageKey = 'valetkey-demo-wallet'
const connectedKey = `${storageKey}-connected`

class ProviderError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

/** The key of this demo wallet. It owns nothing but test money. */
function loadKey(): Hex {
  const stored = localStorage.getItem(storageKey)
  if (stored && isHex(stored) && size(stored) === 32) return stored
  const key = generatePrivateKey()
  localStorage.setItem(storageKey, key)
  return key
}

// Like any wallet, it names its accounts only to a page that has once asked to connect.
const isConnected = (): boolean => localStorage.getItem(connectedKey) !== null

const shorten = (value: string): string =>
  value.length > 26 ? `${value.slice(0, 10)}… ${(value.length - 2) / 2} bytes` : value

function typedDataRows({ domain, types, primaryType, message }: TypedData): readonly WalletRow[] {
  const fields = types[primaryType] ?? []
  return [
    { label: 'type', value: primaryType },
    { label: 'contract', value: domain.verifyingContract ?? '' },
    ...fields.map(({ name }) => ({ label: name, value: shorten(String(message[name])) })),
    { label: 'domain', value: domainSeparator({ domain }) },
    { label: 'message', value: hashStruct({ data: message, primaryType, types }) },
  ]
}

/** viem's typed data, whose parts are known to be there, in the shape that a wallet is sent. */
function toTypedData(typedData: object): TypedData {
  return JSON.parse(
    JSON.stringify(typedData, (_, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    ),
  )
}

/**
 * A wallet for a browser that has none: a local key behind EIP-1193 that asks before it signs. Every
 * signature and transaction is one prompt.
 */
export function createDemoWallet({ chain }: { chain: Chain }): DemoWallet {
  const account = privateKeyToAccount(loadKey())
  const client = createWalletClient({ account, chain, transport: http() })
  const listeners = new Set<() => void>()
  let state: WalletState = { prompt: undefined, requests: 0, outcome: undefined }
  let answer: ((confirmed: boolean) => void) | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const update = (change: Partial<WalletState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  async function ask(prompt: WalletPrompt): Promise<void> {
    update({ prompt, requests: state.requests + 1, outcome: undefined })
    const confirmed = await new Promise<boolean>((resolve) => (answer = resolve))
    answer = undefined
    update({
      prompt: undefined,
      outcome: { type: confirmed ? 'signed' : 'declined', at: new Date() },
    })
    if (!confirmed) throw new ProviderError(4001, 'The user declined the request.')
  }

  // One window, one question at a time.
  const prompted = <result>(prompt: WalletPrompt, act: () => Promise<result>): Promise<result> => {
    const asked = queue.then(() => ask(prompt)).then(act)
    queue = asked.catch(() => undefined)
    return asked
  }

  const origin = location.host
  const permissions = [
    {
      parentCapability: 'eth_accounts',
      caveats: [{ type: 'restrictReturnedAccounts', value: [account.address] }],
    },
  ]

  const sign = <result>(rows: readonly WalletRow[], act: () => Promise<result>): Promise<result> =>
    prompted({ title: 'Signature request', origin, rows }, act)

  const asking = toAccount({
    address: account.address,
    signMessage: ({ message }) =>
      sign([{ label: 'type', value: 'message' }], () => account.signMessage({ message })),
    signTypedData: (typedData) => {
      const plain = toTypedData(typedData)
      return sign(typedDataRows(plain), () => account.signTypedData(plain))
    },
    signTransaction: (transaction, options) =>
      sign([{ label: 'type', value: 'transaction' }], () =>
        account.signTransaction(transaction, options),
      ),
    signAuthorization: (authorization) =>
      sign(
        [
          { label: 'type', value: 'EIP-7702 authorization' },
          { label: 'code', value: authorization.address ?? authorization.contractAddress ?? '' },
          { label: 'chain', value: String(authorization.chainId) },
          { label: 'nonce', value: String(authorization.nonce) },
        ],
        () => account.signAuthorization(authorization),
      ),
  })

  async function request({ method, params = [] }: Request): Promise<unknown> {
    const list = Array.isArray(params) ? params : [params]
    switch (method) {
      case 'eth_accounts':
        return isConnected() ? [account.address] : []
      case 'eth_requestAccounts':
        localStorage.setItem(connectedKey, 'yes')
        return [account.address]
      case 'wallet_requestPermissions':
        localStorage.setItem(connectedKey, 'yes')
        return permissions
      case 'wallet_getPermissions':
        return isConnected() ? permissions : []
      case 'wallet_revokePermissions':
        localStorage.removeItem(connectedKey)
        return null
      case 'eth_chainId':
        return numberToHex(chain.id)
      case 'wallet_switchEthereumChain':
        if (list[0]?.chainId === numberToHex(chain.id)) return null
        throw new ProviderError(4902, `The demo wallet knows chain ${chain.id} only.`)
      case 'personal_sign': {
        const message: Hex = list[0]
        const rows = [
          { label: 'type', value: 'message' },
          { label: 'text', value: size(message) === 32 ? message : hexToString(message) },
        ]
        return sign(rows, () => account.signMessage({ message: { raw: message } }))
      }
      case 'eth_signTypedData_v4': {
        const typedData: TypedData = typeof list[1] === 'string' ? JSON.parse(list[1]) : list[1]
        return sign(typedDataRows(typedData), () => account.signTypedData(typedData))
      }
      case 'eth_sendTransaction': {
        const { to, value, data } = list[0]
        const rows = [
          { label: 'type', value: 'transaction' },
          { label: 'to', value: String(to) },
          { label: 'value', value: `${BigInt(value ?? 0)} wei` },
          { label: 'data', value: shorten(String(data ?? '0x')) },
        ]
        return prompted({ title: 'Transaction request', origin, rows }, () =>
          client.sendTransaction({ to, value: BigInt(value ?? 0), data }),
        )
      }
      default:
        return client.transport.request({ method, params })
    }
  }

  return {
    account: asking,
    // The demo chain never changes and the key never changes, so that nothing is ever emitted.
    provider: { request, on: () => undefined, removeListener: () => undefined } as EIP1193Provider,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    confirm: () => answer?.(true),
    reject: () => answer?.(false),
  }
}
