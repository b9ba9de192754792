import { useState, type ReactElement } from 'react'
import { describe as describeRequest } from '@valetkey/core'
import { fixtures } from '@valetkey/testing/fixtures'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { focused, tabThrough } from '../keyboard.test.shared.js'
import { en } from '../messages/en/en.js'
import '../styles/styles.css'
import { ConsentDialog } from './ConsentDialog.js'
import type { ConsentDialogProps } from './ConsentDialogProps.js'
import { now, timeZone } from '../words/words.stories.shared.js'
import { consent, openApproval, requests } from './ConsentDialog.stories.shared.js'
import { consentParts } from './consentParts.js'

const setup = async (props: Partial<ConsentDialogProps> = {}) => {
  const onAllow = vi.fn<() => void>()
  const onClose = vi.fn<() => void>()
  function Page(): ReactElement {
    const [open, setOpen] = useState(false)
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Play
        </button>
        <ConsentDialog
          open={open}
          state="request"
          messages={en}
          app={{ name: 'Arena', origin: 'play.arena.example' }}
          network="Devnet"
          {...consent(requests.arena)}
          cost={{ payer: 'sponsor' }}
          now={now}
          timeZone={timeZone}
          onAllow={onAllow}
          {...props}
          onClose={() => {
            onClose()
            setOpen(false)
          }}
        />
      </>
    )
  }
  await render(<Page />)
  // As a rule it is there before anything is asked.
  await consentParts.load()
  await userEvent.click(page.getByRole('button', { name: 'Play' }))
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus()
  return { onAllow, onClose }
}

test('behavior: Tab visits every control in reading order and stays inside', async () => {
  await setup()
  expect(await tabThrough(8)).toEqual([
    'Close',
    'Details: Make moves and claim rewards',
    'Details: Spend TUSD',
    'Full request',
    'Cancel',
    'Allow',
    'Close',
    'Details: Make moves and claim rewards',
  ])
})

test('behavior: Enter on the title does nothing', async () => {
  const { onAllow, onClose } = await setup()
  await userEvent.keyboard('{Enter} ')
  expect(onAllow).not.toHaveBeenCalled()
  expect(onClose).not.toHaveBeenCalled()
})

test('behavior: Enter on Allow allows', async () => {
  const { onAllow } = await setup()
  await userEvent.keyboard('{Tab}'.repeat(6))
  expect(focused()).toBe('Allow')
  await userEvent.keyboard('{Enter}')
  expect(onAllow).toHaveBeenCalledOnce()
})

test('behavior: Escape closes and gives the focus back to what opened it', async () => {
  const { onClose } = await setup()
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
  await expect.element(page.getByRole('button', { name: 'Play' })).toHaveFocus()
})

test('behavior: Escape does not leave while the wallet asks', async () => {
  const { onClose } = await setup({ state: 'signing' })
  await userEvent.keyboard('{Escape}')
  expect(onClose).not.toHaveBeenCalled()
})

test('behavior: Enter in the field of a dangerous grant never allows', async () => {
  const { onAllow } = await setup(consent(requests.coOwner))
  await userEvent.click(page.getByRole('textbox'))
  await userEvent.keyboard('co-owner{Enter}')
  expect(onAllow).not.toHaveBeenCalled()
  await userEvent.keyboard('{Tab}{Enter}')
  expect(onAllow).toHaveBeenCalledOnce()
})

test('behavior: other bytes than those asked for cannot be allowed', async () => {
  const signed = { ...requests.arena, validUntil: 'never' as const }
  await setup(consent(requests.arena, { signed }))
  await expect
    .element(page.getByRole('button', { name: 'Allow', exact: true }))
    .not.toBeInTheDocument()
  await expect.element(page.getByText('forever')).toBeVisible()
})

test('behavior: what a screen reader reads', async () => {
  await setup(consent(requests.arena, { approvals: [openApproval] }))
  await expect.element(page.getByRole('dialog')).toMatchAriaSnapshot()
})

test('control: the stories show the bytes that an owner was asked to sign on a devnet', () => {
  const { typedData, hashes } = fixtures.prepared
  expect(consent(requests.arena)).toMatchObject({
    call: typedData.message.call,
    hashes: { domain: hashes.domain, message: hashes.message },
    differences: [],
  })
})

describe('behavior: on a phone', () => {
  beforeEach(() => page.viewport(360, 520))
  afterEach(() => page.viewport(414, 896))

  const dialog = (): HTMLElement => {
    const element = page.getByRole('dialog').element()
    if (!(element instanceof HTMLElement)) throw new Error('The dialog is no HTML element.')
    return element
  }

  test('only what is to be read scrolls, not the dialog', async () => {
    await setup({
      ...consent(requests.arenaLater, { approvals: [openApproval] }),
      before: {
        description: describeRequest(requests.arena, fixtures.labels),
        exposure: consent(requests.arena, { approvals: [openApproval] }).exposure,
      },
    })
    const scroll = dialog().querySelector('[data-slot=consent-scroll]')
    expect(scroll?.scrollHeight).toBeGreaterThan(scroll?.clientHeight ?? 0)
    // Once it has come up.
    await expect.poll(() => dialog().scrollHeight - dialog().clientHeight).toBe(0)
  })

  test('a name without a break stays on its button', async () => {
    await setup({
      ...consent(requests.coOwner),
      app: { name: 'W'.repeat(48), origin: 'evil.example' },
    })
    for (const button of dialog().querySelectorAll('button')) {
      expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth)
    }
    expect(dialog().scrollWidth).toBe(dialog().clientWidth)
  })
})
