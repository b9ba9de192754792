import { createCount } from '../createCount.js'

export const count = createCount<never>('ja')
