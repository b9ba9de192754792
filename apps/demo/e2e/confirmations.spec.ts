import { expect as playwrightExpect, type Page } from '@playwright/test'
import { confirmationMatchers, type ConfirmationFlow } from '@valetkey/testing'
import { ask, confirm, consentDialog, finish, walletWindow } from './demo.js'
import { test } from './test.js'

const expect = playwrightExpect.extend(confirmationMatchers)

type Prompts = Awaited<ReturnType<ConfirmationFlow['prompts']>>

declare global {
  var prompts: Prompts[number][]
}

/** Listens in on what the page asks of the wallet that announces itself, before the page does. */
async function watchPrompts(page: Page): Promise<ConfirmationFlow['prompts']> {
  await page.addInitScript(() => {
    const methods = ['personal_sign', 'eth_signTypedData_v4', 'eth_sendTransaction'] as const
    const watched = new Set<unknown>()
    globalThis.prompts = []
    window.addEventListener('eip6963:announceProvider', (event) => {
      if (!(event instanceof CustomEvent)) return
      const { provider } = event.detail
      if (watched.has(provider)) return
      watched.add(provider)
      const { request } = provider
      provider.request = (asked: { method: string }): unknown => {
        const method = methods.find((each) => each === asked.method)
        if (method) globalThis.prompts.push({ method })
        return request(asked)
      }
    })
  })
  return () => page.evaluate(() => globalThis.prompts)
}

test(
  'the session takes one signature, and its actions none',
  { tag: '@once' },
  async ({ page }) => {
    const prompts = await watchPrompts(page)
    const dialog = consentDialog(page)
    await ask(page)
    await expect({
      prompts,
      async run() {
        await dialog.getByRole('button', { name: 'Allow', exact: true }).click()
        await confirm(page)
        await finish(page)
      },
    }).toNeedPrompts(['eth_signTypedData_v4'])
    await expect({
      prompts,
      async run() {
        await page.getByRole('button', { name: 'Play 10 moves' }).click()
        await expect(page.getByTestId('actions')).toHaveText('10')
      },
    }).toNeedConfirmations(0)
  },
)

test('a signature that was declined counts', { tag: '@once' }, async ({ page }) => {
  const prompts = await watchPrompts(page)
  const dialog = consentDialog(page)
  await ask(page)
  const run = async (): Promise<void> => {
    await dialog.getByRole('button', { name: 'Allow', exact: true }).click()
    await walletWindow(page).getByRole('button', { name: 'Reject' }).click()
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await confirm(page)
    await expect(dialog).toHaveAccessibleName('Arena has its key')
  }
  await expect({ prompts, run }).toNeedConfirmations(2)
})
