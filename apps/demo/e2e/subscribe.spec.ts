import { expect, test } from '@playwright/test'
import {
  confirm,
  connect,
  expectConfirmations,
  expectNoViolations,
  grant,
  watchConsole,
} from './demo.js'

test('the keeper charges while the page is closed, until the key is taken back', async ({
  page,
}) => {
  const problems = watchConsole(page)
  await connect(page, '/#subscribe')
  await grant(page, 'Subscribe')
  const paid = page.getByTestId('paid')
  await expect(paid).toHaveText('1', { timeout: 30_000 })
  await expectConfirmations(page, 1)
  await expectNoViolations(page)

  await page.goto('about:blank')
  await page.waitForTimeout(17_000)
  await page.goto('/#subscribe')
  await expect(paid).toHaveText('2', { timeout: 30_000 })
  await expect(page.getByText(/landed in block/)).toHaveCount(2)
  await expectConfirmations(page, 0)

  await page.getByRole('button', { name: 'Revoke' }).click()
  await confirm(page)
  await expect(page.getByRole('button', { name: 'Subscribe' })).toBeVisible()
  const before = Number(await paid.textContent())
  await page.waitForTimeout(17_000)
  await expect(paid).toHaveText(String(before))
  expect(problems).toEqual([])
})
