import { settle, settleMessages } from '@bekal/core'
import { defineCommand } from '../command.js'
import { planFile } from '../input/plan-file.js'
import { exitCodeOf, located, openSource, wordingFor } from '../input/source.js'
import { sentences } from '../messages.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { noAnswer } from '../report/no-answer.js'
import { show, showJson, tell } from '../report/print.js'
import { renderSettlement } from '../settle/render-settlement.js'

export const settleCommand = defineCommand({
  name: 'settle',
  about: {
    id: 'Membandingkan realisasi dengan bagian tiap pihak: kelebihan, kekurangan, sisa dana, dan baris yang meratakannya.',
    en: 'Holds what was paid against each party’s part: too much, too little, what remains, which lines would even it out.',
  },
  arguments: [planFile],
  options: [],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const { plan, unreadable } = source
    const canSplit = plan !== undefined && source.issues.every(({ code }) => code !== 'amount-too-large')
    const settlement = canSplit ? settle(plan) : undefined
    const issues = [...source.issues, ...located(source, settlement?.remarks ?? [])]
    const known = wordingFor(io, given, source)
    const wording = { ...known, catalogue: { ...known.catalogue, ...settleMessages } }
    const found = issuesAsJson(issues, wording)
    if (issues.length > 0) tell(io, issuesAsText(issues, wording))
    if (plan === undefined || settlement === undefined || issues.some(({ code }) => code === 'actuals-too-large')) {
      return noAnswer(io, given, source, found, sentences.noSettlement()[wording.language])
    }
    // Remarks are among the issues.
    if (given.json) showJson(io, { ...settlement, remarks: undefined, ...found })
    else show(io, renderSettlement(plan, settlement, wording.language))
    return exitCodeOf({ unreadable, issues })
  },
})
