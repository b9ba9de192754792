import { createContext } from 'react'
import type { Words } from './Words.js'

export const WordsContext = createContext<Words | undefined>(undefined)
