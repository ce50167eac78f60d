import { locateInSteps, type LocatedReading, type RawWorkbook } from '@bekal/workbook/parsing'
import { inTurns } from './in-turns.js'

const known = new WeakMap<RawWorkbook, Promise<LocatedReading>>()

/** The plan in the cells of a workbook, read in turns with the page; once, however many ask. */
export function readingOf(workbook: RawWorkbook): Promise<LocatedReading> {
  let reading = known.get(workbook)
  if (reading === undefined) known.set(workbook, (reading = inTurns(locateInSteps(workbook))))
  return reading
}
