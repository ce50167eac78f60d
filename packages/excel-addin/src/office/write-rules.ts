/// <reference types="office-js" />
import {
  conditionLooks,
  dateBounds,
  numberBounds,
  type LayoutCondition,
  type LayoutSheet,
  type LayoutValidation,
} from '@bekal/workbook/layout'
import { rgb } from './write-looks.js'

/** What Excel offers and refuses while somebody types. */
export function writeValidations(sheet: Excel.Worksheet, { validations }: LayoutSheet): void {
  for (const { range, rule, prompt, error } of validations) {
    const { dataValidation } = sheet.getRange(range)
    const excelRule = ruleOf(rule)
    if (excelRule !== undefined) {
      dataValidation.rule = excelRule
      dataValidation.ignoreBlanks = true
    }
    if (prompt !== undefined) {
      dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text }
    }
    if (error !== undefined) {
      const style = rule.type === 'list' && !rule.strict ? 'Warning' : 'Stop'
      dataValidation.errorAlert = { showAlert: true, style, title: '', message: error }
    }
  }
}

function ruleOf(rule: LayoutValidation['rule']): Excel.DataValidationRule | undefined {
  switch (rule.type) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } }
    case 'number': {
      const { min, max } = { ...numberBounds, ...rule }
      const limits = { formula1: min, formula2: max, operator: 'Between' } as const
      return rule.whole ? { wholeNumber: limits } : { decimal: limits }
    }
    case 'date':
      return { date: { formula1: dateBounds.first, formula2: dateBounds.last, operator: 'Between' } }
    case 'any':
      return undefined
  }
}

/** Colours that follow values. Excel puts each new rule before the others, so the last comes first. */
export function writeConditions(sheet: Excel.Worksheet, { conditions }: LayoutSheet): void {
  for (const condition of [...conditions].reverse()) writeCondition(sheet, condition)
}

function writeCondition(sheet: Excel.Worksheet, { range, formula, look }: LayoutCondition): void {
  const { custom } = sheet.getRange(range).conditionalFormats.add('Custom')
  custom.rule.formula = `=${formula}`
  const { fill, text, bold, border } = conditionLooks[look]
  custom.format.fill.color = rgb(fill)
  if (text !== undefined) custom.format.font.color = rgb(text)
  if (bold === true) custom.format.font.bold = true
  if (border === undefined) return
  const { top, bottom, left, right } = custom.format.borders
  for (const edge of [top, bottom, left, right]) {
    edge.style = 'Continuous'
    edge.color = rgb(border)
  }
}
