import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect } from 'storybook/test'
import { hostileName, odd, recorded, usdc } from '../SessionCard/sessions.stories.shared.js'
import { bare, misleading } from '../words/words.stories.shared.js'
import { ExposureSummary } from './ExposureSummary.js'

const meta: Meta<typeof ExposureSummary> = {
  title: 'Consent/ExposureSummary',
  component: ExposureSummary,
  args: { exposure: recorded.active.exposure, approvals: 'checked' },
  decorators: [
    (Story): ReactElement => (
      <div data-vk="" style={{ maxInlineSize: 480 }}>
        <Story />
      </div>
    ),
  ],
}
export default meta

type Story = StoryObj<typeof ExposureSummary>

export const Counted: Story = {}
export const AllKeysTogether: Story = {
  args: { together: { keys: 3, exposure: recorded.active.exposure } },
}
export const Checking: Story = { args: { exposure: undefined } }
export const CheckingApprovals: Story = {
  args: { approvals: 'checking', together: { keys: 3, exposure: undefined } },
}
export const Unread: Story = { args: { approvals: 'unknown' } }
export const HugeAndTiny: Story = { args: { exposure: odd.hugeAndTiny.exposure } }
export const UnknownToken: Story = { args: { exposure: odd.unknownToken.exposure } }
export const HostileSymbol: Story = {
  args: {
    exposure: {
      everything: false,
      anyToken: false,
      assets: [
        {
          token: { ...usdc, symbol: hostileName, verified: false },
          amount: 25_000_000n,
          fromKey: 25_000_000n,
          fromApprovals: 0n,
          gas: 0n,
        },
      ],
    },
  },
  async play({ canvasElement }) {
    await expect(bare(canvasElement.textContent)).not.toMatch(misleading)
  },
}
