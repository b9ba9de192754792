import type { Meta, StoryObj } from '@storybook/react-vite'
import type { SessionRequest } from '@valetkey/core'
import { useSessionConsent } from '@valetkey/react'
import { fixtures } from '@valetkey/testing/fixtures'
import { useEffect, useRef, type ReactElement } from 'react'
import { expect, screen, userEvent, within } from 'storybook/test'
import { en } from '../messages/en/en.js'
import { apps } from '../SessionCard/sessions.stories.shared.js'
import {
  Recorded,
  recordedRequest,
  unreachable,
  type RecordedProps,
} from '../words/recorded.stories.shared.js'
import { exactly, now, storyWords, timeZone } from '../words/words.stories.shared.js'
import { SessionConsent, type SessionConsentProps } from './SessionConsent.js'

type Props = Omit<SessionConsentProps, 'consent'> & { request?: SessionRequest }

/** An app that asks as soon as it is there. */
function Asking({ request = recordedRequest, ...props }: Props): ReactElement {
  const consent = useSessionConsent()
  const { ask } = consent
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    ask({ request }).catch(() => {})
  }, [ask, request])
  return <SessionConsent {...props} consent={consent} />
}

const show = (args: Props, world: Omit<RecordedProps, 'children'> = {}): ReactElement => (
  <Recorded {...world}>
    <Asking {...args} />
  </Recorded>
)

/** Wired to the hooks, on a chain that is a recording. */
const meta: Meta<Props> = {
  title: 'Consent/SessionConsent',
  component: Asking,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: '760px' } } },
  args: { messages: en, app: apps.arena, approvals: fixtures.approvals, now, timeZone },
  render: (args) => show(args),
}
export default meta

type Story = StoryObj<Props>

const dialog = async () => within(await screen.findByRole('dialog'))

export const Request: Story = {
  async play({ globals }) {
    const { messages } = storyWords(globals)
    const name = exactly(messages.allow)
    await expect(await (await dialog()).findByRole('button', { name })).toBeEnabled()
  },
}
export const Checking: Story = {
  args: { approvals: 'checking' },
  async play({ globals }) {
    const { messages } = storyWords(globals)
    await expect(await (await dialog()).findByText(messages.checking)).toBeInTheDocument()
  },
}
/** Lowered, refused in the wallet, and nothing lost. */
export const Declined: Story = {
  render: (args) => show(args, { human: 'reject' }),
  async play({ globals }) {
    const { messages } = storyWords(globals)
    const said = await dialog()
    const lower = await said.findByRole('button', { name: messages.lower(messages.spend('TUSD')) })
    await userEvent.click(lower)
    await said.findByRole('button', { name: messages.undo })
    await userEvent.click(said.getByRole('button', { name: exactly(messages.allow) }))
    await expect(await said.findByText(messages.declined)).toBeInTheDocument()
    await expect(said.getByRole('button', { name: messages.undo })).toBeInTheDocument()
  },
}
export const Signing: Story = {
  render: (args) => show(args, { human: () => new Promise(() => {}) }),
  async play({ globals }) {
    const { messages } = storyWords(globals)
    const said = await dialog()
    await userEvent.click(await said.findByRole('button', { name: exactly(messages.allow) }))
    await expect(await said.findByRole('button', { name: messages.stopWaiting })).toBeVisible()
  },
}
export const Granted: Story = {
  async play({ globals }) {
    const { messages } = storyWords(globals)
    const said = await dialog()
    await userEvent.click(await said.findByRole('button', { name: exactly(messages.allow) }))
    await expect(
      await said.findByRole('heading', { name: exactly(messages.titleGranted('Arena')) }),
    ).toBeVisible()
  },
}
/** A request that could never be granted: the user reads so, and its makers what is wrong with it. */
export const Invalid: Story = {
  args: { request: { ...recordedRequest, validUntil: now - 60 } },
  async play({ globals }) {
    const { messages } = storyWords(globals)
    const said = await dialog()
    await expect(
      await said.findByRole('heading', { name: exactly(messages.titleInvalid('Arena')) }),
    ).toBeVisible()
    await expect(screen.getByRole('dialog')).not.toHaveTextContent('validUntil')
    await expect(said.getByRole('button', { name: messages.copyReport })).toBeVisible()
  },
}
export const Offline: Story = {
  render: (args) => show(args, { transport: unreachable }),
  async play({ globals }) {
    const { messages } = storyWords(globals)
    const said = await dialog()
    await expect(
      await said.findByRole('heading', { name: exactly(messages.titleUnreachable('Arena')) }),
    ).toBeVisible()
    await expect(said.getByText(messages.unanswered)).toBeVisible()
  },
}
