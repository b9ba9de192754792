/**
 * Whether a validation is installed, by the answer of `getValidationData`; there is none where the account
 * is not deployed.
 */
export function isInstalled(validation: unknown): boolean {
  return (
    typeof validation === 'object' &&
    validation !== null &&
    'validationFlags' in validation &&
    validation.validationFlags !== 0
  )
}
