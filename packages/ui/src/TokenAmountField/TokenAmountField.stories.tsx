import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactElement } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { maxUint256, parseUnits } from 'viem'
import { en } from '../messages/en/en.js'
import { tokens } from '../PermissionPicker/picker.stories.shared.js'
import { dollar, now, stranger, timeZone } from '../SessionCard/sessions.stories.shared.js'
import { WordsProvider } from '../words/WordsProvider.js'
import { TokenAmountField, type TokenAmountValue } from './TokenAmountField.js'

const meta: Meta<typeof TokenAmountField> = {
  title: 'Picker/TokenAmountField',
  component: TokenAmountField,
  args: { value: { token: dollar, limit: parseUnits('25', 6) }, tokens, onChange: fn() },
  render: function Render(args): ReactElement {
    const [value, setValue] = useState<TokenAmountValue>(args.value)
    return (
      <WordsProvider messages={en} now={now} timeZone={timeZone}>
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
      </WordsProvider>
    )
  },
}
export default meta

type Story = StoryObj<typeof TokenAmountField>

export const Filled: Story = {
  async play({ canvasElement, args }) {
    const canvas = within(canvasElement)
    const amount = canvas.getByLabelText('At most')
    await expect(amount).toHaveValue('25')
    await userEvent.clear(amount)
    await userEvent.type(amount, '1,204.50')
    await expect(args.onChange).toHaveBeenLastCalledWith({
      token: dollar,
      limit: parseUnits('1204.5', 6),
    })
    // What was typed stays as it was typed.
    await expect(amount).toHaveValue('1,204.50')
    await expect(canvas.getByRole('button', { name: 'All I hold' })).toHaveAttribute(
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
  async play({ canvasElement, args }) {
    const canvas = within(canvasElement)
    const amount = canvas.getByLabelText('At most')
    await userEvent.type(amount, 'ten')
    await expect(amount).toHaveAccessibleDescription('Enter a number, such as 12.5.')
    await expect(amount).toBeInvalid()
    await expect(args.onChange).toHaveBeenLastCalledWith({ token: dollar, limit: undefined })
    await userEvent.clear(amount)
    await userEvent.type(amount, '0.1234567')
    await expect(amount).toHaveAccessibleDescription('At most 6 digits after the point.')
  },
}
export const AnotherAddress: Story = {
  args: { value: { token: undefined, limit: undefined } },
  async play({ canvasElement, args }) {
    const canvas = within(canvasElement)
    await userEvent.selectOptions(canvas.getByLabelText('Token'), 'Another address')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Token' }), stranger)
    await expect(args.onChange).toHaveBeenLastCalledWith({ token: stranger, limit: undefined })
    await expect(canvas.getByText('Not on your token list. Check the address.')).toBeVisible()
  },
}
export const Problems: Story = {
  args: {
    value: { token: '0x12', limit: 0n },
    problems: {
      token: 'Enter an address: 0x and 40 digits or letters a to f.',
      limit: 'Enter an amount above 0, or remove this permission.',
    },
  },
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
}
