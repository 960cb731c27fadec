import { foldText } from '../../domain/text/folding.ts'
import { stemOf } from '../words.ts'

/**
 * What a figure may be of, in the words of news: families, and in each the aspects that exclude one another ("dead" is
 * not "hurt"). The first word of a line is the aspect's name; words stand by any form that shares a stem, phrases in
 * quotation marks as they are. English.
 */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  fate: [
    'dead: die died dying dead death kill killed killing toll body bodies corpse fatality fatal perish drown slain murder mortality deceased "lost their lives" "lost his life" "lost her life" "claimed the lives" "lives lost" "loss of life"',
    'hurt: hurt injure injury injured wound wounded stitches hospitalised hospitalized treat burns fracture unhurt unharmed scratch "to hospital" "in hospital" "admitted" "intensive care" "broken wrist" "broken bones"',
    'missing: missing unaccounted untraced "waiting for news"',
    'safe: rescue survive survivor alive winch unscathed',
    'ill: infect infection case positive sick ill virus diagnose outbreak caught measles admission bug',
    'displaced: evacuate evacuation evacuee displaced homeless flee fled shifted relocate "out of their homes" "leave their homes" "left their homes" "moved out" "moved to safety" "driven from their homes" "have been moved" "been moved"',
    'held: arrest detain detention custody apprehend "picked up" "taken in" "rounded up" "being held"',
    'charged: charge indict indictment accuse',
    'freed: release released freed swap exchange "handed over" "came home" "come home" "set free"',
    'aboard: aboard passenger manifest onboard "on board"',
    'jobless: redundancy layoff axe sack dismiss "lose their jobs" "losing their jobs" "lost their jobs" "laid off" "letting go" "let go" "job cuts" "jobs to go" "posts are to go" "roles to go" "loss of" "jobs would be lost" "jobs will be lost"',
    'employed: employ employs workforce payroll',
    'stolen: steal stole stolen theft loot raider "made off with" "cut from their frames" "had gone"',
  ],
  presence: [
    'crowd: crowd march protest protester demonstrator demonstration rally attend attendance gather procession parade squeeze squeezed packed turnstile walkout strike striker "stayed off" "took part" "taking part" "turned up" "filled the" "industrial action"',
    'capacity: capacity licensed seating "built for" "room for" holds "will hold" "can hold" accommodate',
    'sold: ticket sold',
  ],
  vote: [
    'turnout: turnout vote voted "turned out" cast poll "went to the polls" ballot',
    'electorate: electorate "on the rolls" "registered voters" "on the roll"',
    'margin: margin majority "lost by" "won by" "ahead by"',
    'seats: seat',
    'backing: favour favor backed approval approve "voted to" "wanted to" accept',
  ],
  money: [
    'cost: cost bill swallow "came in at" "come in" construction expense outlay overrun',
    'price: price fare parking fee banked "changed hands"',
    'sales: sale revenue turnover receipts',
    'profit: profit earned earnings surplus',
    'loss: loss losses',
    'pay: salary wage pay basic earn payslip',
    'worth: worth valued value valuation fetch hammer auction',
    'insured: insure insurance',
    'debt: debt owe borrow borrowing loan',
    'shortfall: shortfall hole deficit',
    'fine: fine fined penalty',
    'damages: compensation damages settlement',
    'aid: aid relief grant subsidy donate donation',
    'upkeep: maintenance upkeep',
    'withdrawn: withdraw withdrawal',
    'reserve: cash reserves',
    'royalties: royalty royalties',
    'investment: invest investment',
  ],
  stage: [
    'sought: ask asked sought seek demand urge request "called for" prosecutors wanted',
    'given: award impose grant sentence "handed down" ruled jail jailed "must pay" "sent down"',
    'possible: maximum "could get" "if convicted" faces "up to"',
  ],
  reality: [
    'ahead: forecast predict projected target planned pledge budget "signed off" earmarked allocated',
    'so far: "so far" "to date" "has spent" "have spent" "been spent" "already spent"',
  ],
  certainty: ['confirmed: confirmed', 'suspected: probable suspected presumed feared possible'],
  statistic: [
    'average: average typical typically',
    'median: median',
    'utmost: longest highest peak worst fastest',
  ],
  period: [
    'before: "last season" "last year" "the previous year" "a year earlier" "a year ago" "last term"',
    'now: "this season" "this year" "this term" "current year"',
    'next: "next year" "next season" "coming year" "next term"',
  ],
  net: [
    'before tax: "before tax" pre-tax pretax',
    'operating: operating',
    'net: net "after tax"',
    'gross: gross',
  ],
  measure: [
    'depth: deep depth below underground plunge plunged slope gorge beneath',
    'height: high height tall wave',
    'width: wide width thick',
    'length: long length stretch line route front runs',
    'retreat: retreat "drawn back" shrunk',
    'distance: offshore epicentre epicenter "away from"',
    'speed: travelling traveling speed bend curve',
    'burnt: burn burnt burned blacken blackened charred scorched fire blaze',
    'spill: spill spilled spilt escape escaped leak "got out" "got into" oil diesel fuel bitumen',
  ],
  event: [
    'begin: begin began start started launch "got under way" "under way" "set off" commence onset',
    'founded: establish "founded" "founding" "set up" "opened its doors" built',
    'open: open opened reopen resume "seeing patients" "carried cars" "drive across"',
    'end: end ended finish conclude "came to an end"',
    'shut: close closed shut closure',
    'signed: sign signed signature',
    'verdict: guilty verdict convict convicted acquit cleared',
    'told: told briefed informed learned heard knew',
    'acquired: acquire acquired bought buy sale hammer',
    'inspected: inspect inspection inspectors checked',
    'collapse: collapse "gave way" fell "came down" "wall went"',
    'published: publish published result announce',
  ],
  length: [
    'sentence: jail jailed sentence term "sent down" prison bars judge court',
    'delay: late behind delay overrun',
    'wait: wait queue',
    'outage: outage blackout "without supply" "without power" "in the dark" "check-in was dead"',
    'sinking: sink sank sunk "go under" "went under"',
    'talks: talks negotiation',
    'deliberation: jury jurors deliberate',
  ],
  matter: [
    'destroyed: destroy destroyed raze gutted flattened "burned to the ground" "burnt to the ground" "gave way" collapse collapsed toppled ruin rubble "came down" "been lost" "shot down" downed intercept intercepted "brought down"',
    'damaged: damage damaged wreck wrecked flood flooded',
    'cancelled: cancel cancelled canceled cancellation scrap scrapped grounded "called off" axed',
    'delayed: delay delayed late overdue behind postpone',
    'unemployed: unemployed unemployment jobless joblessness "out of work" "without a job" "without work"',
    'economy: economy gdp growth output',
    'inflation: inflation "consumer prices" "cost of living"',
    'contained: contained containment',
    'vaccinated: vaccinate vaccinated vaccination dose jab unvaccinated immunise immunize',
    'shots: fired shot round gunshot bullet canister volley',
    'quake: magnitude quake tremor earthquake shock aftershock epicentre epicenter seismic',
    'returned: "moved back" "come back" "are home" returned returnees',
    'seized: seize seized haul confiscate',
    'planted: plant planted sapling "into the ground"',
    'storage: storage reservoir dam capacity full lake brimming empty',
    'rain: rain rainfall downpour snowfall',
    'visitors: visitor tourist arrival tourism',
    'crime: burglary robbery offence crime homicide stabbing',
    'emissions: emission carbon greenhouse',
    'harvest: harvest crop catch yield',
    'signatures: signature petition signed signatory',
    'housing: dwelling homes housing flats apartments planning permission',
    'budget: budget spending spend expenditure',
    'schooling: pupil student enrol enroll school classroom teacher',
    'trade: export import shipment',
    'deliveries: deliver delivered delivery supplied',
    'debtors: creditor owed arrears',
    'listeners: viewer audience watched listener',
    'wildlife: wolf wolves bird whale elephant herd pairs breeding colony',
    'hunger: hungry famine malnourished starving',
    'troops: troops soldiers deploy deployed brigade reinforcements',
    'speed: mph kph speed travelling traveling "miles an hour" "km/h" limit',
    'trapped: trapped underground "were below" miners pit',
    'escape: escape escaped leak leaked spill spilled discharge "got out" "got into"',
    'strike: strike stoppage walkout picket',
    'refund: refund reimbursed',
    'rent: rent rents landlord tenant',
    'tariff: tariff duty levy surcharge bill bills',
    'quota: quota allowance cap',
    'rate: rate interest',
    'taken: took take taken taking accept accepted accepting receive received pocketed bribe',
    'met: met meet meeting breakfast lunch dinner encountered',
    'warned: warning warn warned alerted tipped notified',
    'lead: lead leading ahead trail poll polls survey',
    'score: scored goal goals beat lost final match',
  ],
  change: [
    'up: rise rose risen increase grow grew growth expand climb jump gain raise raised "went up" "gone up"',
    'down: fall fell fallen cut reduction reduce decline drop shrink shrank shrinking contraction lower "went down" "gone down"',
  ],
}

/** An aspect as it is told: its family and its name. */
export type Aspect = `${string}/${string}`

interface Lexicon {
  readonly byStem: ReadonlyMap<string, readonly Aspect[]>
  readonly byPhrase: ReadonlyMap<string, readonly Aspect[]>
  readonly phrases: RegExp
}

function readLexicon(): Lexicon {
  const [byStem, byPhrase] = [new Map<string, Aspect[]>(), new Map<string, Aspect[]>()]
  for (const [family, lines] of Object.entries(FAMILIES)) {
    for (const line of lines) {
      const [name = '', words = ''] = line.split(': ')
      for (const [, phrase, word = ''] of words.matchAll(/"([^"]+)"|(\S+)/g)) {
        const [index, key] = phrase === undefined ? [byStem, stemOf(word)] : [byPhrase, phrase]
        const known = index.get(key) ?? []
        index.set(
          key,
          known.includes(`${family}/${name}`) ? known : [...known, `${family}/${name}`],
        )
      }
    }
  }
  const phrases = new RegExp(String.raw`\b(?:${[...byPhrase.keys()].join('|')})\b`, 'g')
  return { byStem, byPhrase, phrases }
}

const LEXICON = readLexicon()

/** What a stretch of text says of what its figures are of. */
export function aspectsOf(text: string): ReadonlySet<Aspect> {
  const folded = foldText(text)
  const words = folded.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []
  return new Set([
    ...words.flatMap((word) => LEXICON.byStem.get(stemOf(word)) ?? []),
    ...Array.from(
      folded.matchAll(LEXICON.phrases),
      ([phrase]) => LEXICON.byPhrase.get(phrase) ?? [],
    ).flat(),
  ])
}

/** What a single folded word stands for, by its stem. */
export function aspectsOfWord(stem: string): readonly Aspect[] {
  return LEXICON.byStem.get(stem) ?? []
}

/** The aspects that both have. */
export function sharedAspects(a: ReadonlySet<Aspect>, b: ReadonlySet<Aspect>): readonly Aspect[] {
  return [...a].filter((aspect) => b.has(aspect))
}

const familyOf = (aspect: Aspect): string => aspect.slice(0, aspect.indexOf('/'))

/** Families of which a figure may be of several at once. */
const MANY: ReadonlySet<string> = new Set(['matter', 'change'])

/** What narrows a figure, so that another that is not so narrowed is seldom set against it. */
const NARROWING: ReadonlySet<string> = new Set([
  'stage',
  'reality',
  'statistic',
  'net',
  'certainty',
])

/** How many families narrow one of two figures and not the other. */
export function countNarrowed(a: ReadonlySet<Aspect>, b: ReadonlySet<Aspect>): number {
  const [one, other] = [a, b].map((aspects) => new Set([...aspects].map(familyOf)))
  return [...NARROWING].filter((family) => one?.has(family) !== other?.has(family)).length
}

/** The families of which both have aspects, and none in common: the figures are then of two things. */
export function opposedFamilies(a: ReadonlySet<Aspect>, b: ReadonlySet<Aspect>): readonly string[] {
  const families = new Set([...a].map(familyOf))
  return [...families].filter((family) => {
    if (MANY.has(family)) return false
    const others = [...b].filter((aspect) => familyOf(aspect) === family)
    return others.length > 0 && !others.some((aspect) => a.has(aspect))
  })
}
