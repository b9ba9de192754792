import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, waitFor } from 'storybook/test'
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

/** Seconds pass in silence; the end is said once, and nothing more while another key still has time. */
export const Ends: Story = {
  args: { validUntil: now + 2, from: now - hour },
  render: (args) => (
    <>
      <ExpiryCountdown {...args} />
      <ExpiryCountdown validUntil={now + 4} />
    </>
  ),
  async play({ canvasElement, globals, mount }) {
    const { sessions } = storyWords(globals).messages
    const said: string[] = []
    // From before the first second, however long a busy machine takes to show it.
    const observer = new MutationObserver(() => {
      const text = canvasElement.querySelector('output')?.textContent ?? ''
      if (text !== (said.at(-1) ?? '')) said.push(text)
    })
    observer.observe(canvasElement, { childList: true, characterData: true, subtree: true })
    const canvas = await mount()
    await waitFor(() => expect(canvas.getAllByText(sessions.ended)).toHaveLength(2))
    observer.disconnect()
    await expect(said).toEqual([sessions.endsIn('Arena', undefined)])
  },
}
