import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import { en } from '../messages/en/en.js'
import { odd, recorded, requests, toEntry } from '../SessionCard/sessions.stories.shared.js'
import { now, timeZone, exactly, misleading, storyWords } from '../words/words.stories.shared.js'
import { SessionDetails } from './SessionDetails.js'

const meta: Meta<typeof SessionDetails> = {
  title: 'Sessions/SessionDetails',
  component: SessionDetails,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: '760px' } } },
  args: {
    messages: en,
    now,
    timeZone,
    open: true,
    entry: recorded.active,
    onRevoke: fn(),
    onClose: fn(),
  },
}
export default meta

type Story = StoryObj<typeof SessionDetails>

export const Active: Story = {
  async play({ args, globals }) {
    const { sessions } = storyWords(globals).messages
    const dialog = within(
      await screen.findByRole('dialog', { name: exactly(sessions.detailsTitle('Arena')) }),
    )
    await userEvent.click(dialog.getByRole('button', { name: sessions.revoke }))
    await expect(args.onRevoke).toHaveBeenCalledWith(recorded.active.id)
  },
}
export const NotMadeHere: Story = { args: { entry: { ...recorded.active, app: undefined } } }
export const Expired: Story = { args: { entry: recorded.expired } }
export const Exhausted: Story = { args: { entry: recorded.exhausted } }
export const Revoked: Story = { args: { entry: recorded.revoked } }
export const Lapsed: Story = { args: { entry: recorded.lapsed } }
export const Checking: Story = {
  args: { entry: { ...recorded.active, status: undefined, usage: undefined, exposure: undefined } },
}
export const CoOwner: Story = { args: { entry: toEntry(requests.root, { id: 'root' }) } }
export const LongName: Story = { args: { entry: odd.longName } }
export const HostileName: Story = {
  args: { entry: odd.hostile },
  async play() {
    const heading = within(await screen.findByRole('dialog')).getByRole('heading', { level: 2 })
    await expect(heading.textContent).not.toMatch(misleading)
  },
}
export const HugeAndTiny: Story = { args: { entry: odd.hugeAndTiny } }
export const UnknownToken: Story = { args: { entry: odd.unknownToken } }
export const ManyFunctions: Story = { args: { entry: odd.manyFunctions } }
