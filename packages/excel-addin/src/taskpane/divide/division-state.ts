import type { Labels, Language } from '@bekal/core'
import type { Worksheet } from '../../office/index.js'
import type { DivisionForm } from './division.js'

/** Everything the pane shows is drawn from this. */
export interface DivisionState {
  readonly language: Language
  readonly form: DivisionForm
  /** Present inside Excel only. */
  readonly worksheet: Worksheet | undefined
  /** What the last button did. */
  readonly notice: Labels | undefined
}

/** How parts of the pane look at it and ask for change. */
export interface DivisionActions {
  /** The state at this moment, which an answer from Excel may find changed. */
  current(): DivisionState
  /** While someone types: keeps the fields, redraws what follows from them. */
  type(form: DivisionForm): void
  /** Redraws the fields too. `focusId` names the element to go on from. */
  change(change: Partial<DivisionState>, focusId?: string): void
  /** Says what a button did. */
  announce(notice: Labels): void
}

/** What the pane opens with: a division needs two parties. */
export const emptyForm: DivisionForm = {
  total: '',
  parties: [
    { name: '', weight: '' },
    { name: '', weight: '' },
  ],
}
