import { formatPath, type Issue, type Severity } from '@bekal/core'
import { button, emptyState, section, select, speakerOf, table, type Say } from '../dom/parts.js'
import { element, type Child } from '../dom/element.js'
import { planOf } from '../desk/book.js'
import { dayIn } from '../format-date.js'
import { formatNumber } from '../format-number.js'
import type { Actions } from '../shell/actions.js'
import type { PaneState } from '../shell/pane-state.js'
import { certainFixes, fixOf, isMendedByRewriting, type Fix } from './certain-fixes.js'
import { firstShown } from './check-state.js'
import { checkWords, severityWords } from './check-words.js'
import { findingsOf, groupFindings, severities, type FindingGroup } from './findings.js'
import { issueSentence } from './issue-words.js'
import { outerBlanks } from './outer-blanks.js'

/** Everything that was found in the workbook, each with its cell and, where it is certain, its fix. */
export function checkView(state: PaneState, actions: Actions): Child[] {
  const say = speakerOf(state.language)
  const { book, check } = state
  if (book.kind !== 'read') {
    const toStart = button(say(checkWords.toStart), () => actions.change({ view: 'start' }, 'view-title'), {
      id: 'to-start',
      look: 'primary',
    })
    return [emptyState(say(checkWords.noBook), toStart)]
  }
  const findings = findingsOf(book)
  const { counts, sheets, wanted, groups } = groupFindings(findings, book, check)
  const shown = groups.reduce((sum, group) => sum + group.findings.length, 0)
  const again = button(say(checkWords.checkAgain), () => void actions.read(), { id: 'check-again' })
  if (findings.length === 0) return [emptyState(say(checkWords.allGood), again)]
  return [
    element('p', { id: 'counts', class: 'unseen', role: 'status' }, say(checkWords.counted(counts))),
    element(
      'div',
      { class: 'filters', role: 'group', 'aria-label': say(checkWords.filter) },
      ...severities.map((severity) => counter(severity, counts[severity], state, actions, say)),
    ),
    element(
      'div',
      { class: 'toolbar' },
      select({
        id: 'check-sheet',
        label: say(checkWords.sheet),
        unseenLabel: true,
        value: check.sheet ?? '',
        choices: [
          { value: '', text: say(checkWords.allSheets) },
          ...sheets.map((name) => ({ value: name, text: name })),
        ],
        onChoose: (name) =>
          actions.change({ check: { ...actions.state().check, sheet: name || undefined, shown: firstShown } }),
      }),
      again,
    ),
    ...fixBar(state, actions, say),
    rewriteBar(findings, state, actions, say),
    wanted === 0 && element('p', { class: 'hint' }, say(checkWords.noneOfThese)),
    ...groupsBySeverity(groups, state, actions, say),
    wanted > shown &&
      button(
        say(checkWords.more({ count: Math.min(firstShown, wanted - shown) })),
        () => actions.change({ check: { ...actions.state().check, shown: check.shown + firstShown } }),
        { id: 'more-findings' },
      ),
  ]
}

function counter(severity: Severity, count: number, { check }: PaneState, actions: Actions, say: Say): HTMLElement {
  const pressed = check.severity === severity
  return element(
    'button',
    {
      id: `filter-${severity}`,
      type: 'button',
      class: `counter ${severity}`,
      'aria-pressed': pressed,
      onclick: () =>
        actions.change({
          check: { ...actions.state().check, severity: pressed ? undefined : severity, shown: firstShown },
        }),
    },
    element('strong', {}, String(count)),
    ' ',
    element('span', {}, say(severityWords[severity])),
  )
}

function fixBar(state: PaneState, actions: Actions, say: Say): Child[] {
  const { book, check } = state
  if (book.kind !== 'read') return []
  const fixes = certainFixes(findingsOf(book), book.raw)
  if (fixes.length === 0) return []
  const review = (reviewing: boolean, focusId: string) =>
    actions.change({ check: { ...actions.state().check, reviewing } }, focusId)
  if (!check.reviewing) {
    return [
      element(
        'div',
        { class: 'bar' },
        element('p', {}, say(checkWords.fixable({ count: fixes.length }))),
        button(say(checkWords.review), () => review(true, 'fixes-title'), { id: 'review-fixes', look: 'primary' }),
      ),
    ]
  }
  const makeAll = async () => {
    await actions.put(
      fixes.map(({ edit }) => edit),
      checkWords.fixed({ count: fixes.length }),
    )
    review(false, 'view-title')
  }
  return [
    section(
      'fixes',
      say(checkWords.reviewTitle),
      table(
        say(checkWords.reviewTitle),
        [checkWords.cell, checkWords.now, checkWords.becomes].map((label) => ({ text: say(label) })),
        fixes.map(({ edit, from, to }) => [
          `${edit.sheet}!${edit.cell}`,
          element('span', {}, element('q', {}, from)),
          written(to, edit.isDate === true, state),
        ]),
      ),
      element(
        'div',
        { class: 'buttons' },
        button(say(checkWords.fixAll({ count: fixes.length })), () => void makeAll(), {
          id: 'fix-all',
          look: 'primary',
        }),
        button(say(checkWords.cancel), () => review(false, 'review-fixes'), { id: 'cancel-fixes' }),
      ),
    ),
  ]
}

function rewriteBar(findings: readonly Issue[], state: PaneState, actions: Actions, say: Say): Child {
  const plan = planOf(state.book)
  const count = findings.filter(isMendedByRewriting).length
  if (plan === undefined || count === 0) return undefined
  return element(
    'div',
    { class: 'bar' },
    element('p', {}, say(checkWords.rewriteLead({ count }))),
    button(say(checkWords.rewrite), () => void actions.write(plan, plan.locale ?? state.language), {
      id: 'rewrite-sheets',
    }),
  )
}

function groupsBySeverity(groups: readonly FindingGroup[], state: PaneState, actions: Actions, say: Say): Child[] {
  return severities.flatMap((severity) => {
    const own = groups.filter((group) => group.severity === severity)
    if (own.length === 0) return []
    return [
      element(
        'section',
        { id: `findings-${severity}`, class: 'card findings', 'aria-labelledby': `findings-${severity}-title` },
        element('h3', { id: `findings-${severity}-title`, class: severity }, say(severityWords[severity])),
        ...own.flatMap((group) => [
          element('h4', {}, group.sheet ?? say(checkWords.wholeBook)),
          element(
            'ul',
            { class: 'finding-list' },
            ...group.findings.map((one, at) => finding(one, at, state, actions, say)),
          ),
        ]),
      ),
    ]
  })
}

function finding(issue: Issue, at: number, state: PaneState, actions: Actions, say: Say): HTMLElement {
  const { book, language } = state
  const { sheet, cell, code } = issue
  const sentence =
    code === outerBlanks
      ? say(checkWords.outerBlanks({ found: String(issue.params.found) }))
      : issueSentence(issue, planOf(book), language)
  const place = sheet !== undefined && cell !== undefined ? `${sheet}!${cell}` : undefined
  const id = `finding-${place ?? formatPath(issue.path)}-${code}-${at}`
  const fix = book.kind === 'read' ? fixOf(issue, book.raw) : undefined
  const content = [
    element('span', { class: 'cell' }, cell ?? sheet ?? formatPath(issue.path)),
    element('span', {}, sentence),
  ]
  return element(
    'li',
    { id },
    sheet === undefined || cell === undefined
      ? element('div', { class: 'finding' }, ...content)
      : element(
          'button',
          {
            id: `${id}-go`,
            type: 'button',
            class: 'finding',
            title: say(checkWords.goTo({ place: `${sheet}!${cell}` })),
            onclick: () => void actions.goTo({ sheet, cell }),
          },
          ...content,
        ),
    fix && fixButton(fix, id, state, actions, say),
  )
}

function fixButton({ edit, to }: Fix, id: string, state: PaneState, actions: Actions, say: Say): HTMLElement {
  const value = written(to, edit.isDate === true, state)
  return button(say(checkWords.fix({ to: value })), () => void actions.put([edit], checkWords.fixed({ count: 1 })), {
    id: `${id}-fix`,
    look: 'link',
    label: say(checkWords.fixAt({ to: value, place: `${edit.sheet}!${edit.cell}` })),
  })
}

function written(to: string | number, isDate: boolean, { language }: PaneState): string {
  if (typeof to === 'number') return formatNumber(to, language)
  return isDate ? dayIn(to, language) : `“${to}”`
}
