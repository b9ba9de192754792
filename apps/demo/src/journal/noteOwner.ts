import { MutationCache } from '@tanstack/react-query'
import { http, type Transport } from 'viem'
import type { RpcUserOperationReceipt } from 'viem/account-abstraction'
import { messageOf } from '../messageOf.js'
import type { Journal, OperationEntry } from './createJournal.js'

/** What only the owner can do, by the mutation that does it. */
const titles: { readonly [mutation: string]: string } = {
  updateSession: 'New terms from the owner',
  rotateSessionKey: 'New key from the owner',
  revokeSession: 'Revocation by the owner',
  revokeSessions: 'Revocation of keys by the owner',
}

export type OwnerNotes = {
  mutationCache: MutationCache
  /** A bundler whose receipts are seen here. */
  bundler: (url: string) => Transport
}

/** Notes the owner's own operations in the journal, whichever hook or component sends them. */
export function noteOwner(journal: Journal): OwnerNotes {
  const running = new Map<number, (change: Partial<OperationEntry>) => void>()
  let receipt: RpcUserOperationReceipt<'0.7'> | undefined

  return {
    mutationCache: new MutationCache({
      onMutate(_, { mutationId, options }) {
        const title = titles[String(options.mutationKey?.[1])]
        if (title === undefined) return
        receipt = undefined
        running.set(mutationId, journal.operation(title, { change: true }))
      },
      onSuccess(_data, _variables, _result, { mutationId }) {
        running.get(mutationId)?.({
          state: 'landed',
          ...(receipt && {
            gas: BigInt(receipt.actualGasUsed),
            block: BigInt(receipt.receipt.blockNumber),
          }),
          enforced: [{ module: 'Owner', rule: 'signed by the owner: no limit' }],
        })
      },
      onError(error, _variables, _result, { mutationId }) {
        running.get(mutationId)?.({ state: 'refused', reason: messageOf(error) })
      },
    }),
    bundler: (url) =>
      http(url, {
        async onFetchResponse(response) {
          const { result } = await response.clone().json()
          if (result?.actualGasUsed !== undefined) receipt = result
        },
      }),
  }
}
