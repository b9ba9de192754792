import { createPublicClient, custom, http, type Transport } from 'viem'
import { foundry } from 'viem/chains'
import { inject } from 'vitest'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type * as Core from '../../exports/index.js'
import type { ValetKeyStorage } from '../../storage/ValetKeyStorage.js'
import { chainId, devnet, type TestOwner } from '../session.test.shared.js'

declare module 'vitest' {
  interface ProvidedContext {
    core: string
  }
}

declare global {
  interface Window {
    core?: Promise<typeof Core>
  }
}

/**
 * A page of this origin, in a frame: modules, locks and connections of its own, and the database that
 * all pages share. Whoever closes it ends it as a reload does, in the middle of whatever it does.
 */
export type Tab = {
  core: typeof Core
  config: ValetKeyConfig
  window: Window & typeof globalThis
  /** What was done that lasts, in order: writes, signatures, operations that left or came in. */
  done: string[]
  /** Does something and ends right after a step of it, the `nth` of that name (from 0). */
  endAfter: (step: { name: string; nth: number }, act: () => Promise<unknown>) => Promise<void>
  close: () => void
}

/** Answers that say that something has happened. */
const lasting: { readonly [method: string]: string } = {
  eth_sendUserOperation: 'send',
  eth_getUserOperationReceipt: 'receipt',
}

const never = new Promise<never>(() => {})

const coreUrl = URL.createObjectURL(new Blob([inject('core')], { type: 'text/javascript' }))

/** Opens a page over a database. */
export async function openTab({
  database,
  owner,
}: {
  database: string
  /** Whose wallet is in this page. */
  owner?: TestOwner
}): Promise<Tab> {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const { contentWindow: view, contentDocument: page } = frame
  if (view === null || page === null) throw new Error('The frame has no page.')
  const script = page.createElement('script')
  script.textContent = `window.core = import(${JSON.stringify(coreUrl)})`
  page.head.append(script)
  const core = await view.window.core
  if (core === undefined) throw new Error('The page has no core.')

  const done: string[] = []
  let ended: (step: string) => boolean = () => false

  /** What a page has not done when it ends does not get done, and nothing reaches it any more. */
  async function reach<result>(
    step: string | undefined,
    act: () => Promise<result>,
  ): Promise<result> {
    if (!frame.isConnected) return never
    const result = await act()
    if (!frame.isConnected) return never
    if (step === undefined) return result
    done.push(step)
    return ended(step) ? never : result
  }

  const written = core.indexedDbStorage({ name: database })
  const storage: ValetKeyStorage = {
    ...written,
    putKey: (...record) => reach('putKey', () => written.putKey(...record)),
    deleteKey: (...record) => reach('deleteKey', () => written.deleteKey(...record)),
    putSession: (...record) => reach('putSession', () => written.putSession(...record)),
    updateSession: (...record) => reach('updateSession', () => written.updateSession(...record)),
    deleteSession: (...record) => reach('deleteSession', () => written.deleteSession(...record)),
  }
  const overWire = (url: string | undefined): Transport => {
    const service = http(url, { retryCount: 0 })({})
    return custom(
      {
        async request(asked: { method: string }) {
          const answer: unknown = await reach(undefined, () => service.request(asked))
          const step =
            asked.method === 'eth_getUserOperationReceipt' && answer === null
              ? undefined
              : lasting[asked.method]
          return reach(step, async () => answer)
        },
      },
      { retryCount: 0 },
    )
  }
  const client = createPublicClient({
    chain: foundry,
    transport: overWire(devnet.rpcUrl),
    pollingInterval: 20,
  })
  if (owner !== undefined) owner.answer = (sign) => reach('signature', sign)
  const { subtle } = view.window.crypto
  const generateKey = subtle.generateKey.bind(subtle)
  Object.defineProperty(subtle, 'generateKey', {
    configurable: true,
    value: (...parameters: Parameters<typeof generateKey>) =>
      reach('key', () => generateKey(...parameters)),
  })
  return {
    core,
    config: core.createValetKeyConfig({
      app: { name: 'Arena' },
      bundlers: { [chainId]: overWire(devnet.bundlerUrl) },
      paymasters: { [chainId]: overWire(devnet.paymasterUrl) },
      getClient: () => client,
      storage,
    }),
    window: view.window,
    done,
    async endAfter({ name, nth }, act) {
      done.length = 0
      await new Promise<void>((resolve, reject) => {
        ended = (step) => {
          if (step !== name || done.filter((one) => one === name).length !== nth + 1) return false
          frame.remove()
          resolve()
          return true
        }
        act().then(
          () => reject(new Error(`It never came to ${name} (${nth}), but to ${done.join(', ')}.`)),
          reject,
        )
      })
    },
    close: () => frame.remove(),
  }
}
