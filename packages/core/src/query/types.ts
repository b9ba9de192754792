import type { QueryObserverOptions } from '@tanstack/query-core'

type Key = readonly unknown[]
type Decided =
  | 'queryFn'
  | 'queryHash'
  | 'queryKey'
  | 'queryKeyHashFn'
  | 'throwOnError'
  // Never the answer about another account or session while a new one loads, whatever an app's
  // defaults say.
  | 'placeholderData'

/** What TanStack Query lets a caller decide about a query of ours. */
export type QueryParameter<data, error, selected, key extends Key> = {
  query?: Omit<QueryObserverOptions<data, error, selected, data, key>, Decided> | undefined
}

/** For `useQuery`, `queryClient.fetchQuery` and their kin. */
export type QueryOptions<data, error, selected, key extends Key> = Omit<
  QueryObserverOptions<data, error, selected, data, key>,
  Decided | 'enabled'
> & {
  queryFn: () => Promise<data>
  queryKey: key
  enabled: boolean
  placeholderData: undefined
}

/** For `useMutation`, `new MutationObserver` and their kin. */
export type MutationOptions<data, variables> = {
  mutationFn: (variables: variables) => Promise<data>
  mutationKey: readonly ['valetkey', string]
}
