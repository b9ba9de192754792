import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  contractCalls,
  describe,
  erc20Spend,
  gas,
  root,
  sessionRequest,
  type Description,
  type Labels,
} from '@valetkey/core'
import { useState, type ReactElement } from 'react'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { parseAbi, parseEther, parseUnits } from 'viem'
import { en } from '../messages/en/en.js'
import { ConsentDialog } from './ConsentDialog.js'

const now = 1_795_446_000
const hour = 3_600
const arena = '0x7a3fa45d2e0f4fe0e8b2ec8f9a9d5d0ac0f1c91e'
const dollar = '0x036CbD53842c5426634e7929541eC2318f3dCF7e'
const arenaAbi = parseAbi([
  'function move(uint8 cell) returns (uint8)',
  'function claim(uint64 matchId)',
])

const labels: Labels = {
  nativeCurrency: { symbol: 'ETH', decimals: 18 },
  tokens: [{ address: dollar, symbol: 'USDC', decimals: 6, name: 'USD Coin', verified: true }],
  contracts: [
    {
      address: arena,
      name: 'Arena',
      verified: true,
      functions: [
        { selector: '0x70e87aaf', label: 'make moves', signature: 'move(uint8 cell)' },
        { selector: '0xaab8ab0c', label: 'claim rewards', signature: 'claim(uint64 matchId)' },
      ],
    },
  ],
}

const request = sessionRequest(
  {
    validUntil: now + 26 * hour,
    permissions: [
      contractCalls({ address: arena, abi: arenaAbi, functions: ['move', 'claim'] }),
      erc20Spend({ token: dollar, limit: parseUnits('25', 6) }),
      gas({ limit: parseEther('0.01') }),
    ],
  },
  { now },
)
const description = describe(request, labels)
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E%3Crect width='48' height='48' fill='%23b3401f'/%3E%3Cpath d='M24 11l13 13-13 13-13-13z' fill='none' stroke='%23fff' stroke-width='2.5' stroke-linejoin='round'/%3E%3Cpath d='M24 17.5v13L17.5 24z' fill='%23fff'/%3E%3C/svg%3E"

const hashes = {
  domain: '0x6192106f129ce05c9075d319c1fa6ea9b3ae37cbd0c1ef92e2be7137bb07baa1',
  message: '0x0f5df1b1a1a2a9c9b1e5f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5',
} as const

const meta: Meta<typeof ConsentDialog> = {
  title: 'Consent/ConsentDialog',
  component: ConsentDialog,
  parameters: { layout: 'fullscreen' },
  args: {
    open: true,
    state: 'request',
    messages: en,
    app: { name: 'Arena', iconUrl: icon, origin: 'play.arena.example' },
    network: 'Base',
    account: '0x52B1a3Dc5fF8cA6a6dE2bA4e1d7C9a5f3E2B08dE',
    description,
    exposure: {
      everything: false,
      anyToken: false,
      assets: [
        {
          token: { address: dollar, symbol: 'USDC', decimals: 6, verified: true },
          amount: parseUnits('25', 6),
          fromKey: parseUnits('25', 6),
          fromApprovals: 0n,
          gas: 0n,
        },
        {
          token: { address: 'native', symbol: 'ETH', decimals: 18, verified: true },
          amount: parseEther('0.01'),
          fromKey: 0n,
          fromApprovals: 0n,
          gas: parseEther('0.01'),
        },
      ],
    },
    cost: { payer: 'sponsor' },
    actions: 120,
    deadline: now + hour,
    hashes,
    call: '0x1bbf564c',
    now,
    timeZone: 'Europe/Berlin',
    onAllow: fn(),
    onClose: fn(),
  },
}
export default meta

type Story = StoryObj<typeof ConsentDialog>

export const Request: Story = {
  async play() {
    const dialog = await screen.findByRole('dialog', { name: 'Arena asks to act for you' })
    await waitFor(() => expect(within(dialog).getByRole('heading', { level: 2 })).toHaveFocus())
    await expect(dialog).toHaveAccessibleDescription(
      'Arena can make moves, claim rewards and spend up to 25\u00A0USDC until tomorrow, 18:00.',
    )
  },
}

export const Adjustable: Story = {
  render: function Render(args): ReactElement {
    const [current, setCurrent] = useState<Description>(description)
    return (
      <ConsentDialog
        {...args}
        asked={description}
        description={current}
        onLower={(id, limit) =>
          setCurrent({
            ...current,
            lines: current.lines.map((line) =>
              line.id === id && line.type === 'erc20-spend' ? { ...line, limit } : line,
            ),
          })
        }
        onShorten={(validUntil) => setCurrent({ ...current, validUntil })}
      />
    )
  },
  async play() {
    const dialog = within(await screen.findByRole('dialog'))
    await expect(dialog.getByRole('button', { name: /^Raise/ })).toBeDisabled()
    await userEvent.click(dialog.getByRole('button', { name: /^Lower/ }))
    await expect(dialog.getByText(/Lowered from 25/)).toBeVisible()
    await userEvent.clear(dialog.getByRole('textbox', { name: 'Spend USDC' }))
    await userEvent.type(dialog.getByRole('textbox', { name: 'Spend USDC' }), '99{Enter}')
    await expect(dialog.getByRole('textbox', { name: 'Spend USDC' })).toHaveValue('25')
    await userEvent.click(dialog.getByRole('button', { name: /^Lower/ }))
    await userEvent.click(dialog.getByRole('radio', { name: '1 hour' }))
    await expect(dialog.getByText('Act after today, 17:00')).toBeVisible()
  },
}

export const Warnings: Story = {
  args: {
    cost: { payer: 'account', limit: '0.01\u00A0ETH' },
    warnings: [
      { code: 'existing-approval', severity: 'warning' },
      { code: 'long-lived', severity: 'notice' },
    ],
  },
}

export const Checking: Story = { args: { exposure: undefined } }

export const Declined: Story = { args: { problem: en.declined } }

export const Signing: Story = { args: { state: 'signing' } }

export const Granted: Story = { args: { state: 'granted', onTakeBack: fn() } }

export const Landed: Story = { args: { state: 'landed', created: true } }

export const Failed: Story = {
  args: { state: 'failed', problem: 'No answer from the bundler.', onTakeBack: fn() },
}

export const Blocked: Story = {
  args: {
    state: 'blocked',
    description: undefined,
    differences: [
      { field: 'permissions', expected: 'erc20-spend 25 USDC', actual: 'erc20-spend 2500 USDC' },
      { field: 'validUntil', expected: '1795539600', actual: 'never' },
    ],
  },
  async play() {
    const dialog = within(await screen.findByRole('dialog'))
    await expect(dialog.queryByRole('button', { name: 'Allow' })).toBeNull()
    await expect(dialog.queryByRole('button', { name: 'Try again' })).toBeNull()
  },
}

export const CoOwner: Story = {
  args: {
    description: describe(sessionRequest({ validUntil: 'never', permissions: [root()] }), labels),
    exposure: { everything: true, anyToken: true, assets: [] },
    warnings: [{ code: 'full-control', severity: 'danger' }],
  },
  async play({ args }) {
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Arena asks to own this account' }),
    )
    const allow = dialog.getByRole('button', { name: 'Allow' })
    await expect(allow).toBeDisabled()
    await userEvent.type(dialog.getByLabelText('Type co-owner to allow'), 'co-owner{Enter}')
    await expect(args.onAllow).not.toHaveBeenCalled()
    await expect(allow).toBeEnabled()
    await userEvent.click(allow)
    await expect(args.onAllow).toHaveBeenCalledOnce()
  },
}

export const HostileName: Story = {
  args: {
    app: {
      name: `\u202Eelbatpecca \u2066Wallet\u200B${'🚀'.repeat(40)} ${'long name '.repeat(30)}`,
      origin: 'evil.example',
    },
  },
}
