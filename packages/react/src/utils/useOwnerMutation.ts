'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { OwnerWallet } from '@valetkey/core'
import { toOwnerKey, type MutationOptions } from '@valetkey/core/query'
import type { GetWalletClientErrorType } from 'wagmi/actions'
import type { MutationParameter } from './mutation.js'
import { useOwner } from './useOwner.js'

/** What any mutation that asks the connected owner may throw besides the action's own errors. */
export type OwnerErrorType = GetWalletClientErrorType

type OwnerMutation<data, error, variables> = MutationParameter<data, error, variables> &
  MutationOptions<data, variables & { wallet: OwnerWallet }> & {
    /** The chain that the wallet must be on; `undefined`: wherever it is. */
    toChainId: (variables: variables) => number | undefined
  }

/** A mutation that the owner's wallet signs. Another owner does not see its result. */
export function useOwnerMutation<
  data,
  error,
  variables extends { wallet?: OwnerWallet | undefined },
>({
  mutation,
  mutationFn,
  mutationKey,
  toChainId,
}: OwnerMutation<data, error, variables>): UseMutationResult<data, error, variables> {
  const { owner, getWallet } = useOwner()
  return useMutation({
    ...mutation,
    async mutationFn(variables) {
      const wallet = variables.wallet ?? (await getWallet({ chainId: toChainId(variables) }))
      return mutationFn({ ...variables, wallet })
    },
    mutationKey: [...mutationKey, { owner: toOwnerKey(owner) }],
  })
}
