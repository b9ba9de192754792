import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ReactElement } from 'react'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { en } from '../messages/en/en.js'
import {
  entries,
  hostileName,
  leftovers,
  odd,
  playToken,
  recorded,
  requests,
  stranger,
  toEntry,
} from '../SessionCard/sessions.stories.shared.js'
import { leftoverAmount } from '../SessionCard/sessionWords.js'
import type { AllWords } from '../words/AllWords.js'
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
import { RevokeDialog, type RevokeState, type RevokeDialogProps } from './RevokeDialog.js'

const meta: Meta<typeof RevokeDialog> = {
  title: 'Sessions/RevokeDialog',
  component: RevokeDialog,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: '760px' } } },
  args: {
    messages: en,
    now,
    timeZone,
    open: true,
    state: 'ask',
    sessions: [entries.arena],
    leftovers,
    cost: { payer: 'owner', gas: '0.0004\u00A0ETH' },
    onRevoke: fn(),
    onCleanUp: fn(),
    onClose: fn(),
  },
}
export default meta

type Story = StoryObj<typeof RevokeDialog>

/** What the box of a leftover says. */
function closing(index: number, words: AllWords): RegExp {
  const leftover = leftovers[index]
  if (!leftover) throw new Error(`There is no leftover ${index}.`)
  const { name = '' } = leftover.spender
  return saying(words.messages.revoke.leftover(leftoverAmount(leftover, words), name))
}

const stillOpen = (words: AllWords): RegExp =>
  new RegExp(
    words.messages.revoke.stillOpen(
      words.format.list([words.messages.revoke.unlimited(playToken.symbol)]),
    ),
  )

/** What can be taken now is ticked; the user decides about the rest. */
export const One: Story = {
  async play({ args, globals }) {
    const words = storyWords(globals)
    const { revoke } = words.messages
    const dialog = within(
      await screen.findByRole('dialog', { name: exactly(revoke.title('Arena', 1)) }),
    )
    await waitFor(() => expect(dialog.getByRole('heading', { level: 2 })).toHaveFocus())
    await expect(dialog.getByRole('checkbox', { name: closing(2, words) })).not.toBeChecked()
    await userEvent.click(dialog.getByRole('checkbox', { name: closing(1, words) }))
    await userEvent.click(dialog.getByRole('button', { name: revoke.revokeAndCleanUp }))
    await expect(args.onRevoke).toHaveBeenCalledWith(['usdc-arena'])
  },
}
/** Nothing is revoked by Enter or by a click beside the dialog; Escape keeps the key. */
export const Keyboard: Story = {
  async play({ args, globals }) {
    const words = storyWords(globals)
    const dialog = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(dialog.getByRole('heading', { level: 2 })).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await expect(args.onRevoke).not.toHaveBeenCalled()
    await userEvent.tab()
    await expect(dialog.getByRole('checkbox', { name: closing(0, words) })).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect(dialog.getByRole('checkbox', { name: closing(0, words) })).not.toBeChecked()
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.tab()
    await expect(dialog.getByRole('button', { name: words.messages.revoke.keep(1) })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect(args.onClose).toHaveBeenCalledOnce()
    await expect(args.onRevoke).not.toHaveBeenCalled()
  },
}
export const All: Story = {
  args: { sessions: [entries.arena, entries.petal, entries.quay, entries.elsewhere] },
  async play({ args, globals }) {
    const { revoke } = storyWords(globals).messages
    const dialog = within(
      await screen.findByRole('dialog', { name: exactly(revoke.title(undefined, 4)) }),
    )
    await userEvent.click(dialog.getByRole('button', { name: revoke.revokeAndCleanUp }))
    await expect(args.onRevoke).toHaveBeenCalledOnce()
  },
}
export const NothingLeftBehind: Story = { args: { leftovers: [] } }
export const Checking: Story = { args: { leftovers: undefined } }
export const NotOnChainYet: Story = {
  args: { sessions: [toEntry(requests.arena, { id: 'arena', status: 'granted' })], leftovers: [] },
}
export const HostileNames: Story = {
  args: {
    sessions: [odd.hostile],
    leftovers: leftovers.map((leftover) => ({
      ...leftover,
      spender: { ...leftover.spender, name: hostileName },
    })),
  },
  async play() {
    const dialog = await screen.findByRole('dialog')
    await expect(bare(dialog.textContent)).not.toMatch(misleading)
  },
}
export const LongName: Story = { args: { sessions: [odd.longName] } }
export const HugeTinyUnknown: Story = {
  args: {
    sessions: [odd.hugeAndTiny, odd.unknownToken],
    leftovers: leftovers.map((leftover, index) => ({
      ...leftover,
      amount: index === 0 ? 1n : 2n ** 200n,
      token:
        index === 2
          ? { address: stranger, symbol: 'USDC', decimals: undefined, verified: false }
          : leftover.token,
    })),
  },
}
export const Sponsored: Story = { args: { cost: { payer: 'sponsor' } } }
export const Signing: Story = { args: { state: 'signing' } }
export const Failed: Story = {
  args: { state: 'failed' },
  decorators: [worded<RevokeDialogProps>(({ messages }) => ({ problem: `${messages.declined}.` }))],
}
export const Revoked: Story = {
  args: { state: 'revoked', checkedAt: now - 10, leftovers: leftovers.slice(2) },
}
export const AllRevoked: Story = {
  args: {
    state: 'revoked',
    sessions: [entries.arena, entries.petal, entries.quay],
    leftovers: [],
    checkedAt: now - 10,
  },
}
export const CleanUp: Story = {
  args: { state: 'clean-up', sessions: [entries.ledgerly], leftovers: leftovers.slice(0, 1) },
}
/** No approval is open, but its modules have not forgotten it. */
export const CleanUpStored: Story = {
  args: {
    state: 'clean-up',
    sessions: [{ ...recorded.revoked, unclean: true }],
    leftovers: [],
  },
  async play({ args, globals }) {
    const { revoke } = storyWords(globals).messages
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: revoke.cleanUp }))
    await expect(args.onCleanUp).toHaveBeenCalledWith([])
    await expect(args.onRevoke).not.toHaveBeenCalled()
  },
}
/** Where only what was left behind is dealt with, trying again closes the same, and revokes nothing. */
export const NotCleanedUp: Story = {
  args: { state: 'failed', sessions: [recorded.revoked], leftovers: leftovers.slice(0, 1) },
  decorators: [worded<RevokeDialogProps>(({ messages }) => ({ problem: `${messages.declined}.` }))],
  async play({ args, globals }) {
    const { tryAgain } = storyWords(globals).messages
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: tryAgain }))
    await expect(args.onCleanUp).toHaveBeenCalledWith(['usdc-arena'])
    await expect(args.onRevoke).not.toHaveBeenCalled()
  },
}

/** From the question to what is left, and the focus back to where it began. */
export const Flow: Story = {
  render: function Render(args): ReactElement {
    const [open, setOpen] = useState(false)
    const [state, setState] = useState<RevokeState>('ask')
    const [left, setLeft] = useState(leftovers)
    return (
      <div data-vk="">
        <button type="button" data-slot="button" onClick={() => setOpen(true)}>
          {args.messages.sessions.revoke}
        </button>
        <RevokeDialog
          {...args}
          open={open}
          state={state}
          leftovers={left}
          checkedAt={now}
          onRevoke={(closed) => {
            setLeft(left.filter(({ id }) => !closed.includes(id)))
            setState('revoked')
          }}
          onCleanUp={(closed) => setLeft(left.filter(({ id }) => !closed.includes(id)))}
          onClose={() => setOpen(false)}
        />
      </div>
    )
  },
  async play({ canvasElement, globals }) {
    const words = storyWords(globals)
    const { done, revoke, sessions } = words.messages
    const opener = within(canvasElement).getByRole('button', { name: sessions.revoke })
    await userEvent.click(opener)
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: revoke.revokeAndCleanUp }))
    const title = await dialog.findByRole('heading', {
      name: exactly(revoke.titleDone('Arena', 1)),
    })
    await waitFor(() => expect(title).toHaveFocus())
    await expect(dialog.getByText(stillOpen(words))).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: revoke.cleanUp }))
    await waitFor(() => expect(dialog.queryByText(stillOpen(words))).toBeNull())
    await userEvent.click(dialog.getByRole('button', { name: done }))
    await waitFor(() => expect(opener).toHaveFocus())
  },
}
