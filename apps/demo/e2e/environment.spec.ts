import { expect } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { test } from './test.js'

const script = fileURLToPath(new URL('../serve.mjs', import.meta.url))

type Ended = { code: number | null; stdout: string; stderr: string }

/** Serves the page by this file. Resolves once that has ended; one that runs is ended here. */
function serve(file: string): Promise<Ended> {
  const child = spawn(process.execPath, [script, '--port', '0', '--environment', file])
  let [stdout, stderr] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
    if (stdout.includes('Ctrl-C')) child.kill('SIGTERM')
  })
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, stdout, stderr: stderr.trim() })),
  )
}

const nowhere = 'http://127.0.0.1:1'

test(
  'a file that cannot be served by says why, in one line',
  { tag: '@once' },
  async ({ request }, testInfo) => {
    const environment = await (await request.get('/environment.json')).json()
    const file = testInfo.outputPath('environment.json')
    await mkdir(testInfo.outputDir, { recursive: true })
    const { rpcUrl: _, ...lacking } = environment
    const good = { ...environment, keeper: undefined }
    const cases: readonly (readonly [content: string, line: RegExp])[] = [
      ['{ "chainId": 1,', /is not JSON: /],
      ['null', /lacks chainId, accounts, rpcUrl, /],
      [JSON.stringify(lacking), /lacks rpcUrl\.$/],
      [
        JSON.stringify({ ...good, chainId: '1' }),
        /chainId wants a whole number above 0, not "1"\.$/,
      ],
      [JSON.stringify({ ...good, keeper: { planId: '0' } }), /lacks keeper\.url\.$/],
      [JSON.stringify({ ...good, rpcUrl: nowhere }), /rpcUrl http:\S+ does not answer: /],
      [JSON.stringify({ ...good, bundlerUrl: nowhere }), /bundlerUrl http:\S+ does not answer: /],
      [JSON.stringify({ ...good, chainId: 1 }), /rpcUrl \S+ answers for chain \d+, not 1\.$/],
      [
        JSON.stringify({
          ...good,
          contracts: { ...good.contracts, arena: `0x${'00'.repeat(19)}01` },
        }),
        /there is no contract at contracts\.arena, 0x0+1\.$/,
      ],
    ]
    expect(await serve(file)).toEqual({
      code: 1,
      stdout: '',
      stderr: `✗ There is no file ${file}. deploy.mjs prints one (README of apps/demo).`,
    })
    for (const [content, line] of cases) {
      await test.step(String(line), async () => {
        await writeFile(file, content)
        const { code, stdout, stderr } = await serve(file)
        expect(stderr).toMatch(line)
        expect(stderr.split('\n')).toHaveLength(1)
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      })
    }

    // The control: with nothing wrong, the page is served.
    await writeFile(file, JSON.stringify(good))
    const { code, stdout, stderr } = await serve(file)
    expect(stdout).toContain('Demo      http://127.0.0.1:')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  },
)
