import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  GetSessionStatusErrorType,
  GetSessionStatusParameters,
  GetSessionStatusReturnType,
} from '../session/getSessionStatus.js'
import type { SessionId } from '../storage/Session.js'
import { required } from './required.js'
import { untilChange } from './untilChange.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetSessionStatusData = GetSessionStatusReturnType

export type GetSessionStatusQueryKey = readonly [
  'valetkey',
  'sessionStatus',
  { id: SessionId | undefined },
]

export type GetSessionStatusOptions<selected = GetSessionStatusData> =
  Partial<GetSessionStatusParameters> &
    QueryParameter<
      GetSessionStatusData,
      GetSessionStatusErrorType,
      selected,
      GetSessionStatusQueryKey
    >

export type GetSessionStatusQueryOptions<selected = GetSessionStatusData> = QueryOptions<
  GetSessionStatusData,
  GetSessionStatusErrorType,
  selected,
  GetSessionStatusQueryKey
>

export function getSessionStatusQueryKey({
  session,
}: Partial<GetSessionStatusParameters> = {}): GetSessionStatusQueryKey {
  return ['valetkey', 'sessionStatus', { id: session?.id }]
}

export function getSessionStatusQueryOptions<selected = GetSessionStatusData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetSessionStatusOptions<selected> = {},
): GetSessionStatusQueryOptions<selected> {
  return {
    refetchInterval: ({ state }) => untilChange(state.data),
    ...query,
    placeholderData: undefined,
    enabled: parameters.session !== undefined && query?.enabled !== false,
    queryFn: async () => {
      const { getSessionStatus } = await import('../session/getSessionStatus.js')
      return getSessionStatus(config, { session: required('session', parameters.session) })
    },
    queryKey: getSessionStatusQueryKey(parameters),
  }
}
