import { keccak256 } from 'viem'
import { getCode } from 'viem/actions'
import { describe, expect, test } from 'vitest'
import { inHours } from '../permissions/inHours.js'
import { contractCalls } from '../permissions/kinds/contractCalls.js'
import { gas } from '../permissions/kinds/gas.js'
import { periodicSpend, periodicSpendKind } from '../permissions/kinds/periodicSpend.js'
import { usageLimit, usageLimitKind } from '../permissions/kinds/usageLimit.js'
import { sessionRequest } from '../permissions/sessionRequest.js'
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
