import { createSessionRequestDraft, inHours, type SessionRequestDraft } from '@valetkey/core'
import { useState } from 'react'
import { parseUnits } from 'viem'
import { expect, test, vi } from 'vitest'
import { createWorld, devnet, request, waitFor } from '../hooks.test.shared.js'
import { useSessionRequestDraft } from './useSessionRequestDraft.js'

const spend = { type: 'erc20-spend', token: devnet.contracts.testDollar } as const

test('default: uncontrolled; changes made at once build on each other', async () => {
  const { render } = await createWorld()
  const { result, act } = await render(() =>
    useSessionRequestDraft({ defaultValue: { validUntil: inHours(1) } }),
  )
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
  await act(() => result.current.replace(request()))
  expect(result.current.request).toEqual(request())
})

test('behavior: until its rules are there a draft changes, and nothing can be asked for', async () => {
  // Another page, which has fetched nothing yet.
  vi.resetModules()
  const { createWorld: createPage } = await import('../hooks.test.shared.js')
  const { useSessionRequestDraft: useDraft } = await import('./useSessionRequestDraft.js')
  const { render } = await createPage()
  const first: unknown[] = []
  const { result } = await render(() => {
    const {
      draft,
      isPending,
      request: asked,
      issues,
      preview,
    } = useDraft({
      defaultValue: request(),
    })
    first.push({ entries: draft.entries.length, isPending, asked, issues, preview })
    return { isPending, asked }
  })
  expect(first[0]).toEqual({
    entries: 3,
    isPending: true,
    asked: undefined,
    issues: [],
    preview: undefined,
  })
  await waitFor(() => expect(result.current).toEqual({ isPending: false, asked: request() }))
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
