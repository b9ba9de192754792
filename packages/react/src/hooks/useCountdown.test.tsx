import type { ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { createWorld, waitFor } from '../hooks.test.shared.js'
import { useCountdown } from './useCountdown.js'
import { useSessions } from './useSessions.js'

const soon = () => Math.floor(Date.now() / 1000) + 3

test('default: a second renders only who shows it, and all share one timer', async () => {
  const { Providers } = await createWorld()
  const renders = { page: 0, list: 0, clocks: 0 }
  const until = soon()
  function Clock(): ReactElement {
    renders.clocks++
    return <output>{useCountdown({ until }) ?? 'unknown'}</output>
  }
  function List(): ReactElement {
    renders.list++
    return <p>{useSessions().data?.length ?? 'none yet'}</p>
  }
  function Page(): ReactElement {
    renders.page++
    return (
      <>
        <List />
        {Array.from({ length: 20 }, (_, index) => (
          <Clock key={index} />
        ))}
      </>
    )
  }
  const timers = vi.spyOn(globalThis, 'setTimeout')
  const screen = await render(<Page />, { wrapper: Providers })
  await waitFor(() => expect(screen.container.textContent).toContain('0'))
  const settled = { ...renders }
  timers.mockClear()
  await waitFor(() => expect(screen.container.textContent).toContain('0'.repeat(20)), {
    timeout: 6_000,
  })
  expect(renders.page).toBe(settled.page)
  expect(renders.list).toBe(settled.list)
  expect(renders.clocks).toBeGreaterThan(settled.clocks)
  expect(renders.clocks - settled.clocks).toBeLessThanOrEqual(4 * 20)
  const bySecond = timers.mock.calls.filter(
    ([, delay]) => (delay ?? 0) > 500 && (delay ?? 0) <= 1000,
  )
  expect(bySecond.length).toBeLessThanOrEqual(5)
  timers.mockRestore()
})

test('parameters: every', async () => {
  const { render: renderHook } = await createWorld()
  const until = Math.floor(Date.now() / 1000) + 61
  const { result } = await renderHook(() => useCountdown({ until, every: 60 }))
  expect(result.current).toBe(120)
})

test('behavior: nothing to count down to', async () => {
  const { render: renderHook } = await createWorld()
  expect((await renderHook(() => useCountdown())).result.current).toBeUndefined()
  expect((await renderHook(() => useCountdown({ until: 1 }))).result.current).toBe(0)
})
