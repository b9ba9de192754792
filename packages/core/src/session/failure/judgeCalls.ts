import type { AccountCall } from '../../account/encodeCalls.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { checkCalls } from '../../permissions/checkCalls.js'
import type { PermissionUsage, Verdict } from '../../permissions/verdict.js'
import type { Session } from '../../storage/Session.js'
import { getChainTime } from '../chain/getChainTime.js'

export type JudgeCallsParameters = {
  session: Session
  calls: readonly AccountCall[]
  sponsored: boolean
  /** A transaction, whose gas the account does not pay: no paymaster is asked for. @default false */
  unpaid?: boolean | undefined
  usage?: readonly PermissionUsage[] | undefined
}

/** The evaluator's verdict on calls of a session, at the chain's time. */
export async function judgeCalls(
  config: ValetKeyConfig,
  { session, calls, sponsored, unpaid = false, usage }: JudgeCallsParameters,
): Promise<Verdict> {
  const { request, account, chainId } = session
  const required = request.permissions.find(({ type }) => type === 'paymaster')
  return checkCalls({
    request,
    account,
    calls,
    usage,
    timestamp: await getChainTime(config, { chainId }),
    // Which paymaster a service stands for is known once it answers.
    paymaster:
      (unpaid || (sponsored && config.paymasters[chainId] !== undefined)) &&
      required?.type === 'paymaster'
        ? required.address
        : undefined,
    kinds: config.kinds,
  })
}
