import type { Chain, EIP1193Provider, LocalAccount } from 'viem'
import { connectedFlag } from './connectedFlag.js'
import type { DemoSigner } from './createDemoSigner.js'
import { ProviderError } from './ProviderError.js'

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
  getAccount: () => Promise<LocalAccount>
  provider: EIP1193Provider
  getState: () => WalletState
  subscribe: (listener: () => void) => () => void
  confirm: () => void
  reject: () => void
}

export type WalletRequest = { method: string; params?: unknown }

/**
 * A wallet for a browser that has none: a local key behind EIP-1193 that asks before it signs. Every
 * signature and transaction is one prompt.
 */
export function createDemoWallet({ chain }: { chain: Chain }): DemoWallet {
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

  let signer: Promise<DemoSigner> | undefined
  const load = (): Promise<DemoSigner> =>
    (signer ??= import('./createDemoSigner.js').then(({ createDemoSigner }) =>
      createDemoSigner({ chain, prompted }),
    ))

  const request = async (asked: WalletRequest): Promise<unknown> =>
    asked.method === 'eth_accounts' && !connectedFlag.isSet() ? [] : (await load()).request(asked)

  return {
    getAccount: async () => (await load()).account,
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
