import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  GetModularAccountErrorType,
  GetModularAccountParameters,
  GetModularAccountReturnType,
} from '../session/getModularAccount.js'
import { required } from './required.js'
import { toOwnerKey } from './toOwnerKey.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetModularAccountData = GetModularAccountReturnType

export type GetModularAccountQueryKey = readonly [
  'valetkey',
  'modularAccount',
  { owner: string | undefined; chainId: number | undefined; salt: string },
]

export type GetModularAccountOptions<selected = GetModularAccountData> =
  Partial<GetModularAccountParameters> &
    QueryParameter<
      GetModularAccountData,
      GetModularAccountErrorType,
      selected,
      GetModularAccountQueryKey
    >

export type GetModularAccountQueryOptions<selected = GetModularAccountData> = QueryOptions<
  GetModularAccountData,
  GetModularAccountErrorType,
  selected,
  GetModularAccountQueryKey
>

export function getModularAccountQueryKey({
  owner,
  chainId,
  salt = 0n,
}: Partial<GetModularAccountParameters> = {}): GetModularAccountQueryKey {
  return [
    'valetkey',
    'modularAccount',
    { owner: toOwnerKey(owner), chainId, salt: salt.toString() },
  ]
}

export function getModularAccountQueryOptions<selected = GetModularAccountData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetModularAccountOptions<selected> = {},
): GetModularAccountQueryOptions<selected> {
  const { owner, chainId, salt } = parameters
  return {
    ...query,
    placeholderData: undefined,
    enabled: owner !== undefined && chainId !== undefined && query?.enabled !== false,
    queryFn: async () => {
      const { getModularAccount } = await import('../session/getModularAccount.js')
      return getModularAccount(config, {
        owner: required('owner', owner),
        chainId: required('chainId', chainId),
        salt,
      })
    },
    queryKey: getModularAccountQueryKey(parameters),
  }
}
