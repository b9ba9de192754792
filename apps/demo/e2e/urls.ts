const name = 'DEMO_URLS'

/** Tells the workers, which start later, where their demos stand. */
export function setUrls(urls: readonly string[]): void {
  process.env[name] = JSON.stringify(urls)
}

/** Where the demo of a worker stands. */
export function urlOf(parallelIndex: number): string {
  const urls: readonly string[] = JSON.parse(process.env[name] ?? '[]')
  const url = urls[parallelIndex]
  if (url === undefined) throw new Error(`No demo was started for worker ${parallelIndex}.`)
  return url
}
