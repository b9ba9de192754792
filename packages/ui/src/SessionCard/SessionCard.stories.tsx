import type { Meta, StoryObj } from '@storybook/react-vite'
import { erc20Spend } from '@valetkey/core'
import type { ReactElement } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { SessionCard } from './SessionCard.js'
import {
  asking,
  day,
  entries,
  odd,
  recorded,
  requests,
  toEntry,
} from './sessions.stories.shared.js'
import { misleading, now, saying, storyWords } from '../words/words.stories.shared.js'

const meta: Meta<typeof SessionCard> = {
  title: 'Sessions/SessionCard',
  component: SessionCard,
  args: {
    entry: recorded.active,
    onDetails: fn(),
    onNarrow: fn(),
    onExtend: fn(),
    onRevoke: fn(),
    onCleanUp: fn(),
  },
  decorators: [
    (Story): ReactElement => (
      <div data-vk="" style={{ maxInlineSize: 760 }}>
        <Story />
      </div>
    ),
  ],
}
export default meta

type Story = StoryObj<typeof SessionCard>

export const Active: Story = {
  async play({ canvasElement, args, globals }) {
    const { messages, format } = storyWords(globals)
    const { sessions } = messages
    const canvas = within(canvasElement)
    const phrases = ['make moves', 'claim rewards', sessions.spendOf('TUSD')]
    await expect(canvas.getByText(sessions.can(format.list(phrases)))).toBeVisible()
    // The name and the origin below it start on the same side.
    const [name, origin] = ['Arena', 'play.arena.example'].map((text) => {
      const range = document.createRange()
      range.selectNodeContents(canvas.getByText(text))
      const { left, right } = range.getBoundingClientRect()
      return messages.direction === 'rtl' ? right : left
    })
    await expect(name).toBe(origin)
    await userEvent.click(
      canvas.getByRole('button', { name: sessions.actionOn(sessions.revoke, 'Arena') }),
    )
    await expect(args.onRevoke).toHaveBeenCalledWith(recorded.active.id)
  },
}
export const Checking: Story = {
  args: { entry: { ...recorded.active, status: undefined, usage: undefined, exposure: undefined } },
  async play({ canvasElement, globals }) {
    // Never 0 for what nobody has read yet.
    const { checking } = storyWords(globals).messages
    await expect(within(canvasElement).getAllByText(checking)).toHaveLength(2)
    await expect(within(canvasElement).queryByText(/^0\b/)).toBeNull()
  },
}
export const Granted: Story = { args: { entry: recorded.granted } }
export const Scheduled: Story = { args: { entry: recorded.scheduled } }
export const GasUsedUp: Story = { args: { entry: entries.quay } }
export const Exhausted: Story = { args: { entry: recorded.exhausted } }
export const Expired: Story = { args: { entry: recorded.expired } }
export const ExpiredWithLeftovers: Story = {
  args: { entry: { ...recorded.expired, leftovers: recorded.active.leftovers } },
  async play({ canvasElement, args, globals }) {
    const { sessions } = storyWords(globals).messages
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('button', { name: saying(sessions.revoke) })).toBeNull()
    await userEvent.click(
      canvas.getByRole('button', { name: sessions.actionOn(sessions.cleanUp, 'Arena') }),
    )
    await expect(args.onCleanUp).toHaveBeenCalledOnce()
  },
}
export const Lapsed: Story = { args: { entry: recorded.lapsed } }
export const Revoked: Story = { args: { entry: recorded.revoked } }
export const NotMadeHere: Story = { args: { entry: { ...recorded.active, app: undefined } } }
export const CoOwner: Story = {
  args: { entry: toEntry(requests.root, { id: 'root', lastUsed: now - 4 * day }) },
}
export const ChangePending: Story = { args: { entry: { ...recorded.active, pending: true } } }
export const Untouched: Story = {
  args: { entry: toEntry(requests.arena, { id: 'arena', lastUsed: 'never' }) },
}

export const ManyFunctions: Story = { args: { entry: odd.manyFunctions } }
export const TenLimits: Story = {
  args: {
    entry: toEntry(
      asking(
        ...Array.from({ length: 10 }, (_, index) =>
          erc20Spend({
            token: `0x${String(index + 1)
              .repeat(40)
              .slice(0, 40)}`,
            limit: 1000n * BigInt(index + 1),
          }),
        ),
      ),
      { id: 'arena' },
    ),
  },
}
export const HugeAndTiny: Story = { args: { entry: odd.hugeAndTiny } }
export const UnknownToken: Story = { args: { entry: odd.unknownToken } }
export const LongName: Story = { args: { entry: odd.longName } }
export const Unread: Story = {
  args: {
    entry: {
      ...recorded.active,
      usage: recorded.active.usage?.map((usage) => ({
        ...usage,
        remaining: undefined,
        live: false,
      })),
    },
  },
}
export const HostileName: Story = {
  args: { entry: odd.hostile },
  async play({ canvasElement }) {
    const heading = within(canvasElement).getByRole('heading')
    await expect(heading.textContent).not.toMatch(misleading)
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}
