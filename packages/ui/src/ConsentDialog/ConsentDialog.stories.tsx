import type { Meta, StoryObj } from '@storybook/react-vite'
import { describe, type Labels, type SessionRequest } from '@valetkey/core'
import { fixtures } from '@valetkey/testing/fixtures'
import { useState, type ReactElement } from 'react'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { parseUnits } from 'viem'
import { ConsentAside } from './ConsentAside.js'
import { ConsentCannot } from './ConsentCannot.js'
import { ConsentDecision } from './ConsentDecision.js'
import { ConsentDialog } from './ConsentDialog.js'
import {
  account,
  arena,
  consent,
  dollar,
  dollarLabel,
  hour,
  labels,
  openApproval,
  requests,
  together,
  unlisted,
} from './ConsentDialog.stories.shared.js'
import type { ConsentDialogProps } from './ConsentDialogProps.js'
import { ConsentExposure } from './ConsentExposure.js'
import { ConsentHeader } from './ConsentHeader.js'
import { ConsentSummary } from './ConsentSummary.js'
import { shortAddress } from '../format/createFormat.js'
import { apps } from '../SessionCard/sessions.stories.shared.js'
import {
  bare,
  exactly,
  misleading,
  now,
  saying,
  storyWords,
  timeZone,
  worded,
} from '../words/words.stories.shared.js'

const meta: Meta<typeof ConsentDialog> = {
  title: 'Consent/ConsentDialog',
  component: ConsentDialog,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: '760px' } } },
  args: {
    open: true,
    state: 'request',
    app: apps.arena,
    network: 'Devnet',
    ...consent(requests.arena),
    cost: { payer: 'account', limit: '0.01\u00A0ETH' },
    actions: 120,
    approvals: 'checked',
    now,
    timeZone,
    onAllow: fn(),
    onClose: fn(),
  },
}
export default meta

type Story = StoryObj<typeof ConsentDialog>

export const Request: Story = {
  args: {
    ...consent(requests.arena, { approvals: [openApproval] }),
    onLower: fn(),
    onShorten: fn(),
  },
}

export const Sponsored: Story = { args: { cost: { payer: 'sponsor' } } }

export const Passkey: Story = { args: { cost: { payer: 'sponsor' }, owner: 'passkey' } }

export const NotAdjustable: Story = {}

/** A host that encodes every change again, from the top. */
function Host(args: Parameters<typeof ConsentDialog>[0]): ReactElement {
  const [request, setRequest] = useState<SessionRequest>(requests.arena)
  return (
    <ConsentDialog
      {...args}
      {...consent(request)}
      asked={describe(requests.arena, labels)}
      onLower={(id, limit) => {
        const index = describe(request).lines.findIndex((line) => line.id === id)
        setRequest({
          ...request,
          permissions: request.permissions.map((permission, at) =>
            at === index && permission.type === 'erc20-spend'
              ? { ...permission, limit }
              : permission,
          ),
        })
      }}
      onShorten={(validUntil) => setRequest({ ...request, validUntil })}
    />
  )
}

export const Adjustable: Story = {
  render: (args) => <Host {...args} />,
  async play({ globals }) {
    const { messages, format } = storyWords(globals)
    const spend = messages.spend(format.unit(dollarLabel))
    const lower = { name: messages.lower(spend) }
    const dialog = within(await screen.findByRole('dialog'))
    await expect(
      dialog.getByRole('button', {
        name: exactly(messages.raise(spend, format.amount(parseUnits('25', 6), dollarLabel))),
      }),
    ).toBeDisabled()
    await userEvent.click(dialog.getByRole('button', lower))
    await expect(dialog.getByText(saying(messages.loweredFrom('25')))).toBeVisible()
    const field = dialog.getByRole('textbox', { name: spend })
    await userEvent.clear(field)
    await userEvent.type(field, '99{Enter}')
    await expect(field).toHaveValue('25')
    await userEvent.clear(field)
    await userEvent.type(field, '15{Enter}')
    await userEvent.click(dialog.getByRole('radio', { name: messages.oneHour }))
    await expect(
      dialog.getByText(messages.cannotDo('act-later', format.time(now + hour))),
    ).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: messages.undo }))
    await expect(field).toHaveValue('25')
    await expect(dialog.getByRole('button', lower)).toHaveFocus()
    await userEvent.click(dialog.getByRole('button', lower))
  },
}

export const DetailsOpen: Story = {
  async play() {
    const dialog = within(await screen.findByRole('dialog'))
    const [first] = dialog.getAllByRole('button', { expanded: false })
    if (first) await userEvent.click(first)
    await expect(dialog.getByText('move(uint8 cell)', { exact: false })).toBeVisible()
  },
}

export const Checking: Story = { args: { exposure: undefined } }

export const CheckingApprovals: Story = {
  args: { approvals: 'checking', together: { keys: 3, exposure: undefined } },
}

export const AllKeysTogether: Story = {
  args: { together: { keys: 2, exposure: together(requests.arena, requests.arenaLater) } },
}

export const ExistingApproval: Story = {
  args: {
    ...consent(requests.arena, { approvals: [openApproval] }),
    onRemoveApproval: fn(),
  },
  async play({ args, globals }) {
    const { messages, format } = storyWords(globals)
    const amount = format.amount(openApproval.amount, dollarLabel)
    const { title } = messages.warning('existing-approval', { app: 'Arena', amount })
    const dialog = within(await screen.findByRole('dialog'))
    await expect(dialog.getByText(exactly(title))).toBeInTheDocument()
    await userEvent.click(dialog.getByRole('button', { name: messages.remedy('revoke-approval') }))
    await expect(args.onRemoveApproval).toHaveBeenCalledWith(openApproval)
  },
}

export const ManyWarnings: Story = {
  args: { ...consent(requests.approvals, { approvals: [openApproval] }), onReplace: fn() },
}

export const UnusedFunctions: Story = {
  args: {
    ...consent(requests.arena, {
      calls: [{ to: arena, data: '0x70e87aaf' }],
    }),
    onReplace: fn(),
  },
}

export const UnknownToken: Story = { args: consent(requests.unknownToken) }

/** What a token that is not on the list says of itself, as `getLabels` reads it from the chain. */
const calledBy = (symbol: string): Labels => ({
  ...labels,
  tokens: [
    ...(labels.tokens ?? []),
    { address: unlisted, symbol, name: symbol, decimals: 6, verified: false },
  ],
})

export const UnverifiedToken: Story = {
  args: consent(requests.unknownToken, { names: calledBy('GOLD') }),
  async play() {
    const dialog = within(await screen.findByRole('dialog'))
    await expect(
      dialog.getAllByText(new RegExp(`GOLD \\(${shortAddress(unlisted)}\\)`, 'i'))[0],
    ).toBeVisible()
  },
}

export const ImitatingToken: Story = {
  args: consent(requests.unknownToken, { names: calledBy('USDС') }),
  async play() {
    // Its last letter is Cyrillic.
    const dialog = await screen.findByRole('dialog')
    await expect(dialog).not.toHaveTextContent(/USD/)
    await expect(
      within(dialog).getAllByText(new RegExp(shortAddress(unlisted), 'i'))[0],
    ).toBeVisible()
  },
}

export const Counted: Story = {
  args: { ...consent(requests.counted), onLower: fn() },
  async play() {
    const dialog = within(await screen.findByRole('dialog'))
    await expect(dialog.getAllByText(/20/)[0]).toBeVisible()
    await expect(dialog.queryByText(/usage-limit/)).toBeNull()
  },
}

export const HugeAndTiny: Story = { args: { ...consent(requests.hugeAndTiny), onLower: fn() } }

export const ManyFunctions: Story = { args: consent(requests.manyFunctions) }

export const SeveralChains: Story = {
  args: {
    others: [
      {
        network: 'Optimism',
        account,
        description: describe(requests.optimism, labels),
      },
    ],
    exposure: together(requests.arena, requests.optimism),
  },
}

export const Update: Story = {
  args: {
    ...consent(requests.arenaLater, { approvals: [openApproval] }),
    before: {
      description: describe(requests.arena, labels),
      exposure: consent(requests.arena, { approvals: [openApproval] }).exposure,
      spent: { [spendLine(requests.arena)]: parseUnits('11.4', 6) },
    },
    cost: { payer: 'account', about: '0.0002\u00A0ETH' },
  },
}

export const UpdateNarrower: Story = {
  args: {
    ...consent(requests.arenaNarrower),
    before: {
      description: describe(requests.arena, labels),
      exposure: consent(requests.arena).exposure,
    },
    cost: { payer: 'account', about: '0.0002\u00A0ETH' },
  },
}

export const CoOwner: Story = {
  args: {
    ...consent(requests.coOwner),
    app: { name: 'Ledgerly', origin: 'app.ledgerly.example' },
    holdings: [
      { token: dollarLabel, amount: fixtures.holdings.testDollar },
      {
        token: { address: 'native', symbol: 'ETH', decimals: 18, verified: true },
        amount: fixtures.holdings.native,
      },
    ],
  },
  async play({ args, globals }) {
    const { messages } = storyWords(globals)
    const word = messages.dangerWord('full-control')
    const dialog = within(
      await screen.findByRole('dialog', { name: exactly(messages.titleRoot('Ledgerly')) }),
    )
    const allow = dialog.getByRole('button', { name: messages.allowRoot('Ledgerly') })
    const field = dialog.getByLabelText(messages.typeToAllow(word))
    await expect(allow).toBeDisabled()
    await userEvent.type(field, `${word}{Enter}`)
    await expect(args.onAllow).not.toHaveBeenCalled()
    await expect(allow).toBeEnabled()
    await userEvent.click(allow)
    await expect(args.onAllow).toHaveBeenCalledOnce()
    await userEvent.clear(field)
    await userEvent.type(field, word.slice(0, -1))
  },
}

export const Forever: Story = { args: { ...consent(requests.forever), onReplace: fn() } }

export const Unlimited: Story = { args: consent(requests.unlimited) }

export const AccountFunctions: Story = { args: consent(requests.accountFunctions) }

export const AnyToken: Story = { args: { ...consent(requests.anyToken), onReplace: fn() } }

export const Preparing: Story = {
  args: { state: 'preparing', description: undefined, asked: undefined },
}

export const Invalid: Story = {
  args: {
    state: 'invalid',
    description: undefined,
  },
  async play({ globals }) {
    const { messages } = storyWords(globals)
    const dialog = within(await screen.findByRole('dialog'))
    await expect(dialog.getByText(exactly(messages.invalidText('Arena')))).toBeVisible()
    await expect(dialog.getByRole('button', { name: messages.copyReport })).toBeVisible()
  },
}

export const Unreachable: Story = {
  args: {
    state: 'unreachable',
    description: undefined,
  },
  decorators: [worded<ConsentDialogProps>(({ messages }) => ({ problem: messages.unanswered }))],
}

export const Busy: Story = { args: { busy: true } }

export const Declined: Story = {
  args: {
    ...consent({
      ...requests.arena,
      permissions: requests.arena.permissions.map((permission) =>
        permission.type === 'erc20-spend'
          ? { ...permission, limit: parseUnits('15', 6) }
          : permission,
      ),
    }),
    asked: describe(requests.arena, labels),
    onLower: fn(),
  },
  decorators: [worded<ConsentDialogProps>(({ messages }) => ({ problem: messages.declined }))],
}

export const Signing: Story = { args: { state: 'signing' } }

export const Granted: Story = { args: { state: 'granted', onTakeBack: fn() } }

export const Landed: Story = { args: { state: 'landed', onSeeLimits: fn() } }

export const LandedNewAccount: Story = { args: { state: 'landed', created: true } }

export const Failed: Story = {
  args: { state: 'failed', problem: 'No answer from the bundler', onTakeBack: fn() },
}

export const Blocked: Story = {
  args: consent(requests.arena, {
    signed: {
      validUntil: 'never',
      permissions: requests.arena.permissions.map((permission) =>
        permission.type === 'erc20-spend'
          ? { ...permission, limit: parseUnits('2500', 6) }
          : permission,
      ),
    },
  }),
  async play({ globals }) {
    const { messages, format } = storyWords(globals)
    const dialog = within(await screen.findByRole('dialog'))
    await expect(dialog.queryByRole('button', { name: messages.allow })).toBeNull()
    await expect(dialog.queryByRole('button', { name: messages.tryAgain })).toBeNull()
    const amount = format.amount(parseUnits('2500', 6), dollarLabel)
    await expect(dialog.getByText(exactly(amount))).toBeVisible()
  },
}

export const BlockedUnreadable: Story = {
  args: {
    description: undefined,
    differences: [
      {
        field: 'call',
        expected: 'the installation of a session',
        actual: 'The bytes install nothing.',
      },
    ],
  },
}

export const Rearranged: Story = {
  args: {
    children: (
      <>
        <ConsentHeader />
        <div data-slot="consent-scroll">
          <div data-slot="consent-main">
            <ConsentSummary />
            <ConsentExposure />
          </div>
          <ConsentAside>
            <ConsentCannot />
          </ConsentAside>
        </div>
        <ConsentDecision />
      </>
    ),
  },
}

const hostile = {
  bidi: '\u202Eelbatpecca \u2066Wallet\u2069\u200F\u202D',
  emoji: '🚀'.repeat(200),
  zeroWidth: 'A\u200Br\u200Ce\u200Dn\uFEFFa\u2060',
  long: 'Arena '.repeat(170),
  piled: `A${'\u0301\u0327'.repeat(60)}rena`,
}

const hostileStory = (name: string): Story => ({
  args: {
    app: { name, origin: 'evil.example' },
    ...consent(requests.arena, {
      names: {
        ...labels,
        tokens: [{ address: dollar, symbol: name, name, decimals: 6, verified: false }],
        contracts: labels.contracts?.map((contract) => ({ ...contract, name, verified: false })),
      },
    }),
  },
  async play() {
    const dialog = await screen.findByRole('dialog')
    await waitFor(() => expect(within(dialog).getByRole('heading', { level: 2 })).toHaveFocus())
    // Nothing that could turn, hide or push away what stands around it.
    await expect(bare(dialog.textContent)).not.toMatch(misleading)
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
    const [header] = dialog.getElementsByTagName('header')
    await expect(header?.clientHeight ?? 0).toBeLessThan(200)
    await expect(within(dialog).getByText('evil.example')).toBeVisible()
  },
})

export const HostileBidi: Story = hostileStory(hostile.bidi)
export const HostileEmoji: Story = hostileStory(hostile.emoji)
export const HostileZeroWidth: Story = hostileStory(hostile.zeroWidth)
export const HostileLong: Story = hostileStory(hostile.long)
export const HostilePiled: Story = hostileStory(hostile.piled)
export const HostileOrigin: Story = {
  args: { app: { name: '', origin: 'play.аrena.example' } },
  async play() {
    // The first letter of the host is Cyrillic.
    const dialog = within(await screen.findByRole('dialog'))
    await expect(dialog.getAllByText(/xn--/)[0]).toBeVisible()
  },
}

function spendLine(request: SessionRequest): string {
  return describe(request).lines.find(({ type }) => type === 'erc20-spend')?.id ?? missing()
}

function missing(): never {
  throw new Error('A fixture is missing.')
}
