import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect } from 'storybook/test'
import { SessionStatusBadge } from './SessionStatusBadge.js'

const meta: Meta<typeof SessionStatusBadge> = {
  title: 'Sessions/SessionStatusBadge',
  component: SessionStatusBadge,
  args: { status: 'active' },
  decorators: [
    (Story): ReactElement => (
      <div data-vk="">
        <Story />
      </div>
    ),
  ],
}
export default meta

type Story = StoryObj<typeof SessionStatusBadge>

export const Active: Story = {}
export const Granted: Story = { args: { status: 'granted' } }
export const Lapsed: Story = { args: { status: 'lapsed' } }
export const Scheduled: Story = { args: { status: 'scheduled' } }
export const Exhausted: Story = { args: { status: 'exhausted' } }
export const Expired: Story = { args: { status: 'expired' } }
export const Revoked: Story = { args: { status: 'revoked' } }
export const Checking: Story = { args: { status: undefined } }
export const NotMadeHere: Story = { args: { status: 'unknown' } }

const all = [
  'granted',
  'lapsed',
  'active',
  'scheduled',
  'expired',
  'exhausted',
  'revoked',
  'unknown',
] as const

/** Told apart without colour: no two shapes are the same. */
export const Shapes: Story = {
  render: () => (
    <ul style={{ display: 'grid', gap: 12 }}>
      {all.map((status) => (
        <li key={status}>
          <SessionStatusBadge status={status} />
        </li>
      ))}
    </ul>
  ),
  async play({ canvasElement }) {
    const shapes = [...canvasElement.querySelectorAll('svg')].map((svg) => svg.innerHTML)
    await expect(new Set(shapes).size).toBe(all.length)
  },
}
