import { parseUnits, type Address } from 'viem'

/** Where the shop is paid. */
export const merchant: Address = '0x000000000000000000000000000000000000bEEF'

export type Good = {
  name: string
  /** TUSD, 6 decimals. */
  price: bigint
  /** Of its picture, on a grid of 40. */
  path: string
}

export const goods: readonly Good[] = [
  {
    name: 'Coffee',
    price: parseUnits('4.6', 6),
    path: 'M9 15h18v10a7 7 0 0 1-7 7h-4a7 7 0 0 1-7-7zM27 18h2a4 4 0 0 1 0 8h-2M14 10V7M20 10V7',
  },
  {
    name: 'Loaf of bread',
    price: parseUnits('6.8', 6),
    path: 'M8 20c-3-4 0-9 5-9h14c5 0 8 5 5 9v11H8zM15 17v5M20 16v6M25 17v5',
  },
  {
    name: 'Bunch of tulips',
    price: parseUnits('12', 6),
    path: 'M14 9c0 6 2 9 6 9s6-3 6-9l-3 3-3-4-3 4zM20 18v15M20 30c-5 0-7-3-7-7M20 30c5 0 7-3 7-7',
  },
]
