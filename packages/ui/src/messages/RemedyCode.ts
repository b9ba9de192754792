import type { Warning } from '@valetkey/core'

export type RemedyCode = NonNullable<Warning['remedy']>['code']
