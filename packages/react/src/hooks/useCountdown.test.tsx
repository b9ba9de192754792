import type { ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { createWorld, waitFor } from '../hooks.test.shared.js'
import { useCountdown } from './useCountdown.js'
import { useSessions } from './useSessions.js'

test('default: a second renders only who shows it, and all share one timer', async () => {
  const { Providers } = await createWorld()
  const renders = { page: 0, list: 0, clocks: 0 }
  const until = Math.floor(Date.now() / 1000) + 3600
  const count = 20
  function Clock(): ReactElement {
    renders.clocks++
    return <time>{useCountdown({ until }) ?? 'unknown'}</time>
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
        {Array.from({ length: count }, (_, index) => (
          <Clock key={index} />
        ))}
      </>
    )
  }
  const timers = vi.spyOn(globalThis, 'setTimeout')
  const { container } = await render(<Page />, { wrapper: Providers })
  await waitFor(() => expect(container.querySelector('p')?.textContent).toBe('0'))
  const left = (): number => {
    const shown = new Set([...container.querySelectorAll('time')].map((each) => each.textContent))
    expect(shown.size).toBe(1)
    return Number([...shown][0])
  }
  const settled = { ...renders, left: left() }
  timers.mockClear()
  await waitFor(() => expect(left()).toBeLessThanOrEqual(settled.left - 3))
  const passed = settled.left - left()
  expect(renders.page).toBe(settled.page)
  expect(renders.list).toBe(settled.list)
  // A page that was kept from running leaves seconds out; none renders twice.
  expect(renders.clocks - settled.clocks).toBeGreaterThanOrEqual(count)
  expect(renders.clocks - settled.clocks).toBeLessThanOrEqual(passed * count)
  const bySecond = timers.mock.calls.filter(
    ([, delay]) => (delay ?? 0) > 500 && (delay ?? 0) <= 1000,
  )
  expect(bySecond.length).toBeLessThanOrEqual(passed + 1)
  timers.mockRestore()
})

test('parameters: every', async () => {
  const { render: renderHook } = await createWorld()
  const until = Math.floor(Date.now() / 1000) + 119
  const { result } = await renderHook(() => useCountdown({ until, every: 60 }))
  expect(result.current).toBe(120)
})

test('behavior: nothing to count down to', async () => {
  const { render: renderHook } = await createWorld()
  expect((await renderHook(() => useCountdown())).result.current).toBeUndefined()
  expect((await renderHook(() => useCountdown({ until: 1 }))).result.current).toBe(0)
})
