import type { AccountCall } from '../../account/encodeCalls.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionCallsDeniedError } from '../../errors/SessionCallsDeniedError.js'
import { checkCalls } from '../../permissions/checkCalls.js'
import type { PermissionUsage } from '../../permissions/verdict.js'
import type { Session } from '../../storage/Session.js'
import { getChainTime } from '../chain/getChainTime.js'

/** Refuses what the chain would refuse, before anything is sent. */
export async function assertAllowed(
  config: ValetKeyConfig,
  {
    session,
    calls,
    sponsored,
    usage,
    cause,
  }: {
    session: Session
    calls: readonly AccountCall[]
    sponsored: boolean
    usage?: readonly PermissionUsage[] | undefined
    cause?: unknown
  },
): Promise<void> {
  const { request, account, chainId } = session
  const required = request.permissions.find(({ type }) => type === 'paymaster')
  const verdict = checkCalls({
    request,
    account,
    calls,
    usage,
    timestamp: await getChainTime(config, { chainId }),
    // Which paymaster a service stands for is known once it answers.
    paymaster:
      sponsored && config.paymasters[chainId] !== undefined && required?.type === 'paymaster'
        ? required.address
        : undefined,
    kinds: config.kinds,
  })
  if (!verdict.allowed) throw new SessionCallsDeniedError({ denials: verdict.denials, cause })
}
