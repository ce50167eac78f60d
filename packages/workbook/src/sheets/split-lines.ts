import { contributions } from '@bekal/core'
import {
  cleanSum,
  computed,
  limits,
  money,
  moneyOrDash,
  numbered,
  text,
  toMajor,
  type ComputedColumn,
} from '../definition/index.js'
import { lineFaults } from './line-faults.js'
import { splitDivision } from './split-line-division.js'
import { payerColumns } from './split-line-payers.js'
import { all } from './split-line-steps.js'
import { accountColumns } from './split-views.js'
import { runningTotal } from './running-total.js'

const fine = { id: 'Lengkap', en: 'Complete' }
const partly = { id: 'Belum lengkap', en: 'Incomplete' }

/** What planners read: the line, who pays what of it, and whether anything is left. */
const answers: ComputedColumn[] = [
  computed('id', 'Kode', 'Id', text(18), {
    formula: (at) => `IF(${at.cell('id', 'costLines')}="","",${at.cell('id', 'costLines')})`,
    result: ({ plan }, row) => plan.costLines[row]?.id ?? '',
  }),
  computed('account', 'Akun', 'Account', text(15), {
    formula: (at) => `IF(${at.cell('account', 'costLines')}="","",${at.cell('account', 'costLines')}&"")`,
    result: ({ plan }, row) => plan.costLines[row]?.account ?? '',
  }),
  computed('description', 'Uraian', 'Description', text(44), {
    formula: (at) => `IF(${at.cell('description', 'costLines')}="","",${at.cell('description', 'costLines')})`,
    result: ({ plan }, row) => plan.costLines[row]?.description ?? '',
  }),
  computed('contribution', 'Bentuk', 'Contribution', text(15), {
    formula: (at) => `IF(${at.cell('contribution', 'costLines')}="","",${at.cell('contribution', 'costLines')})`,
    result: ({ plan, language }, row) => {
      const line = plan.costLines[row]
      return line === undefined ? '' : contributions.label(line.contribution, language)
    },
  }),
  computed('total', 'Jumlah biaya', 'Line total', money(15), {
    formula: (at) => `IF(${at.cell('id')}="","",${toMajor(at.cell('minor'), at)})`,
    result: ({ lines, scale }, row) => (lines[row] === undefined ? '' : lines[row].total / scale),
  }),
  ...numbered(limits.parties, (n) =>
    computed(`party${n}`, `Pihak ${n}`, `Party ${n}`, moneyOrDash(15), {
      foldedWhen: ({ plan }) => n > plan.parties.length,
      caption: {
        formula: (at) => `IF(${at.cellAt('parties', 'id', n - 1)}="","",${at.cellAt('parties', 'id', n - 1)})`,
        result: ({ plan }) => plan.parties[n - 1]?.id ?? '',
      },
      formula: (at) => {
        const party = at.cellAt('parties', 'id', n - 1)
        const paid = `SUMPRODUCT(--(${all(at, 'payParty')}=${party}),${all(at, 'payAmount')})`
        return `IF(OR(${at.cell('id')}="",${party}=""),"",${toMajor(paid, at)})`
      },
      result: ({ plan, lines, scale }, row) => {
        const party = plan.parties[n - 1]?.id
        const line = lines[row]
        if (party === undefined || line === undefined) return ''
        return line.amounts.reduce((sum, amount, at) => sum + (line.parties[at] === party ? amount : 0), 0) / scale
      },
    }),
  ),
  computed('unassigned', 'Belum dibebankan', 'Not assigned', moneyOrDash(15), {
    formula: (at) =>
      `IF(${at.cell('id')}="","",${cleanSum(`${at.cell('total')}-SUM(${at.across('party1', `party${limits.parties}`)})`, at)})`,
    result: ({ lines, scale }, row) => (lines[row] === undefined ? '' : lines[row].unassigned / scale),
  }),
  computed('state', 'Keadaan', 'State', text(18), {
    signal: { good: fine },
    formula: (at) => `IF(${at.cell('id')}="","",IF(${at.cell('unassigned')}=0,${at.text(fine)},${at.text(partly)}))`,
    result: ({ lines, say }, row) => (lines[row] === undefined ? '' : say(lines[row].unassigned === 0 ? fine : partly)),
  }),
  runningTotal('total', ({ lines }) => lines.map(({ total }) => total)),
]

export const splitLineColumns: ComputedColumn[] = [
  ...answers,
  ...payerColumns,
  ...splitDivision,
  ...accountColumns,
  ...lineFaults,
]
