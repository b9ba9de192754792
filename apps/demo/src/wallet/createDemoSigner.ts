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
  type Hex,
  type LocalAccount,
  type TypedDataDomain,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount, toAccount } from 'viem/accounts'
import { connectedFlag } from './connectedFlag.js'
import type { WalletPrompt, WalletRequest, WalletRow } from './createDemoWallet.js'
import { ProviderError } from './ProviderError.js'

type TypedData = {
  domain: TypedDataDomain
  types: Record<string, { name: string; type: string }[]>
  primaryType: string
  message: Record<string, unknown>
}

const storageKey = 'valetkey-demo-wallet'

/** The key of this demo wallet. It owns nothing but test money. */
function loadKey(): Hex {
  const stored = localStorage.getItem(storageKey)
  if (stored && isHex(stored) && size(stored) === 32) return stored
  const key = generatePrivateKey()
  localStorage.setItem(storageKey, key)
  return key
}

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

export type DemoSigner = {
  account: LocalAccount
  request: (request: WalletRequest) => Promise<unknown>
}

/** The half of the demo wallet that has the key: loaded once somebody wants to connect. */
export function createDemoSigner({
  chain,
  prompted,
}: {
  chain: Chain
  /** Acts once the user has said yes. */
  prompted: <result>(prompt: WalletPrompt, act: () => Promise<result>) => Promise<result>
}): DemoSigner {
  const account = privateKeyToAccount(loadKey())
  const client = createWalletClient({ account, chain, transport: http() })
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

  async function request({ method, params = [] }: WalletRequest): Promise<unknown> {
    const list = Array.isArray(params) ? params : [params]
    switch (method) {
      case 'eth_accounts':
        return connectedFlag.isSet() ? [account.address] : []
      case 'eth_requestAccounts':
        connectedFlag.set()
        return [account.address]
      case 'wallet_requestPermissions':
        connectedFlag.set()
        return permissions
      case 'wallet_getPermissions':
        return connectedFlag.isSet() ? permissions : []
      case 'wallet_revokePermissions':
        connectedFlag.clear()
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

  return { account: asking, request }
}
