import { useState, type ReactElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { enConsent } from '../messages/en/enConsent.js'
import { WordsProvider } from '../words/WordsProvider.js'
import '../styles/styles.css'
import { DialogDescription } from './DialogDescription.js'
import { DialogShell } from './DialogShell.js'
import { DialogTitle } from './DialogTitle.js'

function Sheet({
  name,
  open,
  onClose,
  children,
}: {
  name: string
  open: boolean
  onClose: () => void
  children?: ReactNode
}): ReactElement {
  return (
    <DialogShell open={open} onClose={onClose} slot="consent-dialog">
      <DialogTitle slot="outcome-title">{name}</DialogTitle>
      <DialogDescription slot="outcome-text">{`About ${name}`}</DialogDescription>
      {children}
    </DialogShell>
  )
}

function Page(): ReactElement {
  const [open, setOpen] = useState(false)
  const [upper, setUpper] = useState(false)
  return (
    <WordsProvider messages={enConsent} now={0}>
      <div style={{ blockSize: '300vh' }}>
        <button type="button" onClick={() => setOpen(true)}>
          Play
        </button>
        <p aria-live="polite">Saved</p>
      </div>
      <Sheet name="First" open={open} onClose={() => setOpen(false)}>
        <button type="button" onClick={() => setUpper(true)}>
          More
        </button>
      </Sheet>
      <Sheet name="Second" open={upper} onClose={() => setUpper(false)} />
    </WordsProvider>
  )
}

const setup = async () => {
  await render(<Page />)
  await userEvent.click(play())
  await expect.element(page.getByRole('heading', { name: 'First' })).toHaveFocus()
}

const dialog = (name: string) => page.getByRole('dialog', { name })
const play = () => page.getByRole('button', { name: 'Play' })

test('default: its title names it, its description describes it, and the title has the focus', async () => {
  await setup()
  await expect.element(dialog('First')).toHaveAccessibleDescription('About First')
})

test('behavior: the page behind is out of reach, and what it announces is still heard', async () => {
  await setup()
  await expect.element(play()).not.toBeInTheDocument()
  expect(document.querySelector('[aria-live]')?.closest('[aria-hidden]')).toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.element(play()).toHaveFocus()
})

test('behavior: a click beside it decides nothing, and Escape still closes', async () => {
  await setup()
  await userEvent.click(document.documentElement, { position: { x: 5, y: 5 } })
  await expect.element(dialog('First')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog('First')).not.toBeInTheDocument()
})

test('behavior: of two, Escape closes the upper one, and the focus goes down step by step', async () => {
  await setup()
  await userEvent.click(page.getByRole('button', { name: 'More' }))
  await expect.element(page.getByRole('heading', { name: 'Second' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog('Second')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'More' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog('First')).not.toBeInTheDocument()
  await expect.element(play()).toHaveFocus()
})
