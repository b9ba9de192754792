import { expect, test } from '@playwright/test'
import { ask, consentDialog, expectNoViolations, walletWindow } from './demo.js'

// Bytes all over the call: selector, entity id, flags, a word of padding, the key, a limit, a hook.
for (const byte of [0, 24, 28, 60, 300, 420, 600, 900]) {
  test(`byte ${byte} of the call, changed on the way, stops the dialog`, async ({ page }) => {
    await ask(page, `/?tamper=${byte}`)
    const dialog = consentDialog(page)
    await expect(dialog).toHaveAccessibleName(/Stopped\. What would be signed is not what/)
    await expect(dialog.getByRole('button', { name: 'Allow', exact: true })).toHaveCount(0)
    await expect(dialog.getByRole('button', { name: 'Try again' })).toHaveCount(0)
    await expect(page.getByTestId('confirmations')).toHaveText('0')
    await expect(walletWindow(page).getByRole('button', { name: 'Confirm' })).toHaveCount(0)
    await expectNoViolations(page)
  })
}
