import { bakery } from './bakery.js'
import { barbershop } from './barbershop.js'
import { batik } from './batik.js'
import { carpentry } from './carpentry.js'
import { garmentSewing } from './garment-sewing.js'
import { motorcycleRepair } from './motorcycle-repair.js'
import { screenPrinting } from './screen-printing.js'
import type { StarterProgram } from './starter-program.js'
import { vegetableFarming } from './vegetable-farming.js'
import { vehicleWash } from './vehicle-wash.js'
import { welding } from './welding.js'

export type {
  StarterAdaptation,
  StarterEvidence,
  StarterFigure,
  StarterFigureKey,
  StarterProgram,
  StarterTool,
  StarterUnit,
} from './starter-program.js'

/** Programs to begin a plan from: the three that started Bekal, then trades that are common in prisons. */
export const starterPrograms: readonly StarterProgram[] = [
  vehicleWash,
  barbershop,
  garmentSewing,
  welding,
  carpentry,
  bakery,
  vegetableFarming,
  motorcycleRepair,
  screenPrinting,
  batik,
]
