import type { Meta, StoryObj } from '@storybook/react-vite'
import { normalise, type SessionRequest } from '@valetkey/core'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import { parseUnits } from 'viem'
import { en } from '../messages/en/en.js'
import { day, entries, labels, requests, usdc } from '../SessionCard/sessions.stories.shared.js'
import { now, timeZone, storyWords, worded, exactly } from '../words/words.stories.shared.js'
import { ChangeDialog, type ChangeDialogProps } from './ChangeDialog.js'

const limitOf = (request: SessionRequest | undefined): unknown =>
  request &&
  normalise(request).permissions.flatMap((one) => (one.type === 'erc20-spend' ? [one.limit] : []))

const onChange = fn<(request: SessionRequest) => void>()

const meta: Meta<typeof ChangeDialog> = {
  title: 'Sessions/ChangeDialog',
  component: ChangeDialog,
  parameters: { layout: 'fullscreen' },
  args: {
    messages: en,
    now,
    timeZone,
    open: true,
    state: 'edit',
    mode: 'narrow',
    entry: entries.arena,
    request: requests.arena,
    labels,
    cost: { payer: 'owner', gas: '0.0002\u00A0ETH' },
    onChange,
    onClose: fn(),
  },
}
export default meta

type Story = StoryObj<typeof ChangeDialog>

export const Narrow: Story = {
  async play({ globals }) {
    const { messages, format } = storyWords(globals)
    const { change } = messages.sessions
    const dialog = within(
      await screen.findByRole('dialog', { name: exactly(change.narrowTitle('Arena')) }),
    )
    const confirm = dialog.getByRole('button', { name: change.narrow })
    await expect(confirm).toBeDisabled()
    await userEvent.click(
      dialog.getByRole('button', { name: messages.lower(messages.spend(format.unit(usdc))) }),
    )
    await userEvent.click(dialog.getByRole('radio', { name: messages.oneHour }))
    await userEvent.click(confirm)
    const [asked] = onChange.mock.lastCall ?? []
    await expect(limitOf(asked)).toEqual([parseUnits('20', 6)])
    await expect(asked?.validUntil).toBe(now + 3_600)
  },
}
export const Extend: Story = {
  args: { mode: 'extend' },
  async play({ globals }) {
    const { messages, format } = storyWords(globals)
    const { change } = messages.sessions
    const dialog = within(
      await screen.findByRole('dialog', { name: exactly(change.extendTitle('Arena')) }),
    )
    await expect(dialog.getByRole('button', { name: change.extend })).toBeDisabled()
    await userEvent.click(dialog.getByRole('radio', { name: messages.picker.oneWeek }))
    const amount = dialog.getByLabelText(messages.spend(format.unit(usdc)))
    await userEvent.clear(amount)
    await userEvent.type(amount, '60')
    await userEvent.click(dialog.getByRole('button', { name: change.extend }))
    const [asked] = onChange.mock.lastCall ?? []
    await expect(limitOf(asked)).toEqual([parseUnits('60', 6)])
    const { validUntil } = requests.arena
    await expect(asked?.validUntil).toBe(
      typeof validUntil === 'number' ? validUntil + 7 * day : undefined,
    )
  },
}
export const Signing: Story = { args: { state: 'signing' } }
export const Changed: Story = { args: { state: 'changed' } }
export const Failed: Story = {
  args: { state: 'failed' },
  decorators: [worded<ChangeDialogProps>(({ messages }) => ({ problem: `${messages.declined}.` }))],
}
