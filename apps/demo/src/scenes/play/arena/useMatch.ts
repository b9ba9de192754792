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
  refetch: () => Promise<readonly Disc[] | undefined>
} {
  const { data, refetch } = useReadContract({
    address: arena,
    abi: arenaAbi,
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
  return {
    match,
    refetch: async () => {
      const { data: fresh } = await refetch()
      return fresh && toDiscs(fresh[1])
    },
  }
}

/** The name of a cell as players say it: columns a–h, rows 1–8 from the top. */
export const cellName = (cell: number): string =>
  `${'abcdefgh'[cell % 8]}${Math.floor(cell / 8) + 1}`
