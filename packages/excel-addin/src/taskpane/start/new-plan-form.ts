import { partyKinds, siteKinds, starterPrograms, type Language } from '@bekal/core'
import { button, input, select, speakerOf, type Say } from '../dom/parts.js'
import { element, type Child } from '../dom/element.js'
import type { Actions } from '../shell/actions.js'
import type { PaneState } from '../shell/pane-state.js'
import { readForm, type FormFaults } from './read-form.js'
import type { StartForm } from './start-state.js'
import { startWords } from './start-words.js'
import { writeLabel } from './write-label.js'

/** The fields that a plan begins with. */
export function newPlanForm({ start, language, connection }: PaneState, actions: Actions): HTMLElement {
  const say = speakerOf(language)
  const { form, tried } = start
  const reading = tried ? readForm(form, language) : undefined
  const faults: FormFaults = reading !== undefined && 'faults' in reading ? reading.faults : {}
  const fault = (id: keyof FormFaults) => faults[id]?.[language]
  const edit = (change: Partial<StartForm>, focusId?: string) => {
    const now = actions.state().start
    actions.change({ start: { ...now, form: { ...now.form, ...change } } }, focusId)
  }
  return element(
    'form',
    {
      id: 'new-plan-form',
      noValidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault()
        submit(actions)
      },
    },
    input({
      id: 'start-site',
      label: say(startWords.siteName),
      hint: say(startWords.siteNameHint),
      value: form.siteName,
      ...given('fault', fault('start-site')),
      onInput: (siteName) => edit({ siteName }),
    }),
    element(
      'div',
      { class: 'pair' },
      select({
        id: 'start-kind',
        label: say(startWords.siteKind),
        value: form.siteKind,
        choices: siteKinds.codes.map((code) => ({ value: code, text: siteKinds.label(code, language) })),
        onChoose: (code) => edit({ siteKind: code as StartForm['siteKind'] }),
      }),
      select({
        id: 'start-zone',
        label: say(startWords.timeZone),
        value: form.timeZone,
        choices: zonesWith(form.timeZone),
        onChoose: (timeZone) => edit({ timeZone }),
      }),
      input({
        id: 'start-year',
        label: say(startWords.year),
        value: form.year,
        numeric: true,
        ...given('fault', fault('start-year')),
        onInput: (year) => edit({ year }),
      }),
      input({
        id: 'start-hours',
        label: say(startWords.hours),
        value: form.hours,
        numeric: true,
        ...given('fault', fault('start-hours')),
        onInput: (hours) => edit({ hours }),
      }),
    ),
    partnerFields(form, edit, fault, language, say),
    programFields(form, edit, language, say),
    select({
      id: 'start-language',
      label: say(startWords.sheetLanguage),
      value: form.language ?? language,
      choices: [
        { value: 'id', text: 'Bahasa Indonesia' },
        { value: 'en', text: 'English' },
      ],
      onChoose: (chosen) => edit({ language: chosen as Language }),
    }),
    element(
      'div',
      { class: 'buttons' },
      element(
        'button',
        { id: 'write-new-plan', type: 'submit', class: 'primary', disabled: connection === undefined },
        say(writeLabel(connection)),
      ),
    ),
  )
}

type Edit = (change: Partial<StartForm>, focusId?: string) => void

function submit(actions: Actions): void {
  const { start, language } = actions.state()
  const reading = readForm(start.form, language)
  if ('plan' in reading) {
    actions.change({ start: { ...start, tried: false } })
    void actions.write(reading.plan, reading.language)
    return
  }
  actions.change(
    { start: { ...start, tried: true }, notice: { kind: 'trouble', text: startWords.mend } },
    Object.keys(reading.faults)[0],
  )
}

function partnerFields(
  { partners }: StartForm,
  edit: Edit,
  fault: (id: `partner-${number}`) => string | undefined,
  language: Language,
  say: Say,
): HTMLElement {
  const replaced = (at: number, change: Partial<StartForm['partners'][number]>) => ({
    partners: partners.map((partner, place) => (place === at ? { ...partner, ...change } : partner)),
  })
  const rows = partners.map(({ kind, name }, at): Child => {
    const number = at + 1
    return element(
      'li',
      {},
      select({
        id: `partner-kind-${number}`,
        label: say(startWords.partnerKind({ number })),
        unseenLabel: true,
        value: kind,
        choices: partyKinds.codes.map((code) => ({ value: code, text: partyKinds.label(code, language) })),
        onChoose: (code) => edit(replaced(at, { kind: code as typeof kind })),
      }),
      input({
        id: `partner-${number}`,
        label: say(startWords.partnerName({ number })),
        unseenLabel: true,
        value: name,
        ...given('fault', fault(`partner-${number}`)),
        more: { placeholder: say(startWords.partnerName({ number })) },
        onInput: (typed) => edit(replaced(at, { name: typed })),
      }),
      button('×', () => edit({ partners: partners.filter((_, place) => place !== at) }, 'add-partner'), {
        id: `remove-partner-${number}`,
        look: 'quiet',
        label: say(startWords.removePartner({ name: name || say(startWords.partnerName({ number })) })),
      }),
    )
  })
  return element(
    'fieldset',
    {},
    element('legend', {}, say(startWords.partners)),
    rows.length === 0
      ? element('p', { class: 'hint' }, say(startWords.noPartners))
      : element('ol', { class: 'partner-rows' }, ...rows),
    button(
      say(startWords.addPartner),
      () => edit({ partners: [...partners, { kind: 'bpvp', name: '' }] }, `partner-${partners.length + 1}`),
      { id: 'add-partner', disabled: partners.length >= mostPartners },
    ),
  )
}

/** A workbook has room for eight parties; the site is one. */
const mostPartners = 7

function programFields({ programs }: StartForm, edit: Edit, language: Language, say: Say): HTMLElement {
  return element(
    'fieldset',
    { class: 'choices', 'aria-describedby': 'programs-hint' },
    element('legend', {}, say(startWords.programs)),
    element('p', { id: 'programs-hint', class: 'hint' }, say(startWords.programsHint)),
    ...starterPrograms.map(({ id, title, units }) =>
      element(
        'div',
        { class: 'choice' },
        element('input', {
          id: `program-${id}`,
          type: 'checkbox',
          checked: programs.includes(id),
          'aria-describedby': `program-${id}-facts`,
          onchange: (event: Event) => {
            const { checked } = event.currentTarget as HTMLInputElement
            const chosen = starterPrograms
              .map((one) => one.id)
              .filter((one) => (one === id ? checked : programs.includes(one)))
            edit({ programs: chosen })
          },
        }),
        element('label', { for: `program-${id}` }, title[language]),
        element(
          'span',
          { id: `program-${id}-facts`, class: 'hint' },
          say(startWords.programFacts({ hours: hoursOf(units), units: units.length })),
        ),
      ),
    ),
  )
}

function hoursOf(units: (typeof starterPrograms)[number]['units']): number {
  return units.reduce((sum, { lessonHours }) => sum + lessonHours, 0)
}

const zones = [
  { value: 'Asia/Jakarta', text: 'WIB (Asia/Jakarta)' },
  { value: 'Asia/Makassar', text: 'WITA (Asia/Makassar)' },
  { value: 'Asia/Jayapura', text: 'WIT (Asia/Jayapura)' },
]

/** The zones of Indonesia, and that of this computer where it is another. */
function zonesWith(own: string) {
  return zones.some(({ value }) => value === own) ? zones : [...zones, { value: own, text: own }]
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>)
}
