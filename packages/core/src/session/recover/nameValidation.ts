import type { Validation } from './collectValidations.js'

/** What tells one validation of an account from another. */
export function nameValidation({
  module,
  entityId,
}: Pick<Validation, 'module' | 'entityId'>): string {
  return `${module}:${entityId}`
}
