/**
 * The largest amount, in minor units: the 15 digits that a worksheet cell holds exactly.
 * @source ECMA-376 stores cell numbers as IEEE doubles; Excel keeps 15 significant digits of them.
 */
export const maxAmount = 999_999_999_999_999

/** Whether a value is an amount: a whole number of minor units of at most 15 digits, either sign. */
export function isAmount(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= maxAmount
}

/** @throws {NotAnAmountError} unless `value` is a whole number of at most 15 digits. */
export function assertAmount(value: number, what: string): void {
  if (!isAmount(value)) throw new NotAnAmountError(value, what)
}

export class NotAnAmountError extends Error {
  override readonly name = 'NotAnAmountError'
  readonly code = 'not-an-amount'
  constructor(
    readonly received: unknown,
    what: string,
  ) {
    super(`${what} is ${String(received)}; give a whole number of minor units of at most 15 digits.`)
  }
}
