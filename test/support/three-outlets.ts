import { createStore } from '../../electron/store/opening.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { newSource } from '../../shared/domain/source.ts'
import { newSpeaker } from '../../shared/domain/speaker.ts'
import type { Relation, RelationType } from '../../shared/domain/relation.ts'
import { valueOf } from './outcomes.ts'
import { idOf } from './projects.ts'
import { anchorOf, buildArticle, buildClaim, editOf, newText, saidBy } from './records.ts'

const CAUSE = 'Cause of the collapse'
const WARNINGS = 'Warnings before'
const HURT = 'Dead and injured'
const COST = 'Cost of a new bridge'
const OPENING = 'When it reopens'
const INQUIRY = 'The inquiry'
const TRAFFIC = 'Ferries and detours'
const BLAME = 'Who is to blame'

/** A sentence of an article: its topic, who says it, through what ('' for the article itself), and the claim in ‹ ›. */
type Said = readonly [topic: string, speaker: string, source: string, sentence: string]

interface Report {
  readonly outlet: string
  readonly title: string
  readonly date: string
  readonly said: readonly Said[]
}

const MINISTRY = 'Transport ministry'
const MAYOR = 'Ruth Calder'
const ENGINEER = 'Anton Weiss'
const UNION = 'Zoë Marsh'
const POLICE = 'Police'
const HOSPITAL = 'St Anne’s Hospital'
const OPPOSITION = 'Piet Oxley'
const FERRIES = 'Lindholm Ferries'

const BRIEFING = 'Press briefing'
const AGENCY = 'Coastline Agency'
const REPORT = 'Inspection report of 2023'
const RADIO = 'Radio Norr'

/** Three reports of one event, by three outlets. */
const REPORTS: readonly Report[] = [
  {
    outlet: 'Harrow Bay Courier',
    title: 'Five dead as Brennock bridge gives way',
    date: '2026-03-03',
    said: [
      [
        HURT,
        POLICE,
        BRIEFING,
        'Police said at a briefing that ‹five people had died and eleven were injured when the middle span fell at 7:40 a.m.›',
      ],
      [HURT, HOSPITAL, '', 'St Anne’s said ‹four of the injured were in intensive care›.'],
      [
        HURT,
        MAYOR,
        '',
        '‹“Every one of them was on the way to work. We will not rest until the families know why,”› said the mayor, Ruth Calder.',
      ],
      [
        CAUSE,
        ENGINEER,
        '',
        'Anton Weiss, who taught bridge engineering for thirty years, said ‹rust in the hangers of the middle span was the likeliest cause›.',
      ],
      [
        CAUSE,
        MINISTRY,
        AGENCY,
        'The ministry told the Coastline Agency that ‹a barge had struck the second pier shortly before›.',
      ],
      [
        CAUSE,
        POLICE,
        BRIEFING,
        'Police said ‹no vessel had been under the bridge in the hour before it fell›.',
      ],
      [
        WARNINGS,
        UNION,
        '',
        'Zoë Marsh of the road workers’ union said ‹her members had reported cracks in three letters since October›.',
      ],
      [
        WARNINGS,
        MINISTRY,
        '',
        'The ministry said ‹it had “no record of any warning that called for the bridge to be closed”›.',
      ],
      [
        WARNINGS,
        MAYOR,
        BRIEFING,
        'Ms Calder said ‹the town had asked twice for a new inspection and had been told to wait for the spring›.',
      ],
      [
        COST,
        MINISTRY,
        AGENCY,
        'A new bridge ‹would cost about 62 million›, the ministry told the Coastline Agency.',
      ],
      [COST, MAYOR, '', '‹“The town cannot pay a cent of it,”› Ms Calder said.'],
      [
        OPENING,
        MINISTRY,
        BRIEFING,
        'The ministry said ‹a temporary bridge would be open by the end of May›.',
      ],
      [
        OPENING,
        ENGINEER,
        '',
        'Mr Weiss called that hopeful: ‹“Nobody builds on piers that nobody has looked at. I would say the autumn, if the river allows it.”›',
      ],
      [
        INQUIRY,
        MINISTRY,
        BRIEFING,
        '‹An inquiry of three experts will report within six months›, the ministry said.',
      ],
      [
        INQUIRY,
        UNION,
        '',
        'Ms Marsh demanded that ‹the inquiry be led by somebody who never worked for the ministry›.',
      ],
      [
        TRAFFIC,
        FERRIES,
        '',
        'Lindholm Ferries said ‹it would run a boat every twenty minutes from Thursday, and take those on foot for nothing›.',
      ],
      [TRAFFIC, MAYOR, '', 'The mayor said ‹the detour by Oster takes fifty minutes›.'],
      [
        BLAME,
        OPPOSITION,
        RADIO,
        'Piet Oxley told Radio Norr that ‹the minister “chose tunnels for the capital over bolts for Brennock”›.',
      ],
      [BLAME, MINISTRY, '', 'A spokeswoman said ‹it was too early to speak of blame›.'],
    ],
  },
  {
    outlet: 'The Northern Post',
    title: 'Ministry was warned of Brennock bridge, report shows',
    date: '2026-03-04',
    said: [
      [
        WARNINGS,
        ENGINEER,
        REPORT,
        'An inspection report of 2023, signed by Anton Weiss, says ‹the hangers of the middle span “have lost a third of their section and must be replaced within two years”›.',
      ],
      [
        WARNINGS,
        MINISTRY,
        '',
        'The ministry said ‹the report had been read and had led to a lower speed limit›.',
      ],
      [WARNINGS, UNION, '', '‹“We wrote three times. Nobody wrote back,”› said Zoë Marsh.'],
      [
        WARNINGS,
        OPPOSITION,
        '',
        'Piet Oxley said ‹the minister had the report on her desk for two winters›.',
      ],
      [
        CAUSE,
        ENGINEER,
        '',
        'Mr Weiss told this newspaper that ‹the hangers failed one after another, from the north, which is what rust does and a barge does not›.',
      ],
      [
        CAUSE,
        MINISTRY,
        BRIEFING,
        'At a second briefing the ministry said ‹it no longer spoke of a barge, and that all causes were being looked at›.',
      ],
      [
        HURT,
        POLICE,
        BRIEFING,
        'Police corrected the count: ‹six people died, and nine were injured›.',
      ],
      [HURT, HOSPITAL, '', 'The hospital said ‹two of the injured had gone home›.'],
      [
        BLAME,
        OPPOSITION,
        '',
        '‹“She has to go, and she knows it. There is no second report that will bring the first one back,”› Mr Oxley said in parliament.',
      ],
      [
        BLAME,
        MINISTRY,
        BRIEFING,
        'The ministry said ‹the minister would stay to see the inquiry through›.',
      ],
      [
        BLAME,
        UNION,
        '',
        'Ms Marsh said ‹those who cut the inspectors from forty to eleven should answer for it, whoever they vote for›.',
      ],
      [
        COST,
        OPPOSITION,
        '',
        'Mr Oxley put ‹the price of a new bridge at 90 million, half as much again as the ministry’s figure›.',
      ],
      [
        COST,
        MINISTRY,
        '',
        'The ministry said ‹its 62 million was “a first estimate without the approaches”›.',
      ],
      [
        COST,
        ENGINEER,
        REPORT,
        'New hangers ‹would have cost 1.4 million in 2023›, the report says.',
      ],
      [
        OPENING,
        MINISTRY,
        '',
        'The ministry said ‹a temporary bridge would be ready “in the summer”›.',
      ],
      [
        INQUIRY,
        MAYOR,
        '',
        'Ruth Calder said ‹the town would send its own expert to the inquiry, invited or not›.',
      ],
      [
        INQUIRY,
        OPPOSITION,
        '',
        'Mr Oxley said ‹an inquiry named by the minister was “a mirror, not a window”›.',
      ],
      [INQUIRY, MINISTRY, BRIEFING, 'The ministry said ‹a judge would now lead the inquiry›.'],
      [
        TRAFFIC,
        FERRIES,
        AGENCY,
        'Lindholm Ferries told the Coastline Agency that ‹its boats had carried 2,300 people on the first day›.',
      ],
      [TRAFFIC, MAYOR, '', '‹“We need a night boat. People here work shifts,”› Ms Calder said.'],
    ],
  },
  {
    outlet: 'Coastline Agency',
    title: 'Barge ruled out in Norr bridge collapse',
    date: '2026-03-05',
    said: [
      [
        CAUSE,
        POLICE,
        BRIEFING,
        'Police said ‹the positions of all vessels on the river had been checked and none was within two kilometres›.',
      ],
      [CAUSE, MINISTRY, '', 'The ministry said ‹a barge could be ruled out›.'],
      [
        CAUSE,
        'Ilse Brandt',
        '',
        'Ilse Brandt, who leads the inquiry’s engineers, said ‹they had found hangers that were rusted through, and one that had been welded against the rules›.',
      ],
      [HURT, POLICE, BRIEFING, 'Police said ‹six people had died›.'],
      [HURT, HOSPITAL, '', 'St Anne’s said ‹one of the nine injured was still in danger›.'],
      [
        COST,
        MINISTRY,
        BRIEFING,
        'The ministry raised ‹its estimate of a new bridge to 78 million›.',
      ],
      [COST, MAYOR, '', 'Mayor Ruth Calder said ‹insurance would pay for the approaches at most›.'],
      [
        OPENING,
        MINISTRY,
        BRIEFING,
        'A temporary bridge ‹will not be open before August›, the ministry said.',
      ],
      [
        OPENING,
        FERRIES,
        '',
        'Lindholm Ferries said ‹it had been asked to run until the end of October›.',
      ],
      [
        OPENING,
        MAYOR,
        '',
        '‹“First May, then the summer, now August. I have stopped buying calendars,”› said the mayor.',
      ],
      [
        INQUIRY,
        'Ilse Brandt',
        BRIEFING,
        'Ms Brandt said ‹a first report would come in eight weeks, and that it would be published whole›.',
      ],
      [
        INQUIRY,
        UNION,
        '',
        'The union said ‹it would hand over its letters and the names of those who received them›.',
      ],
      [
        WARNINGS,
        MINISTRY,
        '',
        'The ministry said ‹the letters of the union had been “sent to the wrong office”›.',
      ],
      [
        WARNINGS,
        UNION,
        RADIO,
        'Ms Marsh told Radio Norr that ‹the office was the one named on the ministry’s own page›.',
      ],
      [
        TRAFFIC,
        POLICE,
        '',
        'Police said ‹traffic on the road by Oster had trebled, with two accidents since Tuesday›.',
      ],
      [TRAFFIC, FERRIES, '', 'Lindholm Ferries said ‹a night boat would start on Monday›.'],
      [
        BLAME,
        MINISTRY,
        'Letter to parliament',
        'In a letter to parliament the minister wrote that ‹she “should have asked for the report and did not”›.',
      ],
      [
        BLAME,
        OPPOSITION,
        '',
        'Piet Oxley called the letter ‹“a resignation without the courage of one”›.',
      ],
      [BLAME, UNION, '', 'Ms Marsh said ‹an apology mends no bridge›.'],
    ],
  },
]

const textOf = ({ title, said }: Report): string =>
  [title, ...said.map(([, , , sentence]) => sentence.replace(/[‹›]/g, ''))].join('\n\n')

const namesOf = (part: 1 | 2): readonly string[] => [
  ...new Set(REPORTS.flatMap(({ said }) => said.map((one) => one[part])).filter((name) => name)),
]

const SPEAKERS = namesOf(1).map((name, index) => newSpeaker(idOf(3000 + index), name))
const SOURCES = namesOf(2).map((name, index) => newSource(idOf(4000 + index), name))

const ARTICLES = REPORTS.map((report, index): Article =>
  buildArticle(textOf(report), {
    id: idOf(1000 + index),
    title: report.title,
    outlet: report.outlet,
    date: report.date,
  }),
)

function kindOf(words: string): Claim['kind'] {
  if (words.startsWith('“')) return 'direct'
  return words.includes('“') ? 'mixed' : 'indirect'
}

const CLAIMS = REPORTS.flatMap((report, index) =>
  report.said.map(([topic, speaker, source, sentence], place): Claim => {
    const words = /‹(.*)›/.exec(sentence)?.[1] ?? ''
    const via = SOURCES.find(({ name }) => name === source)
    return buildClaim(ARTICLES[index]?.id ?? '', {
      id: idOf(5000 + index * 100 + place),
      content: [anchorOf(textOf(report), words)],
      kind: kindOf(words),
      ...saidBy(SPEAKERS.find(({ name }) => name === speaker)?.id ?? null),
      via: via === undefined ? [] : [{ sourceId: via.id, mentions: [] }],
      topics: [topic],
    })
  }),
)

/** The claim of the three outlets' project with these words. */
export function outletClaim(words: string): Claim {
  const found = CLAIMS.find(({ content }) => content.some(({ quote }) => quote.includes(words)))
  if (found === undefined) throw new Error(`No claim says “${words}”.`)
  return found
}

/** Which claims were said to stand to each other, and how, by words of theirs. */
const RELATIONS: readonly (readonly [RelationType, first: string, second: string])[] = [
  ['contradicts', 'no vessel had been under', 'a barge had struck'],
  ['contradicts', 'six people died', 'five people had died'],
  ['contradicts', 'three letters since October', 'no record of any warning'],
  ['repeats', 'We wrote three times', 'three letters since October'],
  ['contradicts', '90 million', 'about 62 million'],
]

const NAMED = addRecords(
  addRecords(addRecords(EMPTY_PROJECT, 'articles', ARTICLES), 'speakers', SPEAKERS),
  'sources',
  SOURCES,
)

/** Three outlets on one event: 58 claims on eight topics by nine speakers, each in its article. */
export const THREE_OUTLETS: Project = addRecords(
  addRecords(NAMED, 'claims', CLAIMS),
  'relations',
  RELATIONS.map(([type, first, second], index): Relation => ({
    id: idOf(6000 + index),
    type,
    fromId: outletClaim(first).id,
    toId: outletClaim(second).id,
    note: '',
    origin: 'analyst',
  })),
)

/** Writes a save file with the three outlets' project, or what is made of it. */
export function writeThreeOutlets(path: string, project: Project = THREE_OUTLETS): void {
  const store = valueOf(createStore(path))
  for (const report of REPORTS) {
    const text = textOf(report)
    valueOf(store.addTexts([newText(text)]))
  }
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    for (const article of project.articles.values()) draft.put('articles', article)
    for (const speaker of project.speakers.values()) draft.put('speakers', speaker)
    for (const source of project.sources.values()) draft.put('sources', source)
    for (const claim of project.claims.values()) draft.put('claims', claim)
    for (const relation of project.relations.values()) draft.put('relations', relation)
  })
  valueOf(store.commitEdit(edit))
  store.close()
}
