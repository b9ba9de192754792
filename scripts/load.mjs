import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { chromiumArgs, chromiumPath } from './chromium.mjs'
import { root } from './exec.mjs'

// What the demo's first load costs on a phone's screen, as one line of JSON: JavaScript, time until it can be
// used, layout shift, and what the console says; and what it does for an owner who comes back with a key.
// Fails when the console says anything, or something jumps.
const port = 5373
/** Layout shift that nobody sees. */
const still = 0.05
const url = `http://127.0.0.1:${port}/`
const deadline = AbortSignal.timeout(120_000)

const server = spawn(process.execPath, ['apps/demo/serve.mjs', '--port', String(port)], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
})
const ended = new Promise((resolve) => server.once('exit', resolve))

async function untilServed() {
  while (server.exitCode === null) {
    deadline.throwIfAborted()
    const { ok } = await fetch(`${url}environment.json`, { signal: deadline }).catch(() => ({}))
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The demo did not start.')
}

/** Counts, in a page, what jumps and what keeps it busy. */
function observe() {
  window.shifted = 0
  window.blocked = 0
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shifted += value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.blocked += duration - 50
  }).observe({ type: 'longtask', buffered: true })
}

/** A visit: until this button can be used, and then until nothing comes any more. */
async function visit(page, button) {
  await page.goto(url)
  await page.getByRole('button', { name: button, exact: true }).click({ trial: true })
  const interactiveMs = await page.evaluate(() => Math.round(performance.now()))
  // Whatever comes late, comes with the first idle moments.
  await page.waitForTimeout(1000)
  const { shifted, ...seen } = await page.evaluate(() => ({
    shifted: window.shifted,
    blocked: window.blocked,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    scripts: performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  }))
  return { ...seen, interactiveMs, layoutShift: Number(shifted.toFixed(4)) }
}

/** What makes a visitor one who comes back: an owner, an account, a key that has been used. */
async function grant(page) {
  const press = (where, name) => where.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await press(page, 'Test Wallet')
  await press(page, 'Play without pop-ups')
  await press(dialog, 'Allow')
  await press(page.frameLocator('iframe[title^="Test Wallet"]'), 'Confirm')
  await press(dialog, 'Done')
  await page.locator('.key').waitFor()
  await press(page, 'Play d4')
  await page.getByTestId('actions').filter({ hasText: '1' }).waitFor()
}

async function measure() {
  await untilServed()
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: chromiumArgs,
    timeout: 30_000,
  })
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 760 } })
    page.setDefaultTimeout(30_000)
    const said = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text())
    })
    page.on('pageerror', (error) => said.push(error.message))
    await page.addInitScript(observe)
    const { scripts, paint, blocked, ...first } = await visit(page, 'Test Wallet')
    const bodies = [...new Set(scripts)].map((path) =>
      readFileSync(join(root, 'apps/demo/dist', path)),
    )
    const sum = (sizes) => sizes.reduce((total, size) => total + size, 0)
    await grant(page)
    const again = await visit(page, 'Play 10 moves')
    return {
      scripts: bodies.length,
      scriptBytes: sum(bodies.map(({ length }) => length)),
      scriptBytesGzip: sum(bodies.map((body) => gzipSync(body, { level: 9 }).length)),
      firstPaintMs: Math.round(paint),
      interactiveMs: first.interactiveMs,
      blockedMs: Math.round(blocked),
      layoutShift: first.layoutShift,
      returning: { interactiveMs: again.interactiveMs, layoutShift: again.layoutShift },
      console: said,
    }
  } finally {
    await browser.close()
  }
}

async function stop() {
  server.kill('SIGTERM')
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(late)
}

const result = await measure().catch((error) => ({ error: error.message }))
await stop()
process.stdout.write(`${JSON.stringify(result)}\n`)
const jumps = [result.layoutShift, result.returning?.layoutShift].some((shift) => !(shift <= still))
process.exit(result.console?.length === 0 && !jumps ? 0 : 1)
