import { customLimits } from './customLimits.js'
import { describePermission } from './describePermission.js'
import type { Description, Impossibility, Labels } from './display.js'
import type { CustomKind } from './kind.js'
import { movesTokens } from './knownFunctions.js'
import { indexLabels } from './labels.js'
import { readTerms } from './readTerms.js'
import { approveSelector, plainTransferSelector } from './selectors.js'
import { allowsAnyCall, carriesValue, type TargetTerms, type Terms } from './terms.js'
import { toTerms } from './toTerms.js'
import type { NormalPermission, SessionRequest } from './types.js'

export type DescribeOptions = {
  kinds?: readonly CustomKind[] | undefined
}

/** What a request allows, and what it can never do, as data that a UI puts in words. */
export function describe(
  request: SessionRequest,
  labels?: Labels,
  { kinds }: DescribeOptions = {},
): Description {
  const terms = toTerms(request, { kinds, grant: false })
  const { permissions, validAfter, validUntil } = readTerms(terms, kinds)
  const context = {
    kinds,
    labels: indexLabels(labels),
    nativeToAnyone: allowsAnyCall(terms) || terms.wildcards.has(plainTransferSelector),
  }
  const lines = permissions.map((permission) => describePermission(permission, context))
  const limited = customLimits(lines)
  return {
    lines,
    ...(validAfter === undefined ? {} : { validAfter }),
    validUntil,
    batch: terms.batch,
    cannot: isFullControl(permissions) ? [] : impossibilities(terms, limited),
    dangerous: isDangerous(permissions, limited),
  }
}

/** Root, or functions of the account that come to the same. */
function isFullControl(permissions: readonly NormalPermission[]): boolean {
  return permissions.some(
    (permission) =>
      permission.type === 'root' ||
      (permission.type === 'account-functions' && permission.equalsRoot === true),
  )
}

function isDangerous(
  permissions: readonly NormalPermission[],
  limited: ReadonlySet<string>,
): boolean {
  return (
    isFullControl(permissions) ||
    permissions.some(
      (permission) =>
        permission.type === 'unknown' ||
        ('limit' in permission &&
          permission.limit === 'unlimited' &&
          !(permission.type === 'native-spend' && limited.has('native'))) ||
        (permission.type === 'any-contract-calls' && permission.functions.some(movesTokens)),
    )
  )
}

function impossibilities(terms: Terms, limited: ReadonlySet<string>): readonly Impossibility[] {
  const isLimited = (key: string, { limit }: TargetTerms): boolean =>
    limit !== undefined || limited.has(key)
  const listedFunctions = [...terms.targets].flatMap(([key, target]) => {
    if (isLimited(key, target)) return []
    return target.functions === 'all' ? ['all' as const] : [...target.functions]
  })
  const anywhere = [...terms.wildcards].filter((selector) => selector !== plainTransferSelector)
  const movesOtherTokens =
    anywhere.length > 0 || listedFunctions.some((fn) => fn === 'all' || movesTokens(fn))
  const approves = [...terms.targets].some(
    ([key, target]) =>
      isLimited(key, target) && target.functions !== 'all' && target.functions.has(approveSelector),
  )
  const signs = terms.unknown.some(({ reason }) => reason === 'signature-validation')
  const holds: Record<Impossibility, boolean> = {
    'other-contracts': terms.wildcards.size === 0,
    'other-tokens': !movesOtherTokens && !signs,
    'approve-tokens': !movesOtherTokens && !approves && !signs,
    'native-token':
      !carriesValue(terms) || (terms.native === 0n && terms.nativeAndGas === undefined),
    'spend-on-gas': terms.gas === 0n || terms.paymaster !== undefined,
    'change-owner': true,
    'raise-own-limits': true,
    'sign-messages': !signs,
    'act-later': terms.validUntil !== 'never',
  }
  return impossibilityOrder.filter((impossibility) => holds[impossibility])
}

const impossibilityOrder: readonly Impossibility[] = [
  'other-tokens',
  'other-contracts',
  'native-token',
  'approve-tokens',
  'spend-on-gas',
  'change-owner',
  'raise-own-limits',
  'sign-messages',
  'act-later',
]
