import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, chromiumPath } from './scripts/chromium.mjs'

const source = '@valetkey/source'
const executablePath = await chromiumPath()

const shared = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
}

// One chain and bundler for all tests of a project.
const devnet = fileURLToPath(new URL('./packages/testing/src/exports/devnet.ts', import.meta.url))
const core = fileURLToPath(new URL('./scripts/provideCore.mjs', import.meta.url))

// Tests of types, `*.test-d.ts`, are part of what each package's `typecheck` compiles.
const node = (name: string, folder: string, globalSetup: string[] = []) => ({
  ...shared,
  test: {
    name,
    globalSetup,
    environment: 'node' as const,
    // Loading modules anew for each file takes longer than most of the tests.
    isolate: false,
    include: [`${folder}/**/*.test.ts`],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts', '**/*.chain.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

// A fresh object each time: vitest writes the project's name into it.
const browser = (contextOptions = {}) => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions: { executablePath, args: chromiumArgs }, contextOptions }),
  instances: [{ browser: 'chromium' as const }],
  screenshotFailures: false,
  ui: false,
})

/** The oldest React that works. */
const react18 = {
  react: fileURLToPath(new URL('./node_modules/react18', import.meta.url)),
  'react-dom': fileURLToPath(new URL('./node_modules/react-dom18', import.meta.url)),
}

const page = (name: string, include: string[], globalSetup: string[] = []) => ({
  ...shared,
  plugins: [react()],
  test: {
    name,
    include,
    globalSetup,
    browser: browser(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

const react18Page = (name: string, include: string[]) => {
  const project = page(name, include, [devnet])
  return { ...project, resolve: { ...project.resolve, alias: react18 } }
}

const compiledPage = (name: string, include: string[]) => ({
  ...page(name, include, [devnet]),
  plugins: [react({ compiler: { logDiagnostics: true } })],
})

export default defineConfig({
  test: {
    projects: [
      node('contracts', 'packages/contracts'),
      node('devnet', 'packages/devnet', ['packages/devnet/src/buildCli.test.setup.ts']),
      node('core', 'packages/core'),
      {
        ...shared,
        test: {
          name: 'core-chain',
          include: ['packages/core/src/**/*.chain.test.ts'],
          isolate: false,
          globalSetup: [devnet],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      node('testing', 'packages/testing'),
      {
        ...shared,
        test: {
          name: 'keeper',
          include: ['apps/keeper/src/**/*.test.ts'],
          globalSetup: ['apps/keeper/src/buildKeeper.test.setup.ts', devnet],
          // They move the chain's clock.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      node('bench', 'packages/bench'),
      page('core-browser', ['packages/core/src/**/*.browser.test.ts'], [devnet, core]),
      node('react-server', 'packages/react'),
      page('react', ['packages/react/src/**/*.test.tsx'], [devnet]),
      react18Page('react-18', ['packages/react/src/rendering/*.test.tsx']),
      react18Page('react-18-full', ['packages/react/src/**/*.test.tsx']),
      compiledPage('react-compiler', ['packages/react/src/rendering/*.test.tsx']),
      compiledPage('react-compiler-full', ['packages/react/src/**/*.test.tsx']),
      page('ui', ['packages/ui/src/**/*.test.tsx'], [devnet]),
      {
        ...shared,
        plugins: [
          storybookTest({ configDir: fileURLToPath(new URL('./.storybook', import.meta.url)) }),
        ],
        test: {
          name: 'stories',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          browser: browser({
            reducedMotion: 'reduce',
            ...(process.env['VK_MODE'] === 'forced-colors' ? { forcedColors: 'active' } : {}),
          }),
        },
      },
    ],
  },
})
