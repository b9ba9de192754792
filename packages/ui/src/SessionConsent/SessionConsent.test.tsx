import type { Labels } from '@valetkey/core'
import { useSessionConsent } from '@valetkey/react'
import { parseUnits } from 'viem'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createWorld, devnet, request } from '../../../react/src/hooks.test.shared.js'
import { shortAddress } from '../format/createFormat.js'
import { en } from '../messages/en/en.js'
import { SessionConsent } from './SessionConsent.js'

function Page(): React.ReactElement {
  const consent = useSessionConsent()
  return (
    <>
      <button
        type="button"
        onClick={() => void consent.ask({ request: request() }).catch(() => {})}
      >
        Play
      </button>
      <output data-testid="granted">
        {consent.state.status === 'granted' && JSON.stringify(limits(consent.state.session))}
      </output>
      <SessionConsent consent={consent} messages={en} />
    </>
  )
}

const limits = ({ request: { permissions } }: { request: { permissions: readonly object[] } }) =>
  permissions.flatMap((each) => ('limit' in each ? [String(each.limit)] : []))

const setup = async (labels: Labels = {}) => {
  const world = await createWorld({ labels })
  await render(<Page />, { wrapper: world.Providers })
  await userEvent.click(page.getByRole('button', { name: 'Play' }))
  await expect.element(page.getByRole('button', { name: 'Allow', exact: true })).toBeVisible()
  return world
}

test('default: asks, lowers, allows; what is granted is what was lowered', async () => {
  const { wallet } = await setup()
  await userEvent.click(page.getByRole('button', { name: /^Lower/ }))
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(wallet.prompts).toHaveLength(0)
  await userEvent.click(page.getByRole('button', { name: 'Allow', exact: true }))
  await expect.element(page.getByRole('heading', { name: 'Arena has its key' })).toHaveFocus()
  expect(wallet.prompts).toHaveLength(1)
  await expect.element(page.getByTestId('granted')).toHaveTextContent(String(parseUnits('20', 6)))
})

test('behavior: a refused signature returns to the dialog with the lowered limit', async () => {
  const { wallet } = await setup()
  await userEvent.click(page.getByRole('button', { name: /^Lower/ }))
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  wallet.setHuman('reject')
  await userEvent.click(page.getByRole('button', { name: 'Allow', exact: true }))
  await expect.element(page.getByText('Your wallet declined')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  wallet.setHuman('approve')
  await userEvent.click(page.getByRole('button', { name: 'Try again' }))
  await expect.element(page.getByRole('heading', { name: 'Arena has its key' })).toBeVisible()
})

const { testDollar } = devnet.contracts
const short = shortAddress(testDollar)

test('behavior: a token that the app does not list shows by its own word, with its address', async () => {
  await setup()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toHaveTextContent(`25 TUSD (${short})`)
  await expect.element(dialog.getByText('This token is not on the token list')).toBeVisible()
})

test('behavior: a token that bears the name of a listed one does not show by it', async () => {
  await setup({
    tokens: [{ address: devnet.contracts.arena, symbol: 'TUSD', decimals: 18, verified: true }],
  })
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toHaveTextContent(`25 ${short}`)
  await expect.element(dialog).not.toHaveTextContent('TUSD')
})

test('behavior: cancelling closes it and gives the focus back', async () => {
  const { wallet } = await setup()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Play' })).toHaveFocus()
  expect(wallet.prompts).toHaveLength(0)
})
