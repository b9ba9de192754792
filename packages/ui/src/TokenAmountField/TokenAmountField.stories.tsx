import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactElement } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { maxUint256, parseUnits } from 'viem'
import { tokens } from '../PermissionPicker/picker.stories.shared.js'
import { dollar, hostileName, stranger } from '../SessionCard/sessions.stories.shared.js'
import { bare, misleading, storyWords, worded } from '../words/words.stories.shared.js'
import {
  TokenAmountField,
  type TokenAmountValue,
  type TokenAmountFieldProps,
} from './TokenAmountField.js'

const meta: Meta<typeof TokenAmountField> = {
  title: 'Picker/TokenAmountField',
  component: TokenAmountField,
  args: { value: { token: dollar, limit: parseUnits('25', 6) }, tokens, onChange: fn() },
  render: function Render(args): ReactElement {
    const [value, setValue] = useState<TokenAmountValue>(args.value)
    return (
      <div data-vk="" style={{ maxInlineSize: 420 }}>
        <TokenAmountField
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

type Story = StoryObj<typeof TokenAmountField>

export const Filled: Story = {
  async play({ canvasElement, args, globals }) {
    const { messages, format } = storyWords(globals)
    const { picker } = messages
    const canvas = within(canvasElement)
    const amount = canvas.getByLabelText(picker.atMost)
    await expect(amount).toHaveValue('25')
    await userEvent.clear(amount)
    const typed = format.quantity(parseUnits('1204.5', 6), 6)
    await userEvent.type(amount, typed)
    await expect(args.onChange).toHaveBeenLastCalledWith({
      token: dollar,
      limit: parseUnits('1204.5', 6),
    })
    // What was typed stays as it was typed.
    await expect(amount).toHaveValue(typed)
    await expect(canvas.getByRole('button', { name: picker.allIHold })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await userEvent.click(canvas.getByRole('button', { name: '10' }))
    await expect(amount).toHaveValue('10')
  },
}
export const Empty: Story = { args: { value: { token: undefined, limit: undefined } } }
export const NotANumber: Story = {
  args: { value: { token: dollar, limit: undefined } },
  async play({ canvasElement, args, globals }) {
    const { messages, format } = storyWords(globals)
    const { picker } = messages
    const canvas = within(canvasElement)
    const amount = canvas.getByLabelText(picker.atMost)
    await userEvent.type(amount, 'ten')
    await expect(amount).toHaveAccessibleDescription(picker.amountProblem('text', 6))
    await expect(amount).toBeInvalid()
    await expect(args.onChange).toHaveBeenLastCalledWith({ token: dollar, limit: undefined })
    await userEvent.clear(amount)
    await userEvent.type(amount, format.quantity(1_234_567n, 7))
    await expect(amount).toHaveAccessibleDescription(picker.amountProblem('fraction', 6))
  },
}
export const AnotherAddress: Story = {
  args: { value: { token: undefined, limit: undefined } },
  async play({ canvasElement, args, globals }) {
    const { messages } = storyWords(globals)
    const { picker } = messages
    const canvas = within(canvasElement)
    await userEvent.selectOptions(canvas.getByLabelText(messages.token), picker.anotherAddress)
    await userEvent.type(canvas.getByRole('textbox', { name: messages.token }), stranger)
    await expect(args.onChange).toHaveBeenLastCalledWith({ token: stranger, limit: undefined })
    await expect(canvas.getByText(picker.unknownToken)).toBeVisible()
  },
}
export const Problems: Story = {
  args: {
    value: { token: '0x12', limit: 0n },
  },
  decorators: [
    worded<TokenAmountFieldProps>(({ messages: { picker } }) => ({
      problems: {
        token: picker.problem['InvalidAddressError'],
        limit: picker.problem['InvalidLimitError'],
      },
    })),
  ],
}
export const Huge: Story = { args: { value: { token: dollar, limit: maxUint256 } } }
export const Tiny: Story = { args: { value: { token: dollar, limit: 1n } } }
export const Checking: Story = {
  args: { tokens: tokens.map((token) => ({ ...token, balance: undefined })) },
}
export const NoList: Story = { args: { tokens: [], value: { token: undefined, limit: undefined } } }
export const Native: Story = {
  args: {
    fixed: true,
    presets: ['0.01', '0.05', '0.1'],
    tokens: tokens.slice(2),
    value: { token: 'native', limit: 10n ** 16n },
  },
  async play({ canvasElement, globals }) {
    const { messages, format } = storyWords(globals)
    const amount = within(canvasElement).getByLabelText(messages.picker.atMost)
    await expect(amount).toHaveValue(format.quantity(10n ** 16n, 18))
  },
}
export const HostileSymbols: Story = {
  args: {
    tokens: tokens.map((token) => ({ ...token, symbol: hostileName, name: hostileName })),
  },
  async play({ canvasElement, globals }) {
    const { picker } = storyWords(globals).messages
    await expect(bare(canvasElement.textContent)).not.toMatch(misleading)
    // The amount keeps its room.
    const amount = within(canvasElement).getByLabelText(picker.atMost)
    await expect(amount.clientWidth).toBeGreaterThan(60)
  },
}
