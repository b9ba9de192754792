import { createPublicClient, http } from 'viem'
import { forkError } from './forkError.js'

/** Asks the chain to fork for its id, so that an endpoint that is down is told before anything starts. */
export async function assertForkAnswers(url: string): Promise<void> {
  const client = createPublicClient({ transport: http(url, { timeout: 10_000, retryCount: 0 }) })
  await client.getChainId().catch((error: unknown) => {
    throw forkError(url, error)
  })
}
