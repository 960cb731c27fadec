import type { FoundAttribution } from '../attribution/finder.ts'

/**
 * Attributions as `extract --jsonl` writes them, one article a line. Spans are lists of [start, end) in UTF-16
 * code units of the text; `source` is the speaker's mention, as the gold data names it.
 */
function exportAttribution(found: FoundAttribution): object {
  const { source, cue, content, speaker, via, kind, confidence } = found
  return {
    source,
    cue,
    content,
    speaker: {
      name: speaker.name,
      kind: speaker.type,
      role: speaker.role ?? '',
      affiliation: speaker.affiliation,
      isSafe: speaker.isSafe,
    },
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

/** An attribution in a few lines for a person: who, how, what, through whom, and why the program thinks so. */
export function describeAttribution(text: string, found: FoundAttribution): readonly string[] {
  const { speaker, kind, confidence, via, reason } = found
  const mention = wordsAt(text, found.source)
  const name = speaker.name === '' ? 'nobody named' : speaker.name
  const about = [speaker.role ?? '', speaker.affiliation].filter((words) => words !== '')
  const who = [name, ...about].join(', ')
  const as = mention === '' || mention === speaker.name ? '' : ` (“${mention}”)`
  const doubt = speaker.isSafe || speaker.name === '' ? '' : ' [not certain]'
  const carriers = via.map((link) => `${link.name} (${link.kind})`).join(', then ')
  return [
    `  ${who}${as}${doubt}`,
    `    ${wordsAt(text, found.content)}`,
    ...(carriers === '' ? [] : [`    via ${carriers}`]),
    `    ${kind}, ${Math.round(confidence * 100)}%: ${reason}`,
  ]
}
