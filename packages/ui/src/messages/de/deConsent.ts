import type { ConsentDialogMessages } from '../ConsentDialogMessages.js'
import { common } from './common.js'
import { consent } from './consent.js'
import { permissions } from './permissions.js'

/** German for the consent dialog alone. Not yet reviewed by a native reader. */
export const deConsent: ConsentDialogMessages = { ...common, ...permissions, ...consent }
