import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type {
  CheckSessionCallsErrorType,
  CheckSessionCallsParameters,
  CheckSessionCallsReturnType,
} from '../session/checkSessionCalls.js'
import type { SessionCall } from '../session/sendSessionCalls.js'
import type { SessionId } from '../storage/Session.js'
import { required } from './required.js'
import type { QueryOptions, QueryParameter } from './types.js'

export type CheckCallsData = CheckSessionCallsReturnType

export type CheckCallsQueryKey = readonly [
  'valetkey',
  'checkCalls',
  { id: SessionId | undefined; calls: string | undefined; sponsored: boolean },
]

export type CheckCallsOptions<
  calls extends readonly unknown[] = readonly SessionCall[],
  selected = CheckCallsData,
> = Partial<CheckSessionCallsParameters<calls>> &
  QueryParameter<CheckCallsData, CheckSessionCallsErrorType, selected, CheckCallsQueryKey>

export type CheckCallsQueryOptions<selected = CheckCallsData> = QueryOptions<
  CheckCallsData,
  CheckSessionCallsErrorType,
  selected,
  CheckCallsQueryKey
>

export function checkCallsQueryKey({
  session,
  calls,
  sponsored = true,
}: Partial<CheckSessionCallsParameters> = {}): CheckCallsQueryKey {
  return ['valetkey', 'checkCalls', { id: session?.id, calls: calls && toText(calls), sponsored }]
}

export function checkCallsQueryOptions<
  const calls extends readonly unknown[],
  selected = CheckCallsData,
>(
  config: ValetKeyConfig,
  { query, ...parameters }: CheckCallsOptions<calls, selected> = {},
): CheckCallsQueryOptions<selected> {
  const { session, calls, sponsored } = parameters
  return {
    ...query,
    placeholderData: undefined,
    enabled: session !== undefined && calls !== undefined && query?.enabled !== false,
    queryFn: async () => {
      const { checkSessionCalls } = await import('../session/checkSessionCalls.js')
      return checkSessionCalls(config, {
        session: required('session', session),
        calls: required('calls', calls),
        sponsored,
      })
    },
    queryKey: checkCallsQueryKey(parameters),
  }
}

/** Equal for equal calls: JSON has no bigints. */
function toText(calls: CheckSessionCallsParameters['calls']): string {
  return JSON.stringify(calls, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
}
