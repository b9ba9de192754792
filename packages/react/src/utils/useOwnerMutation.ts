'use client'
import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { OwnerWallet } from '@valetkey/core'
import type { MutationOptions } from '@valetkey/core/query'
import { useConfig } from 'wagmi'
import type { GetWalletClientErrorType } from 'wagmi/actions'
import { getWallet } from './getWallet.js'
import type { MutationParameter } from './mutation.js'

/** What any mutation that asks the connected owner may throw besides the action's own errors. */
export type OwnerErrorType = GetWalletClientErrorType

type OwnerMutation<data, error, variables> = MutationParameter<data, error, variables> &
  MutationOptions<data, variables & { wallet: OwnerWallet }> & {
    /** The chain that the wallet must be on; `undefined`: wherever it is. */
    toChainId: (variables: variables) => number | undefined
  }

/** A mutation that the connected wallet signs. */
export function useOwnerMutation<data, error, variables>({
  mutation,
  mutationFn,
  mutationKey,
  toChainId,
}: OwnerMutation<data, error, variables>): UseMutationResult<data, error, variables> {
  const wagmiConfig = useConfig()
  return useMutation({
    ...mutation,
    async mutationFn(variables) {
      const wallet = await getWallet(wagmiConfig, { chainId: toChainId(variables) })
      return mutationFn({ ...variables, wallet })
    },
    mutationKey,
  })
}
