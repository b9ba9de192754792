import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  getSession,
  type GetSessionErrorType,
  type GetSessionParameters,
  type GetSessionReturnType,
} from '../session/getSession.js'
import type { SessionId } from '../storage/Session.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

/** `null`: there is none on record. */
export type GetSessionData = NonNullable<GetSessionReturnType> | null

export type GetSessionQueryKey = readonly ['valetkey', 'session', { id: SessionId | undefined }]

export type GetSessionOptions<selected = GetSessionData> = Partial<GetSessionParameters> &
  QueryParameter<GetSessionData, GetSessionErrorType, selected, GetSessionQueryKey>

export type GetSessionQueryOptions<selected = GetSessionData> = QueryOptions<
  GetSessionData,
  GetSessionErrorType,
  selected,
  GetSessionQueryKey
>

export function getSessionQueryKey({ id }: Partial<GetSessionParameters> = {}): GetSessionQueryKey {
  return ['valetkey', 'session', { id }]
}

export function getSessionQueryOptions<selected = GetSessionData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetSessionOptions<selected> = {},
): GetSessionQueryOptions<selected> {
  return {
    ...query,
    placeholderData: undefined,
    enabled: parameters.id !== undefined && query?.enabled !== false,
    queryFn: async () => (await getSession(config, { id: required('id', parameters.id) })) ?? null,
    queryKey: getSessionQueryKey(parameters),
  }
}
