import { createSessionRequestDraft, inHours, type SessionRequestDraft } from '@valetkey/core'
import { useState } from 'react'
import { parseUnits } from 'viem'
import { expect, test, vi } from 'vitest'
import { createWorld, devnet, request, waitFor } from '../hooks.test.shared.js'
import {
  useSessionRequestDraft,
  type UseSessionRequestDraftReturnType,
} from './useSessionRequestDraft.js'

const spend = { type: 'erc20-spend', token: devnet.contracts.testDollar } as const

test('default: uncontrolled; changes made at once build on each other', async () => {
  const { render } = await createWorld()
  const rendered: UseSessionRequestDraftReturnType[] = []
  const { result, act } = await render(() => {
    const state = useSessionRequestDraft({ defaultValue: { validUntil: inHours(1) } })
    rendered.push(state)
    return state
  })
  // Until its rules are there a draft can be changed, and nothing can be asked for.
  expect(rendered[0]).toMatchObject({
    isPending: true,
    request: undefined,
    issues: [],
    preview: undefined,
  })
  await act(() => {
    result.current.add(spend)
    result.current.add({ type: 'gas', limit: 0n })
  })
  await waitFor(() => expect(result.current.isPending).toBe(false))
  expect(result.current.issues).toMatchObject([{ key: '0', field: 'limit' }])
  expect(result.current.request).toBeUndefined()
  await act(() => result.current.edit('0', { ...spend, limit: parseUnits('5', 6) }))
  expect(result.current.issues).toEqual([])
  expect(result.current.request?.permissions).toHaveLength(2)
  expect(result.current.preview?.exposure.assets).toMatchObject([{ amount: parseUnits('5', 6) }])
  await act(() => result.current.remove('0'))
  await act(() => result.current.setTerms({ validUntil: 'never' }))
  const other = request()
  await act(() => result.current.replace(other))
  expect(result.current.request).toEqual(other)
})

test('parameters: value and onChange', async () => {
  const { render } = await createWorld()
  const onChange = vi.fn<(draft: SessionRequestDraft) => void>()
  const { result, act } = await render(() => {
    const [value, setValue] = useState(createSessionRequestDraft(request()))
    return useSessionRequestDraft({
      value,
      onChange(draft) {
        onChange(draft)
        setValue(draft)
      },
    })
  })
  await act(() => result.current.remove('0'))
  expect(onChange).toHaveBeenCalledOnce()
  expect(result.current.draft.entries.map(({ key }) => key)).toEqual(['1', '2'])
})
