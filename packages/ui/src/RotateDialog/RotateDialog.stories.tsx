import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { en } from '../messages/en/en.js'
import { odd, recorded } from '../SessionCard/sessions.stories.shared.js'
import {
  bare,
  exactly,
  misleading,
  now,
  storyWords,
  timeZone,
  worded,
} from '../words/words.stories.shared.js'
import { RotateDialog, type RotateDialogProps } from './RotateDialog.js'

const meta: Meta<typeof RotateDialog> = {
  title: 'Sessions/RotateDialog',
  component: RotateDialog,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: '760px' } } },
  args: {
    messages: en,
    now,
    timeZone,
    open: true,
    state: 'ask',
    entry: recorded.active,
    cost: { payer: 'owner' },
    onRotate: fn(),
    onClose: fn(),
  },
}
export default meta

type Story = StoryObj<typeof RotateDialog>

/** Nothing is replaced by Enter: the focus starts on the title. */
export const Ask: Story = {
  async play({ args, globals }) {
    const { messages } = storyWords(globals)
    const { sessions } = messages
    const dialog = within(
      await screen.findByRole('dialog', { name: exactly(sessions.rotate.title('Arena')) }),
    )
    await waitFor(() => expect(dialog.getByRole('heading', { level: 2 })).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await expect(args.onRotate).not.toHaveBeenCalled()
    await userEvent.click(dialog.getByRole('button', { name: sessions.replace }))
    await expect(args.onRotate).toHaveBeenCalledOnce()
    await userEvent.keyboard('{Escape}')
    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}
export const Sponsored: Story = { args: { cost: { payer: 'sponsor' } } }
export const Elsewhere: Story = { args: { entry: { ...recorded.active, app: undefined } } }
export const LongName: Story = { args: { entry: odd.longName } }
export const HostileName: Story = {
  args: { entry: odd.hostile },
  async play() {
    const dialog = await screen.findByRole('dialog')
    await expect(bare(dialog.textContent)).not.toMatch(misleading)
  },
}
export const Signing: Story = { args: { state: 'signing' } }
export const Rotated: Story = { args: { state: 'rotated' } }
export const Failed: Story = {
  args: { state: 'failed' },
  decorators: [worded<RotateDialogProps>(({ messages }) => ({ problem: `${messages.declined}.` }))],
}
