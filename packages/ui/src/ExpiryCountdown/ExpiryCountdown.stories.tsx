import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { day, hour } from '../SessionCard/sessions.stories.shared.js'
import { now, storyWords } from '../words/words.stories.shared.js'
import { ExpiryCountdown } from './ExpiryCountdown.js'

const meta: Meta<typeof ExpiryCountdown> = {
  title: 'Sessions/ExpiryCountdown',
  component: ExpiryCountdown,
  args: { validUntil: now + 26 * hour + 40 * 60 + 20, from: now - hour, name: 'Arena' },
  decorators: [
    (Story): ReactElement => (
      <div data-vk="" style={{ maxInlineSize: 240 }}>
        <Story />
      </div>
    ),
  ],
}
export default meta

type Story = StoryObj<typeof ExpiryCountdown>

export const Hours: Story = {}
export const Days: Story = { args: { validUntil: now + 9 * day + 30 } }
export const Months: Story = { args: { validUntil: now + 158 * day, from: now - 207 * day } }
export const Low: Story = { args: { validUntil: now + 25 * 60, from: now - 5 * hour } }
export const Scheduled: Story = { args: { validAfter: now + 3 * hour + 30, validUntil: now + day } }
export const Never: Story = { args: { validUntil: 'never' } }
export const Ended: Story = { args: { validUntil: now - day, from: now - 2 * day } }
export const WithoutMeter: Story = { args: { from: undefined } }

/** Seconds pass in silence; the end is said once. */
export const Ends: Story = {
  args: { validUntil: now + 2, from: now - hour },
  async play({ canvasElement, globals }) {
    const { sessions } = storyWords(globals).messages
    const canvas = within(canvasElement)
    const region = canvas.getByRole('status')
    const said: string[] = []
    const observer = new MutationObserver(() => said.push(region.textContent ?? ''))
    observer.observe(region, { childList: true, characterData: true, subtree: true })
    await expect(region).toBeEmptyDOMElement()
    await waitFor(() => expect(canvas.getByText(sessions.ended)).toBeVisible(), { timeout: 5000 })
    await expect(region).toHaveTextContent(sessions.endsIn('Arena', undefined))
    await new Promise((resolve) => {
      setTimeout(resolve, 1500)
    })
    observer.disconnect()
    await expect(said).toEqual([sessions.endsIn('Arena', undefined)])
  },
}
