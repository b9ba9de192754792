import { lengthened } from './lengthened.stories.shared.js'
import type { Messages } from './Messages.js'
import { ar } from './ar/ar.js'
import { de } from './de/de.js'
import { en } from './en/en.js'
import { es } from './es/es.js'
import { fr } from './fr/fr.js'
import { ja } from './ja/ja.js'
import { zhHans } from './zhHans/zhHans.js'

/** Every language that stories can be seen in; `pseudo` is English, as long as any language gets. */
export const locales: { readonly [locale: string]: Messages } = {
  en,
  ar,
  de,
  es,
  fr,
  ja,
  'zh-Hans': zhHans,
  pseudo: lengthened(en),
}
