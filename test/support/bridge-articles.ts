/** Three invented articles on one event, as three outlets tell it: about nineteen attributions in each, three figures at odds. */
export interface BridgeArticle {
  readonly fileName: string
  readonly outlet: string
  readonly text: string
  /** What is said in it and who says so, in the order of the text. */
  readonly claims: readonly { readonly words: string; readonly speaker: string }[]
}

/** Who as it is written, at first with what they are; the name that goes by; and what. */
type Told = readonly [who: string, name: string, what: string]

/** What was said, by whom; each outlet tells it in its own order and words. */
const SAID: readonly Told[] = [
  ['Mayor Ann Halloran', 'Ann Halloran', 'the bridge would stay shut until the spring'],
  ['Tom Bexley of the harbour union', 'Tom Bexley', 'about 400 jobs depended on the crossing'],
  ['the transport ministry', 'The transport ministry', 'inspectors had found cracks in two piers'],
  ['Halloran', 'Ann Halloran', 'the council had no money left for repairs'],
  ['Bexley', 'Tom Bexley', 'the union would march to the town hall on Friday'],
  ['engineer Priya Raman', 'Priya Raman', 'the cracks were not new'],
  ['Raman', 'Priya Raman', 'a report from 2019 had warned of them'],
  ['the harbour company', 'The harbour company', 'ships could still pass at high tide'],
  ['Governor Luis Ortega', 'Luis Ortega', 'the state would pay half of the costs'],
  ['Ortega', 'Luis Ortega', 'work could begin in March'],
  ['opposition leader Clara Voss', 'Clara Voss', 'the mayor had known of the report'],
  ['Voss', 'Clara Voss', 'an inquiry was needed'],
  ['Halloran', 'Ann Halloran', 'she had never seen the report'],
  ['the police', 'The police', 'traffic had doubled on the old road'],
  ['hospital director Ian Cole', 'Ian Cole', 'ambulances needed ten minutes more'],
  ['Cole', 'Ian Cole', 'nobody had been harmed so far'],
  ['shopkeeper Mia Larsen', 'Mia Larsen', 'sales had fallen by a third'],
  [
    'the insurance association',
    'The insurance association',
    'claims could reach 5 million dollars',
  ],
  ['Raman', 'Priya Raman', 'a temporary bridge would take six weeks'],
]

const VERBS = ['said', 'told reporters', 'said on Monday', 'warned', 'added', 'argued'] as const

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** How one outlet tells it: from which on, and which figures otherwise. */
interface Telling {
  readonly title: string
  readonly byline: string
  readonly from: number
  readonly figures?: Readonly<Record<string, string>>
  readonly end?: string
}

/** Each as a sentence, two in a paragraph, with other verbs than the others use. */
function tell({
  title,
  byline,
  from,
  figures = {},
  end = '',
}: Telling): Pick<BridgeArticle, 'text' | 'claims'> {
  const introduced = new Set<string>()
  const told = [...SAID.slice(from), ...SAID.slice(0, from)].map(([again, speaker, what]) => {
    // Wherever an outlet begins, it says who somebody is before it calls them by their family name.
    const [who = again] = SAID.find(([, name]) => name === speaker) ?? []
    const isKnown = introduced.has(speaker)
    introduced.add(speaker)
    const other = Object.entries(figures).find(([figure]) => what.includes(figure))
    return {
      who: isKnown ? again : who,
      speaker,
      words: other === undefined ? what : what.replace(...other),
    }
  })
  const sentences = told.map(({ who, words }, index) => {
    const verb = VERBS[(index + from) % VERBS.length] ?? 'said'
    return `${capital(who)} ${verb} that ${words}.`
  })
  const paragraphs = sentences.flatMap((sentence, index) =>
    index % 2 === 0 ? [[sentence, sentences[index + 1] ?? ''].join(' ').trim()] : [],
  )
  return { text: [title, byline, ...paragraphs, end].join('\n\n').trim(), claims: told }
}

export const BRIDGE_ARTICLES: readonly BridgeArticle[] = [
  {
    fileName: 'reuters bridge.txt',
    outlet: 'Reuters',
    ...tell({ title: 'Harbour bridge to stay shut', byline: 'By Jane Price', from: 0 }),
  },
  {
    fileName: 'Cracks close the crossing - The Harbour Gazette.txt',
    outlet: 'The Harbour Gazette',
    ...tell({
      title: 'Cracks close the crossing',
      byline: 'By Omar Haddad',
      from: 5,
      figures: { 'two piers': 'three piers' },
    }),
  },
  {
    fileName: 'bridge-3.txt',
    outlet: 'Northern Standard',
    ...tell({
      title: 'Who pays for the bridge?',
      byline: 'By Eva Lind',
      from: 8,
      figures: { '5 million': '6 million', '400 jobs': '600 jobs' },
      end: '© 2026 Northern Standard',
    }),
  },
]
