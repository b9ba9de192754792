import { createCount } from '../createCount.js'

export const count = createCount<'one' | 'many'>('es')
