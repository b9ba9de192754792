/** Where the demo of a worker stands. */
export const urlOf = (parallelIndex: number): string => `http://127.0.0.1:${5273 + parallelIndex}`
