/** Characters of an amount that always have room in one line. */
const longest = 18

/** Whether an amount with its unit takes a line of its own, and may break. */
export const isLong = (amount: string): boolean => amount.length > longest
