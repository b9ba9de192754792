/** Words of the permission picker and its fields. */
export type PickerMessages = { title: string }
