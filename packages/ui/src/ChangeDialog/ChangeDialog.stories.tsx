import type { Meta, StoryObj } from '@storybook/react-vite'
import { erc20Spend, nativeSpend, normalise, type SessionRequest } from '@valetkey/core'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import { maxUint256, parseUnits } from 'viem'
import { en } from '../messages/en/en.js'
import {
  asking,
  day,
  dollar,
  entries,
  labels,
  moves,
  odd,
  requests,
  stranger,
  usdc,
} from '../SessionCard/sessions.stories.shared.js'
import {
  bare,
  misleading,
  now,
  timeZone,
  storyWords,
  worded,
  exactly,
} from '../words/words.stories.shared.js'
import { ChangeDialog, type ChangeDialogProps } from './ChangeDialog.js'

const limitOf = (request: SessionRequest | undefined): unknown =>
  request &&
  normalise(request).permissions.flatMap((one) => (one.type === 'erc20-spend' ? [one.limit] : []))

const onChange = fn<(request: SessionRequest) => void>()

const meta: Meta<typeof ChangeDialog> = {
  title: 'Sessions/ChangeDialog',
  component: ChangeDialog,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: '760px' } } },
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
export const HostileName: Story = {
  args: { entry: odd.hostile },
  async play() {
    const dialog = await screen.findByRole('dialog')
    await expect(bare(dialog.textContent)).not.toMatch(misleading)
  },
}
export const LongName: Story = { args: { entry: odd.longName } }
export const HugeAndTiny: Story = {
  args: {
    entry: odd.hugeAndTiny,
    request: asking(
      moves,
      erc20Spend({ token: dollar, limit: maxUint256 }),
      nativeSpend({ limit: 1n }),
    ),
  },
}
export const UnknownToken: Story = {
  args: {
    entry: odd.unknownToken,
    request: asking(erc20Spend({ token: stranger, limit: 25_000_000n })),
  },
}
