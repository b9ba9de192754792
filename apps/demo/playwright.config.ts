import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs'

const port = 5273

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../../.cache/e2e',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  // A loaded machine may be late once; each test begins anew.
  retries: process.env.CI ? 1 : 0,
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
      // What the dialog says of changed bytes does not depend on the screen.
      testIgnore: 'tamper.spec.ts',
      use: { viewport: { width: 360, height: 760 }, hasTouch: true, colorScheme: 'dark' },
    },
  ],
  webServer: {
    command: `node serve.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/environment.json`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
