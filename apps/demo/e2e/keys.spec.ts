import { expect, test } from '@playwright/test'
import {
  confirm,
  connect,
  expectConfirmations,
  expectNoViolations,
  grant,
  watchConsole,
} from './demo.js'

test('keys are watched, changed, replaced, found again and taken back', async ({ page }) => {
  const problems = watchConsole(page)
  await connect(page)
  await grant(page, 'Play without pop-ups')
  await page.getByRole('button', { name: 'Play d4', exact: true }).click()
  await expect(page.getByTestId('actions')).toHaveText('1')
  await page.getByRole('link', { name: 'Keys' }).click()

  const arena = page.getByRole('article', { name: 'Arena' })
  await expect(arena.getByText('Active')).toBeVisible()
  await expectNoViolations(page)
  await arena.getByRole('button', { name: '1 day more' }).click()
  await confirm(page)
  await expect(arena.getByText(/in 4[78] hours/)).toBeVisible()
  await arena.getByRole('button', { name: 'Half budget' }).click()
  await confirm(page)
  await expect(arena.getByText(/of 12\.50?$/)).toBeVisible()
  await arena.getByRole('button', { name: 'New key' }).click()
  await confirm(page)
  await expect(arena.getByText('The old key is worthless now.')).toBeVisible()
  await expectConfirmations(page, 3)

  await page.getByRole('button', { name: 'Forget here' }).click()
  await expect(page.getByText('No keys on record in this browser.')).toBeVisible()
  await page.getByRole('button', { name: 'Find on chain' }).click()
  const found = page.getByRole('article', { name: 'A key that nothing here made' })
  await expect(found.getByText(/of 12\.50?$/)).toBeVisible()
  await expectConfirmations(page, 3)

  await page.getByRole('button', { name: 'Revoke all' }).click()
  await confirm(page)
  await expect(found.getByText('Revoked')).toBeVisible()
  await expectConfirmations(page, 4)
  await expectNoViolations(page)
  expect(problems).toEqual([])
})
