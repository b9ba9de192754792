import { expect } from '@playwright/test'
import {
  ask,
  confirm,
  connect,
  consentDialog,
  expectConfirmations,
  expectNoViolations,
  finish,
  grant,
  walletWindow,
  watchConsole,
} from './demo.js'
import { test } from './test.js'

test('one confirmation, then ten moves without any', async ({ page }) => {
  const problems = watchConsole(page)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Test Wallet' })).toBeVisible()
  await expectNoViolations(page)
  await ask(page)

  const dialog = consentDialog(page)
  await expect(dialog).toHaveAccessibleName('Arena asks to act for you')
  await expect(dialog).toHaveAccessibleDescription(/make moves, claim rewards and spend up to 25/)
  await expect(dialog.getByRole('heading', { name: 'Arena asks to act for you' })).toBeFocused()
  await expectNoViolations(page)

  await dialog.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(walletWindow(page).getByText('DeferredAction', { exact: true })).toBeVisible()
  await confirm(page)
  await expect(dialog).toHaveAccessibleName('Arena has its key')
  await finish(page)

  await page.getByRole('button', { name: 'Play 10 moves' }).click()
  await expect(page.getByTestId('actions')).toHaveText('10')
  await expectConfirmations(page, 1)
  await expect(page.getByTestId('saved')).toHaveText('9')
  await expect(walletWindow(page).getByText('1 request since start')).toHaveCount(1)
  await page.getByRole('button', { name: '3 more' }).click()
  const landed = page.locator('.entry').getByText(/landed in block \d+/)
  await expect(landed).toHaveCount(10)
  await expect(page.locator('.latest')).toHaveText(/^Disc on .* · landed in block \d+$/)
  await expect(page.getByText(/account and key in the same operation/)).toHaveCount(1)
  await expectNoViolations(page)
  expect(problems).toEqual([])
})

test('a declined signature loses nothing', { tag: '@once' }, async ({ page }) => {
  await ask(page)
  const dialog = consentDialog(page)
  await dialog.getByRole('button', { name: /^Lower/ }).click()
  await expect(dialog.getByText('Lowered from 25.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Allow', exact: true }).click()
  await walletWindow(page).getByRole('button', { name: 'Reject' }).click()

  await expect(dialog.getByText('Nothing was signed. Your changes are still here.')).toBeVisible()
  await expect(dialog.getByText('Lowered from 25.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await confirm(page)
  await expect(dialog).toHaveAccessibleName('Arena has its key')
})

test('without a key every move asks', { tag: '@once' }, async ({ page }) => {
  await connect(page)
  for (const [moves, name] of ['Play d4', 'Play f6'].entries()) {
    await page.getByRole('button', { name, exact: true }).click()
    await confirm(page)
    await expect(page.getByTestId('actions')).toHaveText(String(moves + 1))
    await expectConfirmations(page, moves + 1)
  }
  await expect(page.getByTestId('saved')).toHaveText('0')

  // With one, the account that is there already plays on.
  await grant(page, 'Play without pop-ups')
  await page.getByRole('button', { name: 'Play a1', exact: true }).click()
  await expect(page.getByTestId('actions')).toHaveText('3')
  await page.getByRole('button', { name: 'Spend 40 TUSD' }).click()
  await expect(page.locator('.entry').first()).toContainText(/Refused here: 25.TUSD left/)
  await expectConfirmations(page, 3)
})

test('focus goes back to what opened the dialog', async ({ page }) => {
  await ask(page)
  await page.keyboard.press('Escape')
  await expect(consentDialog(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Play without pop-ups' })).toBeFocused()
})

test('the account pays for itself', { tag: '@once' }, async ({ page }) => {
  await connect(page)
  await page.getByText('Self-paid').click()
  await grant(page, 'Play without pop-ups')
  await page.getByRole('button', { name: 'Play d4', exact: true }).click()
  await expect(page.getByTestId('actions')).toHaveText('1')
  await expectConfirmations(page, 1)
})

test(
  'an EOA becomes the account: its authorization and its grant',
  { tag: '@once' },
  async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'EIP-7702 account' }).click()
    await page.getByRole('button', { name: 'Play without pop-ups' }).click()
    await consentDialog(page).getByRole('button', { name: 'Allow', exact: true }).click()
    await expect(walletWindow(page).getByText('EIP-7702 authorization')).toBeVisible()
    await confirm(page)
    await expect(walletWindow(page).getByText('DeferredAction', { exact: true })).toBeVisible()
    await confirm(page)
    await finish(page)
    await page.getByRole('button', { name: 'Play d4', exact: true }).click()
    await expect(page.getByTestId('actions')).toHaveText('1')
    await expectConfirmations(page, 2)
  },
)

test('a passkey owns the account', { tag: '@once' }, async ({ page, baseURL }) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  // Passkeys belong to a name: they work on localhost, and not at an IP address.
  await page.goto(String(baseURL).replace('127.0.0.1', 'localhost'))
  await page.getByRole('button', { name: 'Passkey of this device' }).click()
  await page.getByRole('button', { name: 'Play without pop-ups' }).click()
  await consentDialog(page).getByRole('button', { name: 'Allow', exact: true }).click()
  await finish(page)
  await page.getByRole('button', { name: 'Play d4', exact: true }).click()
  await expect(page.getByTestId('actions')).toHaveText('1')
  await expectConfirmations(page, 1)
})

test('the key is taken back', async ({ page }) => {
  await connect(page)
  await grant(page, 'Play without pop-ups')
  await page.getByRole('button', { name: 'Play d4', exact: true }).click()
  await expect(page.getByTestId('actions')).toHaveText('1')
  await page.getByRole('button', { name: 'Revoke' }).click()
  await confirm(page)
  await expect(page.getByRole('button', { name: 'Play without pop-ups' })).toBeVisible()
  await expectConfirmations(page, 2)
})
