import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs'

const port = 5273

/** Long enough to end only where a test moves the chain's clock. */
const period = 600

/** What the demo runs on, as `npm run e2e -- --records <folder>` and the like say it. */
const served: readonly string[] = JSON.parse(process.env['SERVED'] ?? '[]')

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../../.cache/e2e',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['./e2e/reporter.ts']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      // Who owns the account, and what the bytes say, does not depend on the screen.
      grepInvert: /@once/,
      use: { viewport: { width: 360, height: 760 }, hasTouch: true, colorScheme: 'dark' },
    },
  ],
  webServer: {
    command: `node serve.mjs --port ${port} --period ${period} ${served.map((word) => JSON.stringify(word)).join(' ')}`,
    url: `http://127.0.0.1:${port}/environment.json`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
