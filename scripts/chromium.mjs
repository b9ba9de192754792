import { execFileSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Flags that keep Chromium quiet on a machine with no internet. */
export const chromiumArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Path of a Chromium to run browser tests with: `CHROMIUM_PATH`, one that the machine has, or the
 * one that the npm package `@sparticuz/chromium` carries (Linux x64), unpacked once below
 * `node_modules/.cache`. Nothing is downloaded.
 */
export async function chromiumPath() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROMIUM_PATH names ${named}, which does not exist. Correct it or unset it.`)
    }
    return named
  }
  const found = installed.find((path) => existsSync(path))
  if (found) return found
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium found. Install Chrome or Chromium, or set CHROMIUM_PATH to its executable.',
    )
  }
  return unpack()
}

async function unpack() {
  const carrier = fileURLToPath(new URL('../node_modules/@sparticuz/chromium/', import.meta.url))
  const { version } = JSON.parse(readFileSync(join(carrier, 'package.json'), 'utf8'))
  const bin = join(carrier, 'bin')
  const root = fileURLToPath(new URL('../node_modules/.cache/valetkey/', import.meta.url))
  const target = join(root, `chromium-${version}`)
  const launcher = join(target, 'launch')
  if (existsSync(launcher)) return launcher

  const parts = `${target}.${process.pid}`
  mkdirSync(parts, { recursive: true })
  await inflate(join(bin, 'chromium.br'), join(parts, 'chromium'), 0o755)
  for (const archive of ['al2023', 'fonts', 'swiftshader']) {
    const tar = join(parts, `${archive}.tar`)
    await inflate(join(bin, `${archive}.tar.br`), tar)
    execFileSync('tar', ['-xf', tar, '-C', parts])
    rmSync(tar)
  }
  // The launcher gives the bundled system libraries to Chromium alone, not to the tests.
  writeFileSync(
    join(parts, 'launch'),
    [
      '#!/bin/sh',
      'here=$(dirname "$(readlink -f "$0")")',
      'export LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"',
      'exec "$here/chromium" "$@"',
      '',
    ].join('\n'),
    { mode: 0o755 },
  )
  try {
    renameSync(parts, target)
  } catch (error) {
    // Another process finished first; its copy is as good.
    rmSync(parts, { recursive: true, force: true })
    if (!existsSync(launcher)) throw error
  }
  return launcher
}

async function inflate(source, target, mode = 0o644) {
  await pipeline(
    createReadStream(source),
    createBrotliDecompress(),
    createWriteStream(target, { mode }),
  )
}
