import type { UseMutationOptions } from '@tanstack/react-query'

/** What TanStack Query lets a caller decide about a mutation of ours. */
export type MutationParameter<data, error, variables> = {
  mutation?:
    | Omit<UseMutationOptions<data, error, variables>, 'mutationFn' | 'mutationKey'>
    | undefined
}
