import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { toKey } from '../permissions/values/address.js'
import type {
  GetLabelsErrorType,
  GetLabelsParameters,
  GetLabelsReturnType,
} from '../session/getLabels.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetLabelsData = GetLabelsReturnType

export type GetLabelsQueryKey = readonly ['valetkey', 'labels', Partial<GetLabelsParameters>]

export type GetLabelsOptions<selected = GetLabelsData> = Partial<GetLabelsParameters> &
  QueryParameter<GetLabelsData, GetLabelsErrorType, selected, GetLabelsQueryKey>

export type GetLabelsQueryOptions<selected = GetLabelsData> = QueryOptions<
  GetLabelsData,
  GetLabelsErrorType,
  selected,
  GetLabelsQueryKey
>

export function getLabelsQueryKey({
  chainId,
  tokens,
  labels,
}: Partial<GetLabelsParameters> = {}): GetLabelsQueryKey {
  return ['valetkey', 'labels', { chainId, tokens: tokens?.map(toKey).toSorted(), labels }]
}

export function getLabelsQueryOptions<selected = GetLabelsData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetLabelsOptions<selected> = {},
): GetLabelsQueryOptions<selected> {
  const { chainId, tokens, labels } = parameters
  return {
    // What a token says of itself does not change.
    staleTime: Infinity,
    ...query,
    placeholderData: undefined,
    enabled: chainId !== undefined && tokens !== undefined && query?.enabled !== false,
    queryFn: async () => {
      const { getLabels } = await import('../session/getLabels.js')
      return getLabels(config, {
        chainId: required('chainId', chainId),
        tokens: required('tokens', tokens),
        labels,
      })
    },
    queryKey: getLabelsQueryKey(parameters),
  }
}
