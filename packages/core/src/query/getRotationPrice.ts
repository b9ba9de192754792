import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  GetRotationPriceErrorType,
  GetRotationPriceParameters,
  GetRotationPriceReturnType,
} from '../session/getRotationPrice.js'
import type { SessionId } from '../storage/Session.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetRotationPriceData = GetRotationPriceReturnType

export type GetRotationPriceQueryKey = readonly [
  'valetkey',
  'rotationPrice',
  {
    id: SessionId | undefined
    sponsored: boolean | undefined
  },
]

export type GetRotationPriceOptions<selected = GetRotationPriceData> =
  Partial<GetRotationPriceParameters> &
    QueryParameter<
      GetRotationPriceData,
      GetRotationPriceErrorType,
      selected,
      GetRotationPriceQueryKey
    >

export type GetRotationPriceQueryOptions<selected = GetRotationPriceData> = QueryOptions<
  GetRotationPriceData,
  GetRotationPriceErrorType,
  selected,
  GetRotationPriceQueryKey
>

export function getRotationPriceQueryKey({
  session,
  sponsored,
}: Partial<GetRotationPriceParameters> = {}): GetRotationPriceQueryKey {
  return [
    'valetkey',
    'rotationPrice',
    {
      id: session?.id,
      sponsored,
    },
  ]
}

export function getRotationPriceQueryOptions<selected = GetRotationPriceData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetRotationPriceOptions<selected> = {},
): GetRotationPriceQueryOptions<selected> {
  const { session, wallet, sponsored } = parameters
  return {
    ...query,
    placeholderData: undefined,
    enabled: session !== undefined && wallet !== undefined && query?.enabled !== false,
    queryFn: async () => {
      const { getRotationPrice } = await import('../session/getRotationPrice.js')
      return getRotationPrice(config, {
        session: required('session', session),
        wallet: required('wallet', wallet),
        sponsored,
      })
    },
    queryKey: getRotationPriceQueryKey(parameters),
  }
}
