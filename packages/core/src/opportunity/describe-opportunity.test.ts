import { expect, test } from 'vitest'
import { barber, piecework, tailor, wash } from '../../test/trades.js'
import { languages } from '../vocabulary/index.js'
import { formatAmount } from '../money/index.js'
import { describeOpportunity, judgeOpportunity, type Opportunity } from './index.js'

const rupiah = { code: 'IDR', minorUnit: 0 }
const trades: Record<string, Opportunity> = {
  'motorcycle wash': wash,
  barber,
  tailor,
  'sewing by the piece': piecework,
  'sold below cost': { ...wash, price: { value: 2_000, status: 'observed' } },
  'without a wage': { ...barber, ownerWagePerMonth: undefined },
  'nothing known': {},
  'all official': { price: { value: 1, status: 'official' }, variableCost: { value: 0, status: 'official' } },
}

test('every trade is read in both languages on opportunity.md', async () => {
  const sections = Object.entries(trades).map(([title, opportunity]) => {
    const words = describeOpportunity(judgeOpportunity(opportunity, { graduates: 16 }), {
      money: (amount, language) => formatAmount(amount, rupiah, language),
    })
    const told = languages.map((language) => {
      const lines = Object.values(words).map((labels) => `- ${labels[language]}`)
      return lines.join('\n')
    })
    return [`## ${title}`, ...told].join('\n\n')
  })
  const page = ['# Trades as a trainer reads them aloud', ...sections].join('\n\n')
  await expect(`${page}\n`).toMatchFileSnapshot('./opportunity.md')
})
