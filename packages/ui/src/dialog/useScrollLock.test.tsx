import { useState, type ReactElement } from 'react'
import { expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { enConsent } from '../messages/en/enConsent.js'
import { WordsProvider } from '../words/WordsProvider.js'
import { DialogDescription } from './DialogDescription.js'
import { DialogShell } from './DialogShell.js'
import { DialogTitle } from './DialogTitle.js'

type Point = { x: number; y: number }

declare module 'vitest/internal/browser' {
  interface CDPSession {
    send(
      method: 'Input.synthesizeScrollGesture',
      parameters: Point & { yDistance: number; gestureSourceType: 'mouse' },
    ): Promise<unknown>
    send(
      method: 'Input.dispatchTouchEvent',
      parameters: {
        type: 'touchStart' | 'touchMove' | 'touchEnd'
        touchPoints: readonly Point[]
      },
    ): Promise<unknown>
  }
}

// Without our stylesheet: what holds the page must not come from it.
const placed = '[role=dialog] { position: fixed; inset: 40px 40px auto; block-size: 120px }'

function Page({ css = '' }: { css?: string }): ReactElement {
  const [lower, setLower] = useState(false)
  const [upper, setUpper] = useState(false)
  return (
    <WordsProvider messages={enConsent} now={0}>
      <style>{placed + css}</style>
      <button type="button" onClick={() => setLower(true)}>
        Ask
      </button>
      <main style={{ blockSize: '400vh' }} />
      <DialogShell slot="lower" open={lower} onClose={() => setLower(false)}>
        <DialogTitle slot="title">Lower</DialogTitle>
        <DialogDescription slot="text">Below</DialogDescription>
        <button type="button" onClick={() => setUpper(true)}>
          More
        </button>
      </DialogShell>
      <DialogShell slot="upper" open={upper} onClose={() => setUpper(false)}>
        <DialogTitle slot="title">Upper</DialogTitle>
        <DialogDescription slot="text">Above</DialogDescription>
        <button type="button" onClick={() => setLower(false)}>
          Take the lower away
        </button>
      </DialogShell>
    </WordsProvider>
  )
}

const open = async (css?: string): Promise<void> => {
  await render(<Page css={css ?? ''} />)
  scrollTo(0, 0)
  await userEvent.click(page.getByRole('button', { name: 'Ask' }))
  await expect.element(page.getByRole('heading', { name: 'Lower' })).toHaveFocus()
}

/** Beside the dialog. */
const place = { x: 150, y: 400 }

/** A real turn of the wheel; resolves when it is over. */
const turnWheel = async (): Promise<void> => {
  await cdp().send('Input.synthesizeScrollGesture', {
    ...place,
    yDistance: -300,
    gestureSourceType: 'mouse',
  })
}

/** A real finger that draws the page up. */
const drag = async (): Promise<void> => {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    cdp().send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', place)
  for (let up = 20; up <= 200; up += 20) await touch('touchMove', { ...place, y: place.y - up })
  await touch('touchEnd')
}

const moves = {
  'the wheel': turnWheel,
  'a finger': drag,
  'Page Down': () => userEvent.keyboard('{PageDown}'),
  End: () => userEvent.keyboard('{End}'),
}

/** Long enough for a scroll that was begun to show. */
const frames = async (): Promise<void> => {
  for (let count = 0; count < 30; count += 1) await new Promise(requestAnimationFrame)
}

test.for(Object.entries(moves))(
  'behavior: %s does not move the page behind a dialog, and does after it',
  async ([, move]) => {
    await open()
    await move()
    await frames()
    expect(scrollY).toBe(0)

    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await move()
    await expect.poll(() => scrollY, { timeout: 20_000 }).toBeGreaterThan(100)
  },
)

test("behavior: it wins over the page's own rules, and leaves them as they were", async () => {
  await open('html { overflow-y: scroll }')
  expect(getComputedStyle(document.documentElement).overflowY).toBe('hidden')
  await turnWheel()
  await frames()
  expect(scrollY).toBe(0)
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(getComputedStyle(document.documentElement).overflowY).toBe('scroll')
  expect(document.documentElement.getAttribute('style') ?? '').toBe('')
})

test('behavior: of two dialogs, whichever goes last lets the page go', async () => {
  await open()
  await userEvent.click(page.getByRole('button', { name: 'More' }))
  await expect.element(page.getByRole('heading', { name: 'Upper' })).toHaveFocus()
  await userEvent.click(page.getByRole('button', { name: 'Take the lower away' }))
  await expect.element(page.getByRole('heading', { name: 'Lower' })).not.toBeInTheDocument()
  await turnWheel()
  await frames()
  expect(scrollY).toBe(0)
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await turnWheel()
  await expect.poll(() => scrollY, { timeout: 20_000 }).toBeGreaterThan(100)
})

test('behavior: a scroller behind it stays where it is, too', async () => {
  await open(
    'main { block-size: 90vh !important; overflow: auto } main::before { content: ""; display: block; block-size: 400vh }',
  )
  const main = document.querySelector('main')
  await turnWheel()
  await drag()
  await frames()
  expect(main?.scrollTop).toBe(0)
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await turnWheel()
  await expect.poll(() => main?.scrollTop, { timeout: 20_000 }).toBeGreaterThan(100)
})
