import type { ConsentDialogMessages } from '../ConsentDialogMessages.js'
import { common } from './common.js'
import { consent } from './consent.js'
import { permissions } from './permissions.js'

/** Arabic for the consent dialog alone. Not yet reviewed by a native reader. */
export const arConsent: ConsentDialogMessages = { ...common, ...permissions, ...consent }
