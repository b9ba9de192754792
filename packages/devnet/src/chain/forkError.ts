import { BaseError } from 'viem'
import { DevnetError } from '../errors/DevnetError.js'
import { ForkUnreachableError } from '../errors/ForkUnreachableError.js'

/** What went wrong with a forked chain, in the words of its endpoint or of the network. */
export function forkError(url: string, error: unknown): DevnetError {
  if (error instanceof DevnetError) return error
  const { host } = new URL(url)
  const reason = systemCode(error) ?? (error instanceof BaseError ? error.details : `${error}`)
  const [line = ''] = reason.replaceAll(url, host).split('\n')
  return new ForkUnreachableError({ host, reason: line.replace(/\.$/, ''), cause: error })
}

/** Such as ECONNREFUSED, from the depths of a failed fetch. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return systemCode(error.cause)
}
