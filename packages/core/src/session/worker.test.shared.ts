import { createPublicClient, http } from 'viem'
import { foundry } from 'viem/chains'
import { createValetKeyConfig } from '../config/createValetKeyConfig.js'
import { indexedDbStorage } from '../storage/indexedDbStorage.js'
import type { Session } from '../storage/Session.js'
import { sendSessionCalls, type SessionCall } from './sendSessionCalls.js'

/** What a page asks of a worker: calls with a session of a database that both of them see. */
export type Errand = {
  session: Session
  calls: readonly SessionCall[]
  database: string
  rpcUrl: string
  bundlerUrl: string
  paymasterUrl: string
}

/** What became of it: a hash, or what went wrong. */
export type Done = { userOpHash: string } | { error: string }

async function run({
  session,
  calls,
  database,
  rpcUrl,
  bundlerUrl,
  paymasterUrl,
}: Errand): Promise<Done> {
  const { chainId } = session
  const client = createPublicClient({ chain: foundry, transport: http(rpcUrl) })
  const config = createValetKeyConfig({
    app: { name: 'Arena' },
    bundlers: { [chainId]: bundlerUrl },
    paymasters: { [chainId]: paymasterUrl },
    getClient: () => client,
    storage: indexedDbStorage({ name: database }),
  })
  try {
    const { userOpHash } = await sendSessionCalls(config, { session, calls })
    return { userOpHash }
  } catch (error) {
    return { error: String(error) }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Errand>) => {
  run(data).then((done) => self.postMessage(done))
})
