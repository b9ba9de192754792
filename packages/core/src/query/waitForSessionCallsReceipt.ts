import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  WaitForSessionCallsReceiptErrorType,
  WaitForSessionCallsReceiptParameters,
  WaitForSessionCallsReceiptReturnType,
} from '../session/waitForSessionCallsReceipt.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type WaitForSessionCallsReceiptData = WaitForSessionCallsReceiptReturnType

export type WaitForSessionCallsReceiptQueryKey = readonly [
  'valetkey',
  'sessionCallsReceipt',
  Pick<Partial<WaitForSessionCallsReceiptParameters>, 'chainId' | 'userOpHash'>,
]

export type WaitForSessionCallsReceiptOptions<selected = WaitForSessionCallsReceiptData> =
  Partial<WaitForSessionCallsReceiptParameters> &
    QueryParameter<
      WaitForSessionCallsReceiptData,
      WaitForSessionCallsReceiptErrorType,
      selected,
      WaitForSessionCallsReceiptQueryKey
    >

export type WaitForSessionCallsReceiptQueryOptions<selected = WaitForSessionCallsReceiptData> =
  QueryOptions<
    WaitForSessionCallsReceiptData,
    WaitForSessionCallsReceiptErrorType,
    selected,
    WaitForSessionCallsReceiptQueryKey
  >

export function waitForSessionCallsReceiptQueryKey({
  chainId,
  userOpHash,
}: Partial<WaitForSessionCallsReceiptParameters> = {}): WaitForSessionCallsReceiptQueryKey {
  return ['valetkey', 'sessionCallsReceipt', { chainId, userOpHash }]
}

export function waitForSessionCallsReceiptQueryOptions<selected = WaitForSessionCallsReceiptData>(
  config: ValetKeyConfig,
  { query, ...parameters }: WaitForSessionCallsReceiptOptions<selected> = {},
): WaitForSessionCallsReceiptQueryOptions<selected> {
  return {
    ...query,
    placeholderData: undefined,
    enabled:
      parameters.chainId !== undefined &&
      parameters.userOpHash !== undefined &&
      query?.enabled !== false,
    queryFn: async () => {
      const { waitForSessionCallsReceipt } =
        await import('../session/waitForSessionCallsReceipt.js')
      return waitForSessionCallsReceipt(config, {
        chainId: required('chainId', parameters.chainId),
        userOpHash: required('userOpHash', parameters.userOpHash),
        timeout: parameters.timeout,
      })
    },
    staleTime: Infinity,
    queryKey: waitForSessionCallsReceiptQueryKey(parameters),
  }
}
