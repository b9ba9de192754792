import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { chromium, type CDPSession, type Page } from 'playwright-core'

export type PickerSummary = {
  bench: 'picker'
  functions: number
  keystrokes: number
  /** Milliseconds of the page's main thread per key press: script, style, layout and paint. */
  search: { median: number; worst: number }
  amount: { median: number; worst: number }
  /** One frame at 60 Hz, in milliseconds. */
  bar: number
}

const bar = 1000 / 60
const words = ['mint', 'claim', 'item', 'match', 'set', '19', 'uint']

/** What a key press costs in a permission picker with a contract of 200 functions. */
export async function benchPicker(): Promise<{ summary: PickerSummary; met: boolean }> {
  const executablePath = process.env['CHROMIUM_PATH']
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-dev-shm-usage'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } })
    await page.setContent(`<style>${await bundle('styles')}</style><body></body>`)
    await page.addScriptTag({ content: await bundle('page') })
    const cdp = await page.context().newCDPSession(page)
    // Time of the page's own thread, so that other programs do not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })

    const search = await typing(page, cdp, {
      field: 'input[type=search]',
      texts: words,
    })
    const amount = await typing(page, cdp, {
      field: '[data-kind=native-spend] input[inputmode]',
      texts: ['0.015', '0.25', '1.75', '0.0625'],
    })
    const summary: PickerSummary = {
      bench: 'picker',
      functions: 200,
      keystrokes: search.length + amount.length,
      search: figures(search),
      amount: figures(amount),
      bar: round(bar),
    }
    return { summary, met: summary.search.median < bar && summary.amount.median < bar }
  } finally {
    await browser.close()
  }
}

const folder = fileURLToPath(new URL('./picker/', import.meta.url))

async function bundle(name: 'page' | 'styles'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${folder}${name}${name === 'page' ? '.tsx' : '.css'}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    conditions: ['@valetkey/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  return outputFiles[0]?.text ?? ''
}

/** Types with real keys; for each, the time that the main thread was at work because of it. */
async function typing(
  page: Page,
  cdp: CDPSession,
  { field, texts }: { field: string; texts: readonly string[] },
): Promise<readonly number[]> {
  const work = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const input = page.locator(field)
  const costs: number[] = []
  for (const text of texts) {
    await input.fill('')
    await idle(page)
    for (const key of text) {
      const before = await work()
      await page.keyboard.press(key)
      await idle(page)
      costs.push((await work()) - before)
    }
  }
  return costs
}

/** Until what a key press started, what follows from it later included, is on the screen. */
const idle = async (page: Page): Promise<void> =>
  page.evaluate(
    async () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 1000 }))
      }),
  )

const round = (value: number): number => Math.round(value * 100) / 100

function figures(costs: readonly number[]): { median: number; worst: number } {
  const sorted = [...costs].sort((one, other) => one - other)
  return {
    median: round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    worst: round(sorted.at(-1) ?? 0),
  }
}
