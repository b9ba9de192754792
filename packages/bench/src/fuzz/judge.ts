import { checkCallData, compile, encodeInstall, readUsage } from '@valetkey/core'
