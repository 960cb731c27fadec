/** Three invented articles on one event, as three outlets tell it: about nineteen attributions in each. */
export interface BridgeArticle {
  readonly fileName: string
  readonly outlet: string
  readonly text: string
}

type Told = readonly [who: string, what: string]

/** What was said, by whom; each outlet tells it in its own order and words. */
const SAID: readonly Told[] = [
  ['Mayor Ann Halloran', 'the bridge would stay shut until the spring'],
  ['Tom Bexley of the harbour union', 'about 400 jobs depended on the crossing'],
  ['the transport ministry', 'inspectors had found cracks in two piers'],
  ['Halloran', 'the council had no money left for repairs'],
  ['Bexley', 'the union would march to the town hall on Friday'],
  ['engineer Priya Raman', 'the cracks were not new'],
  ['Raman', 'a report from 2019 had warned of them'],
  ['the harbour company', 'ships could still pass at high tide'],
  ['Governor Luis Ortega', 'the state would pay half of the costs'],
  ['Ortega', 'work could begin in March'],
  ['opposition leader Clara Voss', 'the mayor had known of the report'],
  ['Voss', 'an inquiry was needed'],
  ['Halloran', 'she had never seen the report'],
  ['the police', 'traffic had doubled on the old road'],
  ['hospital director Ian Cole', 'ambulances needed ten minutes more'],
  ['Cole', 'nobody had been harmed so far'],
  ['shopkeeper Mia Larsen', 'sales had fallen by a third'],
  ['the insurance association', 'claims could reach 5 million dollars'],
  ['Raman', 'a temporary bridge would take six weeks'],
]

const VERBS = ['said', 'told reporters', 'said on Monday', 'warned', 'added', 'argued'] as const

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** Each as a sentence, two in a paragraph, from another one on and with other verbs. */
function tell(title: string, byline: string, from: number): string {
  const told = [...SAID.slice(from), ...SAID.slice(0, from)]
  const sentences = told.map(([who, what], index) => {
    const verb = VERBS[(index + from) % VERBS.length] ?? 'said'
    return `${capital(who)} ${verb} that ${what}.`
  })
  const paragraphs = sentences.flatMap((sentence, index) =>
    index % 2 === 0 ? [[sentence, sentences[index + 1] ?? ''].join(' ').trim()] : [],
  )
  return [title, byline, ...paragraphs].join('\n\n')
}

export const BRIDGE_ARTICLES: readonly BridgeArticle[] = [
  {
    fileName: 'reuters bridge.txt',
    outlet: 'Reuters',
    text: tell('Harbour bridge to stay shut', 'By Jane Price', 0),
  },
  {
    fileName: 'Cracks close the crossing - The Harbour Gazette.txt',
    outlet: 'The Harbour Gazette',
    text: tell('Cracks close the crossing', 'By Omar Haddad', 5),
  },
  {
    fileName: 'bridge-3.txt',
    outlet: 'Northern Standard',
    text: `${tell('Who pays for the bridge?', 'By Eva Lind', 8)}\n\n© 2026 Northern Standard`,
  },
]
