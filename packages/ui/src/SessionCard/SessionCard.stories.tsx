import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  contractCalls,
  erc20Spend,
  gas,
  nativeSpend,
  sessionRequest,
  type Permission,
  type SessionRequest,
} from '@valetkey/core'
import type { ReactElement } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { maxUint256, parseEther, parseUnits, toHex } from 'viem'
import { SessionCard } from './SessionCard.js'
import {
  arena,
  day,
  dollar,
  entries,
  hour,
  leftovers,
  moves,
  requests,
  stranger,
  toEntry,
} from './sessions.stories.shared.js'
import { misleading, now, saying, storyWords } from '../words/words.stories.shared.js'

const meta: Meta<typeof SessionCard> = {
  title: 'Sessions/SessionCard',
  component: SessionCard,
  args: {
    entry: entries.arena,
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

const asking = (
  permissions: readonly Permission[],
  terms: Partial<SessionRequest> = {},
): SessionRequest =>
  sessionRequest(
    { validUntil: now + 26 * hour, ...terms, permissions: [...permissions, gas({ limit: 0n })] },
    { now },
  )

export const Active: Story = {
  async play({ canvasElement, args, globals }) {
    const { messages, format } = storyWords(globals)
    const { sessions } = messages
    const canvas = within(canvasElement)
    const phrases = ['claim rewards', 'make moves', sessions.spendOf('USDC')]
    await expect(canvas.getByText(sessions.can(format.list(phrases)))).toBeVisible()
    await userEvent.click(
      canvas.getByRole('button', { name: sessions.actionOn(sessions.revoke, 'Arena') }),
    )
    await expect(args.onRevoke).toHaveBeenCalledWith('arena')
  },
}
export const Checking: Story = {
  args: { entry: { ...entries.arena, status: undefined, usage: undefined, exposure: undefined } },
  async play({ canvasElement, globals }) {
    // Never 0 for what nobody has read yet.
    const { checking } = storyWords(globals).messages
    await expect(within(canvasElement).getAllByText(checking)).toHaveLength(2)
    await expect(within(canvasElement).queryByText(/^0\b/)).toBeNull()
  },
}
export const Granted: Story = {
  args: {
    entry: toEntry(requests.arena, { id: 'arena', status: 'granted', lastUsed: 'never' }),
  },
}
export const Scheduled: Story = {
  args: {
    entry: toEntry(asking([moves], { validAfter: now + 5 * hour + 30 }), {
      id: 'arena',
      status: 'scheduled',
    }),
  },
}
export const GasUsedUp: Story = { args: { entry: entries.quay } }
export const Exhausted: Story = {
  args: {
    entry: toEntry(requests.swap, {
      id: 'quay',
      status: 'exhausted',
      spent: { 'erc20-spend': parseUnits('100', 6), gas: parseEther('0.004') },
    }),
  },
}
export const Expired: Story = {
  args: { entry: entries.ledgerly },
  async play({ canvasElement, args, globals }) {
    const { sessions } = storyWords(globals).messages
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('button', { name: saying(sessions.revoke) })).toBeNull()
    await userEvent.click(
      canvas.getByRole('button', { name: sessions.actionOn(sessions.cleanUp, 'Ledgerly') }),
    )
    await expect(args.onCleanUp).toHaveBeenCalledOnce()
  },
}
export const Lapsed: Story = {
  args: { entry: toEntry(requests.arena, { id: 'arena', status: 'lapsed', lastUsed: 'never' }) },
}
export const Revoked: Story = {
  args: {
    entry: toEntry(requests.arena, {
      id: 'arena',
      status: 'revoked',
      lastUsed: now - 2 * day,
      leftovers,
    }),
  },
}
export const NotMadeHere: Story = { args: { entry: entries.elsewhere } }
export const CoOwner: Story = {
  args: { entry: toEntry(requests.root, { id: 'root', lastUsed: now - 4 * day }) },
}
export const ChangePending: Story = { args: { entry: { ...entries.arena, pending: true } } }
export const Untouched: Story = {
  args: { entry: toEntry(requests.arena, { id: 'arena', lastUsed: 'never' }) },
}

const many = Array.from({ length: 90 }, (_, index) => toHex(index + 1, { size: 4 }))
export const ManyFunctions: Story = {
  args: {
    entry: toEntry(asking([contractCalls({ address: arena, functions: many })]), { id: 'arena' }),
  },
}
export const TenLimits: Story = {
  args: {
    entry: toEntry(
      asking(
        Array.from({ length: 10 }, (_, index) =>
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
export const HugeAndTiny: Story = {
  args: {
    entry: toEntry(
      asking([moves, erc20Spend({ token: dollar, limit: maxUint256 }), nativeSpend({ limit: 1n })]),
      { id: 'arena' },
    ),
  },
}
export const UnknownToken: Story = {
  args: {
    entry: toEntry(asking([erc20Spend({ token: stranger, limit: 25_000_000n })]), { id: 'arena' }),
  },
}
export const HostileName: Story = {
  args: {
    entry: {
      ...entries.arena,
      app: {
        name: `\u202Eelbatpecca \u2066Wallet\u200B${'🚀'.repeat(40)} ${'long name '.repeat(100)}`,
        origin: `${'very-long-host-name.'.repeat(8)}example`,
      },
    },
  },
  async play({ canvasElement }) {
    const heading = within(canvasElement).getByRole('heading')
    await expect(heading.textContent).not.toMatch(misleading)
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}
