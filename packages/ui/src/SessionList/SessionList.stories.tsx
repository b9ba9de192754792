import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { en } from '../messages/en/en.js'
import { entries, odd, recorded } from '../SessionCard/sessions.stories.shared.js'
import { misleading, now, timeZone, storyWords, worded } from '../words/words.stories.shared.js'
import { SessionList, type SessionListProps } from './SessionList.js'

const meta: Meta<typeof SessionList> = {
  title: 'Sessions/SessionList',
  component: SessionList,
  args: {
    messages: en,
    now,
    timeZone,
    sessions: Object.values(entries),
    onDetails: fn(),
    onNarrow: fn(),
    onExtend: fn(),
    onRevoke: fn(),
    onCleanUp: fn(),
    onRevokeAll: fn(),
    onRecover: fn(),
    onRetry: fn(),
  },
}
export default meta

type Story = StoryObj<typeof SessionList>

export const Keys: Story = {
  async play({ canvasElement, args, globals }) {
    const { sessions } = storyWords(globals).messages
    const canvas = within(canvasElement)
    await expect(canvas.getAllByRole('article')).toHaveLength(5)
    await expect(canvas.getByText(sessions.unbounded(1))).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: sessions.revokeAll }))
    await expect(args.onRevokeAll).toHaveBeenCalledOnce()
  },
}
export const Loading: Story = {
  args: { sessions: undefined },
  async play({ canvasElement, globals }) {
    const { sessions } = storyWords(globals).messages
    await expect(within(canvasElement).getByRole('status')).toHaveTextContent(sessions.loading)
    await expect(
      within(canvasElement).queryByRole('button', { name: sessions.revokeAll }),
    ).toBeNull()
  },
}
export const Empty: Story = { args: { sessions: [] } }
export const Checking: Story = {
  args: {
    sessions: Object.values(entries).map((entry) => ({
      ...entry,
      status: undefined,
      usage: undefined,
      exposure: undefined,
    })),
  },
}
export const Offline: Story = {
  decorators: [worded<SessionListProps>(({ messages }) => ({ problem: messages.unanswered }))],
}
export const OnlyEnded: Story = {
  args: { sessions: [entries.ledgerly] },
  async play({ canvasElement, globals }) {
    const { sessions } = storyWords(globals).messages
    await expect(
      within(canvasElement).queryByRole('button', { name: sessions.revokeAll }),
    ).toBeNull()
  },
}
/** Every status, recorded from the devnet, and whatever is hard to show. */
export const EveryState: Story = {
  args: { sessions: [...Object.values(recorded), ...Object.values(odd)] },
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    await expect(canvas.getAllByRole('article')).toHaveLength(12)
    for (const heading of canvas.getAllByRole('heading', { level: 3 })) {
      await expect(heading.textContent).not.toMatch(misleading)
    }
  },
}
export const Recovering: Story = { args: { recovering: 0.42 } }
export const Many: Story = {
  args: {
    sessions: Array.from({ length: 40 }, (_, index) => ({ ...entries.arena, id: String(index) })),
  },
}
