import type { Meta, StoryObj } from '@storybook/react-vite'
import { erc20Spend, gas, sessionRequest, type PermissionUsage } from '@valetkey/core'
import type { ReactElement } from 'react'
import { expect, within } from 'storybook/test'
import { maxUint256, parseUnits } from 'viem'
import { shortAddress } from '../format/createFormat.js'
import {
  day,
  dollar,
  hostileName,
  stranger,
  usageOf,
  usdc,
} from '../SessionCard/sessions.stories.shared.js'
import {
  bare,
  exactly,
  misleading,
  now,
  storyWords,
  worded,
} from '../words/words.stories.shared.js'
import { AllowanceMeter, type AllowanceMeterProps } from './AllowanceMeter.js'

function used(limit: bigint, spent: bigint): PermissionUsage | undefined {
  const request = sessionRequest({
    validUntil: 'never',
    permissions: [erc20Spend({ token: dollar, limit }), gas({ limit: 0n })],
  })
  return usageOf(request, { 'erc20-spend': spent })[0]
}
const dollars = (text: string): bigint => parseUnits(text, 6)

const meta: Meta<typeof AllowanceMeter> = {
  title: 'Sessions/AllowanceMeter',
  component: AllowanceMeter,
  args: {
    label: 'USDC',
    token: usdc,
    limit: dollars('25'),
    usage: used(dollars('25'), dollars('11.4')),
  },
  decorators: [
    (Story): ReactElement => (
      <div data-vk="" style={{ maxInlineSize: 240 }}>
        <Story />
      </div>
    ),
  ],
}
export default meta

type Story = StoryObj<typeof AllowanceMeter>

export const SomeLeft: Story = {
  async play({ canvasElement, globals }) {
    const { messages, format } = storyWords(globals)
    const { left, of } = messages.sessions
    const what = `${format.quantity(dollars('13.6'), 6)} ${format.unit(usdc)} ${left}`
    const name = `USDC: ${what}, ${of(format.quantity(dollars('25'), 6))}`
    await expect(within(canvasElement).getByRole('meter', { name: exactly(name) })).toHaveValue(
      0.544,
    )
  },
}
export const Untouched: Story = { args: { usage: used(dollars('25'), 0n) } }
export const Low: Story = { args: { usage: used(dollars('25'), dollars('22')) } }
export const Spent: Story = { args: { usage: used(dollars('25'), dollars('25')) } }
export const Checking: Story = { args: { usage: undefined } }
export const Unlimited: Story = {
  args: {
    limit: 'unlimited',
    usage: {
      id: 'gas',
      permission: gas({ limit: 'unlimited' }),
      limit: 'unlimited',
      remaining: 'unlimited',
      live: true,
    },
  },
}
/** The owner has raised it since: the first limit says nothing any more. */
export const LimitUnknown: Story = {
  args: { limit: undefined, usage: used(dollars('25'), -dollars('5')) },
}
export const Unread: Story = {
  args: {
    usage: {
      id: 'erc20-spend',
      permission: erc20Spend({ token: dollar, limit: dollars('25') }),
      limit: dollars('25'),
      live: false,
    },
  },
}
export const Periodic: Story = {
  decorators: [
    worded<AllowanceMeterProps>(({ messages }) => ({ label: messages.sessions.perPeriod.month })),
  ],
  args: {
    usage: {
      ...(used(dollars('9'), dollars('9')) ?? {
        id: '',
        permission: erc20Spend({ token: dollar, limit: dollars('9') }),
        live: true,
      }),
      resetsAt: now + 8 * day,
    },
    limit: dollars('9'),
  },
}
export const Actions: Story = {
  args: { label: 'Actions', token: undefined, limit: 20n, usage: used(20n, 8n) },
  async play({ canvasElement, globals }) {
    const { of, timeLeft } = storyWords(globals).messages.sessions
    const name = exactly(`Actions: 12 ${timeLeft}, ${of('20')}`)
    await expect(within(canvasElement).getByRole('meter', { name })).toBeVisible()
  },
}
export const Huge: Story = { args: { limit: maxUint256, usage: used(maxUint256, 1n) } }
export const Tiny: Story = { args: { limit: 3n, usage: used(3n, 2n) } }
export const UnknownToken: Story = {
  args: {
    label: shortAddress(stranger),
    token: { address: stranger, symbol: 'USDC', decimals: undefined, verified: false },
    limit: 1_000_000n,
    usage: used(1_000_000n, 400_000n),
  },
}
export const HostileSymbol: Story = {
  args: { token: { ...usdc, symbol: hostileName, verified: false } },
  async play({ canvasElement }) {
    await expect(bare(canvasElement.textContent)).not.toMatch(misleading)
  },
}
