/** Where a dialog stands, by what became of what it has the owner sign. */
export function stateOf<idle extends string, success extends string>(
  status: 'idle' | 'pending' | 'error' | 'success',
  { idle, success }: { idle: idle; success: success },
): idle | success | 'signing' | 'failed' {
  switch (status) {
    case 'idle':
      return idle
    case 'pending':
      return 'signing'
    case 'error':
      return 'failed'
    case 'success':
      return success
  }
}
