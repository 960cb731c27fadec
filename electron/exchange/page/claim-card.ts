import { CREDIBILITY_MEANING, cueOfClaim, type Claim } from '../../../shared/domain/claim.ts'
import { colourOfTopic } from '../../../shared/domain/codebook/codebook.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { IS_MUTUAL, type Relation, type RelationType } from '../../../shared/domain/relation.ts'
import { RELIABILITY_MEANING } from '../../../shared/domain/source.ts'
import type { MarkRole } from '../../../shared/domain/text/marks.ts'
import {
  placeOfVerdict,
  verdictsOf,
  wordsOfVerdict,
} from '../../../shared/domain/verdicts/verdict-scale.ts'
import {
  addressLink,
  attribution,
  claimWords,
  evidenceItem,
  isolateText,
  KIND_WORDS,
} from '../../../shared/report/report-claim.ts'
import { markup, NO_MARKUP, type Markup } from '../../../shared/report/markup.ts'
import { claimAnchor, markAnchor } from './page-links.ts'
import type { NumberedClaim, ShownMark } from './shown-marks.ts'

/** Where a claim stands among pages: the address of its card from the page at hand, and what it is called; null where it is on none. */
export type ClaimPlace = (id: Id) => { readonly address: string; readonly name: string } | null

/** What a card is made of beside its claim. */
export interface CardSource {
  readonly project: Project
  /** The marks that stand, by the number of their claim. */
  readonly shown: ReadonlyMap<number, readonly ShownMark[]>
  readonly placeOf: ClaimPlace
}

interface Line {
  readonly term: string
  readonly text: Markup
}

function line(term: string, text: Markup): readonly Line[] {
  return [{ term, text }]
}

function textLine(term: string, text: string): readonly Line[] {
  const words = text.trim()
  return words === '' ? [] : line(term, markup`<span class="note" dir="auto">${words}</span>`)
}

/** Links to the marks of a role in the text; '' where the text shows none. */
function markLinks(shown: CardSource['shown'], number: number, role: MarkRole): Markup {
  const marks = (shown.get(number) ?? []).filter((mark) => mark.role === role)
  const links = marks.map(
    ({ index }, place) =>
      markup` <a class="to" href="#${markAnchor(number, role, index)}">in the text${marks.length === 1 ? '' : ` ${place + 1}`}</a>`,
  )
  return markup`${links}`
}

function inOrder(parts: readonly Markup[], sign: string): Markup {
  return markup`${parts.map((part, index) => markup`${index === 0 ? '' : sign}${part}`)}`
}

function speakerLine({ project, shown }: CardSource, { number, claim }: NumberedClaim) {
  const speakers = claim.speakers.map(({ speakerId, mentions }): Markup => {
    const speaker = speakerId === null ? undefined : project.speakers.get(speakerId)
    const name = speaker?.name || (mentions[0]?.quote ?? 'nobody named')
    const about = [
      speaker?.role,
      speaker?.affiliation,
      speaker?.kind === 'unnamed' ? 'unnamed' : '',
    ]
      .filter((text) => text !== undefined && text.trim() !== '')
      .join(', ')
    return markup`${isolateText(name)}${about === '' ? NO_MARKUP : markup` (${isolateText(about)})`}`
  })
  if (speakers.length === 0) return []
  return line('Speaker', markup`${inOrder(speakers, '; ')}${markLinks(shown, number, 'speaker')}`)
}

function cueLine({ shown }: CardSource, { number, claim }: NumberedClaim) {
  const cue = cueOfClaim(claim)
  return cue === ''
    ? []
    : line('Cue', markup`${isolateText(`“${cue}”`)}${markLinks(shown, number, 'cue')}`)
}

function viaLine({ project, shown }: CardSource, { number, claim }: NumberedClaim) {
  const sources = claim.via.map(({ sourceId }): Markup => {
    const source = project.sources.get(sourceId)
    if (source === undefined) return markup`unknown source`
    const { reliability } = source
    const rating =
      reliability === null
        ? ''
        : `reliability ${reliability}: ${RELIABILITY_MEANING[reliability].toLowerCase()}`
    const about = [source.kind === 'other' ? '' : source.kind, rating].filter((text) => text !== '')
    const address = source.url === '' ? NO_MARKUP : markup` ${addressLink(source.url)}`
    return markup`${isolateText(source.name || 'a source without a name')}${about.length === 0 ? NO_MARKUP : markup` (${about.join(', ')})`}${address}`
  })
  if (sources.length === 0) return []
  return line(
    'Via',
    markup`${inOrder(sources, ', from there ')}${markLinks(shown, number, 'source')}`,
  )
}

/** What was found of a claim, with what the verdict means on the project's scale. */
function verdictLine({ project }: CardSource, { verdict }: Claim) {
  if (verdict.trim() === '') return []
  const verdicts = verdictsOf(project)
  const meaning = verdicts[placeOfVerdict(verdicts, verdict)]?.meaning ?? ''
  const about = meaning === '' ? NO_MARKUP : markup`: ${isolateText(meaning)}`
  return line(
    'Verdict',
    markup`<strong>${isolateText(wordsOfVerdict(project, verdict))}</strong>${about}`,
  )
}

function evidenceLine({ evidence }: Claim) {
  if (evidence.length === 0) return []
  return line('Evidence', markup`<ul>${evidence.map(evidenceItem)}</ul>`)
}

function topicsLine({ project }: CardSource, { topics }: Claim) {
  if (topics.length === 0) return []
  const named = topics.map((topic) => {
    const colour = colourOfTopic(project, topic)
    const swatch =
      colour === null ? NO_MARKUP : markup`<span class="swatch topic-${colour}"></span>`
    return markup`<span class="topic">${swatch}${isolateText(topic)}</span>`
  })
  return line('Topics', inOrder(named, ', '))
}

/** How a relation reads from the claim that it leads to, where that is another way round. */
const TURNED: Readonly<Record<RelationType, string>> = {
  repeats: 'repeats',
  supports: 'is supported by',
  contradicts: 'contradicts',
  qualifies: 'is qualified by',
}

function relationText({ type, fromId, toId, note }: Relation, id: Id, placeOf: ClaimPlace): Markup {
  const isFrom = fromId === id
  const place = placeOf(isFrom ? toId : fromId)
  const verb = isFrom || IS_MUTUAL[type] ? type : TURNED[type]
  const other =
    place === null
      ? markup`a claim of no page`
      : markup`<a href="${place.address}">${isolateText(place.name)}</a>`
  return markup`${verb} ${other}${note.trim() === '' ? NO_MARKUP : markup` (${isolateText(note.trim())})`}`
}

function relationsLine({ project, placeOf }: CardSource, { id }: Claim) {
  const relations = [...linkedRecords(project.links.relationsOf, id)]
    .sort()
    .flatMap((relation) => project.relations.get(relation) ?? [])
  if (relations.length === 0) return []
  return line(
    'Relations',
    inOrder(
      relations.map((relation) => relationText(relation, id, placeOf)),
      '; ',
    ),
  )
}

/** Says so where the text no longer has a claim's words at their place. */
function lostLine({ shown }: CardSource, { number, claim }: NumberedClaim) {
  const standing = (shown.get(number) ?? []).filter(({ role }) => role === 'content').length
  if (standing === claim.content.length) return []
  return line('In the text', markup`not as they were marked: <a href="#unplaced">see the end</a>`)
}

function judgement({ kind, certainty, credibility, review, proposal }: Claim): readonly string[] {
  const confidence =
    proposal === null ? '' : `, proposed with ${Math.round(proposal.confidence * 100)} % confidence`
  return [
    KIND_WORDS[kind],
    ...(certainty === 'unknown' ? [] : [certainty]),
    ...(credibility === null
      ? []
      : [`credibility ${credibility}: ${CREDIBILITY_MEANING[credibility].toLowerCase()}`]),
    ...(review === 'draft' ? [`draft, not reviewed${confidence}`] : []),
  ]
}

/** The number of a claim's card, which leads to its words in the text where they stand there. */
function numberOf({ shown }: CardSource, number: number): Markup {
  const first = shown.get(number)?.find(({ role }) => role === 'content')
  if (first === undefined) return markup`<span class="n">${number}</span>`
  return markup`<a class="n" href="#${markAnchor(number, 'content', first.index)}" aria-label="Claim ${number}, in the text">${number}</a>`
}

/** All that is known of a claim: who said it through whom, its words, how it is told and judged, its note and topics. */
export function claimCard(source: CardSource, numbered: NumberedClaim): Markup {
  const { number, claim } = numbered
  const hasWords = claim.content.length > 0
  const lines = [
    ...lostLine(source, numbered),
    ...(hasWords ? textLine('Statement', claim.statement) : []),
    ...speakerLine(source, numbered),
    ...cueLine(source, numbered),
    ...viaLine(source, numbered),
    ...verdictLine(source, claim),
    ...textLine('Basis', claim.basis),
    ...evidenceLine(claim),
    ...topicsLine(source, claim),
    ...relationsLine(source, claim),
    ...textLine('Note', claim.note),
  ]
  const told = lines.map(({ term, text }) => markup`<div><dt>${term}</dt><dd>${text}</dd></div>`)
  return markup`<li id="${claimAnchor(number)}" class="${claim.review === 'draft' ? 'card draft' : 'card'}">
<h3>${numberOf(source, number)} ${attribution(source.project, claim)}</h3>
<p>${claimWords(claim)}</p>
<p class="about">${judgement(claim).join(' · ')}</p>
${told.length === 0 ? NO_MARKUP : markup`<dl>${told}</dl>`}
</li>
`
}
