import { expect, test } from '@playwright/test'
import { ask, consentDialog, expectNoViolations, walletWindow, watchConsole } from './demo.js'

test('one confirmation, then ten moves without any', async ({ page }) => {
  const problems = watchConsole(page)
  await page.goto('/')
  await expectNoViolations(page)
  await ask(page)

  const dialog = consentDialog(page)
  await expect(dialog).toHaveAccessibleName('Arena asks to act for you')
  await expect(dialog).toHaveAccessibleDescription(/make moves, claim rewards and spend up to 25/)
  await expect(dialog.getByRole('heading', { name: 'Arena asks to act for you' })).toBeFocused()
  await expectNoViolations(page)

  await expect(page.getByTestId('confirmations')).toHaveText('0')
  await dialog.getByRole('button', { name: 'Allow' }).click()
  const wallet = walletWindow(page)
  await expect(wallet.getByText('DeferredAction', { exact: true })).toBeVisible()
  await wallet.getByRole('button', { name: 'Confirm' }).click()

  await expect(dialog).toHaveAccessibleName('Arena has its key')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Play 10 moves' }).click()
  await expect(page.getByTestId('actions')).toHaveText('10', { timeout: 60_000 })

  await expect(page.getByTestId('confirmations')).toHaveText('1')
  await expect(wallet.getByText('1 request since start')).toHaveCount(1)
  await expect(page.getByText(/landed in block \d+/)).toHaveCount(10)
  await expect(page.getByText(/account created and key installed/)).toHaveCount(1)
  await expectNoViolations(page)
  expect(problems).toEqual([])
})

test('a call over the budget is refused before it is sent', async ({ page }) => {
  await ask(page)
  await consentDialog(page).getByRole('button', { name: 'Allow' }).click()
  await walletWindow(page).getByRole('button', { name: 'Confirm' }).click()
  await consentDialog(page).getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Play d4', exact: true }).click()
  await expect(page.getByTestId('actions')).toHaveText('1')

  await page.getByRole('button', { name: 'Spend 40 TUSD' }).click()
  const refused = page.locator('.operation[data-state="refused"]')
  await expect(refused).toHaveCount(1)
  await expect(page.getByTestId('actions')).toHaveText('1')
  await expect(page.getByTestId('confirmations')).toHaveText('1')
})

test('a declined signature loses nothing', async ({ page }) => {
  await ask(page)
  const dialog = consentDialog(page)
  await dialog.getByRole('button', { name: /^Lower/ }).click()
  await expect(dialog.getByText('Lowered from 25.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Allow' }).click()
  await walletWindow(page).getByRole('button', { name: 'Reject' }).click()

  await expect(dialog.getByText('Nothing was signed. Your changes are still here.')).toBeVisible()
  await expect(dialog.getByText('Lowered from 25.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await walletWindow(page).getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog).toHaveAccessibleName('Arena has its key')
})

test('focus goes back to what opened the dialog', async ({ page }) => {
  await ask(page)
  await page.keyboard.press('Escape')
  await expect(consentDialog(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Play without pop-ups' })).toBeFocused()
})
