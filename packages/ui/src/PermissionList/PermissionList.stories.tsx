import type { Meta, StoryObj } from '@storybook/react-vite'
import { describe } from '@valetkey/core'
import type { ReactElement } from 'react'
import { expect, fn } from 'storybook/test'
import {
  hostileName,
  labels,
  odd,
  recorded,
  requests,
} from '../SessionCard/sessions.stories.shared.js'
import { bare, misleading } from '../words/words.stories.shared.js'
import { PermissionList } from './PermissionList.js'

const meta: Meta<typeof PermissionList> = {
  title: 'Consent/PermissionList',
  component: PermissionList,
  args: { description: recorded.active.description },
  decorators: [
    (Story): ReactElement => (
      <div data-vk="" style={{ maxInlineSize: 480 }}>
        <Story />
      </div>
    ),
  ],
}
export default meta

type Story = StoryObj<typeof PermissionList>

export const Granted: Story = {}
export const Adjustable: Story = { args: { onLower: fn(), onShorten: fn() } }
/** An update: only what changes. */
export const Changed: Story = {
  args: {
    description: describe(requests.swap, labels),
    before: describe(requests.arena, labels),
  },
}
export const CoOwner: Story = { args: { description: describe(requests.root, labels) } }
export const HugeAndTiny: Story = {
  args: { description: odd.hugeAndTiny.description, onLower: fn() },
}
export const UnknownToken: Story = { args: { description: odd.unknownToken.description } }
export const ManyFunctions: Story = { args: { description: odd.manyFunctions.description } }
export const HostileNames: Story = {
  args: {
    description: describe(requests.arena, {
      ...labels,
      tokens: labels.tokens?.map((token) => ({ ...token, symbol: hostileName })),
      contracts: labels.contracts?.map((contract) => ({
        ...contract,
        name: hostileName,
        functions: contract.functions?.map((each) => ({ ...each, label: hostileName })),
      })),
    }),
  },
  async play({ canvasElement }) {
    await expect(bare(canvasElement.textContent)).not.toMatch(misleading)
    // An amount never squeezes the words beside it.
    for (const label of canvasElement.querySelectorAll('[data-slot=permission-label]')) {
      await expect(label.clientWidth).toBeGreaterThan(40)
    }
  },
}
