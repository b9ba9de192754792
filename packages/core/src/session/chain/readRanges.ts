import { BaseError, HttpRequestError } from 'viem'

export type BlockRange = { fromBlock: bigint; toBlock: bigint }

/** Below this an RPC that refuses does not refuse for the number of blocks. */
const smallest = 100n

/**
 * Reads logs over any number of blocks, in ranges as large as the RPC takes: it starts with all of them
 * and goes on with a quarter wherever that is refused. Whoever stops can go on after the last range.
 */
export async function* readRanges<log>({
  fromBlock,
  toBlock,
  maxRange = toBlock - fromBlock + 1n,
  read,
}: BlockRange & {
  /** Most blocks to ask for at once. @default all of them */
  maxRange?: bigint | undefined
  read: (range: BlockRange) => Promise<readonly log[]>
}): AsyncGenerator<BlockRange & { logs: readonly log[] }, void> {
  let size = maxRange
  let start = fromBlock
  while (start <= toBlock) {
    const last = start + size - 1n
    const range = { fromBlock: start, toBlock: last < toBlock ? last : toBlock }
    let logs
    try {
      logs = await read(range)
    } catch (error) {
      if (size <= smallest || isUnreachable(error)) throw error
      size = size / 4n > smallest ? size / 4n : smallest
      continue
    }
    yield { ...range, logs }
    start = range.toBlock + 1n
  }
}

/** No answer at all: fewer blocks would get none either. */
function isUnreachable(error: unknown): boolean {
  const cause =
    error instanceof BaseError && error.walk((inner) => inner instanceof HttpRequestError)
  return cause instanceof HttpRequestError && cause.status === undefined
}
