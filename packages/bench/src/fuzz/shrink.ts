import { agrees } from './agrees.js'
import type { Arena } from './arena.js'
import type { FuzzSession } from './session.js'
import { simulate } from './simulate.js'

/** A disagreement with everything left out that it does not need, for a person to read. */
export async function shrink(arena: Arena, session: FuzzSession): Promise<string> {
  let smallest: FuzzSession | undefined = session
  let next: FuzzSession | undefined = session
  while (next) {
    smallest = next
    next = undefined
    for (const candidate of smallerSessions(smallest)) {
      if (await disagrees(arena, candidate)) {
        next = candidate
        break
      }
    }
  }
  return JSON.stringify(
    { ...smallest, account: arena.account, results: await simulate(arena, smallest) },
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
    2,
  )
}

/** The session with one thing less. */
function smallerSessions(session: FuzzSession): readonly FuzzSession[] {
  const { request, operations, specialPaymasters } = session
  const without = <item>(items: readonly item[], index: number): readonly item[] =>
    items.filter((_, position) => position !== index)
  return [
    ...operations.map((_, index) => ({ ...session, operations: without(operations, index) })),
    ...request.permissions.map((_, index) => ({
      ...session,
      request: { ...request, permissions: without(request.permissions, index) },
    })),
    ...(request.validAfter === undefined
      ? []
      : [{ ...session, request: { ...request, validAfter: undefined } }]),
    ...(request.validUntil === 'never'
      ? []
      : [{ ...session, request: { ...request, validUntil: 'never' as const } }]),
    ...specialPaymasters.map(() => ({ ...session, specialPaymasters: [] })),
  ]
}

async function disagrees(arena: Arena, session: FuzzSession): Promise<boolean> {
  try {
    const results = await simulate(arena, session)
    return !results.every(agrees)
  } catch {
    // No session that could be granted.
    return false
  }
}
