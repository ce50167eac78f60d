import type { ComputedColumn } from '../definition/index.js'

export const changePairColumns: readonly ComputedColumn[] = []
export const changePartColumns: readonly ComputedColumn[] = []
export const changeColumns: readonly ComputedColumn[] = []
