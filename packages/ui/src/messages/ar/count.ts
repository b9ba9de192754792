import { createCount } from '../createCount.js'

export const count = createCount<'zero' | 'one' | 'two' | 'few' | 'many'>('ar')
