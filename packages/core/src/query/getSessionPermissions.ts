import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  GetSessionPermissionsErrorType,
  GetSessionPermissionsParameters,
  GetSessionPermissionsReturnType,
} from '../session/getSessionPermissions.js'
import type { SessionId } from '../storage/Session.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetSessionPermissionsData = GetSessionPermissionsReturnType

export type GetSessionPermissionsQueryKey = readonly [
  'valetkey',
  'sessionPermissions',
  { id: SessionId | undefined },
]

export type GetSessionPermissionsOptions<selected = GetSessionPermissionsData> =
  Partial<GetSessionPermissionsParameters> &
    QueryParameter<
      GetSessionPermissionsData,
      GetSessionPermissionsErrorType,
      selected,
      GetSessionPermissionsQueryKey
    >

export type GetSessionPermissionsQueryOptions<selected = GetSessionPermissionsData> = QueryOptions<
  GetSessionPermissionsData,
  GetSessionPermissionsErrorType,
  selected,
  GetSessionPermissionsQueryKey
>

export function getSessionPermissionsQueryKey({
  session,
}: Partial<GetSessionPermissionsParameters> = {}): GetSessionPermissionsQueryKey {
  return ['valetkey', 'sessionPermissions', { id: session?.id }]
}

export function getSessionPermissionsQueryOptions<selected = GetSessionPermissionsData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetSessionPermissionsOptions<selected> = {},
): GetSessionPermissionsQueryOptions<selected> {
  return {
    ...query,
    placeholderData: undefined,
    enabled: parameters.session !== undefined && query?.enabled !== false,
    queryFn: async () => {
      const { getSessionPermissions } = await import('../session/getSessionPermissions.js')
      return getSessionPermissions(config, { session: required('session', parameters.session) })
    },
    queryKey: getSessionPermissionsQueryKey(parameters),
  }
}
