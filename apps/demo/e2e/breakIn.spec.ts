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

const refusals = {
  'Send 100 TUSD away': /undone in its block: AllowlistModule \(ExceededTokenLimit\)/,
  'Approve a thief': /AllowlistModule \(SelectorNotAllowed\)/,
  'Send the ETH away': /AllowlistModule \(AddressNotAllowed\)/,
  'Hide ETH in a boost': /AllowlistModule \(SelectorNotAllowed\)/,
  'Become the owner': /The account \(ValidationFunctionMissing\)/,
  'Install a second owner': /The account \(ValidationFunctionMissing\)/,
  'Replace the code': /The account \(ValidationFunctionMissing\)/,
  'Lift the token limit': /AllowlistModule \(AddressNotAllowed\)/,
  'Lift the gas limit': /AllowlistModule \(AddressNotAllowed\)/,
  'Move the end to never': /AllowlistModule \(AddressNotAllowed\)/,
}

test('nothing beyond the promise can be taken', async ({ page, request }) => {
  const problems = watchConsole(page)
  await connect(page, '/#break-in')
  await expect(page.getByRole('button', { name: 'Grant a key and leak it' })).toBeEnabled()
  await expectNoViolations(page)
  await grant(page, 'Grant a key and leak it')
  const taken = page.getByTestId('taken')
  await expect(page.getByTestId('promised')).toHaveText(/10.TUSD and 0\.02.ETH/)
  const newest = page.locator('.entry').first()

  for (const [title, reason] of Object.entries(refusals)) {
    await page.getByRole('button', { name: title }).click()
    await expect(newest).toContainText(title)
    await expect(newest).toContainText(reason)
  }
  await expect(taken).toHaveText('0 TUSD')
  await expect(page.getByTestId('verdict')).toHaveText(/^10 attempts refused\. Nothing beyond/)

  // The control: what was granted can be taken, and then no more of it.
  await page.getByRole('button', { name: 'Steal 10 TUSD' }).click()
  await expect(taken).toHaveText('10 TUSD')
  await page.getByRole('button', { name: 'Sign and send' }).click()
  await expect(newest).toContainText(/From the console/)
  await expect(newest).toContainText(/ExceededTokenLimit/)
  await expect(taken).toHaveText('10 TUSD')
  await expectConfirmations(page, 1)
  await expectNoViolations(page)

  await passTime(request, 200)
  await page.getByRole('button', { name: 'Use it after it has ended' }).click()
  await expect(newest).toContainText(/TimeRangeModule.*AA22/)
  await expect(taken).toHaveText('10 TUSD')
  expect(problems).toEqual([])
})

test(
  'the first use of the key is a move on a free cell, and can be tried again',
  { tag: '@once' },
  async ({ page, request }) => {
    const { bundlerUrl } = await (await request.get('/environment.json')).json()
    const bundler = `${bundlerUrl}/**`
    await connect(page)
    await page.getByRole('button', { name: 'Play a1', exact: true }).click()
    await confirm(page)
    await expect(page.getByTestId('actions')).toHaveText('1')

    await page.getByRole('link', { name: 'Next: Spend' }).click()
    await expect(page.getByRole('link', { name: 'Spend', exact: true })).toBeFocused()
    await page.getByRole('link', { name: 'Break in', exact: true }).click()
    await page.route(bundler, (route) => route.abort())
    await grant(page, 'Grant a key and leak it')
    await expect(page.locator('.entry').first()).toHaveAttribute('data-state', 'refused')
    const again = page.getByRole('button', { name: 'Make an honest move' })
    await expect(again).toBeEnabled()
    await expect(page.getByRole('button', { name: 'Become the owner' })).toBeDisabled()
    await expectNoViolations(page)
    await page.unroute(bundler)
    await again.click()
    await expect(page.locator('.entry').first()).toContainText(/landed in block/)
    await expect(again).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Become the owner' })).toBeEnabled()
  },
)
