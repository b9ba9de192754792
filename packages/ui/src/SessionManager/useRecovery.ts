'use client'
import type { ScanProgress } from '@valetkey/core'
import { useRecoverSessions } from '@valetkey/react'
import { useState } from 'react'
import type { Address } from 'viem'
import { useConnection } from 'wagmi'

export type RecoveryParameters = {
  account: Address | undefined
  chainId: number | undefined
  fromBlock: bigint | undefined
}

export type Recovery = {
  /** Looks for sessions on chain, or goes on from where an earlier look ended. */
  start: () => void
  /** How far it is, 0 to 1; `undefined` while it does not run. */
  share: number | undefined
  error: Error | undefined
}

/** Looking for sessions of the connected owner that nothing on this device knows of. */
export function useRecovery({
  account,
  chainId: given,
  fromBlock: first = 0n,
}: RecoveryParameters): Recovery {
  const connection = useConnection()
  const chainId = given ?? connection.chainId
  const recover = useRecoverSessions()
  const whose = `${connection.address}:${account}:${chainId}`
  const [scan, setScan] = useState<ScanProgress & { whose: string; fromBlock: bigint }>()
  const last = scan?.whose === whose ? scan : undefined

  return {
    start: () => {
      const fromBlock = last ? last.scannedTo + 1n : first
      recover.mutate({
        fromBlock,
        ...(account ? { account } : {}),
        ...(chainId === undefined ? {} : { chainId }),
        onProgress: (progress) => setScan({ ...progress, whose, fromBlock }),
      })
    },
    share: recover.isPending ? shareOf(last) : undefined,
    error: recover.error ?? undefined,
  }
}

function shareOf(scan: (ScanProgress & { fromBlock: bigint }) | undefined): number {
  if (!scan) return 0
  const { fromBlock, scannedTo, toBlock } = scan
  const all = Number(toBlock - fromBlock)
  return all > 0 ? Math.min(1, Math.max(0, Number(scannedTo - fromBlock) / all)) : 0
}
