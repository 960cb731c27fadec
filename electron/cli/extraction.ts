import type { FoundAttribution } from '../attribution/finder.ts'
import {
  NOBODY,
  type FoundSpeaker,
  type SpeakerGuess,
} from '../attribution/speakers/speaker-guess.ts'
import { listAll } from '../../shared/domain/text/listing.ts'

/** "A and B", "A, B and C". */

function exportSpeaker({ name, type, role, affiliation, isSafe }: SpeakerGuess) {
  return { name, kind: type, role: role ?? '', affiliation, isSafe }
}

function exportMentioned(speaker: FoundSpeaker): object {
  return { ...exportSpeaker(speaker), mentions: speaker.mentions }
}

/**
 * Attributions as `extract --jsonl` writes them, one article a line. Spans are lists of [start, end) in UTF-16
 * code units of the text; `source` is the whole mention, as the gold data names it, `speakers` who is meant by it,
 * each with its own mentions, and `speaker` the first of them.
 */
function exportAttribution(found: FoundAttribution): object {
  const { source, cue, content, speakers, via, kind, confidence } = found
  return {
    source,
    cue,
    content,
    speaker: exportSpeaker(speakers[0] ?? NOBODY),
    speakers: speakers.map(exportMentioned),
    via: via.map((link) => ({ name: link.name, kind: link.kind, spans: [link.span] })),
    kind,
    confidence: Math.round(confidence * 10_000) / 10_000,
  }
}

/** The list of an article's attributions as JSON, without a line break. */
export function attributionsAsJson(found: readonly FoundAttribution[]): string {
  return JSON.stringify(found.map(exportAttribution))
}

function wordsAt(text: string, spans: FoundAttribution['content']): string {
  return spans
    .map(([start, end]) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ')
}

/** "Ann Lee, mayor (“she”) [not certain]". `mention` is '' where it says nothing of its own. */
function describeSpeaker(speaker: SpeakerGuess, mention: string): string {
  const name = speaker.name === '' ? 'nobody named' : speaker.name
  const about = [speaker.role ?? '', speaker.affiliation].filter((words) => words !== '')
  const who = [name, ...about].join(', ')
  const as = mention === '' || mention === speaker.name ? '' : ` (“${mention}”)`
  const doubt = speaker.isSafe || speaker.name === '' ? '' : ' [not certain]'
  return `${who}${as}${doubt}`
}

/** An attribution in a few lines for a person: who, how, what, through whom, and why the program thinks so. */
export function describeAttribution(text: string, found: FoundAttribution): readonly string[] {
  const { speakers, kind, confidence, via, reason } = found
  const who = (speakers.length > 0 ? speakers : [{ ...NOBODY, mentions: [] }]).map((speaker) =>
    describeSpeaker(speaker, wordsAt(text, speaker.mentions)),
  )
  const carriers = via.map((link) => `${link.name} (${link.kind})`).join(', then ')
  return [
    `  ${listAll(who)}`,
    `    ${wordsAt(text, found.content)}`,
    ...(carriers === '' ? [] : [`    via ${carriers}`]),
    `    ${kind}, ${Math.round(confidence * 100)}%: ${reason}`,
  ]
}
