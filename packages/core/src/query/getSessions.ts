import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  GetSessionsErrorType,
  GetSessionsParameters,
  GetSessionsReturnType,
} from '../session/getSessions.js'
import { toOwnerKey } from './toOwnerKey.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetSessionsData = GetSessionsReturnType

export type GetSessionsQueryKey = readonly [
  'valetkey',
  'sessions',
  Omit<GetSessionsParameters, 'owner'> & { owner: string | undefined },
]

export type GetSessionsOptions<selected = GetSessionsData> = Partial<GetSessionsParameters> &
  QueryParameter<GetSessionsData, GetSessionsErrorType, selected, GetSessionsQueryKey>

export type GetSessionsQueryOptions<selected = GetSessionsData> = QueryOptions<
  GetSessionsData,
  GetSessionsErrorType,
  selected,
  GetSessionsQueryKey
>

export function getSessionsQueryKey({
  owner,
  account,
  chainId,
}: Partial<GetSessionsParameters> = {}): GetSessionsQueryKey {
  return ['valetkey', 'sessions', { owner: toOwnerKey(owner), account, chainId }]
}

export function getSessionsQueryOptions<selected = GetSessionsData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetSessionsOptions<selected> = {},
): GetSessionsQueryOptions<selected> {
  return {
    ...query,
    placeholderData: undefined,
    enabled: query?.enabled !== false,
    queryFn: async () => {
      const { getSessions } = await import('../session/getSessions.js')
      return getSessions(config, parameters)
    },
    queryKey: getSessionsQueryKey(parameters),
  }
}
