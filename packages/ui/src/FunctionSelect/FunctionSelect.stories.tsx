import type { Meta, StoryObj } from '@storybook/react-vite'
import type { FunctionReference } from '@valetkey/core'
import { useState, type ReactElement } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { en } from '../messages/en/en.js'
import { arenaContract, bigAbi } from '../PermissionPicker/picker.stories.shared.js'
import { arenaAbi, now, timeZone } from '../SessionCard/sessions.stories.shared.js'
import { WordsProvider } from '../words/WordsProvider.js'
import { abiFunctions } from './abiFunctions.js'
import { FunctionSelect } from './FunctionSelect.js'

const meta: Meta<typeof FunctionSelect> = {
  title: 'Picker/FunctionSelect',
  component: FunctionSelect,
  args: {
    label: 'Functions of Arena',
    functions: abiFunctions(arenaAbi, arenaContract.functions),
    value: ['move(uint8,uint8)'],
    onChange: fn(),
  },
  render: function Render(args): ReactElement {
    const [value, setValue] = useState<readonly FunctionReference[]>(args.value)
    return (
      <WordsProvider messages={en} now={now} timeZone={timeZone}>
        <div data-vk="" style={{ maxInlineSize: 420 }}>
          <FunctionSelect
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

type Story = StoryObj<typeof FunctionSelect>

export const Few: Story = {}

/** One stop for Tab; arrows, Home, End, Space and Escape within. */
export const Keyboard: Story = {
  async play({ canvasElement, args }) {
    const canvas = within(canvasElement)
    const search = canvas.getByRole('searchbox')
    await userEvent.click(search)
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('checkbox', { name: /^Make moves/ })).toHaveFocus()
    await userEvent.keyboard('{End}')
    const last = canvas.getByRole('checkbox', { name: /^Withdraw/ })
    await expect(last).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect(args.onChange).toHaveBeenLastCalledWith(['0x701bd985', '0x2e9cc759'])
    await userEvent.keyboard('{Home}{ArrowUp}')
    await expect(search).toHaveFocus()
    await userEvent.keyboard('cla{Enter}')
    await expect(canvas.getByRole('checkbox', { name: /^Claim rewards/ })).toBeChecked()
    await userEvent.keyboard('{Escape}')
    await expect(search).toHaveValue('')
    await userEvent.tab()
    await expect(canvas.getByRole('checkbox', { name: /^Make moves/ })).toHaveFocus()
    await userEvent.tab()
    await expect(canvas.getByRole('checkbox', { name: /^Claim rewards/ })).not.toHaveFocus()
  },
}
export const TwoHundred: Story = {
  args: { label: 'Functions of Bazaar', functions: abiFunctions(bigAbi), value: [] },
}
export const NoMatch: Story = {
  async play({ canvasElement }) {
    await userEvent.type(within(canvasElement).getByRole('searchbox'), 'zzz')
    await expect(within(canvasElement).getByText(/^No function matches/)).toBeVisible()
  },
}
/** What no list has can be typed. */
export const Typed: Story = {
  args: { functions: [], value: [] },
  async play({ canvasElement, args }) {
    const canvas = within(canvasElement)
    await userEvent.type(
      canvas.getByRole('searchbox'),
      'transfer(address to, uint256 amount){Enter}',
    )
    await expect(args.onChange).toHaveBeenLastCalledWith(['0xa9059cbb'])
  },
}
export const Problem: Story = {
  args: { value: [], problem: 'Choose at least one function.' },
}
