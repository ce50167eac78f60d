import { button, emptyState, section, speakerOf, type Say } from '../dom/parts.js'
import { element, type Child } from '../dom/element.js'
import { fileInput, type OpenedFile } from '../dom/file-input.js'
import { planOf } from '../desk/book.js'
import { issueSentence } from '../check/issue-words.js'
import type { Actions } from '../shell/actions.js'
import type { PaneState } from '../shell/pane-state.js'
import { baseOf, changesOf, compare, newIssues, versionsOf, type Comparison } from './comparison.js'
import { conflictsCard, resultCard } from './conflicts-card.js'
import { openBookId, type CompareState, type Version } from './compare-state.js'
import { compareWords } from './compare-words.js'
import { openVersion } from './open-version.js'

/** The copies that several institutions filled in, joined: what is taken over, what has to be decided, the result. */
export function compareView(state: PaneState, actions: Actions): Child[] {
  const say = speakerOf(state.language)
  const name = state.connection?.host.name ?? say(compareWords.openBook)
  const versions = versionsOf(state.compare, state.book, name)
  const base = baseOf(versions, state.compare)
  const comparison = compare(versions, base)
  return [filesCard(versions, base, state, actions, say), ...answer(comparison, state, actions, say)]
}

function answer(comparison: ReturnType<typeof compare>, state: PaneState, actions: Actions, say: Say): Child[] {
  if (comparison === undefined) return [emptyState(say(compareWords.needMore))]
  if (!('merge' in comparison)) return [element('p', { class: 'problem', role: 'alert' }, say(comparison))]
  return [
    changesCard(comparison, state, say),
    conflictsCard(comparison, state, actions, say),
    issuesCard(comparison, state, say),
    resultCard(comparison, state, actions, say),
  ]
}

function filesCard(
  versions: readonly Version[],
  base: Version | undefined,
  state: PaneState,
  actions: Actions,
  say: Say,
): HTMLElement {
  const edit = (change: Partial<CompareState>, focusId?: string) =>
    actions.change({ compare: { ...actions.state().compare, ...change } }, focusId)
  const { refused, withOpenBook } = state.compare
  return section(
    'versions',
    say(compareWords.files),
    element('p', { class: 'hint' }, say(compareWords.filesLead)),
    fileInput({
      id: 'add-versions',
      label: say(compareWords.add),
      hint: say(compareWords.orDrop),
      accept: actions.readFile ? '.xlsx,.json' : '.json',
      several: true,
      primary: versions.length < 2,
      onFiles: (files) => void actions.attempt(() => addVersions(files, actions)),
    }),
    !actions.readFile && element('p', { class: 'hint' }, say(compareWords.noXlsx)),
    planOf(state.book) !== undefined &&
      element(
        'div',
        { class: 'choice' },
        element('input', {
          id: 'with-open-book',
          type: 'checkbox',
          checked: withOpenBook,
          onchange: (event: Event) =>
            edit({ withOpenBook: (event.currentTarget as HTMLInputElement).checked, chosen: {} }),
        }),
        element('label', { for: 'with-open-book' }, say(compareWords.withOpenBook)),
      ),
    ...refused.map(({ name, why }) =>
      element('p', { class: 'problem', role: 'alert' }, `${say(compareWords.refused({ name }))} ${say(why)}`),
    ),
    versions.length > 0 &&
      element(
        'fieldset',
        { class: 'versions' },
        element('legend', {}, say(compareWords.whichBase)),
        ...versions.map((version) => versionRow(version, version.id === base?.id, actions, edit, say)),
      ),
  )
}

function versionRow(
  { id, name, errors }: Version,
  isBase: boolean,
  actions: Actions,
  edit: (change: Partial<CompareState>, focusId?: string) => void,
  say: Say,
): HTMLElement {
  return element(
    'div',
    { id: `version-${id}`, class: 'choice' },
    element('input', {
      id: `base-${id}`,
      type: 'radio',
      name: 'base',
      checked: isBase,
      onchange: () => edit({ baseId: id, chosen: {} }),
    }),
    element(
      'label',
      { for: `base-${id}` },
      isBase ? say(compareWords.handedOut({ name })) : name,
      errors > 0 && element('small', { class: 'problem' }, say(compareWords.ownErrors({ count: errors }))),
    ),
    id !== openBookId &&
      button(
        '×',
        () => {
          const { files } = actions.state().compare
          edit({ files: files.filter((file) => file.id !== id), chosen: {} }, 'versions-title')
        },
        { id: `remove-${id}`, look: 'quiet', label: say(compareWords.remove({ name })) },
      ),
  )
}

async function addVersions(files: readonly OpenedFile[], actions: Actions): Promise<void> {
  const before = actions.state().compare
  const opened = await Promise.all(
    files.map((file, at) =>
      openVersion({ ...file, id: `file-${before.files.length + at + 1}-${slugOf(file.name)}` }, actions.readFile),
    ),
  )
  const versions = opened.flatMap((one) => ('plan' in one ? [one] : []))
  const refused = opened.flatMap((one) => ('why' in one ? [one] : []))
  const now = actions.state().compare
  actions.change({ compare: { ...now, files: [...now.files, ...versions], refused, chosen: {} } }, 'versions-title')
}

function slugOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/gu, '-')
}

function changesCard(comparison: Comparison, { language }: PaneState, say: Say): HTMLElement {
  const { copies, merge } = comparison
  return section(
    'changes',
    say(compareWords.changes),
    element('p', { class: 'hint' }, say(compareWords.takenOver)),
    ...copies.map((copy, at) =>
      element(
        'details',
        { id: `changes-${copy.id}` },
        element('summary', {}, say(compareWords.changedCount({ name: copy.name, count: merge.changes[at] ?? 0 }))),
        element('ul', {}, ...changesOf(comparison, copy, language).map((sentence) => element('li', {}, sentence))),
      ),
    ),
  )
}

function issuesCard(comparison: Comparison, { language }: PaneState, say: Say): HTMLElement | false {
  const issues = newIssues(comparison)
  if (issues.length === 0) return false
  return section(
    'only-merged',
    say(compareWords.onlyMerged),
    element(
      'ul',
      {},
      ...issues.map((issue) =>
        element('li', { class: issue.severity }, issueSentence(issue, comparison.merge.plan, language)),
      ),
    ),
  )
}
