import { expect } from '@playwright/test'
import {
  confirm,
  connect,
  consentDialog,
  expectConfirmations,
  expectNoViolations,
  grant,
  watchConsole,
} from './demo.js'
import { test } from './test.js'

test('keys are watched, changed, replaced, found again and taken back', async ({ page }) => {
  const problems = watchConsole(page)
  await connect(page)
  await grant(page, 'Play without pop-ups')
  await page.getByRole('button', { name: 'Play d4', exact: true }).click()
  await expect(page.getByTestId('actions')).toHaveText('1')
  await page.getByRole('link', { name: 'Keys', exact: true }).click()

  const key = page.getByRole('article')
  const dialog = consentDialog(page)
  await expect(key.getByText('Active', { exact: true })).toBeVisible()
  await expectNoViolations(page)

  await key.getByRole('button', { name: 'Extend: Arena' }).click()
  await dialog.getByRole('radio', { name: '1 day' }).check({ force: true })
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Extend', exact: true }).click()
  await confirm(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(key.getByText(/^47 hrs/)).toBeVisible()

  await key.getByRole('button', { name: 'Narrow: Arena' }).click()
  await dialog
    .getByRole('button', { name: /^Lower/ })
    .first()
    .click()
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Narrow', exact: true }).click()
  await confirm(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(key.getByText('of 20', { exact: true })).toBeVisible()

  await key.getByRole('button', { name: 'Details: Arena' }).click()
  await dialog.getByRole('button', { name: 'Replace key' }).click()
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Replace key' }).click()
  await confirm(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectConfirmations(page, 3)

  await page.getByRole('button', { name: 'Forget here' }).click()
  await expect(key).toHaveCount(0)
  await page.getByRole('button', { name: 'Look for them on chain' }).click()
  await expect(key.getByText('of 20', { exact: true })).toBeVisible()
  await expectConfirmations(page, 3)

  await page.getByRole('button', { name: 'Revoke all' }).click()
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click()
  await confirm(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(key.getByText('Revoked', { exact: true })).toBeVisible()
  await expectConfirmations(page, 4)
  await expectNoViolations(page)
  expect(problems).toEqual([])
})
