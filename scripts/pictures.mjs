import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumArgs, chromiumPath } from './chromium.mjs'
import { root } from './exec.mjs'

// The demo's pictures in docs/images, one of each scene in use. With `--all` also every scene and state, at
// 360, 768 and 1280 px, light and dark, in .cache/pictures, to be looked at.
const port = 5473
const url = `http://127.0.0.1:${port}/`
const all = process.argv.includes('--all')
const images = join(root, 'docs/images')
const folder = join(root, '.cache/pictures')
const desktop = { width: 1280, height: 900 }
const tablet = { width: 768, height: 1024 }
const phone = { width: 360, height: 760 }

async function serve() {
  const server = spawn(
    process.execPath,
    ['apps/demo/serve.mjs', '--port', String(port), '--period', '20'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const stop = async () => {
    server.kill('SIGTERM')
    const late = setTimeout(() => server.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
  }
  const deadline = Date.now() + 60_000
  while (server.exitCode === null && Date.now() < deadline) {
    const { ok } = await fetch(`${url}environment.json`).catch(() => ({}))
    if (ok) return stop
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await stop()
  throw new Error('The demo did not start.')
}

/** One picture for the docs, and with `--all` one for each width and colour scheme. */
async function shoot(page, name, { image = false } = {}) {
  const modes = all
    ? [desktop, tablet, phone].flatMap((size) =>
        ['light', 'dark'].map((scheme) => ({ size, scheme })),
      )
    : []
  for (const { size, scheme } of modes) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(400)
    const path = join(folder, `${name}-${size.width}-${scheme}.png`)
    await page.screenshot({ path, fullPage: true })
  }
  await page.setViewportSize(desktop)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.waitForTimeout(400)
  if (image) await page.screenshot({ path: join(images, `demo-${name}.png`) })
}

const dialogOf = (page) => page.getByRole('dialog')
const walletOf = (page) => page.frameLocator('iframe[title^="Test Wallet"]')
const button = (page, name) => page.getByRole('button', { name, exact: true })

const confirm = (page) => walletOf(page).getByRole('button', { name: 'Confirm' }).click()

async function grant(page, name) {
  await button(page, name).click()
  await dialogOf(page).getByRole('button', { name: 'Allow', exact: true }).click()
  await confirm(page)
  await dialogOf(page).getByRole('button', { name: 'Done' }).click()
}

/** The scene, and what happened in it: pages of one browser are of one owner. */
const scenes = {
  async play(page) {
    await shoot(page, 'play-nobody')
    await button(page, 'Test Wallet').click()
    await button(page, 'Play without pop-ups').waitFor()
    await shoot(page, 'play-connected')
    await button(page, 'Play d4').click()
    await walletOf(page).getByRole('button', { name: 'Confirm' }).waitFor()
    await shoot(page, 'play-signing')
    await confirm(page)
    await page
      .getByText(/landed in block/)
      .first()
      .waitFor()
    await button(page, 'Play without pop-ups').click()
    await dialogOf(page).getByRole('button', { name: 'Allow', exact: true }).waitFor()
    await shoot(page, 'play-consent')
    await page.keyboard.press('Escape')
    // One confirmation from here on: the one for the move is not of this visit.
    await page.reload()
    await grant(page, 'Play without pop-ups')
    await shoot(page, 'play-granted')
    await button(page, 'Play 10 moves').click()
    await page.getByTestId('actions').getByText('10', { exact: true }).waitFor()
    await button(page, 'Spend 40 TUSD').click()
    await page
      .getByText(/Refused here/)
      .first()
      .waitFor()
    await page
      .locator('.entry details')
      .first()
      .evaluate((details) => (details.open = true))
    await shoot(page, 'play', { image: true })
  },
  async spend(page) {
    await shoot(page, 'spend-asked')
    await grant(page, 'Open a tab')
    for (const [good, left] of [
      ['Coffee', '20.40'],
      ['Bunch of tulips', '8.40'],
      ['Loaf of bread', '1.60'],
    ]) {
      await button(page, `Buy ${good}`).click()
      await page.locator('.key [data-kind="erc20-spend"]').getByText(left).waitFor()
    }
    await button(page, 'Buy Coffee').click()
    await button(page, 'Ask for 25 more').waitFor()
    await shoot(page, 'spend', { image: true })
  },
  async subscribe(page) {
    await shoot(page, 'subscribe-asked')
    await grant(page, 'Subscribe')
    await page.getByTestId('paid').getByText('3', { exact: true }).waitFor({ timeout: 90_000 })
    await shoot(page, 'subscribe', { image: true })
  },
  async 'break-in'(page) {
    await shoot(page, 'break-in-asked')
    await grant(page, 'Grant a key and leak it')
    for (const name of [
      'Steal 10 TUSD',
      'Send 100 TUSD away',
      'Become the owner',
      'Lift the token limit',
    ]) {
      await button(page, name).click()
      await page.locator('.entry').first().getByText(name).waitFor()
      await page
        .locator('.entry')
        .first()
        .getByText(/landed|AllowlistModule|The account/)
        .first()
        .waitFor()
    }
    await shoot(page, 'break-in', { image: true })
  },
  async keys(page) {
    await page.getByRole('article').first().waitFor()
    await page.getByText('Checking').first().waitFor({ state: 'detached' })
    await shoot(page, 'keys', { image: true })
    await page
      .getByRole('button', { name: /^Narrow/ })
      .first()
      .click()
    await dialogOf(page).waitFor()
    await shoot(page, 'keys-narrow')
    await page.keyboard.press('Escape')
    await button(page, 'Forget here').click()
    await button(page, 'Look for them on chain').waitFor()
    await shoot(page, 'keys-forgotten')
  },
}

if (all) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}
const stop = await serve()
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
try {
  const page = await browser.newPage({ viewport: desktop, reducedMotion: 'reduce' })
  page.setDefaultTimeout(60_000)
  await page.goto(url)
  await button(page, 'Test Wallet').waitFor()
  for (const [name, act] of Object.entries(scenes)) {
    await page.evaluate((id) => (location.hash = id), name)
    await act(page)
    process.stderr.write(`✓ ${name}\n`)
  }
} finally {
  await browser.close()
  await stop()
}
process.stdout.write(
  `${JSON.stringify({ scenes: Object.keys(scenes).length, folder: 'docs/images' })}\n`,
)
