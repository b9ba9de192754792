import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  GetRevocationPriceErrorType,
  GetRevocationPriceParameters,
  GetRevocationPriceReturnType,
} from '../session/getRevocationPrice.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetRevocationPriceData = GetRevocationPriceReturnType

export type GetRevocationPriceQueryKey = readonly [
  'valetkey',
  'revocationPrice',
  {
    ids: string | undefined
    account: string | undefined
    sponsored: boolean | undefined
    approvals: string | undefined
  },
]

export type GetRevocationPriceOptions<selected = GetRevocationPriceData> =
  Partial<GetRevocationPriceParameters> &
    QueryParameter<
      GetRevocationPriceData,
      GetRevocationPriceErrorType,
      selected,
      GetRevocationPriceQueryKey
    >

export type GetRevocationPriceQueryOptions<selected = GetRevocationPriceData> = QueryOptions<
  GetRevocationPriceData,
  GetRevocationPriceErrorType,
  selected,
  GetRevocationPriceQueryKey
>

export function getRevocationPriceQueryKey({
  sessions,
  sponsored,
  approvals,
}: Partial<GetRevocationPriceParameters> = {}): GetRevocationPriceQueryKey {
  return [
    'valetkey',
    'revocationPrice',
    {
      ids: sessions?.map(({ id }) => id).join(),
      account: sessions?.[0]?.account,
      sponsored,
      approvals: approvals?.map(({ token, spender }) => `${token}:${spender}`).join(),
    },
  ]
}

export function getRevocationPriceQueryOptions<selected = GetRevocationPriceData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetRevocationPriceOptions<selected> = {},
): GetRevocationPriceQueryOptions<selected> {
  const { sessions, wallet, sponsored, approvals } = parameters
  return {
    ...query,
    placeholderData: undefined,
    enabled: sessions !== undefined && wallet !== undefined && query?.enabled !== false,
    queryFn: async () => {
      const { getRevocationPrice } = await import('../session/getRevocationPrice.js')
      return getRevocationPrice(config, {
        sessions: required('sessions', sessions),
        wallet: required('wallet', wallet),
        sponsored,
        approvals,
      })
    },
    queryKey: getRevocationPriceQueryKey(parameters),
  }
}
