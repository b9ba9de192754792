import type { Meta, StoryObj } from '@storybook/react-vite'
import type { FunctionReference } from '@valetkey/core'
import { useState, type ReactElement } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { arenaContract, bigAbi } from '../PermissionPicker/picker.stories.shared.js'
import { arenaAbi, hostileName } from '../SessionCard/sessions.stories.shared.js'
import { bare, misleading, storyWords, worded } from '../words/words.stories.shared.js'
import { abiFunctions } from './abiFunctions.js'
import { FunctionSelect, type FunctionSelectProps } from './FunctionSelect.js'

const meta: Meta<typeof FunctionSelect> = {
  title: 'Picker/FunctionSelect',
  component: FunctionSelect,
  args: {
    functions: abiFunctions(arenaAbi, arenaContract.functions),
    value: ['move(uint8,uint8)'],
    onChange: fn(),
  },
  decorators: [
    worded<FunctionSelectProps>(({ messages }) => ({
      label: messages.picker.functionsOf('Arena'),
    })),
  ],
  render: function Render(args): ReactElement {
    const [value, setValue] = useState<readonly FunctionReference[]>(args.value)
    return (
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
  args: { functions: abiFunctions(bigAbi), value: [] },
}
export const NoMatch: Story = {
  async play({ canvasElement, globals }) {
    const { picker } = storyWords(globals).messages
    await userEvent.type(within(canvasElement).getByRole('searchbox'), 'zzz')
    await expect(within(canvasElement).getByText(picker.noFunction)).toBeVisible()
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
  args: { value: [] },
  decorators: [
    worded<FunctionSelectProps>(({ messages }) => ({
      problem: messages.picker.problem['InvalidFunctionError'],
    })),
  ],
}
export const HostileLabels: Story = {
  args: {
    functions: abiFunctions(arenaAbi).map((each) => ({ ...each, label: hostileName })),
  },
  async play({ canvasElement }) {
    await expect(bare(canvasElement.textContent)).not.toMatch(misleading)
  },
}
