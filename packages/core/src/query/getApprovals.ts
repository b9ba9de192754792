import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  GetApprovalsErrorType,
  GetApprovalsParameters,
  GetApprovalsReturnType,
} from '../session/getApprovals.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type GetApprovalsData = GetApprovalsReturnType

export type GetApprovalsQueryKey = readonly [
  'valetkey',
  'approvals',
  Pick<Partial<GetApprovalsParameters>, 'account' | 'chainId'> & { fromBlock: string },
]

export type GetApprovalsOptions<selected = GetApprovalsData> = Partial<GetApprovalsParameters> &
  QueryParameter<GetApprovalsData, GetApprovalsErrorType, selected, GetApprovalsQueryKey>

export type GetApprovalsQueryOptions<selected = GetApprovalsData> = QueryOptions<
  GetApprovalsData,
  GetApprovalsErrorType,
  selected,
  GetApprovalsQueryKey
>

export function getApprovalsQueryKey({
  account,
  chainId,
  fromBlock = 0n,
}: Partial<GetApprovalsParameters> = {}): GetApprovalsQueryKey {
  return ['valetkey', 'approvals', { account, chainId, fromBlock: fromBlock.toString() }]
}

export function getApprovalsQueryOptions<selected = GetApprovalsData>(
  config: ValetKeyConfig,
  { query, ...parameters }: GetApprovalsOptions<selected> = {},
): GetApprovalsQueryOptions<selected> {
  const { account, chainId } = parameters
  return {
    ...query,
    placeholderData: undefined,
    enabled: account !== undefined && chainId !== undefined && query?.enabled !== false,
    queryFn: async () => {
      const { getApprovals } = await import('../session/getApprovals.js')
      return getApprovals(config, {
        ...parameters,
        account: required('account', account),
        chainId: required('chainId', chainId),
      })
    },
    queryKey: getApprovalsQueryKey(parameters),
  }
}
