import type { ConsentDialogMessages } from '../ConsentDialogMessages.js'
import { common } from './common.js'
import { consent } from './consent.js'
import { permissions } from './permissions.js'

/** English for the consent dialog alone. */
export const enConsent: ConsentDialogMessages = { ...common, ...permissions, ...consent }
