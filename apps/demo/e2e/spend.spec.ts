import { expect } from '@playwright/test'
import {
  confirm,
  connect,
  expectConfirmations,
  expectNoViolations,
  grant,
  remaining,
  watchConsole,
} from './demo.js'
import { test } from './test.js'

test('the budget runs down, the refusal leads on', async ({ page }) => {
  const problems = watchConsole(page)
  await connect(page, '/#spend')
  await grant(page, 'Open a tab')
  const left = remaining(page)
  for (const [good, amount] of [
    ['Coffee', /^20\.40? /],
    ['Bunch of tulips', /^8\.40? /],
    ['Loaf of bread', /^1\.60? /],
  ] as const) {
    await page.getByRole('button', { name: `Buy ${good}` }).click()
    await expect(left).toHaveText(amount)
  }
  await expectConfirmations(page, 1)

  await page.getByRole('button', { name: 'Buy Coffee' }).click()
  await expect(page.locator('.entry[data-state="denied"]')).toHaveCount(1)
  await expect(page.getByText(/Refused here: 1\.60?.TUSD left\./).first()).toBeVisible()
  await expectConfirmations(page, 1)
  await expectNoViolations(page)

  await page.getByRole('button', { name: 'Ask for 25 more' }).click()
  await confirm(page)
  await expect(left).toHaveText(/^26\.60? /)
  await expect(page.locator('.entry', { hasText: 'New terms from the owner' })).toContainText('gas')
  await page.getByRole('button', { name: 'Buy Coffee' }).click()
  await expect(left).toHaveText(/^22 /)
  await expect(page.getByTestId('actions')).toHaveText('4')
  await expectConfirmations(page, 2)

  await page.getByRole('button', { name: 'Buy Bunch of tulips' }).click()
  await expect(left).toHaveText(/^10 /)
  await page.getByRole('button', { name: 'Buy Bunch of tulips' }).click()
  await page.getByRole('button', { name: 'Pay as the owner' }).click()
  await confirm(page)
  await expect(page.getByTestId('actions')).toHaveText('6')
  await expect(left).toHaveText(/^10 /)
  await expectConfirmations(page, 3)
  expect(problems).toEqual([])
})
