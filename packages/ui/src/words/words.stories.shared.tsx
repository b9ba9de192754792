import type { Decorator } from '@storybook/react-vite'
import { fixtures } from '@valetkey/testing/fixtures'
import { createFormat } from '../format/createFormat.js'
import { en } from '../messages/en/en.js'
import { locales } from '../messages/locales.stories.shared.js'
import type { Messages } from '../messages/Messages.js'
import type { AllWords } from './AllWords.js'

/** The moment that the fixtures were recorded at: Tuesday, 1 January 2030, 13:00 in Berlin. */
export const { now } = fixtures
export const timeZone = 'Europe/Berlin'

type Globals = { readonly [name: string]: unknown }

/** The messages that the toolbar asks for, in its direction. */
export function storyMessages(globals: Globals): Messages {
  const language = locales[String(globals['locale'])] ?? en
  const asked = globals['direction']
  return asked === 'ltr' || asked === 'rtl' ? { ...language, direction: asked } : language
}

/** The words that a story is shown in, for its play function to find them by. */
export function storyWords(globals: Globals, from = now): AllWords {
  const messages = storyMessages(globals)
  return { messages, now: from, format: createFormat({ messages, now: from, timeZone }) }
}

/** Args that a host would say in the user's language. */
export const worded =
  <args,>(make: (words: AllWords) => Partial<args>): Decorator<args> =>
  (Story, { args, globals }) => <Story args={{ ...args, ...make(storyWords(globals)) }} />

const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s')

/** What begins with a text, whichever spaces it is set with. */
export const saying = (text: string): RegExp => new RegExp(`^${escaped(text)}`)

/** Around an address, and around an amount or one of a list. */
const isolates = /\u2066(0x[^\u2066-\u2069]*)\u2069|\u2068([^\u2066-\u2069]*)\u2069/gu

/** In a short address, which stays on one line. */
const joined = /(0x\w{4}…)\u2060/gu

/** A text without what we set in it: joiners, and from the innermost outwards the isolates among right-to-left words. */
export function bare(text: string | null): string {
  const less = (text ?? '').replaceAll(joined, '$1').replaceAll(isolates, '$1$2')
  return less === (text ?? '') ? less : bare(less)
}

/** Characters that turn, hide or join the text around them. */
export const misleading = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** The whole of a text, whichever spaces it is set with. */
export const exactly = (text: string): RegExp => new RegExp(`^${escaped(text)}$`)
