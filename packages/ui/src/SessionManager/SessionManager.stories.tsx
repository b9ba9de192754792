import type { Meta, StoryObj } from '@storybook/react-vite'
import { fixtures } from '@valetkey/testing/fixtures'
import type { ReactElement } from 'react'
import { expect, screen, userEvent, within } from 'storybook/test'
import { en } from '../messages/en/en.js'
import { leftoverAmount } from '../SessionCard/sessionWords.js'
import { recorded } from '../SessionCard/sessions.stories.shared.js'
import { Recorded, unreachable, type RecordedProps } from '../words/recorded.stories.shared.js'
import { exactly, now, storyWords, timeZone } from '../words/words.stories.shared.js'
import { SessionManager, type SessionManagerProps } from './SessionManager.js'

/** Wired to the hooks, on a chain that is a recording. */
const meta: Meta<typeof SessionManager> = {
  title: 'Sessions/SessionManager',
  component: SessionManager,
  parameters: { docs: { story: { inline: false, height: '760px' } } },
  args: { messages: en, now, timeZone, chainId: fixtures.chainId },
  render: (args) => show(args),
}
export default meta

type Story = StoryObj<typeof SessionManager>

const show = (
  args: SessionManagerProps,
  world: Omit<RecordedProps, 'children'> = {},
): ReactElement => (
  <Recorded {...world}>
    <SessionManager {...args} />
  </Recorded>
)

const { active, revoked } = fixtures.sessions

/** Every state, as the chain says it. */
export const EveryState: Story = {
  async play({ canvasElement, globals }) {
    const { sessions } = storyWords(globals).messages
    const canvas = within(canvasElement)
    for (const status of Object.values(fixtures.sessions)) {
      await expect(
        (await canvas.findAllByText(exactly(sessions.status[status.status.status])))[0],
      ).toBeVisible()
    }
  },
}
export const Loading: Story = { render: (args) => show(args, { reads: false }) }
export const Empty: Story = { render: (args) => show(args, { sessions: [] }) }
/** Nothing of this answers: what is not known reads so, and can be asked again. */
export const Offline: Story = {
  render: (args) => show(args, { sessions: [active.session], transport: unreachable }),
  async play({ canvasElement, globals }) {
    const { sessions, tryAgain, unanswered } = storyWords(globals).messages
    const canvas = within(canvasElement)
    await expect(await canvas.findByText(sessions.offline)).toBeVisible()
    await expect(canvas.getByText(exactly(sessions.status.checking))).toBeVisible()
    await expect(canvas.getByText(unanswered)).toBeVisible()
    await expect(canvas.getByRole('button', { name: tryAgain })).toBeVisible()
  },
}
/** Found on chain, and marked as what nothing here has made. */
export const Found: Story = {
  render: (args) => show(args, { sessions: [] }),
  async play({ canvasElement, globals }) {
    const { sessions } = storyWords(globals).messages
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: sessions.recover }))
    await expect((await canvas.findAllByText(sessions.status.unknown))[0]).toBeVisible()
    await expect(await canvas.findByText(exactly(sessions.status.active))).toBeVisible()
    await expect(canvas.queryByText(sessions.offline)).toBeNull()
  },
}
export const Details: Story = {
  render: (args) => show(args, { sessions: [active.session] }),
  async play({ canvasElement, globals }) {
    const { sessions } = storyWords(globals).messages
    const name = sessions.actionOn(sessions.details, 'Arena')
    await userEvent.click(await within(canvasElement).findByRole('button', { name }))
    await expect(
      await screen.findByRole('dialog', { name: exactly(sessions.detailsTitle('Arena')) }),
    ).toBeVisible()
  },
}
/** With the approval that the session made, read from the chain. */
export const Revoke: Story = {
  render: (args) => show(args, { sessions: [active.session] }),
  async play({ canvasElement, globals }) {
    const words = storyWords(globals)
    const { revoke, sessions } = words.messages
    const name = sessions.actionOn(sessions.revoke, 'Arena')
    await userEvent.click(await within(canvasElement).findByRole('button', { name }))
    const dialog = within(await screen.findByRole('dialog'))
    const [leftover] = recorded.active.leftovers ?? []
    if (leftover === undefined) throw new Error('No approval was recorded.')
    await expect(
      await dialog.findByRole('checkbox', {
        name: exactly(revoke.leftover(leftoverAmount(leftover, words), 'Arena')),
      }),
    ).toBeChecked()
  },
}
/** Revoked by a wallet that knows no better: its modules still hold its limits. */
export const Unclean: Story = {
  render: (args) =>
    show(args, {
      sessions: [
        {
          ...revoked.session,
          revoked: revoked.session.revoked && { ...revoked.session.revoked, clean: false },
        },
      ],
    }),
  async play({ canvasElement, globals }) {
    const { sessions } = storyWords(globals).messages
    const name = sessions.actionOn(sessions.cleanUp, 'Arena')
    await userEvent.click(await within(canvasElement).findByRole('button', { name }))
    await expect(await screen.findByRole('dialog')).toBeVisible()
  },
}
