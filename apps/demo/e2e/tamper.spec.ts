import { expect } from '@playwright/test'
import { connect, consentDialog, expectNoViolations, walletWindow } from './demo.js'
import { test } from './test.js'

// Bytes all over the call: selector, entity id, flags, a word of padding, the key, a limit, a hook.
const bytes = [0, 24, 28, 60, 300, 420, 600, 900]

test(
  'any byte of the call that was changed on the way stops the dialog',
  { tag: '@once' },
  async ({ page }) => {
    await connect(page)
    const dialog = consentDialog(page)
    for (const byte of bytes) {
      await test.step(`byte ${byte}`, async () => {
        await page.evaluate((at) => history.replaceState(null, '', `?tamper=${at}`), byte)
        await page.getByRole('button', { name: 'Play without pop-ups' }).click()
        await expect(dialog).toHaveAccessibleName(/Stopped\. What would be signed is not what/)
        await expect(dialog.getByRole('button', { name: 'Allow', exact: true })).toHaveCount(0)
        await expect(dialog.getByRole('button', { name: 'Try again' })).toHaveCount(0)
        if (byte === bytes[0]) await expectNoViolations(page)
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      })
    }
    await expect(page.getByTestId('confirmations')).toHaveText('0')
    await expect(walletWindow(page).getByText('0 requests since start')).toHaveCount(1)

    // The control: with nothing changed, the same dialog can be allowed.
    await page.evaluate(() => history.replaceState(null, '', '/'))
    await page.getByRole('button', { name: 'Play without pop-ups' }).click()
    await expect(dialog.getByRole('button', { name: 'Allow', exact: true })).toBeVisible()
  },
)
