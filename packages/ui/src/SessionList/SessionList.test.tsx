import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { tabThrough } from '../keyboard.test.shared.js'
import { en } from '../messages/en/en.js'
import { entries } from '../SessionCard/sessions.stories.shared.js'
import '../styles/styles.css'
import { now, timeZone } from '../words/words.stories.shared.js'
import { SessionList } from './SessionList.js'

const actions = () => ({
  onDetails: vi.fn<(id: string) => void>(),
  onNarrow: vi.fn<(id: string) => void>(),
  onExtend: vi.fn<(id: string) => void>(),
  onRevoke: vi.fn<(id: string) => void>(),
  onCleanUp: vi.fn<(id: string) => void>(),
  onRevokeAll: vi.fn<() => void>(),
  onRecover: vi.fn<() => void>(),
})

const setup = async () => {
  const given = actions()
  const { arena, ledgerly } = entries
  await render(
    <SessionList
      messages={en}
      now={now}
      timeZone={timeZone}
      sessions={[arena, ledgerly]}
      {...given}
    />,
  )
  return given
}

test('behavior: Tab comes to Revoke all first, then to the actions of each card, each with a name of its own', async () => {
  await setup()
  expect(await tabThrough(8)).toEqual([
    'Revoke all',
    'Details: Arena',
    'Narrow: Arena',
    'Extend: Arena',
    'Revoke: Arena',
    'Details: Ledgerly',
    'Clean up: Ledgerly',
    'Look for them on chain',
  ])
})

test('behavior: Enter and Space press what has the focus', async () => {
  const { onRevokeAll, onDetails } = await setup()
  await userEvent.keyboard('{Tab}{Enter}')
  expect(onRevokeAll).toHaveBeenCalledOnce()
  await userEvent.keyboard('{Tab} ')
  expect(onDetails).toHaveBeenCalledExactlyOnceWith(entries.arena.id)
})
