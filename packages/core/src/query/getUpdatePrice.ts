import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { serializeSessionRequest } from '../permissions/serializeSessionRequest.js'
import type {
  GetUpdatePriceErrorType,
  GetUpdatePriceParameters,
  GetUpdatePriceReturnType,
} from '../session/getUpdatePrice.js'
import type { SessionId } from '../storage/Session.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetUpdatePriceData = GetUpdatePriceReturnType

export type GetUpdatePriceQueryKey = readonly [
  'valetkey',
  'updatePrice',
  {
    id: SessionId | undefined
    request: string | undefined
    sponsored: boolean | undefined
  },
]

export type GetUpdatePriceOptions<selected = GetUpdatePriceData> =
  Partial<GetUpdatePriceParameters> &
    QueryParameter<GetUpdatePriceData, GetUpdatePriceErrorType, selected, GetUpdatePriceQueryKey>

export type GetUpdatePriceQueryOptions<selected = GetUpdatePriceData> = QueryOptions<
  GetUpdatePriceData,
  GetUpdatePriceErrorType,
  selected,
  GetUpdatePriceQueryKey
>

export function getUpdatePriceQueryKey({
  session,
  request,
  sponsored,
}: Partial<GetUpdatePriceParameters> = {}): GetUpdatePriceQueryKey {
  return [
    'valetkey',
    'updatePrice',
    {
      id: session?.id,
      request: request && serializeSessionRequest(request),
      sponsored,
    },
  ]
}

export function getUpdatePriceQueryOptions<selected = GetUpdatePriceData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetUpdatePriceOptions<selected> = {},
): GetUpdatePriceQueryOptions<selected> {
  const { session, request, wallet, sponsored } = parameters
  return {
    ...query,
    placeholderData: undefined,
    enabled:
      session !== undefined &&
      request !== undefined &&
      wallet !== undefined &&
      query?.enabled !== false,
    queryFn: async () => {
      const { getUpdatePrice } = await import('../session/getUpdatePrice.js')
      return getUpdatePrice(config, {
        session: required('session', session),
        request: required('request', request),
        wallet: required('wallet', wallet),
        sponsored,
      })
    },
    queryKey: getUpdatePriceQueryKey(parameters),
  }
}
