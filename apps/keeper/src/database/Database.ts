/** A PostgreSQL, embedded or not. Its shape is the one that pg-boss asks for. */
export type Database = {
  executeSql: (
    text: string,
    values?: readonly unknown[],
  ) => Promise<{ rows: Record<string, unknown>[] }>
  close: () => Promise<void>
}
