/**
 * Blocks before the head that are looked at again next time. Nodes behind one URL are not all at the same
 * block, and one that lacks the last blocks answers for them that there is nothing; and the last blocks
 * can change. 64 are two epochs of Ethereum, after which it reverts none, and 16 seconds or more where
 * blocks are faster.
 */
const unsettled = 64n

/** Up to where a look need not be repeated: never further than it went, nor before where it began. */
export function toScannedTo({
  fromBlock,
  toBlock,
  head,
}: {
  fromBlock: bigint
  toBlock: bigint
  head: bigint
}): bigint {
  const settled = head - unsettled < toBlock ? head - unsettled : toBlock
  if (settled >= fromBlock) return settled
  // The first block holds nothing that is looked for.
  return fromBlock > 0n ? fromBlock - 1n : 0n
}
