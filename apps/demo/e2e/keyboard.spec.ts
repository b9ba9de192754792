import { expect, type Locator, type Page } from '@playwright/test'
import { connect, consentDialog, expectConfirmations, remaining, walletWindow } from './demo.js'
import { test } from './test.js'

/** What lies before the focus is gone back to: past the end of a page, Tab leaves it for the browser. */
const isBefore = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { activeElement: focus, body } = element.ownerDocument
    return (
      focus !== null &&
      focus !== body &&
      (focus.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    )
  })

/** Goes on by Tab, or back, until this has the focus, and presses it. */
async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await expect(target).toBeEnabled()
  const step = (await isBefore(target)) ? 'Shift+Tab' : 'Tab'
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) {
      const shown = await target.evaluate((element) => getComputedStyle(element).outlineStyle)
      expect(shown).not.toBe('none')
      await page.keyboard.press(key)
      return
    }
    await page.keyboard.press(step)
  }
  throw new Error(`Tab never came to ${String(target)}.`)
}

test('from the first visit to a refusal, by keyboard alone', { tag: '@once' }, async ({ page }) => {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const dialog = consentDialog(page)
  const confirm = walletWindow(page).getByRole('button', { name: 'Confirm' })
  await page.goto('/')
  await press(page, page.getByRole('link', { name: 'Spend', exact: true }))
  await press(page, button('Test Wallet'))
  await press(page, button('Open a tab'))
  await press(page, dialog.getByRole('button', { name: 'Allow', exact: true }))
  await press(page, confirm)
  await press(page, dialog.getByRole('button', { name: 'Done' }))
  const left = remaining(page)
  await press(page, button('Buy Bunch of tulips'))
  await expect(left).toHaveText(/^13 /)
  await press(page, button('Buy Bunch of tulips'))
  await expect(left).toHaveText(/^1 /)
  await press(page, button('Buy Coffee'))
  await press(page, button('Ask for 25 more'))
  await press(page, confirm)
  await expect(left).toHaveText(/^26 /)
  await expectConfirmations(page, 2)
})

test('the board is one stop, and arrows lead over it', { tag: '@once' }, async ({ page }) => {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  await connect(page)
  await button('Play d4').focus()
  for (const [key, name] of [
    ['ArrowRight', 'Play e4'],
    ['ArrowDown', 'Play e5'],
    ['Tab', 'Play 10 moves'],
    ['Shift+Tab', 'Play e5'],
    ['ArrowUp', 'Play e4'],
    ['ArrowLeft', 'Play d4'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(button(name)).toBeFocused()
  }
  await button('Play a1').focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await expect(button('Play a1')).toBeFocused()
})
