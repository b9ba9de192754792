import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactElement } from 'react'
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test'
import { day, hour } from '../SessionCard/sessions.stories.shared.js'
import { now, timeZone, storyWords, worded } from '../words/words.stories.shared.js'
import { TimeRangeField, type TimeRangeValue, type TimeRangeFieldProps } from './TimeRangeField.js'

const meta: Meta<typeof TimeRangeField> = {
  title: 'Picker/TimeRangeField',
  component: TimeRangeField,
  args: { value: { validUntil: now + 7 * day }, timeZone, onChange: fn() },
  render: function Render(args): ReactElement {
    const [value, setValue] = useState<TimeRangeValue>(args.value)
    return (
      <div data-vk="" style={{ maxInlineSize: 480 }}>
        <TimeRangeField
          {...args}
          value={value}
          onChange={(next) => {
            setValue(next)
            args.onChange(next)
          }}
        />
      </div>
    )
  },
}
export default meta

type Story = StoryObj<typeof TimeRangeField>

export const Week: Story = {}
export const NotChosen: Story = {
  args: { value: {} },
  async play({ canvasElement, args, globals }) {
    const { messages } = storyWords(globals)
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('radio', { name: messages.today }))
    // The last second of the day in Berlin, which is an hour ahead of UTC.
    await expect(args.onChange).toHaveBeenLastCalledWith({
      validAfter: undefined,
      validUntil: Date.UTC(2030, 0, 1, 22, 59, 59) / 1000,
    })
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('radio', { name: messages.picker.oneWeek })).toBeChecked()
  },
}
/** What is typed is the time of the user's zone, whatever the device's is. */
export const Custom: Story = {
  args: { value: { validAfter: now + 2 * hour, validUntil: now + 3 * day } },
  async play({ canvasElement, args, globals }) {
    const { messages } = storyWords(globals)
    const until = within(canvasElement).getByLabelText(messages.picker.until, {
      selector: 'input',
    })
    await expect(until).toHaveValue('2030-01-04T13:00')
    await fireEvent.change(until, { target: { value: '2030-07-01T09:30' } })
    await expect(args.onChange).toHaveBeenLastCalledWith({
      validAfter: now + 2 * hour,
      validUntil: Date.UTC(2030, 6, 1, 7, 30) / 1000,
    })
  },
}
export const Never: Story = { args: { value: { validUntil: 'never' } } }
export const Past: Story = {
  args: {
    value: { validUntil: now - day },
  },
  decorators: [
    worded<TimeRangeFieldProps>(({ messages }) => ({
      problems: { validUntil: messages.picker.problem['InvalidTimeRangeError'] },
    })),
  ],
}
