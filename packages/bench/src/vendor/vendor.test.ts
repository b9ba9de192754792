import { PermissionType } from '@account-kit/smart-contracts/experimental'
import { compile, decodeInstall, decompile, encodeInstall, normalise } from '@valetkey/core'
import { createDevnet, type Devnet } from '@valetkey/devnet'
import { encodeAbiParameters, isAddressEqual, parseAbiParameters, type Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '../conformance/wire.js'
import { agrees } from '../fuzz/agrees.js'
import { createArena, type Arena } from '../fuzz/arena.js'
import { sessionOf } from '../fuzz/generate.js'
import { createRandom, type Random } from '../fuzz/random.js'
import type { ChainVerdict } from '../fuzz/session.js'
import { fuzzEntityId, simulate, type Installation } from '../fuzz/simulate.js'
import { generateVendorPermissions } from './generateVendor.js'
import { vendorInstall } from './vendorInstall.js'

const seed = Date.now() % 2 ** 31
const sessions = 40
const operations = 8

let devnet: Devnet
let arena: Arena
beforeAll(async () => {
  devnet = await createDevnet({ bundler: false, port: 0 })
  arena = await createArena(devnet)
})
afterAll(() => devnet.close())

/** A vendor session and what is read back from its bytes. */
async function vendorSession(
  random: Random,
  { rewrite = (callData: Hex) => callData }: { rewrite?: (callData: Hex) => Hex } = {},
): Promise<Installation> {
  const permissions = generateVendorPermissions(random)
  // With a deadline, their root is one that could lift it; ours has none.
  const ends = random.chance(0.5) && permissions[0]?.type !== PermissionType.ROOT
  const callData = rewrite(
    await vendorInstall({
      client: arena.client,
      account: arena.account,
      entityId: fuzzEntityId,
      key: arena.sessionKey.address,
      permissions,
      deadline: ends ? Math.floor(Date.now() / 1000) + 86_400 : 0,
    }),
  )
  const plan = decodeInstall(callData)
  const { request, layout, key } = decompile(plan)
  expect(key).toEqual({ type: 'secp256k1', address: arena.sessionKey.address })
  return { callData, isGlobal: plan.isGlobal, request, layout }
}

/** The same permissions as we install them. */
function ownInstallation({ request, isGlobal }: Installation): Installation {
  const { account, sessionKey } = arena
  const key = { type: 'secp256k1', address: sessionKey.address } as const
  const plan = compile({ request, key, entityId: fuzzEntityId, account })
  return { callData: encodeInstall(plan), isGlobal, request }
}

/** Which of several hooks refuses first depends on their order, which may differ. */
const outcome = (verdict: ChainVerdict): string => (verdict.allowed ? 'allowed' : verdict.phase)

describe(`the vendor SDK's sessions, seed ${seed}`, () => {
  test('behavior: read back, they permit and deny what our installation of the same does', async () => {
    const random = createRandom(seed)
    const seen = new Set<string>()
    for (let session = 0; session < sessions; session += 1) {
      const theirs = await vendorSession(random)
      expect(theirs.request.permissions.map(({ type }) => type)).not.toContain('unknown')
      // A request that could be granted by us, and says the same.
      expect(normalise(theirs.request)).toEqual(theirs.request)

      const tried = sessionOf(random, { request: theirs.request, arena, operations })
      const results = await simulate(arena, tried, theirs)
      const own = await simulate(arena, tried, ownInstallation(theirs))
      expect({
        request: theirs.request,
        evaluated: results.map(({ expected }) => expected.allowed),
        ours: own.map(({ actual }) => outcome(actual)),
      }).toEqual({
        request: theirs.request,
        evaluated: results.map(({ actual }) => actual.allowed),
        ours: results.map(({ actual }) => outcome(actual)),
      })
      expect(own.filter((result) => !agrees(result))).toEqual([])
      for (const { actual } of results) seen.add(outcome(actual))
    }
    expect([...seen].sort()).toEqual(['allowed', 'execution', 'validation'])
  })

  test('behavior: the layout before May 2026, with gas and native token in one budget, is one', async () => {
    const random = createRandom(seed + 1)
    let pooled = 0
    for (let session = 0; session < sessions; session += 1) {
      const theirs = await vendorSession(random, { rewrite: toPooledLayout })
      const types = theirs.request.permissions.map(({ type }) => type)
      if (!types.includes('native-and-gas')) continue
      pooled += 1
      expect(types).not.toContain('gas')
      expect(types).not.toContain('native-spend')
      const tried = sessionOf(random, { request: theirs.request, arena, operations })
      const results = await simulate(arena, tried, theirs)
      expect({
        request: theirs.request,
        evaluated: results.map(({ expected }) => expected.allowed),
      }).toEqual({
        request: theirs.request,
        evaluated: results.map(({ actual }) => actual.allowed),
      })
    }
    expect(pooled).toBeGreaterThan(5)
  })
})

/** Both native token limit hooks under the session's own entity id: the later data is what holds. */
function toPooledLayout(callData: Hex): Hex {
  const plan = decodeInstall(callData)
  return encodeInstall({
    ...plan,
    hooks: plan.hooks.map((hook) =>
      isAddressEqual(hook.module, addresses.nativeTokenLimit)
        ? {
            ...hook,
            entityId: fuzzEntityId,
            installData: `${encodeAbiParameters(parseAbiParameters('uint32'), [fuzzEntityId])}${hook.installData.slice(66)}`,
          }
        : hook,
    ),
  })
}
