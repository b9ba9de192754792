import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  GetSessionExposureErrorType,
  GetSessionExposureParameters,
  GetSessionExposureReturnType,
} from '../session/getSessionExposure.js'
import type { SessionId } from '../storage/Session.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetSessionExposureData = GetSessionExposureReturnType

export type GetSessionExposureQueryKey = readonly [
  'valetkey',
  'sessionExposure',
  { id: SessionId | undefined; account: string | undefined; approvals: string | undefined },
]

export type GetSessionExposureOptions<selected = GetSessionExposureData> =
  Partial<GetSessionExposureParameters> &
    QueryParameter<
      GetSessionExposureData,
      GetSessionExposureErrorType,
      selected,
      GetSessionExposureQueryKey
    >

export type GetSessionExposureQueryOptions<selected = GetSessionExposureData> = QueryOptions<
  GetSessionExposureData,
  GetSessionExposureErrorType,
  selected,
  GetSessionExposureQueryKey
>

export function getSessionExposureQueryKey({
  session,
  approvals,
}: Partial<GetSessionExposureParameters> = {}): GetSessionExposureQueryKey {
  return [
    'valetkey',
    'sessionExposure',
    {
      id: session?.id,
      account: session?.account,
      approvals: approvals
        ?.map(({ token, spender, amount }) => `${token}:${spender}:${amount}`)
        .join(),
    },
  ]
}

export function getSessionExposureQueryOptions<selected = GetSessionExposureData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetSessionExposureOptions<selected> = {},
): GetSessionExposureQueryOptions<selected> {
  const { session, approvals } = parameters
  return {
    ...query,
    placeholderData: undefined,
    enabled: session !== undefined && query?.enabled !== false,
    queryFn: async () => {
      const { getSessionExposure } = await import('../session/getSessionExposure.js')
      return getSessionExposure(config, { session: required('session', session), approvals })
    },
    queryKey: getSessionExposureQueryKey(parameters),
  }
}
