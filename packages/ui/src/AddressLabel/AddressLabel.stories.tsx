import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect } from 'storybook/test'
import { arena, hostileName } from '../SessionCard/sessions.stories.shared.js'
import { bare, misleading } from '../words/words.stories.shared.js'
import { AddressLabel } from './AddressLabel.js'

const meta: Meta<typeof AddressLabel> = {
  title: 'Sessions/AddressLabel',
  component: AddressLabel,
  args: { address: arena, name: 'Arena' },
  decorators: [
    (Story): ReactElement => (
      <div data-vk="" style={{ maxInlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
}
export default meta

type Story = StoryObj<typeof AddressLabel>

export const Named: Story = {}
export const Unknown: Story = { args: { name: undefined } }
export const Whole: Story = { args: { whole: true, copyable: true } }
export const LongName: Story = {
  args: { name: 'The Association of Careful Spenders and Their Friends' },
}
export const HostileName: Story = {
  args: { name: hostileName },
  async play({ canvasElement }) {
    await expect(bare(canvasElement.textContent)).not.toMatch(misleading)
  },
}
