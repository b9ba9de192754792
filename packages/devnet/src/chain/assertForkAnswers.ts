import { BaseError, createPublicClient, http } from 'viem'
import { ForkUnreachableError } from '../errors/ForkUnreachableError.js'

/** Asks the chain to fork for its id, so that an endpoint that is down is told apart from a fork that fails. */
export async function assertForkAnswers(url: string): Promise<void> {
  const client = createPublicClient({ transport: http(url, { timeout: 10_000, retryCount: 1 }) })
  try {
    await client.getChainId()
  } catch (cause) {
    const { host } = new URL(url)
    const details = cause instanceof BaseError ? cause.details || cause.shortMessage : `${cause}`
    const reason = details.split('\n').at(0)?.replaceAll(url, host) ?? 'no reason was given'
    throw new ForkUnreachableError({ host, reason, cause })
  }
}
