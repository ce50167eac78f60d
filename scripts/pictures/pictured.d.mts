import type { LayoutSheet } from '@bekal/workbook/layout'

export declare const picturedPlan: string
export declare const picturedSheets: readonly { readonly at: number; readonly name: string }[]
export declare function fingerprint(sheet: LayoutSheet): string
