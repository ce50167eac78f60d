import {
  currencyOf,
  explainScheme,
  formatAmount,
  nameOf,
  schemeInWords,
  unassigned,
  wordingOf,
  type Band,
  type TrainingPlan,
} from '@bekal/core'
import { emptyState, input, section, select, table, type Say } from '../dom/parts.js'
import { element, shape, type Child } from '../dom/element.js'
import { parseAmount } from '../divide/parse-amount.js'
import { formatNumber, percentIn } from '../format-number.js'
import type { Actions } from '../shell/actions.js'
import type { PaneState } from '../shell/pane-state.js'
import { copyButton } from './copy-button.js'
import { partyLook } from './party-look.js'
import { schemePicture, type SchemePicture } from './scheme-picture.js'
import type { SplitState } from './split-state.js'
import { splitWords } from './split-words.js'

/** A scheme as a live picture with its table, read at a cost that can be typed or moved. */
export function schemeCard(plan: TrainingPlan, state: PaneState, actions: Actions, say: Say): HTMLElement | false {
  const chosen = plan.schemes.find(({ id }) => id === state.split.schemeId) ?? plan.schemes[0]
  if (chosen === undefined) return false
  const edit = (change: Partial<SplitState>) => actions.change({ split: { ...actions.state().split, ...change } })
  const picture = schemePicture(plan, chosen.id, state.split.prefix, state.split.total ?? 0)
  return section(
    'scheme',
    say(splitWords.scheme),
    element(
      'div',
      { class: 'pair' },
      select({
        id: 'scheme-choice',
        label: say(splitWords.chooseScheme),
        value: chosen.id,
        choices: plan.schemes.map(({ id, label }) => ({ value: id, text: label })),
        onChoose: (schemeId) => edit({ schemeId, prefix: '', total: undefined, typed: undefined }),
      }),
      picture && picture.scheme.prefixes.length > 0 && accountChoice(picture, state, edit, say),
    ),
    element(
      'div',
      { class: 'sentence' },
      ...schemeInWords(plan, chosen)
        [state.language].split('\n')
        .map((text) => element('p', {}, text)),
    ),
    ...(picture === undefined
      ? [emptyState(say(splitWords.notComputable))]
      : pictureParts(plan, chosen.label, picture, state, actions, edit, say)),
  )
}

type Edit = (change: Partial<SplitState>) => void

function accountChoice({ scheme }: SchemePicture, { split }: PaneState, edit: Edit, say: Say): HTMLElement {
  return select({
    id: 'scheme-account',
    label: say(splitWords.accounts),
    value: split.prefix,
    choices: [
      { value: '', text: say(splitWords.otherAccounts) },
      ...scheme.prefixes.map((prefix) => ({ value: prefix, text: say(splitWords.accountsWith({ prefix })) })),
    ],
    onChoose: (prefix) => edit({ prefix, total: undefined, typed: undefined }),
  })
}

function pictureParts(
  plan: TrainingPlan,
  label: string,
  picture: SchemePicture,
  { language, split }: PaneState,
  actions: Actions,
  edit: Edit,
  say: Say,
): Child[] {
  const currency = currencyOf(plan)
  const unit = 10 ** currency.minorUnit
  const money = (minorUnits: number) => formatAmount(minorUnits, currency, language)
  const name = (id: string) => (id === unassigned ? say(splitWords.nobody) : nameOf(plan.parties, id))
  const total = Math.min(split.total ?? Math.round(picture.end / 2 / unit) * unit, 999_999_999_999_999)
  const explained = explainScheme(total, picture.scheme, { account: split.prefix, ...wordingOf(plan) })
  const amountOf = (id: string) => explained.shares.find(({ partyId }) => partyId === id)?.amount ?? 0
  // What rounding leaves over may go to somebody who has no share in any band.
  const paying = [...plan.parties.map(({ id }) => id), unassigned].filter(
    (id) => picture.partyIds.includes(id) || amountOf(id) !== 0,
  )
  const sharesOf = ({ shares }: Band, id: string) => {
    const sum = Object.values(shares).reduce((left, weight) => left + weight, 0)
    return Object.hasOwn(shares, id) ? percentIn((shares[id] as number) / sum, language) : '–'
  }
  const range = ({ from, upTo }: Band) => {
    if (upTo === null) return say(from === 0 ? splitWords.any : splitWords.above({ from: money(from) }))
    return say(
      from === 0 ? splitWords.upTo({ end: money(upTo) }) : splitWords.between({ from: money(from), end: money(upTo) }),
    )
  }
  return [
    drawing(plan, picture, total, say(splitWords.picture({ label, end: money(picture.end) }))),
    element(
      'div',
      { class: 'axis', 'aria-hidden': true },
      element('span', {}, money(0)),
      element('span', {}, money(picture.end)),
    ),
    element(
      'div',
      { class: 'pair cost' },
      input({
        id: 'scheme-slider',
        label: say(splitWords.moveTotal),
        type: 'range',
        value: String(total),
        more: {
          min: '0',
          max: String(picture.end),
          step: String(Math.max(unit, picture.end / 200)),
          'aria-valuetext': money(total),
        },
        onInput: (value) => edit({ total: Math.round(Number(value) / unit) * unit, typed: undefined }),
      }),
      input({
        id: 'scheme-total',
        label: say(splitWords.atTotal),
        numeric: true,
        value: split.typed ?? formatNumber(total / unit, language),
        onInput: (typed) => {
          const parsed = parseAmount(typed, language)
          const isCost = parsed.ok && parsed.amount >= 0 && parsed.amount * unit <= 999_999_999_999_999
          edit(isCost ? { typed, total: parsed.amount * unit } : { typed })
        },
      }),
    ),
    table(
      `${say(splitWords.ofThisCost)}: ${money(total)}`,
      [{ text: say(splitWords.party) }, { text: money(total), figure: true }],
      paying.map((id) => [element('span', { class: `party ${partyLook(plan, id)}` }, name(id)), money(amountOf(id))]),
    ),
    element('p', { id: 'scheme-sentence', class: 'sentence' }, explained.sentence[language]),
    element(
      'div',
      { class: 'buttons' },
      copyButton('copy-scheme', explained.sentence[language], say, (said) => actions.say('done', said)),
    ),
    element(
      'div',
      { class: 'scroll', tabIndex: 0, role: 'group', 'aria-label': label },
      table(
        label,
        [{ text: say(splitWords.slice) }, ...picture.partyIds.map((id) => ({ text: name(id), figure: true }))],
        picture.bands.map((band) => [range(band), ...picture.partyIds.map((id) => sharesOf(band, id))]),
      ),
    ),
  ]
}

/** Areas over the cost, as wide as their band and as high as the part; a line at the cost that is read. */
function drawing(plan: TrainingPlan, { areas, end }: SchemePicture, total: number, label: string): SVGElement {
  const percent = (part: number) => `${Math.round(part * 10_000) / 100}%`
  const at = percent(Math.min(1, total / end))
  return shape(
    'svg',
    { class: 'scheme-picture', role: 'img', 'aria-label': label },
    ...areas.map(({ partyId, from, to, bottom, top }) =>
      shape('rect', {
        class: partyLook(plan, partyId),
        x: percent(from),
        y: percent(1 - top),
        width: percent(to - from),
        height: percent(top - bottom),
      }),
    ),
    shape('line', { class: 'marker', x1: at, x2: at, y1: 0, y2: '100%' }),
  )
}
