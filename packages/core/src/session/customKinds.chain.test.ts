import { keccak256 } from 'viem'
import { getCode } from 'viem/actions'
import { describe, expect, test } from 'vitest'
import { inHours } from '../permissions/inHours.js'
import { contractCalls } from '../permissions/kinds/contractCalls.js'
import { gas } from '../permissions/kinds/gas.js'
import { periodicSpend, periodicSpendKind } from '../permissions/kinds/periodicSpend.js'
import { usageLimit, usageLimitKind } from '../permissions/kinds/usageLimit.js'
import { sessionRequest } from '../permissions/sessionRequest.js'
import { defineKind } from '../permissions/defineKind.js'
import type { SessionRequest } from '../permissions/types.js'
import { encodeSetUsageLimit, encodeUsageLimitData } from '../modules/usageLimit/encode.js'
import { decodeUsageLimitData } from '../modules/usageLimit/decode.js'
import { readUsageLimit } from '../modules/usageLimit/read.js'
import { updateSession } from './updateSession.js'
import { getSession } from './getSession.js'
import { createSession } from './createSession.js'
import { getSessionPermissions } from './getSessionPermissions.js'
import { revokeSession } from './revokeSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { createWorld, devnet, dollar, fund, transfer } from './session.test.shared.js'

const kinds = [usageLimitKind, periodicSpendKind]

describe('custom kinds', () => {
  test('default', async () => {
    const { config: plain, owner } = createWorld()
    const config = { ...plain, kinds }
    const { wallet } = owner
    const request = sessionRequest(
      {
        validUntil: inHours(24),
        permissions: [
          contractCalls({ address: dollar, functions: ['transfer(address,uint256)'] }),
          periodicSpend({ token: dollar, limit: 10n, period: 'month' }),
          usageLimit({ operations: 2 }),
          gas({ limit: 0n }),
        ],
      },
      { kinds },
    )
    const session = await createSession(config, { wallet, request })
    await fund(session.account, { tokens: { testDollar: 100n } })
    const send = (amount: bigint) =>
      sendSessionCalls(config, { session, calls: [transfer(amount)] })
    await send(4n)
    const left = async () =>
      (await getSessionPermissions(config, { session }))
        .filter(({ permission }) => permission.type === 'custom')
        .map(({ remaining }) => remaining)
    expect(await left()).toEqual([6n, 1n])

    // Refused before anything is sent, with the reason.
    await expect(send(7n)).rejects.toMatchObject({ name: 'SessionCallsDeniedError' })
    await send(6n)
    expect(await left()).toEqual([0n, 0n])
    await expect(send(0n)).rejects.toMatchObject({ name: 'SessionCallsDeniedError' })

    const { revoked } = await revokeSession(config, { session, wallet })
    expect(revoked?.clean).toBe(true)
  })

  test('behavior: terms are changed in place, and what was spent stays spent', async () => {
    const { config: plain, owner } = createWorld()
    const config = { ...plain, kinds }
    const { wallet } = owner
    const validUntil = inHours(24)
    const terms = (limit: bigint, operations: number, period: 'month' | 'day' = 'month') =>
      sessionRequest(
        {
          validUntil,
          permissions: [
            contractCalls({ address: dollar, functions: ['transfer(address,uint256)'] }),
            periodicSpend({ token: dollar, limit, period }),
            usageLimit({ operations }),
            gas({ limit: 0n }),
          ],
        },
        { kinds },
      )
    const session = await createSession(config, { wallet, request: terms(10n, 2) })
    await fund(session.account, { tokens: { testDollar: 100n } })
    const send = (amount: bigint) =>
      sendSessionCalls(config, { session, calls: [transfer(amount)] })
    const left = async () =>
      (await getSessionPermissions(config, { session }))
        .filter(({ permission }) => permission.type === 'custom')
        .map(({ remaining }) => remaining)
    const update = (request: SessionRequest) => updateSession(config, { session, request, wallet })
    await send(4n)
    expect(await left()).toEqual([6n, 1n])

    await update(terms(20n, 5))
    expect(owner.prompts).toEqual(['signTypedData', 'signMessage'])
    expect(await left()).toEqual([16n, 4n])
    await send(11n)
    expect(await left()).toEqual([5n, 3n])

    await update(terms(17n, 3, 'day'))
    expect(await left()).toEqual([2n, 1n])
    // The chain itself says no: the record is made to believe the wider terms.
    const narrowed = await getSession(config, { id: session.id })
    await config.storage.putSession({ ...session, landed: { blockNumber: 0n } })
    await expect(send(3n)).rejects.toMatchObject({ name: 'SessionCallsDeniedError' })
    if (narrowed !== undefined) await config.storage.putSession(narrowed)
    await send(2n)
    expect(await left()).toEqual([0n, 0n])
    expect((await revokeSession(config, { session, wallet })).revoked?.clean).toBe(true)
  })

  test('behavior: a kind of an app of its own says how its terms are changed', async () => {
    const { config: plain, owner } = createWorld()
    const { wallet } = owner
    const [module] = usageLimitKind.modules
    if (module === undefined) throw new Error('The kind should have a module.')
    const inDozens = (readUpdate?: typeof usageLimitKind.readUpdate) =>
      defineKind<{ dozens: number }>({
        kind: 'dozens',
        modules: [module],
        parse: ({ dozens: count }) => ({ dozens: Number(count) }),
        compile: ([{ dozens: count }], { entityId }) => [
          {
            module: module.address,
            entityId,
            type: 'validation',
            installData: encodeUsageLimitData({ entityId, limit: BigInt(count) * 12n }),
          },
        ],
        decompile: ([{ installData }]) => [
          { dozens: Number(decodeUsageLimitData(installData).limit / 12n) },
        ],
        update: ({ after }) => [
          {
            to: module.address,
            data: encodeSetUsageLimit(decodeUsageLimitData(after.installData)),
          },
        ],
        readUpdate,
        readUsage: ({ dozens: count }, { account, layout: { entityId } }) => ({
          contracts: [readUsageLimit({ account, entityId })],
          toUsage: ([result]) => ({
            limit: Array.isArray(result) ? BigInt(result[0]) : BigInt(count) * 12n,
            live: true,
          }),
        }),
      })
    const dozens = inDozens(usageLimitKind.readUpdate)
    const config = { ...plain, kinds: [dozens] }
    const validUntil = inHours(24)
    const terms = (count: number): SessionRequest => ({
      validUntil,
      permissions: [
        contractCalls({ address: dollar, functions: ['transfer(address,uint256)'] }),
        dozens.create({ dozens: count }),
        gas({ limit: 0n }),
      ],
    })
    const session = await createSession(config, { wallet, request: terms(1) })
    await sendSessionCalls(config, { session, calls: [transfer(0n)] })
    // The controls: a kind that does not say so, and one whose word for it nobody can check.
    for (const silent of [{ ...dozens, update: () => undefined }, inDozens()]) {
      await expect(
        updateSession({ ...config, kinds: [silent] }, { session, request: terms(2), wallet }),
      ).rejects.toMatchObject({ name: 'UpdateNotInPlaceError' })
    }
    expect(owner.prompts).toHaveLength(1)
    await updateSession(config, { session, request: terms(2), wallet })
    expect(await getSessionPermissions(config, { session })).toContainEqual(
      expect.objectContaining({ limit: 24n }),
    )
  })

  test('behavior: the devnet has the modules that the kinds name', async () => {
    const { client } = createWorld()
    const { usageLimitModule, periodicSpendLimitModule } = devnet.contracts
    for (const [address, kind] of [
      [usageLimitModule, usageLimitKind],
      [periodicSpendLimitModule, periodicSpendKind],
    ] as const) {
      const code = (await getCode(client, { address })) ?? '0x'
      expect(kind.modules[0]).toMatchObject({ address, codeHash: keccak256(code) })
    }
  })
})
