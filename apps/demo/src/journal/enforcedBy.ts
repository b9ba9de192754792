import { describe, type Labels, type PermissionUsage, type Session } from '@valetkey/core'
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
        const remaining = remainingOf(line.id) ?? line.limit
        return [
          {
            module: 'AllowlistModule, tokens',
            rule: `${format.amount(remaining, line.token)} left of ${format.amount(line.limit, line.token)}`,
          },
        ]
      }
      case 'gas': {
        const remaining = remainingOf(line.id)
        return [
          {
            module: 'NativeTokenLimitModule',
            rule:
              remaining === undefined || remaining === 'unlimited'
                ? 'gas, no limit'
                : `gas, ${format.amount(remaining, line.token)} left`,
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
