import { BaseError as ViemError, isHex } from 'viem'
import { OperationRejectedError } from '../../errors/OperationRejectedError.js'
import { readRevert } from './readRevert.js'

/** What a node's refusal of a transaction means; anything else stays what it is. */
export function toTransactionError(error: unknown): unknown {
  if (!(error instanceof ViemError)) return error
  const data = revertData(error)
  return data === undefined
    ? error
    : new OperationRejectedError({ code: undefined, ...readRevert(data), cause: error })
}

function revertData(error: ViemError): `0x${string}` | undefined {
  const found = error.walk(
    (cause) => cause instanceof Error && 'data' in cause && isHex(cause.data),
  )
  return found instanceof Error && 'data' in found && isHex(found.data) ? found.data : undefined
}
