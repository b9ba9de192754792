import type { Messages } from '../messages/Messages.js'
import type { WordsProviderProps } from './WordsProvider.js'

/** What a component that gives its parts all words takes. */
export type AllWordsProps = Omit<WordsProviderProps, 'messages' | 'children'> & {
  /** All words of one language, such as `en`. */
  messages: Messages
}
