import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { chromiumArgs, chromiumPath } from './chromium.mjs'
import { root } from './exec.mjs'
import { pnpm } from './setup.mjs'

// One contact sheet per component and mode: every story at three widths in light, dark, Arabic and
// forced colours; a long sheet goes on in a second one.
// `npm run screenshots -- consent` takes only stories whose title or name contains the word, `--widths 360`
// and `--modes light,rtl` only those, and `--singles` keeps each picture beside the sheets. `--docs` takes
// none of these and pictures the components anew in docs/images.
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
  'forced-colors': { theme: 'light', locale: 'en', forcedColors: 'active' },
}
const shownModes = chosen('modes', Object.keys(modes))
const singles = args.includes('--singles')
const documented = {
  'consent-dialog': ['consent-consentdialog--request', 'light', 1280],
  'consent-dialog-phone-dark': ['consent-consentdialog--request', 'dark', 360],
  'consent-dialog-arabic': ['consent-consentdialog--request', 'rtl', 360],
  'permission-picker': ['picker-permissionpicker--composed', 'light', 768],
  'permission-picker-phone-dark': ['picker-permissionpicker--composed', 'dark', 360],
  'revoke-dialog': ['sessions-revokedialog--sponsored', 'light', 1280],
  'session-list': ['sessions-sessionlist--keys', 'light', 1280],
}
const word = args.find((arg) => !arg.startsWith('--'))?.toLowerCase() ?? ''
const folder = join(root, '.cache/screenshots')
const built = join(root, 'storybook-static')

/** How much of a long page is pictured, in CSS pixels: forty cards look like the first ten. */
const longest = 4_000
/** How high a sheet grows: Chromium captures no page of 60 million pixels. */
const sheetHeight = 8_000
const gap = 24

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
const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'))
const stories = Object.values(entries).filter(
  ({ type, title, name }) => type === 'story' && `${title}/${name}`.toLowerCase().includes(word),
)
if (stories.length === 0) {
  process.stderr.write(`✗ No story's title or name contains "${word}".\n`)
  process.exit(1)
}

const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir: 'storybook-static' },
  preview: { host: '127.0.0.1', port: 0 },
})
const [url] = server.resolvedUrls.local
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })

/**
 * A screenshot. Before a page has drawn its first frame, Chromium is "Unable to capture" it, and on a busy
 * machine that takes a while, more so for a tall page.
 */
async function shoot(page, options, tries = 5) {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
  try {
    return await page.screenshot(options)
  } catch (error) {
    if (tries === 1 || !error.message.includes('Unable to capture screenshot')) throw error
    return shoot(page, options, tries - 1)
  }
}

/** A page that is ready for the first story; the others follow in the same one, which is far quicker. */
async function open(first, { theme, locale, forcedColors = 'none' }, width) {
  const page = await browser.newPage({
    viewport: { width, height: width < 600 ? 760 : 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    forcedColors,
  })
  // What axe says is for the tests of stories.
  const globals = `theme:${theme};locale:${locale};a11y.manual:!true`
  await page.goto(`${url}iframe.html?id=${first}&viewMode=story&globals=${globals}`)
  return page
}

/** Shows a story as it is once it has played, and tells whether it did what it should. */
async function show(page, id) {
  const finished = await page.waitForFunction(
    (storyId) => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__
      const last = (event) => channel?.last(event)?.[0]
      if (last('storyFinished') === undefined) {
        // Without its module no story ever starts.
        return document.body.matches('.sb-show-errordisplay') && { status: 'error' }
      }
      if (last('storyFinished').storyId === storyId) return last('storyFinished')
      if (last('setCurrentStory')?.storyId !== storyId) {
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' })
      }
      return false
    },
    id,
    { timeout: 120_000 },
  )
  const { status } = await finished.jsonValue()
  return status === 'success'
}

/** The part of the page that a story takes, up to where it only repeats itself. */
async function picture(page) {
  const clip = await page.evaluate(async (most) => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
    // A ring around what was pressed last belongs to whoever pressed it.
    document.activeElement?.blur()
    window.scrollTo(0, 0)
    const { innerWidth: width, innerHeight: screen } = window
    const { bottom } = document.querySelector('#storybook-root').getBoundingClientRect()
    const whole = document.documentElement.scrollHeight
    const height = document.querySelector('[role=dialog]')
      ? screen
      : whole > screen
        ? Math.min(whole, most)
        : Math.min(Math.ceil(bottom) + 16, screen)
    return { x: 0, y: 0, width, height }
  }, longest)
  return {
    ...clip,
    image: await shoot(page, { fullPage: clip.height > page.viewportSize().height, clip }),
  }
}

/** Pictures below one another in columns, as many to a sheet as it holds. */
function layOut(pictures, width) {
  const columns = Math.min(pictures.length, Math.floor(2_000 / (width + gap)))
  const sheets = []
  let left = 0
  for (let at = 0; at < pictures.length; at += columns) {
    const row = pictures.slice(at, at + columns)
    const height = Math.max(...row.map((one) => (one.height * width) / one.width)) + 2 * gap
    if (height > left) {
      sheets.push([])
      left = sheetHeight
    }
    sheets.at(-1).push(...row)
    left -= height
  }
  return { columns, sheets }
}

async function printSheet(file, pictures, { columns, width }) {
  const figures = pictures.map(
    ({ name, image }) =>
      `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${image.toString('base64')}" width="${width}"></figure>`,
  )
  const page = await browser.newPage({
    viewport: { width: columns * (width + gap) + gap, height: 100 },
  })
  await page.setContent(
    `<body style="margin:${gap}px;font:14px sans-serif;display:grid;gap:${gap}px;grid-template-columns:repeat(${columns},${width}px)"><style>figure{margin:0}figcaption{padding-bottom:6px}img{border:1px solid #999}</style>${figures.join('')}</body>`,
  )
  writeFileSync(join(folder, file), await shoot(page, { fullPage: true }))
  await page.close()
}

if (args.includes('--docs')) {
  for (const [name, [id, mode, width]] of Object.entries(documented)) {
    const page = await open(id, modes[mode], width)
    if (!(await show(page, id))) throw new Error(`${id} did not play to its end.`)
    const { image } = await picture(page)
    writeFileSync(join(root, 'docs/images', `${name}.png`), image)
    await page.close()
  }
  await browser.close()
  await server.close()
  process.stdout.write(
    `${JSON.stringify({ pictures: Object.keys(documented).length, folder: 'docs/images' })}\n`,
  )
  process.exit(0)
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
let pictures = 0
let printed = 0
const failed = []
for (const mode of shownModes) {
  for (const width of widths) {
    const page = await open(stories[0].id, modes[mode], width)
    const components = new Map()
    for (const { id, title, name } of stories) {
      if (!(await show(page, id))) failed.push(`${id} at ${width} px, ${mode}`)
      const shot = { name, ...(await picture(page)) }
      pictures += 1
      if (singles) writeFileSync(join(folder, `${id}-${width}-${mode}.png`), shot.image)
      components.set(title, [...(components.get(title) ?? []), shot])
    }
    await page.close()
    for (const [title, shots] of components) {
      const shown = Math.min(width, 640)
      const { columns, sheets } = layOut(shots, shown)
      for (const [index, sheet] of sheets.entries()) {
        const part = index === 0 ? '' : `-${index + 1}`
        const file = `${title.replaceAll('/', '-')}-${width}-${mode}${part}.png`
        await printSheet(file, sheet, { columns, width: shown })
        printed += 1
      }
    }
    process.stderr.write(`✓ ${mode}, ${width} px\n`)
  }
}
await browser.close()
await server.close()
for (const story of failed) process.stderr.write(`✗ ${story} did not play to its end.\n`)
process.stdout.write(
  `${JSON.stringify({ stories: stories.length, pictures, sheets: printed, failed: failed.length, folder: '.cache/screenshots' })}\n`,
)
process.exit(failed.length === 0 ? 0 : 1)
