import type { Messages } from './Messages.js'

/** What says how the language is written, and so stays as it is. */
const kept = ['locale', 'direction']

/** A vowel that stands alone: what is said inside another text is not lengthened again. */
const single = /(?<![aeiou])[aeiou](?![aeiou])/g

/** The same words with every vowel twice: a third longer, as the longest translations are. */
export function lengthened(messages: Messages): Messages {
  return wrap(messages)
}

function wrap<value extends object>(target: value): value {
  return new Proxy(target, {
    get: (object, name) => {
      const value: unknown = Reflect.get(object, name)
      return kept.includes(String(name)) ? value : longer(value)
    },
    apply: (object, self, args) =>
      longer(typeof object === 'function' ? Reflect.apply(object, self, args) : undefined),
  })
}

function longer(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(single, '$&$&')
  if (Array.isArray(value)) return value.map(longer)
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? wrap(value)
    : value
}
