const url = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"`<>{}|\\]*/gi

/** Text with the origin alone of every URL: paths, queries and user names of services hold API keys. */
export function redactUrls(text: string): string {
  return text.replace(url, originOf)
}

/**
 * An error and its causes with the origin alone of every URL, in whichever field it stands. It is of
 * the same class, and the same object where there was nothing to take out.
 */
export function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const fields = Object.getOwnPropertyDescriptors(error)
  const redacted = Object.entries(fields).flatMap(([name, { value }]) => {
    const safe = name === 'stack' ? withMessage(value, error.message) : redact(value)
    return safe === value ? [] : [[name, { ...fields[name], value: safe }] as const]
  })
  if (redacted.length === 0) return error
  return Object.create(Object.getPrototypeOf(error), {
    ...fields,
    ...Object.fromEntries(redacted),
  })
}

function redact(value: unknown): unknown {
  if (typeof value === 'string') return redactUrls(value)
  if (value instanceof URL) return redactUrls(value.href)
  if (value instanceof Error) return withoutSecrets(value)
  if (Array.isArray(value)) {
    const safe = value.map(redact)
    return safe.some((item, index) => item !== value[index]) ? safe : value
  }
  // Causes of viem's errors can be the bare objects that a service answered with.
  if (!isPlain(value)) return value
  const safe = Object.entries(value).map(([name, item]) => [name, item, redact(item)] as const)
  return safe.some(([, before, after]) => before !== after)
    ? Object.fromEntries(safe.map(([name, , after]) => [name, after]))
    : value
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}

/** A stack names files of the app by their URLs, which stay: only the message in it is redacted. */
function withMessage(stack: unknown, message: string): unknown {
  return typeof stack === 'string' ? stack.replace(message, () => redactUrls(message)) : stack
}

function originOf(text: string): string {
  // The punctuation of a sentence is not part of the URL in it.
  const [end = ''] = /[.,;:!?)\]']*$/.exec(text) ?? []
  try {
    const { protocol, host } = new URL(text)
    return `${protocol}//${host}${end}`
  } catch {
    return `${text.slice(0, text.indexOf('://'))}://…${end}`
  }
}
