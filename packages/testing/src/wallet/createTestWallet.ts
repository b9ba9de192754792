import {
  createClient,
  createWalletClient,
  custom,
  type Account,
  type Address,
  type Chain,
  type EIP1193Provider,
  type Hex,
  hexToNumber,
  http,
  isHex,
  type LocalAccount,
  numberToHex,
  InvalidParamsRpcError,
  type Transport,
  type TypedDataDefinition,
  type WalletClient,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { sendTransaction } from 'viem/actions'
import { createEmitter } from './createEmitter.js'
import { createPrompter, type Prompter, type TestWalletHuman } from './createPrompter.js'

export type CreateTestWalletParameters = {
  chain: Chain
  /** Where everything that needs no prompt goes. @default http() */
  transport?: Transport | undefined
  /** @default a new key */
  account?: LocalAccount | undefined
  /** @default 'approve' */
  human?: TestWalletHuman | undefined
}

export type TestWallet = Prompter & {
  account: LocalAccount
  /** EIP-1193, events included. */
  provider: EIP1193Provider
  walletClient: WalletClient<Transport, Chain, Account>
  /** The human picks another network in the wallet: no prompt. */
  switchChain(chainId: number): void
  /** The human picks another account in the wallet: no prompt. `walletClient` stays with the first. */
  switchAccount(account: LocalAccount): void
  /** Announces the wallet to the page (EIP-6963) under this name, now and whenever a page asks. */
  announce(name: string): () => void
}

/**
 * A wallet whose human is a function: it counts its prompts, and signs with a real key. Works in Node
 * and in browsers.
 */
export function createTestWallet({
  chain,
  transport = http(),
  account = privateKeyToAccount(generatePrivateKey()),
  human = 'approve',
}: CreateTestWalletParameters): TestWallet {
  const client = createClient({ chain, transport })
  const emitter = createEmitter()
  const { prompt, ...prompter } = createPrompter(human)
  let chainId = chain.id
  let signer = account

  async function request({
    method,
    params,
  }: {
    method: string
    params?: unknown
  }): Promise<unknown> {
    switch (method) {
      case 'eth_requestAccounts':
      case 'eth_accounts':
        return [signer.address]
      case 'eth_chainId':
        return numberToHex(chainId)
      case 'wallet_requestPermissions':
      case 'wallet_getPermissions':
        return [{ parentCapability: 'eth_accounts', caveats: [] }]
      case 'wallet_switchEthereumChain': {
        const [{ chainId: next }] = params as [{ chainId: Hex }]
        return prompt(method, params, async () => {
          switchChain(hexToNumber(next))
          return null
        })
      }
      case 'personal_sign': {
        const [message] = params as [string, Address]
        return prompt(method, params, () =>
          signer.signMessage({ message: isHex(message) ? { raw: message } : message }),
        )
      }
      case 'eth_signTypedData_v4': {
        const [, json] = params as [Address, string]
        const typedData: TypedDataDefinition = JSON.parse(json)
        refuseOtherChain(typedData.domain?.chainId)
        return prompt(method, params, () => signer.signTypedData(typedData))
      }
      case 'eth_sendTransaction': {
        const [transaction] = params as [
          { to?: Address; value?: Hex; data?: Hex; gas?: Hex; chainId?: Hex },
        ]
        return prompt(method, params, () =>
          sendTransaction(client, {
            account: signer,
            chain,
            to: transaction.to ?? null,
            data: transaction.data,
            gas: transaction.gas === undefined ? undefined : BigInt(transaction.gas),
            value: transaction.value === undefined ? undefined : BigInt(transaction.value),
          }),
        )
      }
      default:
        return transport({ chain }).request({ method, params })
    }
  }

  /** Wallets in the field refuse to sign typed data that names another network. */
  function refuseOtherChain(asked: unknown): void {
    if (asked === undefined || Number(asked) === chainId) return
    throw new InvalidParamsRpcError(
      new Error(`Provided chainId "${asked}" must match the active chainId "${chainId}"`),
    )
  }

  function switchChain(next: number): void {
    chainId = next
    emitter.emit('chainChanged', numberToHex(next))
  }

  const provider: EIP1193Provider = {
    request: request as EIP1193Provider['request'],
    on: emitter.on as EIP1193Provider['on'],
    removeListener: emitter.removeListener as EIP1193Provider['removeListener'],
  }

  return {
    account,
    provider,
    walletClient: createWalletClient({
      account: account.address,
      chain,
      transport: custom(provider),
    }),
    ...prompter,
    switchChain,
    switchAccount(next) {
      signer = next
      emitter.emit('accountsChanged', [next.address])
    },
    announce(name) {
      const detail = Object.freeze({
        info: Object.freeze({
          uuid: crypto.randomUUID(),
          name,
          icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
          rdns: 'dev.valetkey.testing',
        }),
        provider,
      })
      const say = (): void => {
        window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
      }
      window.addEventListener('eip6963:requestProvider', say)
      say()
      return () => window.removeEventListener('eip6963:requestProvider', say)
    },
  }
}
