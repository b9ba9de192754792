import { join } from 'node:path'
import { cacheFolder } from './cacheFolder.js'

export const stateFile = (key: string): string => join(cacheFolder(), `${key}.json.gz`)
