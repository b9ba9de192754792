import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  createSessionRequestDraft,
  erc20Spend,
  periodicSpend,
  periodicSpendKind,
  root,
  usageLimit,
  usageLimitKind,
  type SessionRequestDraft,
} from '@valetkey/core'
import { useState, type ReactElement } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { maxUint256, parseEther, parseUnits } from 'viem'
import { en } from '../messages/en/en.js'
import {
  account,
  arena,
  day,
  dollar,
  moves,
  stranger,
  usdc,
} from '../SessionCard/sessions.stories.shared.js'
import {
  bare,
  exactly,
  misleading,
  now,
  storyWords,
  timeZone,
} from '../words/words.stories.shared.js'
import { PermissionPicker } from './PermissionPicker.js'
import { periodicSpendRule } from './rules/periodicSpendRule.js'
import { usageLimitRule } from './rules/usageLimitRule.js'
import {
  approvals,
  arenaContract,
  bigContract,
  gasPerAction,
  tokens,
  usualGas,
} from './picker.stories.shared.js'

const meta: Meta<typeof PermissionPicker> = {
  title: 'Picker/PermissionPicker',
  component: PermissionPicker,
  args: {
    messages: en,
    now,
    timeZone,
    account,
    tokens,
    contracts: [arenaContract, bigContract],
    gasPerAction,
    onChange: fn(),
    onSubmit: fn(),
  },
  decorators: [
    (Story): ReactElement => (
      <div style={{ maxInlineSize: 960, marginInline: 'auto' }}>
        <Story />
      </div>
    ),
  ],
}
export default meta

type Story = StoryObj<typeof PermissionPicker>

const composed = {
  validUntil: now + 7 * day,
  permissions: [moves, erc20Spend({ token: dollar, limit: parseUnits('25', 6) }), usualGas],
}

export const Empty: Story = {
  async play({ canvasElement, args, globals }) {
    const { picker } = storyWords(globals).messages
    const canvas = within(canvasElement)
    await expect(canvas.getByText(picker.nothing)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: picker.submit }))
    await expect(args.onSubmit).not.toHaveBeenCalled()
  },
}

export const Composed: Story = { args: { defaultValue: composed } }

/** What the mock shows: one amount missing, one token nobody knows, one approval from before. */
export const ToFix: Story = {
  args: {
    approvals,
    defaultValue: {
      ...createSessionRequestDraft(composed),
      entries: [
        ...createSessionRequestDraft(composed).entries.slice(0, 2),
        { key: '7', permission: { type: 'erc20-spend', token: stranger, limit: 0n } },
        ...createSessionRequestDraft(composed).entries.slice(2),
      ],
      added: 8,
    },
  },
  async play({ canvasElement, args, globals }) {
    const { picker } = storyWords(globals).messages
    const canvas = within(canvasElement)
    await expect(canvas.getByText(picker.unknownToken)).toBeVisible()
    await expect(canvas.getByText(picker.fix(1))).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: picker.submit }))
    await expect(args.onSubmit).not.toHaveBeenCalled()
    await waitFor(() =>
      expect(canvas.getAllByText(picker.problem['InvalidLimitError'] ?? '')[0]).toBeVisible(),
    )
  },
}

/** A request put together with keys and clicks, from nothing to what is handed over. */
export const Compose: Story = {
  async play({ canvasElement, args, globals }) {
    const { messages, format } = storyWords(globals)
    const { picker } = messages
    const titles = {
      contract: picker.entry('contract-calls', 'ETH'),
      spend: picker.entry('erc20-spend', 'ETH'),
      gas: picker.entry('gas', 'ETH'),
    }
    const canvas = within(canvasElement)
    const preview = within(canvas.getByRole('complementary', { name: picker.preview }))

    await userEvent.click(canvas.getByRole('button', { name: titles.contract }))
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: titles.contract })).toHaveFocus(),
    )
    const contract = within(canvas.getByRole('group', { name: titles.contract }))
    await userEvent.selectOptions(contract.getByLabelText(messages.contract), arena)
    await userEvent.type(contract.getByRole('searchbox'), 'mov{Enter}')
    await expect(contract.getByRole('checkbox', { name: /^Make moves/ })).toBeChecked()

    await userEvent.click(canvas.getByRole('button', { name: titles.spend }))
    const spend = within(canvas.getByRole('group', { name: titles.spend }))
    await userEvent.selectOptions(spend.getByLabelText(messages.token), dollar)
    await userEvent.type(spend.getByLabelText(picker.atMost), '25')

    await userEvent.click(canvas.getByRole('button', { name: titles.gas }))
    await userEvent.click(canvas.getByRole('button', { name: picker.more }))
    await userEvent.click(canvas.getByRole('radio', { name: picker.oneWeek }))

    const budget = messages.spendUpTo(format.amount(parseUnits('25', 6), usdc))
    const sentence = picker.sentence(
      format.list(['make moves', budget]),
      format.time(now + 7 * day),
    )
    await waitFor(() => expect(preview.getAllByText(exactly(sentence))[0]).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: picker.submit }))
    await expect(args.onSubmit).toHaveBeenCalledOnce()
    await expect(args.onSubmit).toHaveBeenCalledWith({
      permissions: [
        { type: 'contract-calls', address: arena, functions: ['0x701bd985'] },
        { type: 'erc20-spend', token: dollar, limit: parseUnits('25', 6) },
        { type: 'gas', limit: parseEther('0.01') },
      ],
      validAfter: undefined,
      validUntil: now + 7 * day,
    })
  },
}

/** The focus is never lost when an entry goes. */
export const Remove: Story = {
  args: { defaultValue: composed },
  async play({ canvasElement, globals }) {
    const { messages, format } = storyWords(globals)
    const { picker } = messages
    const spend = picker.entry('erc20-spend', 'ETH')
    const budget = messages.spendUpTo(format.amount(parseUnits('25', 6), usdc))
    const said = (): boolean => canvasElement.textContent?.includes(budget) ?? false
    const canvas = within(canvasElement)
    await expect(said()).toBe(true)
    await userEvent.click(canvas.getByRole('button', { name: picker.remove(spend) }))
    await expect(canvas.queryByRole('group', { name: spend })).toBeNull()
    await expect(canvas.getByRole('heading', { name: picker.add })).toHaveFocus()
    await waitFor(() => expect(said()).toBe(false))
  },
}

export const FullControl: Story = {
  args: { defaultValue: { validUntil: 'never', permissions: [root()] } },
}

export const Conflict: Story = {
  args: { defaultValue: { ...composed, permissions: [...composed.permissions, root()] } },
}

export const EveryKind: Story = {
  args: {
    defaultValue: {
      validUntil: 'never',
      permissions: [
        { type: 'contract-calls', address: arena, functions: 'all' },
        { type: 'any-contract-calls', functions: ['transfer(address,uint256)'] },
        { type: 'native-spend', limit: 10n ** 16n, to: 'anyone' },
        { type: 'paymaster', address: stranger },
        { type: 'gas', limit: 'unlimited' },
        { type: 'account-functions', functions: ['0x5998db5c'] },
      ],
    },
  },
}

/** Rules of custom kinds: how often, and how much of a token in each period. */
export const WithRules: Story = {
  args: {
    rules: [usageLimitRule, periodicSpendRule],
    kinds: [usageLimitKind, periodicSpendKind],
    defaultValue: composed,
  },
  async play({ canvasElement, args, globals }) {
    const { messages } = storyWords(globals)
    const { picker } = messages
    const canvas = within(canvasElement)
    const preview = within(canvas.getByRole('complementary', { name: picker.preview }))

    await userEvent.click(canvas.getByRole('button', { name: picker.usageLimit }))
    const usage = within(canvas.getByRole('group', { name: picker.usageLimit }))
    // Of these there is one.
    await expect(canvas.queryByRole('button', { name: picker.usageLimit })).toBeNull()
    const count = usage.getByRole('textbox', { name: picker.actions })
    await userEvent.clear(count)
    await waitFor(() =>
      expect(usage.getByText(picker.problem['InvalidLimitError'] ?? '')).toBeVisible(),
    )
    await userEvent.type(count, '30')
    await waitFor(() => expect(usage.getByText(picker.onlyLimits)).toBeVisible())

    await userEvent.click(canvas.getByRole('button', { name: picker.periodicSpend }))
    await expect(canvas.getByRole('button', { name: picker.periodicSpend })).toBeVisible()
    const periodic = within(canvas.getByRole('group', { name: picker.periodicSpend }))
    await userEvent.selectOptions(periodic.getByLabelText(messages.token), dollar)
    await userEvent.type(periodic.getByLabelText(picker.atMost), '10')
    const [hour] = periodic.getAllByRole('radio')
    if (hour) await userEvent.click(hour)

    await waitFor(() => expect(preview.getAllByText(/30/)[0]).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: picker.submit }))
    await waitFor(() =>
      expect(args.onSubmit).toHaveBeenCalledWith(
        expect.objectContaining({
          permissions: [
            ...composed.permissions,
            usageLimit({ operations: 30 }),
            expect.objectContaining({
              kind: 'periodic-spend',
              parameters: periodicSpend({
                token: dollar,
                limit: parseUnits('10', 6),
                period: 'hour',
              }).parameters,
            }),
          ],
        }),
      ),
    )
  },
}

export const TwoHundredFunctions: Story = {
  args: {
    defaultValue: {
      ...composed,
      permissions: [
        { type: 'contract-calls', address: bigContract.address, functions: ['0x12345678'] },
        usualGas,
      ],
    },
  },
  async play({ canvasElement, globals }) {
    const { picker } = storyWords(globals).messages
    const canvas = within(canvasElement)
    await expect(canvas.getByText(picker.chosenOf(1, 201))).toBeVisible()
    await userEvent.type(canvas.getByRole('searchbox'), 'transfer')
    await expect(canvas.getByText(picker.match(1))).toBeVisible()
    await expect(canvas.getByText(picker.movesFunds)).toBeVisible()
  },
}

export const HugeAndTiny: Story = {
  args: {
    defaultValue: {
      ...composed,
      permissions: [
        erc20Spend({ token: dollar, limit: maxUint256 }),
        { type: 'native-spend', limit: 1n },
        usualGas,
      ],
    },
  },
}

/** Nothing is known of the chain yet: no balances, no gas price. */
export const Checking: Story = {
  args: {
    tokens: tokens.map((token) => ({ ...token, balance: undefined })),
    gasPerAction: undefined,
    defaultValue: composed,
  },
}

export const HostileNames: Story = {
  args: {
    contracts: [
      {
        ...arenaContract,
        name: `\u202Eanera ${'x'.repeat(300)}`,
        functions: [
          { selector: '0x701bd985', label: `\u2066${'move 🚀'.repeat(40)}`, signature: 'move()' },
        ],
      },
    ],
    defaultValue: composed,
  },
  async play({ canvasElement }) {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
    await expect(bare(canvasElement.textContent)).not.toMatch(misleading)
  },
}

export const Controlled: Story = {
  render: function Render(args): ReactElement {
    const [value, setValue] = useState<SessionRequestDraft>(() =>
      createSessionRequestDraft(composed),
    )
    return (
      <PermissionPicker
        {...args}
        value={value}
        onChange={(draft) => {
          // An app that caps what can be asked for.
          setValue({ ...draft, entries: draft.entries.slice(0, 3) })
        }}
      />
    )
  },
  async play({ canvasElement, globals }) {
    const name = storyWords(globals).messages.picker.entry('native-spend', 'ETH')
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name }))
    await expect(canvas.queryByRole('group', { name })).toBeNull()
  },
}
