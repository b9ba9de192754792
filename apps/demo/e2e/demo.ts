import { AxeBuilder } from '@axe-core/playwright'
import {
  expect,
  type APIRequestContext,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test'

/** The demo wallet's own window. */
export const walletWindow = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title^="Test Wallet"]')

export const consentDialog = (page: Page): Locator => page.getByRole('dialog')

/** Says yes in the wallet, once. */
export const confirm = (page: Page): Promise<void> =>
  walletWindow(page).getByRole('button', { name: 'Confirm' }).click()

/** Connects the built-in wallet. */
export async function connect(page: Page, path = '/'): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
}

/** Connects the built-in wallet and asks for a session; ends with the consent dialog open. */
export async function ask(page: Page, path = '/'): Promise<void> {
  await connect(page, path)
  await page.getByRole('button', { name: 'Play without pop-ups' }).click()
  await expect(consentDialog(page)).toBeVisible()
}

/** Closes the dialog of what was granted; ends with the app that has its key. */
export async function finish(page: Page): Promise<void> {
  await consentDialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(consentDialog(page)).toHaveCount(0)
  await expect(page.locator('.key')).toBeVisible()
}

/** Asks by this button and grants: one confirmation. */
export async function grant(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await consentDialog(page).getByRole('button', { name: 'Allow', exact: true }).click()
  await confirm(page)
  await finish(page)
}

/** Moves the chain's clock on. Machine and page stay where they are. */
export async function passTime(request: APIRequestContext, seconds: number): Promise<void> {
  const { rpcUrl } = await (await request.get('/environment.json')).json()
  for (const [method, params] of [
    ['evm_increaseTime', [seconds]],
    ['evm_mine', []],
  ] as const) {
    const response = await request.post(rpcUrl, { data: { jsonrpc: '2.0', id: 1, method, params } })
    expect(await response.json()).not.toHaveProperty('error')
  }
}

/** What the card of the app's key says is left of its budget. */
export const remaining = (page: Page): Locator =>
  page.locator('.key [data-kind="erc20-spend"] [data-slot="amount"]')

export async function expectConfirmations(page: Page, count: number): Promise<void> {
  await expect(page.getByTestId('confirmations')).toHaveText(String(count))
}

export async function expectNoViolations(page: Page): Promise<void> {
  // What is half faded in has no contrast to speak of.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  )
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
}

/** Fails a test whose page logged an error or a warning. */
export function watchConsole(page: Page): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  return problems
}
