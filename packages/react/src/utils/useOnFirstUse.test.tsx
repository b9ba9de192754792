import type { OnFirstUse } from '@valetkey/core/query'
import { Component, type ReactElement, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { useOnFirstUse } from './useOnFirstUse.js'

class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {}
  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error }
  }
  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <button type="button" onClick={() => this.setState({ error: undefined })}>
        {error.message}
      </button>
    )
  }
}

function Show({ source, wanted }: { source: OnFirstUse<string>; wanted: boolean }): ReactElement {
  return <p>{useOnFirstUse(source, wanted) ?? 'nothing'}</p>
}

/** A part that a test hands over, or fails to. */
function createSource(): OnFirstUse<string> & {
  load: ReturnType<typeof vi.fn<() => Promise<string>>>
  arrive(part: string): void
} {
  const listeners = new Set<() => void>()
  let part: string | undefined
  return {
    peek: () => part,
    load: vi.fn<() => Promise<string>>(() => new Promise(() => {})),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    arrive(value) {
      part = value
      for (const listener of listeners) listener()
    },
  }
}

test('default: fetched once it is wanted', async () => {
  const source = createSource()
  const { rerender } = await render(<Show source={source} wanted={false} />)
  await expect.element(page.getByText('nothing')).toBeVisible()
  expect(source.load).not.toHaveBeenCalled()
  await rerender(<Show source={source} wanted />)
  expect(source.load).toHaveBeenCalledOnce()
  source.arrive('part')
  await expect.element(page.getByText('part')).toBeVisible()
})

test('error: an error boundary gets why it cannot be fetched, and can try again', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const source = createSource()
  source.load.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  await render(
    <Boundary>
      <Show source={source} wanted />
    </Boundary>,
  )
  await page.getByRole('button', { name: 'Failed to fetch' }).click()
  await expect.element(page.getByText('nothing')).toBeVisible()
  await vi.waitFor(() => expect(source.load).toHaveBeenCalledTimes(2), { timeout: 20_000 })
  source.arrive('part')
  await expect.element(page.getByText('part')).toBeVisible()
  complaints.mockRestore()
})
