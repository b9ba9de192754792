import { spawn } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { chromiumArgs, chromiumPath } from './chromium.mjs'
import { root } from './exec.mjs'

// What the demo's first load costs: JavaScript, time until it can be used, shifts, and what the console says.
const port = 5373
const server = spawn('node', ['apps/demo/serve.mjs', '--port', String(port)], {
  cwd: root,
  stdio: 'ignore',
})
const url = `http://127.0.0.1:${port}/`
const ready = () =>
  fetch(`${url}environment.json`).then(
    ({ ok }) => ok,
    () => false,
  )
const deadline = Date.now() + 60_000
while (!(await ready())) {
  if (Date.now() > deadline) {
    server.kill('SIGTERM')
    throw new Error('The demo did not start. Build it first: npm start does.')
  }
  await new Promise((resolve) => setTimeout(resolve, 250))
}

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
const page = await browser.newPage({ viewport: { width: 360, height: 760 } })
const said = []
const scripts = []
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) said.push(message.text())
})
page.on('pageerror', (error) => said.push(error.message))
page.on('response', (response) => {
  if (response.request().resourceType() === 'script') scripts.push(response.body())
})
await page.addInitScript(() => {
  window.shifted = 0
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shifted += value
  }).observe({ type: 'layout-shift', buffered: true })
})
const started = Date.now()
await page.goto(url)
await page.getByRole('button', { name: 'Test Wallet' }).click({ trial: true })
const interactive = Date.now() - started
await page.waitForTimeout(1000)
const shifted = await page.evaluate(() => window.shifted)
const bodies = await Promise.all(scripts)
await browser.close()
server.kill('SIGTERM')

const gzip = bodies.reduce((total, body) => total + gzipSync(body).length, 0)
process.stdout.write(
  `${JSON.stringify({
    scripts: bodies.length,
    scriptBytesGzip: gzip,
    interactiveMs: interactive,
    layoutShift: Number(shifted.toFixed(4)),
    console: said,
  })}\n`,
)
process.exit(said.length === 0 ? 0 : 1)
