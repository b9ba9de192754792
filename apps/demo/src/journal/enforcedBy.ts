import {
  describe,
  type Labels,
  type PermissionUsage,
  type Session,
  type TokenLabel,
} from '@valetkey/core'
import { createFormat, en } from '@valetkey/ui'
import type { Enforced } from './createJournal.js'

/** What each module of a session looks at when its key acts, in the order in which they run. */
export function enforcedBy(
  session: Session,
  { labels, usage = [] }: { labels: Labels; usage?: readonly PermissionUsage[] | undefined },
): readonly Enforced[] {
  const { request, key } = session
  const format = createFormat({ messages: en, now: Math.floor(Date.now() / 1000) })
  const { lines, validAfter, validUntil } = describe(request, labels)
  const remainingOf = (id: string): bigint | 'unlimited' | undefined =>
    usage.find((each) => each.id === id)?.remaining
  function toRule(
    remaining: bigint | 'unlimited' | undefined,
    limit: bigint | 'unlimited',
    token: TokenLabel,
  ): string {
    if (limit === 'unlimited') return 'no limit'
    // What was left when somebody else acted, nobody noted.
    if (typeof remaining !== 'bigint') return `at most ${format.amount(limit, token)} in all`
    return `${format.quantity(remaining, token.decimals ?? 0)} of ${format.amount(limit, token)} left`
  }
  const spendsNative = lines.some(({ type }) => type === 'native-spend')

  const time: Enforced[] =
    validUntil === 'never' && validAfter === undefined
      ? []
      : [
          {
            module: 'TimeRangeModule',
            rule:
              validUntil === 'never' ? 'not before its start' : `before ${format.time(validUntil)}`,
          },
        ]
  const rules = lines.flatMap((line): Enforced[] => {
    switch (line.type) {
      case 'contract-calls': {
        const functions =
          line.functions === 'all'
            ? 'all functions'
            : line.functions
                .map(({ signature, selector }) => signature?.split('(')[0] ?? selector)
                .join(', ')
        return [
          {
            module: 'AllowlistModule',
            rule: `${line.contract.name ?? 'a contract'}: ${functions}`,
          },
        ]
      }
      case 'erc20-spend': {
        return [
          {
            module: 'AllowlistModule, tokens',
            rule: toRule(remainingOf(line.id), line.limit, line.token),
          },
        ]
      }
      case 'gas': {
        return [
          {
            module: 'NativeTokenLimitModule',
            rule: `gas: ${toRule(remainingOf(line.id), line.limit, line.token)}`,
          },
        ]
      }
      case 'paymaster':
        return [{ module: 'PaymasterGuardModule', rule: 'one paymaster only' }]
      default:
        return []
    }
  })
  return [
    ...time,
    ...rules,
    ...(spendsNative ? [] : [{ module: 'NativeTokenLimitModule', rule: 'sends no ETH' }]),
    {
      module: key.type === 'p256' ? 'WebAuthnValidationModule' : 'SingleSignerValidationModule',
      rule: 'signed by the key',
    },
  ]
}
