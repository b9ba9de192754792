import { expect } from '@playwright/test'
import { connect, expectNoViolations } from './demo.js'
import { test } from './test.js'

test('nothing is served', { tag: '@once' }, async ({ page }) => {
  await page.route('**/environment.json', (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('The demo has nowhere to run.')
  await expectNoViolations(page)
  await page.unroute('**/environment.json')
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('button', { name: 'Test Wallet' })).toBeVisible()
})

test('the chain does not answer, and does again', { tag: '@once' }, async ({ page, request }) => {
  const { rpcUrl } = await (await request.get('/environment.json')).json()
  const chain = `${rpcUrl}/**`
  await connect(page)
  await expect(page.getByRole('button', { name: 'Play d4', exact: true })).toBeVisible()
  await page.route(chain, (route) => route.abort())
  const notice = page.getByRole('alert').filter({ hasText: 'does not answer' })
  await expect(notice).toBeVisible()
  await expectNoViolations(page)
  await page.unroute(chain)
  await expect(notice).toHaveCount(0)
})

test('a scene that does not load says so', { tag: '@once' }, async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Test Wallet' })).toBeVisible()
  await page.route('**/SpendScene-*.js', (route) => route.abort())
  await page.getByRole('link', { name: 'Spend', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('This scene did not load.')
  await page.getByRole('link', { name: 'Play' }).click()
  await expect(page.getByRole('button', { name: 'Test Wallet' })).toBeVisible()
})

test('the keeper does not answer, and does again', { tag: '@once' }, async ({ page }) => {
  await page.route('**/keeper/**', (route) => route.abort())
  await connect(page, '/#subscribe')
  const notice = page.getByRole('alert').filter({ hasText: 'The keeper does not answer.' })
  await expect(notice.first()).toBeVisible()
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(notice).toHaveCount(2)
  await expectNoViolations(page)
  await page.unroute('**/keeper/**')
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // What lies below an open dialog has no role.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Subscribe' })).toBeEnabled()
  await expect(notice).toHaveCount(0)
})
