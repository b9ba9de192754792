import type { Meta, StoryObj } from '@storybook/react-vite'
import { normalise, type SessionRequest } from '@valetkey/core'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import { parseUnits } from 'viem'
import { en } from '../messages/en/en.js'
import {
  day,
  entries,
  labels,
  now,
  requests,
  timeZone,
} from '../SessionCard/sessions.stories.shared.js'
import { ChangeDialog } from './ChangeDialog.js'

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
  async play() {
    const dialog = within(await screen.findByRole('dialog', { name: 'Narrow Arena’s key' }))
    const confirm = dialog.getByRole('button', { name: 'Narrow' })
    await expect(confirm).toBeDisabled()
    await userEvent.click(dialog.getByRole('button', { name: 'Lower: Spend USDC' }))
    await userEvent.click(dialog.getByRole('radio', { name: '1 hour' }))
    await userEvent.click(confirm)
    const [asked] = onChange.mock.lastCall ?? []
    await expect(limitOf(asked)).toEqual([parseUnits('20', 6)])
    await expect(asked?.validUntil).toBe(now + 3_600)
  },
}
export const Extend: Story = {
  args: { mode: 'extend' },
  async play() {
    const dialog = within(await screen.findByRole('dialog', { name: 'Extend Arena’s key' }))
    await expect(dialog.getByRole('button', { name: 'Extend' })).toBeDisabled()
    await userEvent.click(dialog.getByRole('radio', { name: '1 week' }))
    const amount = dialog.getByLabelText('Spend USDC')
    await userEvent.clear(amount)
    await userEvent.type(amount, '60')
    await userEvent.click(dialog.getByRole('button', { name: 'Extend' }))
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
export const Failed: Story = { args: { state: 'failed', problem: 'Your wallet declined.' } }
