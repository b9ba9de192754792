import type { UseMutationOptions } from '@tanstack/react-query'

/** What TanStack Query lets a caller decide about a mutation of ours. */
export type MutationParameter<data, error, variables> = {
  mutation?:
    | Omit<UseMutationOptions<data, error, variables>, 'mutationFn' | 'mutationKey'>
    | undefined
}

/** A result of TanStack Query, one state after another, with some of its functions typed closer. */
export type WithFunctions<result, functions> = {
  [name in keyof result]: name extends keyof functions ? functions[name] : result[name]
}
