/** A setting of the keeper cannot be used; says which, and what to do. */
export class SettingError extends Error {
  override name = 'SettingError'

  constructor(
    readonly setting: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${setting}: ${reason}`, options)
  }
}
