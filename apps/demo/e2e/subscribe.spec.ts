import { expect } from '@playwright/test'
import {
  confirm,
  connect,
  expectConfirmations,
  expectNoViolations,
  grant,
  passTime,
  watchConsole,
} from './demo.js'
import { test } from './test.js'

test('the keeper charges while the page is closed, until the key is taken back', async ({
  page,
  request,
}) => {
  const problems = watchConsole(page)
  const charges = async (): Promise<number> => {
    const metrics = await (await request.get('/keeper/metrics')).text()
    return Number(/^keeper_charges_total (\d+)$/m.exec(metrics)?.[1])
  }
  const { keeper } = await (await request.get('/environment.json')).json()
  expect(keeper.url).toBe('/keeper')
  await connect(page, '/#subscribe')
  const every = page.getByText(/^every \d+ seconds$/)
  const period = Number(/\d+/.exec(await every.innerText())?.[0])
  const before = await charges()
  await grant(page, 'Subscribe')
  const paid = page.getByTestId('paid')
  await expect(paid).toHaveText('1')
  await expectConfirmations(page, 1)
  await expectNoViolations(page)

  // It has heard of the payment that the page has seen: what it counts from here on is new.
  await expect.poll(charges).toBe(before + 1)
  await page.goto('about:blank')
  await passTime(request, period)
  await expect.poll(charges).toBe(before + 2)
  await page.goto('/#subscribe')
  await expect(paid).toHaveText('2')
  await expect(page.locator('.entry').getByText(/landed in block/)).toHaveCount(2)
  await expectConfirmations(page, 0)

  await page.getByRole('button', { name: 'Revoke' }).click()
  await confirm(page)
  await expect(page.getByRole('button', { name: 'Subscribe' })).toBeVisible()
  await passTime(request, 2 * period)
  await expect(page.getByText('You took the key back.')).toBeVisible()
  await expect(page.getByTestId('next')).toHaveText('none')
  await expect(paid).toHaveText('2')
  expect(await charges()).toBe(before + 2)
  await expectConfirmations(page, 1)
  await expectNoViolations(page)
  expect(problems).toEqual([])
})
