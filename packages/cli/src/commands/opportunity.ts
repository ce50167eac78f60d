import { currencyOf, describeOpportunity, formatAmount, judgeOpportunities, opportunityFits } from '@bekal/core'
import { defineCommand } from '../command.js'
import { planFile } from '../input/plan-file.js'
import { exitCodeOf, openSource, wordingFor } from '../input/source.js'
import { sentences } from '../messages.js'
import { opportunitiesAsCsv } from '../opportunity/csv.js'
import { opportunityLabels } from '../opportunity/opportunity-labels.js'
import { renderOpportunities } from '../opportunity/render-opportunities.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { noAnswer } from '../report/no-answer.js'
import { show, showJson, tell } from '../report/print.js'
import { WrongUseError } from '../wrong-use.js'

export const opportunityCommand = defineCommand({
  name: 'opportunity',
  about: {
    id: 'Menghitung peluang usaha tiap keterampilan: titik impas, waktu kembali modal dengan dan tanpa upah pemilik, kejenuhan pasar.',
    en: 'Works out each trade as a living: break-even, payback with and without a wage for the owner, market saturation.',
  },
  arguments: [planFile],
  options: [
    {
      name: 'program',
      value: 'ID',
      about: { id: 'hanya program ini', en: 'this program only' },
    },
    {
      name: 'csv',
      conflicts: ['json'],
      about: { id: 'hasilnya sebagai CSV', en: 'the results as CSV' },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const { plan } = source
    const wording = wordingFor(io, given, source)
    const { language } = wording
    const found = issuesAsJson(source.issues, wording)
    if (source.issues.length > 0) tell(io, issuesAsText(source.issues, wording))
    if (plan === undefined || !plan.programs.every(({ opportunity = {} }) => opportunityFits(opportunity))) {
      return noAnswer(io, given, source, found, opportunityLabels.noAnswer[language])
    }
    const known = plan.programs.map(({ id }) => id)
    if (given.program !== undefined && !known.includes(given.program)) {
      throw new WrongUseError(sentences.unknownProgram(given.program, known), language)
    }
    const judged = judgeOpportunities(plan).filter(({ programId }) => programId === (given.program ?? programId))
    if (given.json) {
      const currency = currencyOf(plan)
      const programs = judged.map(({ programId, graduates, report }) => ({
        ...{ programId, graduates, ...report },
        words: describeOpportunity(report, { money: (amount, lang) => formatAmount(amount, currency, lang) }),
      }))
      showJson(io, { currency: plan.currency, programs, ...found })
    } else if (given.csv) io.stdout(opportunitiesAsCsv(plan, judged, language))
    else show(io, renderOpportunities(plan, judged, language))
    return exitCodeOf(source)
  },
})
