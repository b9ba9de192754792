import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs'

/** What the demo runs on, as `npm run e2e -- --records <folder>` and the like say it. */
const served: readonly string[] = JSON.parse(process.env['SERVED'] ?? '[]')

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/serve.ts',
  outputDir: '../../.cache/e2e',
  // Longer than any state takes on a machine that does much else: a test that fails is worth the wait.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  // Each has a chain of its own (e2e/serve.ts), unless that is somebody else's.
  workers: served[0] === '--environment' ? 1 : 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['./e2e/reporter.ts']],
  use: {
    launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
    // A trace of every test costs a third of the time: `npm run e2e -- --trace on` takes them.
    screenshot: 'only-on-failure',
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
})
