import type { CompetencyUnit } from '../program/index.js'
import type { LessonSlot } from './lesson-slots.js'
import type { Session } from './session.js'

/** Lays units into lesson hours of days, one after the other; a unit goes on where it was left. */
export class SessionLayer {
  readonly sessions: Session[] = []
  readonly #units: readonly CompetencyUnit[]
  #at = 0
  #taught = 0

  constructor(units: readonly CompetencyUnit[]) {
    this.#units = units
  }

  /** Fills the first `lessonHours` slots of a day; fewer where the units end before. */
  fill(date: string, slots: readonly LessonSlot[], lessonHours: number): void {
    for (const slot of slots.slice(0, lessonHours)) {
      const unit = this.#units[this.#at]
      if (unit === undefined) return
      this.#add(date, slot, unit.id)
      this.#taught += 1
      if (this.#taught < unit.lessonHours) continue
      this.#at += 1
      this.#taught = 0
    }
  }

  #add(date: string, { from, to }: LessonSlot, unitId: string): void {
    const last = this.sessions.at(-1)
    const goesOn = last?.date === date && last.unitId === unitId && last.to === from
    if (goesOn) this.sessions[this.sessions.length - 1] = { ...last, to, lessonHours: last.lessonHours + 1 }
    else this.sessions.push({ date, from, to, unitId, lessonHours: 1 })
  }
}
