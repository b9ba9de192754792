import { getConsentDecision, prepareSession } from '@valetkey/core'
import { lazyConsentActions } from '@valetkey/core/query'
import { foundry } from 'viem/chains'
import { expect, test } from 'vitest'
import { createWorld, request, waitFor } from '../hooks.test.shared.js'
import { useConsentDecision, type UseConsentDecisionReturnType } from './useConsentDecision.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

test('default: of a session that something else prepared, once what reads it is there', async () => {
  const { render, wallet } = await createWorld()
  const config = (await render(useValetKeyConfig)).result.current
  const prepared = await prepareSession(config, {
    owner: wallet.account.address,
    chainId: foundry.id,
    request: request(),
  })
  expect(lazyConsentActions.peek()).toBeUndefined()
  const rendered: UseConsentDecisionReturnType[] = []
  const useRecorded = (): UseConsentDecisionReturnType => {
    const decision = useConsentDecision({ prepared })
    rendered.push(decision)
    return decision
  }
  const first = await render(useRecorded)
  await waitFor(() =>
    expect(first.result.current).toEqual(getConsentDecision(config, { prepared })),
  )
  expect(rendered[0]).toBeUndefined()
  expect(first.result.current).toMatchObject({ blockedBy: undefined, changes: [] })

  // From then on at once.
  rendered.length = 0
  await render(useRecorded)
  expect(rendered[0]).toEqual(getConsentDecision(config, { prepared }))
})

test('behavior: nothing until a session is prepared', async () => {
  const { render } = await createWorld()
  const { result } = await render(() => useConsentDecision())
  expect(result.current).toBeUndefined()
})
