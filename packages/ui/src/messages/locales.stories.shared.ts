import type { Messages } from './Messages.js'
import { ar } from './ar/ar.js'
import { en } from './en/en.js'

/** Every language that stories can be seen in. */
export const locales: { readonly [locale: string]: Messages } = { en, ar }
