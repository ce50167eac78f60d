import type { Language } from '@bekal/core'
import { button, section, speakerOf, type Say } from '../dom/parts.js'
import { element, type Child } from '../dom/element.js'
import { lazily } from '../dom/lazily.js'
import { fileInput } from '../dom/file-input.js'
import { planOf } from '../desk/book.js'
import type { BookFiles } from '../desk/connection.js'
import { download } from '../desk/download.js'
import { issueSentence } from '../check/issue-words.js'
import type { Actions } from '../shell/actions.js'
import type { PaneState } from '../shell/pane-state.js'
import { titleIn } from '@bekal/core'
import { openPlanFile } from './open-plan-file.js'
import type { PlanFile } from './start-state.js'
import { startWords } from './start-words.js'
import { writeLabel } from './write-label.js'

/** Where a planner begins: the open workbook, a new plan, a plan from a file. */
export function startView(state: PaneState, actions: Actions): Child[] {
  const say = speakerOf(state.language)
  return [
    bookCard(state, actions, say),
    newPlanCard(state, actions, say),
    fileCard(state, actions, say),
    missing(state, say),
  ]
}

function bookCard(state: PaneState, actions: Actions, say: Say): HTMLElement {
  const { connection, book } = state
  const files = connection?.files
  const opener =
    files &&
    fileInput({
      id: 'open-workbook-file',
      label: say(startWords.open),
      hint: say(startWords.orDrop),
      accept: '.xlsx',
      primary: planOf(book) === undefined,
      onFiles: ([file]) => {
        if (file === undefined) return
        void actions.attempt(async () => {
          const refusal = await files.open(file.bytes, file.name)
          if (refusal !== undefined) return actions.refuse(refusal)
          await actions.showPiece(undefined)
          await actions.read()
        })
      },
    })
  const content = bookContent(state, actions, say)
  return section(
    'book',
    say(startWords.book),
    ...content,
    files &&
      book.kind === 'read' &&
      element(
        'div',
        { class: 'buttons' },
        button(
          say(startWords.save),
          () => {
            const file = files.save()
            if (file === undefined) return
            download(file)
            actions.say('done', startWords.saved(file))
          },
          { id: 'save-file', look: 'primary' },
        ),
        button(say(startWords.close), () => closeFile(files, actions), { id: 'close-file' }),
      ),
    opener,
    files && element('p', { class: 'hint' }, say(startWords.localOnly)),
  )
}

/** A file with changes that were not saved closes at the second asking only. */
function closeFile(files: BookFiles, actions: Actions): void {
  const { start } = actions.state()
  if (files.isChanged && !start.closing) {
    actions.change({ start: { ...start, closing: true }, notice: { kind: 'trouble', text: startWords.unsaved } })
    return
  }
  files.close()
  actions.change({ start: { ...start, closing: false }, book: { kind: 'none' }, piece: undefined }, 'book-title')
}

function bookContent({ book, connection, language }: PaneState, actions: Actions, say: Say): Child[] {
  if (book.kind === 'unread') return [element('p', { class: 'hint' }, '…')]
  if (book.kind === 'none') return [element('p', {}, say(startWords.noBook))]
  if (book.kind === 'foreign') return [element('p', {}, say(startWords.emptyBook))]
  if (book.kind === 'refused') {
    return [
      element('p', { class: 'problem' }, say(actions.refusal(book.refusal))),
      element(
        'div',
        { class: 'buttons' },
        button(say(startWords.readAgain), () => void actions.read(), { id: 'read-again' }),
      ),
    ]
  }
  const { plan, issues } = book.reading
  const name = connection?.host.name
  const toCheck =
    issues.length === 0
      ? element('p', { class: 'good' }, say(startWords.noFindings))
      : button(
          say(startWords.seeFindings({ count: issues.length })),
          () => actions.change({ view: 'check' }, 'view-title'),
          {
            id: 'see-findings',
            look: 'link',
          },
        )
  if (plan === undefined)
    return [name && element('p', { class: 'book-name' }, name), element('p', {}, say(startWords.planUnread)), toCheck]
  return [
    element('p', { class: 'plan-title' }, titleIn(plan.title, language)),
    element(
      'p',
      { class: 'hint' },
      [name, say(startWords.fiscalYear({ year: plan.fiscalYear }))].filter(Boolean).join(' · '),
    ),
    element(
      'p',
      { class: 'hint' },
      say(
        startWords.facts({
          programs: plan.programs.length,
          cohorts: plan.cohorts.length,
          people: plan.participants.length,
          lines: plan.costLines.length,
        }),
      ),
    ),
    toCheck,
  ]
}

/** With the starter programs, which are a book of their own. */
const formPart = lazily(() => import('./new-plan-form.js'))

function newPlanCard(state: PaneState, actions: Actions, say: Say): HTMLElement {
  const { book } = state
  const body = [
    element('p', { class: 'hint' }, say(startWords.newPlanLead)),
    formPart.now(() => actions.change({}))?.newPlanForm(state, actions),
  ]
  // Whoever has a plan open seldom begins another: the form then waits behind its title.
  if (book.kind === 'none' || book.kind === 'foreign' || book.kind === 'unread')
    return section('new-plan', say(startWords.newPlan), ...body)
  return element(
    'details',
    { id: 'new-plan-folded', class: 'card' },
    element('summary', {}, element('h3', {}, say(startWords.newPlan))),
    ...body,
  )
}

function fileCard(state: PaneState, actions: Actions, say: Say): HTMLElement {
  const { file } = state.start
  return section(
    'plan-file',
    say(startWords.fromFile),
    element('p', { class: 'hint' }, say(startWords.fromFileLead)),
    fileInput({
      id: 'open-plan-file',
      label: say(startWords.chooseFile),
      hint: say(startWords.orDrop),
      accept: '.json,application/json',
      onFiles: ([chosen]) => {
        if (chosen === undefined) return
        actions.change(
          { start: { ...actions.state().start, file: openPlanFile(chosen.name, chosen.bytes) } },
          'write-file',
        )
      },
    }),
    file && element('div', { id: 'chosen-file', role: 'status' }, ...chosenFile(file, state, actions, say)),
  )
}

function chosenFile(file: PlanFile, { language, connection }: PaneState, actions: Actions, say: Say): Child[] {
  const head = element('p', { class: 'hint' }, say(startWords.fileChosen(file)))
  if (file.refused !== undefined) return [head, element('p', { class: 'problem' }, say(file.refused))]
  const { plan, issues } = file
  const errors = issues.filter(({ severity }) => severity === 'error')
  const faults = [
    errors.length > 0 && element('p', { class: 'problem' }, say(startWords.fileFaults({ count: errors.length }))),
    errors.length > 0 &&
      element('ul', {}, ...errors.slice(0, 5).map((issue) => element('li', {}, issueSentence(issue, plan, language)))),
  ]
  if (plan === undefined) return [head, ...faults]
  return [
    head,
    element('p', { class: 'plan-title' }, titleIn(plan.title, language)),
    ...faults,
    element(
      'div',
      { class: 'buttons' },
      button(say(writeLabel(connection)), () => void actions.write(plan, languageOfPlan(plan.locale, language)), {
        id: 'write-file',
        look: 'primary',
        disabled: connection === undefined,
      }),
    ),
  ]
}

/** The sheets speak the plan's own language where it states one. */
function languageOfPlan(locale: Language | undefined, language: Language): Language {
  return locale ?? language
}

function missing({ connection }: PaneState, say: Say): HTMLElement | false {
  if (connection === undefined) return false
  const { features } = connection.host
  const lacks = [
    features.has('live-changes') ? undefined : startWords.noLiveChanges,
    features.has('go-to-cell') ? undefined : startWords.noGoTo,
    features.has('charts') ? undefined : startWords.noCharts,
    features.has('functions') || connection.files ? undefined : startWords.noFunctions,
  ].flatMap((label) => label ?? [])
  if (lacks.length === 0) return false
  return element(
    'details',
    { id: 'missing-here', class: 'card' },
    element('summary', {}, element('h3', {}, say(startWords.missing))),
    element('ul', {}, ...lacks.map((label) => element('li', {}, say(label)))),
  )
}
