/** Excel said no: a cell is being edited, several ranges are selected, the sheet is protected, the edge is reached. */
export interface Refusal {
  readonly kind: 'refused'
  /** Excel's own code, such as `AccessDenied`. */
  readonly code: string
}

/** Runs a request to Excel; what Excel refuses becomes a value, anything else stays an error. */
export async function guarded<Answer>(request: () => Promise<Answer>): Promise<Answer | Refusal> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return { kind: 'refused', code: error.code }
    }
    throw error
  }
}
