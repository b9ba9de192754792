import { buildSync } from 'esbuild'
import { readFileSync, writeFileSync } from 'node:fs'

// The stylesheet in its cascade layer, and the same without, for pages whose resets have no layer.
const options = { bundle: true, minify: true, logLevel: 'warning' }
for (const name of ['styles', 'picker']) {
  const outfile = `dist/${name}.css`
  buildSync({ ...options, entryPoints: [`src/styles/${name}.css`], outfile })
  writeFileSync(`dist/${name}.unlayered.css`, unlayered(readFileSync(outfile, 'utf8')))
}

/** Takes the content of every `@layer valetkey` block out of it. */
function unlayered(css) {
  const opening = '@layer valetkey{'
  let rest = css
  let plain = ''
  for (let at = rest.indexOf(opening); at >= 0; at = rest.indexOf(opening)) {
    let depth = 1
    let end = at + opening.length
    for (; depth > 0; end += 1) depth += { '{': 1, '}': -1 }[rest[end]] ?? 0
    plain += rest.slice(0, at) + rest.slice(at + opening.length, end - 1)
    rest = rest.slice(end)
  }
  return plain + rest
}
