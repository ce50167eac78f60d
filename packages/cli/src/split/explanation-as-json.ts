import type { ExplainedSharedTotal, LineExplanation } from '@bekal/core'

/**
 * The stable form. `certificate` is that of the line's own total where one allocation is all of it, else null; `bands`
 * and `residual` are those of the line's own total, null where no scheme shares that. What several lines share together
 * stands under `sharedTotal`, with the working of that total.
 */
export function explanationAsJson({ line, amounts, certificate, scheme, byScheme, sharedTotal }: LineExplanation) {
  const { id, total, shares, unassigned, tax = null } = amounts
  return {
    id,
    total,
    assignment: line.assignment,
    shares,
    unassigned,
    certificate,
    scheme,
    bands: byScheme?.bands ?? null,
    residual: byScheme?.residual ?? null,
    sentence: certificate?.sentence ?? byScheme?.sentence ?? null,
    sharedTotal: sharedTotal && sharedTotalAsJson(sharedTotal),
    tax,
  }
}

function sharedTotalAsJson({ byScheme, ...shared }: ExplainedSharedTotal) {
  const { certificate, bands, residual, sentence } = byScheme
  return { ...shared, certificate, bands, residual, sentence }
}
