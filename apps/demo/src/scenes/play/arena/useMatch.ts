import { useReadContract } from 'wagmi'
import type { Address } from 'viem'
import { arenaAbi } from './arenaAbi.js'

export type Disc = 'none' | 'red' | 'black'

export type Match = {
  id: bigint
  cells: readonly Disc[]
  red: number
  black: number
}

const discs: readonly Disc[] = ['none', 'red', 'black']

const toDiscs = (cells: readonly number[]): readonly Disc[] =>
  cells.map((disc) => discs[disc] ?? 'none')

/** The player's match, read from the chain. */
export function useMatch({ arena, player }: { arena: Address; player: Address | undefined }): {
  match: Match | undefined
  /** The match before, where its reward waits. */
  reward: bigint | undefined
  refetch: () => Promise<readonly Disc[] | undefined>
} {
  const contract = { address: arena, abi: arenaAbi } as const
  const { data, refetch } = useReadContract({
    ...contract,
    functionName: 'matchOf',
    args: player && [player],
    query: { enabled: player !== undefined },
  })
  const match = data && {
    id: data[0],
    cells: toDiscs(data[1]),
    red: data[2],
    black: data[3],
  }
  const before = match && match.id > 0n ? match.id - 1n : undefined
  const { data: points, refetch: refetchPoints } = useReadContract({
    ...contract,
    functionName: 'unclaimed',
    args: player && before !== undefined ? [player, before] : undefined,
    query: { enabled: before !== undefined },
  })
  return {
    match,
    reward: points ? before : undefined,
    refetch: async () => {
      const [{ data: fresh }] = await Promise.all([
        refetch(),
        before !== undefined && refetchPoints(),
      ])
      return fresh && toDiscs(fresh[1])
    },
  }
}

/** The name of a cell as players say it: columns a–h, rows 1–8 from the top. */
export const cellName = (cell: number): string =>
  `${'abcdefgh'[cell % 8]}${Math.floor(cell / 8) + 1}`
