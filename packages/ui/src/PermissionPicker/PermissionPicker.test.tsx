import type { SessionRequest, SessionRequestDraft } from '@valetkey/core'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { focused } from '../keyboard.test.shared.js'
import { en } from '../messages/en/en.js'
import { account } from '../SessionCard/sessions.stories.shared.js'
import '../styles/picker.css'
import '../styles/styles.css'
import { now, timeZone } from '../words/words.stories.shared.js'
import { PermissionPicker } from './PermissionPicker.js'
import { arenaContract, gasPerAction, tokens } from './picker.stories.shared.js'

const setup = async () => {
  const onChange = vi.fn<(draft: SessionRequestDraft) => void>()
  const onSubmit = vi.fn<(request: SessionRequest) => void>()
  await render(
    <PermissionPicker
      messages={en}
      now={now}
      timeZone={timeZone}
      account={account}
      tokens={tokens}
      contracts={[arenaContract]}
      gasPerAction={gasPerAction}
      onChange={onChange}
      onSubmit={onSubmit}
    />,
  )
  return { onChange, onSubmit }
}

/** Moves on by Tab until something has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let count = 0; count < 40; count += 1) {
    if (focused() === name) return
    await userEvent.keyboard('{Tab}')
  }
  throw new Error(`Tab never came to "${name}".`)
}

test('behavior: Enter and Space add a kind, and the focus moves to its heading', async () => {
  await setup()
  const { picker } = en
  for (const [key, kind] of [
    ['{Enter}', picker.entry('contract-calls', 'ETH')],
    [' ', picker.entry('gas', 'ETH')],
  ] as const) {
    await tabTo(kind)
    await userEvent.keyboard(key)
    await expect.element(page.getByRole('heading', { name: kind, exact: true })).toHaveFocus()
  }
})

test('behavior: removing moves the focus to what can be added', async () => {
  await setup()
  const { picker } = en
  const kind = picker.entry('gas', 'ETH')
  await tabTo(kind)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: kind, exact: true })).toHaveFocus()
  await tabTo(picker.remove(kind))
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('heading', { name: kind, exact: true }))
    .not.toBeInTheDocument()
  await expect.element(page.getByRole('heading', { name: picker.add, exact: true })).toHaveFocus()
})

test('behavior: submitting what is not finished moves the focus to what is to be fixed', async () => {
  const { onSubmit } = await setup()
  const { picker } = en
  const kind = picker.entry('contract-calls', 'ETH')
  await tabTo(kind)
  await userEvent.keyboard('{Enter}')
  await tabTo(picker.submit)
  await userEvent.keyboard('{Enter}')
  expect(onSubmit).not.toHaveBeenCalled()
  await expect.element(page.getByRole('heading', { name: kind, exact: true })).toHaveFocus()
})

test('behavior: arrows, Home, End, Space and Escape work the list of functions', async () => {
  await setup()
  const { picker } = en
  await tabTo(picker.entry('contract-calls', 'ETH'))
  await userEvent.keyboard('{Enter}')
  await userEvent.selectOptions(page.getByRole('combobox').first(), arenaContract.address)
  const search = page.getByRole('searchbox')
  const boxes = page.getByRole('list').getByRole('checkbox')
  await userEvent.click(search)
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(boxes.first()).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(boxes.last()).toHaveFocus()
  await userEvent.keyboard('{Home}{ArrowDown} ')
  await expect.element(boxes.nth(1)).toBeChecked()
  await userEvent.keyboard('{Escape}')
  await expect.element(search).toHaveFocus()
  await userEvent.keyboard('join{Enter}{Escape}')
  await expect.element(search).toHaveValue('')
  await expect.element(page.getByRole('checkbox', { name: /join/i })).toBeChecked()
})

test('behavior: arrows move between the presets of time', async () => {
  await setup()
  const presets = page.getByRole('radio')
  await userEvent.click(presets.first())
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(presets.nth(1)).toHaveFocus()
  await expect.element(presets.nth(1)).toBeChecked()
})
