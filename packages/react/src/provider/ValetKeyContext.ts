'use client'
import type { ValetKeyConfig } from '@valetkey/core'
import { createContext } from 'react'

export const ValetKeyContext = createContext<ValetKeyConfig | undefined>(undefined)
