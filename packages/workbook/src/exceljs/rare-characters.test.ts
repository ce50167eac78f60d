import { strFromU8, strToU8 } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildWorkbook, readWorkbook } from '../index.js'
import { aPlan, aParticipant } from '@bekal/core/testing'
import { restoreRareCharacters, spellRareCharacters } from './rare-characters.js'

test('every text comes back from being spelled', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const spelled = spellRareCharacters(text)
      expect(spelled).not.toMatch(/[\u{10000}-\u{10FFFF}]/u)
      expect(strFromU8(restoreRareCharacters(strToU8(spelled)))).toBe(text)
    }),
  )
})

test('the marks themselves are kept when somebody uses them', () => {
  expect(strFromU8(restoreRareCharacters(strToU8(spellRareCharacters('\uE0001f600\uE001'))))).toBe('\uE0001f600\uE001')
})

test('a workbook full of emoji loses none of them, wherever the pieces of the file meet', async () => {
  const participants = Array.from({ length: 12 }, (_, n) =>
    aParticipant({
      code: `P-${n}`,
      interests: Array.from({ length: 30 }, (_, at) => `${'x'.repeat((n + at) % 5)}😀🧵💈🚗`.repeat(12)),
    }),
  )
  const plan = aPlan({ title: '💈'.repeat(60), participants })
  expect((await readWorkbook(await buildWorkbook(plan, { locale: 'id' }))).plan).toEqual(plan)
})
