import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import { en } from '../messages/en/en.js'
import { entries, requests, toEntry } from '../SessionCard/sessions.stories.shared.js'
import { now, timeZone, exactly, storyWords } from '../words/words.stories.shared.js'
import { SessionDetails } from './SessionDetails.js'

const meta: Meta<typeof SessionDetails> = {
  title: 'Sessions/SessionDetails',
  component: SessionDetails,
  parameters: { layout: 'fullscreen' },
  args: {
    messages: en,
    now,
    timeZone,
    open: true,
    entry: {
      ...entries.arena,
      entityId: 1_204_418_823,
      transaction: '0x6192106f129ce05c9075d319c1fa6ea9b3ae37cbd0c1ef92e2be7137bb07baa1',
    },
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
    await expect(args.onRevoke).toHaveBeenCalledWith('arena')
  },
}
export const NotMadeHere: Story = { args: { entry: entries.elsewhere } }
export const Expired: Story = { args: { entry: entries.ledgerly } }
export const Checking: Story = {
  args: { entry: { ...entries.arena, status: undefined, usage: undefined, exposure: undefined } },
}
export const CoOwner: Story = { args: { entry: toEntry(requests.root, { id: 'root' }) } }
