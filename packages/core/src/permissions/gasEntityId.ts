/**
 * Where the native token limit module keeps the gas budget of a session, apart from the budget for
 * sending native token, which is kept at the session's own entity id. The vendor SDK does the same.
 */
export function gasEntityId(entityId: number): number {
  return entityId + entityIdOffset
}

/** Half of the entity ids: sessions use the lower half. */
export const entityIdOffset = 2 ** 31 - 1
