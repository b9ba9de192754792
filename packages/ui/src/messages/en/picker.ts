import type { PickerMessages } from '../PickerMessages.js'

export const picker: PickerMessages = { title: 'What may this key do?' }
