import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { chromiumArgs, chromiumPath } from './chromium.mjs'
import { root } from './exec.mjs'
import { pnpm } from './setup.mjs'

// One contact sheet per component and mode: every story at three widths, light and dark.
const widths = [360, 768, 1280]
const themes = ['light', 'dark']
const folder = join(root, '.cache/screenshots')
const built = join(root, 'storybook-static')

const { code, output } = await pnpm(
  ['exec', 'storybook', 'build', '--output-dir', 'storybook-static', '--disable-telemetry'],
  { quiet: true },
)
if (code !== 0 || !existsSync(join(built, 'index.json'))) {
  process.stderr.write(`${output}\n✗ Storybook was not built.\n`)
  process.exit(1)
}
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'))
const stories = Object.values(entries).filter(({ type }) => type === 'story')
const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir: 'storybook-static' },
  preview: { host: '127.0.0.1', port: 6116 },
})
const [url] = server.resolvedUrls.local
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })

let pictures = 0
let sheets = 0
for (const theme of themes) {
  for (const width of widths) {
    const page = await browser.newPage({
      viewport: { width, height: width < 600 ? 760 : 900 },
      colorScheme: theme,
      reducedMotion: 'reduce',
    })
    const components = new Map()
    for (const { id, title, name } of stories) {
      await page.goto(`${url}iframe.html?id=${id}&viewMode=story&globals=theme:${theme}`)
      await page.waitForFunction(
        () => document.querySelector('[role=dialog], #storybook-root > *') !== null,
      )
      await page.waitForTimeout(400)
      const picture = (await page.screenshot()).toString('base64')
      pictures += 1
      components.set(title, [...(components.get(title) ?? []), { name, picture }])
    }
    for (const [title, shots] of components) {
      const figures = shots.map(
        ({ name, picture }) =>
          `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${picture}" width="${shown}"></figure>`,
      )
      const shown = Math.min(width, 640)
      const columns = Math.floor(2000 / (shown + 24))
      const sheet = await browser.newPage({
        viewport: { width: columns * (shown + 24) + 24, height: 800 },
      })
      await sheet.setContent(
        `<body style="margin:24px;font:14px sans-serif;display:grid;gap:24px;grid-template-columns:repeat(${columns},${shown}px)"><style>figure{margin:0}figcaption{padding-bottom:6px}img{border:1px solid #999}</style>${figures.join('')}</body>`,
      )
      const file = `${title.replaceAll('/', '-')}-${width}-${theme}.png`
      writeFileSync(join(folder, file), await sheet.screenshot({ fullPage: true }))
      await sheet.close()
      sheets += 1
    }
    await page.close()
  }
}
await browser.close()
await server.close()
process.stdout.write(
  `${JSON.stringify({ stories: stories.length, pictures, sheets, folder: '.cache/screenshots' })}\n`,
)
process.exit(0)
