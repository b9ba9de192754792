import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { serializeSessionRequest } from '../permissions/serializeSessionRequest.js'
import type {
  GetSessionUpdateErrorType,
  GetSessionUpdateParameters,
  GetSessionUpdateReturnType,
} from '../session/getSessionUpdate.js'
import type { SessionId } from '../storage/Session.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetSessionUpdateData = GetSessionUpdateReturnType

export type GetSessionUpdateQueryKey = readonly [
  'valetkey',
  'sessionUpdate',
  { id: SessionId | undefined; request: string | undefined },
]

export type GetSessionUpdateOptions<selected = GetSessionUpdateData> =
  Partial<GetSessionUpdateParameters> &
    QueryParameter<
      GetSessionUpdateData,
      GetSessionUpdateErrorType,
      selected,
      GetSessionUpdateQueryKey
    >

export type GetSessionUpdateQueryOptions<selected = GetSessionUpdateData> = QueryOptions<
  GetSessionUpdateData,
  GetSessionUpdateErrorType,
  selected,
  GetSessionUpdateQueryKey
>

export function getSessionUpdateQueryKey({
  session,
  request,
}: Partial<GetSessionUpdateParameters> = {}): GetSessionUpdateQueryKey {
  return [
    'valetkey',
    'sessionUpdate',
    { id: session?.id, request: request && serializeSessionRequest(request) },
  ]
}

export function getSessionUpdateQueryOptions<selected = GetSessionUpdateData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetSessionUpdateOptions<selected> = {},
): GetSessionUpdateQueryOptions<selected> {
  return {
    ...query,
    placeholderData: undefined,
    enabled:
      parameters.session !== undefined &&
      parameters.request !== undefined &&
      query?.enabled !== false,
    queryFn: async () => {
      const { getSessionUpdate } = await import('../session/getSessionUpdate.js')
      return getSessionUpdate(config, {
        session: required('session', parameters.session),
        request: required('request', parameters.request),
      })
    },
    queryKey: getSessionUpdateQueryKey(parameters),
  }
}
