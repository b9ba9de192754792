import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { chromiumArgs, chromiumPath } from './chromium.mjs'
import { root } from './exec.mjs'
import { pnpm } from './setup.mjs'

// One contact sheet per component and mode: every story at three widths in light, dark, Arabic and
// forced colours.
// `npm run screenshots -- consent` takes only stories whose title or name contains the word, `--widths 360`
// and `--modes light,rtl` only those, and `--singles` keeps each picture beside the sheets.
const args = process.argv.slice(2)
const chosen = (name, all) => {
  const at = args.indexOf(`--${name}`)
  const wanted = at < 0 ? all : (args.splice(at, 2)[1]?.split(',') ?? [])
  return all.filter((each) => wanted.includes(each))
}
const widths = chosen('widths', ['360', '768', '1280']).map(Number)
const modes = {
  light: { theme: 'light', locale: 'en' },
  dark: { theme: 'dark', locale: 'en' },
  rtl: { theme: 'light', locale: 'ar' },
  'forced-colors': { theme: 'light', locale: 'en' },
}
const shownModes = chosen('modes', Object.keys(modes))
const singles = args.includes('--singles')
const word = args.find((arg) => !arg.startsWith('--'))?.toLowerCase() ?? ''
const folder = join(root, '.cache/screenshots')
const built = join(root, 'storybook-static')

if (!args.includes('--built')) {
  const { code, output } = await pnpm(
    ['exec', 'storybook', 'build', '--output-dir', 'storybook-static', '--disable-telemetry'],
    { quiet: true },
  )
  if (code !== 0 || !existsSync(join(built, 'index.json'))) {
    process.stderr.write(`${output}\n✗ Storybook was not built.\n`)
    process.exit(1)
  }
}
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'))
const stories = Object.values(entries).filter(
  ({ type, title, name }) => type === 'story' && `${title}/${name}`.toLowerCase().includes(word),
)
const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir: 'storybook-static' },
  preview: { host: '127.0.0.1', port: 0 },
})
const [url] = server.resolvedUrls.local
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })

let pictures = 0
let sheets = 0
for (const mode of shownModes) {
  const { theme, locale } = modes[mode]
  for (const width of widths) {
    const page = await browser.newPage({
      viewport: { width, height: width < 600 ? 760 : 900 },
      colorScheme: theme,
      reducedMotion: 'reduce',
      forcedColors: mode === 'forced-colors' ? 'active' : 'none',
    })
    const components = new Map()
    for (const { id, title, name } of stories) {
      await page.goto(
        `${url}iframe.html?id=${id}&viewMode=story&globals=theme:${theme};locale:${locale}`,
      )
      // A story that plays has its end state only then.
      await page.waitForFunction(
        () =>
          document.querySelector('[role=dialog], #storybook-root > *') !== null &&
          document.fonts.status === 'loaded',
      )
      await page.waitForTimeout(300)
      const picture = await page.screenshot({ fullPage: !title.startsWith('Consent') })
      pictures += 1
      if (singles) writeFileSync(join(folder, `${id}-${width}-${mode}.png`), picture)
      components.set(title, [...(components.get(title) ?? []), { name, picture }])
    }
    for (const [title, shots] of components) {
      const shown = Math.min(width, 640)
      const columns = Math.min(shots.length, Math.floor(2000 / (shown + 24)))
      const figures = shots.map(
        ({ name, picture }) =>
          `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${picture.toString('base64')}" width="${shown}"></figure>`,
      )
      const sheet = await browser.newPage({
        viewport: { width: columns * (shown + 24) + 24, height: 800 },
      })
      await sheet.setContent(
        `<body style="margin:24px;font:14px sans-serif;display:grid;gap:24px;grid-template-columns:repeat(${columns},${shown}px)"><style>figure{margin:0}figcaption{padding-bottom:6px}img{border:1px solid #999}</style>${figures.join('')}</body>`,
      )
      const file = `${title.replaceAll('/', '-')}-${width}-${mode}.png`
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
