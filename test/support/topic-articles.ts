import { createStore } from '../../electron/store/opening.ts'
import { anchorAt } from '../../shared/domain/text/anchor.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { valueOf } from './outcomes.ts'
import { buildArticle, buildClaim, buildSpeaker, editOf, newText, saidBy } from './records.ts'

/** What three papers have of one night, each claim with who made it. */
const REPORTS = [
  {
    outlet: 'The Ledger',
    title: 'Fire at tram depot',
    said: [
      ['Mara Quill', 'The fire started in the paint store of the tram depot.'],
      ['Ilse Brandt', 'Four trams were burnt out before the fire brigade came.'],
      ['Ilse Brandt', 'No trams will run on the northern lines before Monday.'],
      ['Union', 'The workers had asked for a fire alarm for three years.'],
    ],
  },
  {
    outlet: 'Morning Post',
    title: 'Depot burns, trams halted',
    said: [
      ['Mara Quill', 'A spark from welding set the paint store on fire.'],
      ['Operator', 'Passengers can use their tickets on buses until the trams run again.'],
      ['Union', 'Every fire alarm in the depot had been switched off.'],
      ['Mayor', 'The city will pay for two new trams from its budget.'],
    ],
  },
  {
    outlet: 'Evening Star',
    title: 'Questions after depot fire',
    said: [
      ['Operator', 'The fire alarm was tested in the spring and worked.'],
      ['Operator', 'Passengers must expect delays on all tram lines this week.'],
      ['Mayor', 'There is no money in the budget for a new depot.'],
      ['Mara Quill', 'The fire was not started by anybody on purpose.'],
    ],
  },
] as const

/** A save file of three articles with their claims, each with its speaker; the first has these topics, no other any. */
export function writeTopicProject(path: string, topics: readonly string[] = []): void {
  const store = valueOf(createStore(path))
  const names = new Set(REPORTS.flatMap(({ said }) => said.map(([name]) => name)))
  const speakers = Array.from(names, (name) => buildSpeaker({ name, aliases: [] }))
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    for (const speaker of speakers) draft.put('speakers', speaker)
    for (const { outlet, title, said } of REPORTS) {
      const text = [title, ...said.map(([, words]) => words)].join('\n\n')
      valueOf(store.addTexts([newText(text)]))
      const article = buildArticle(text, { title, outlet })
      draft.put('articles', article)
      for (const [name, words] of said) {
        const start = text.indexOf(words)
        const content = [anchorAt(text, { start, end: start + words.length - 1 })]
        const speaker = speakers.find((one) => one.name === name)
        const isFirst = words === REPORTS[0].said[0][1]
        draft.put(
          'claims',
          buildClaim(article.id, {
            content,
            ...saidBy(speaker?.id ?? ''),
            topics: isFirst ? topics : [],
          }),
        )
      }
    }
  })
  valueOf(store.commitEdit(edit))
  store.close()
}
