import type { AttributedSpeaker, Attribution } from '../../shared/domain/tagging/attribution.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import type { SpeakerKind } from '../../shared/domain/speaker.ts'
import type { Span as Range } from './text/span.ts'
import type { FoundAttribution } from './finder.ts'
import type { FoundSpeaker, SpeakerType } from './speakers/speaker-guess.ts'

const KINDS: Readonly<Record<SpeakerType, SpeakerKind>> = {
  person: 'person',
  organisation: 'organisation',
  group: 'unnamed',
  unnamed: 'unnamed',
  unknown: 'person',
}

function spanOf([start, end]: Range): Span {
  return { start, end }
}

function speakerOf(found: FoundSpeaker): AttributedSpeaker {
  const { name, type, role, affiliation, aliases, isSafe, candidates, reason } = found
  const mentions = found.mentions.map(spanOf)
  return {
    name,
    kind: KINDS[type],
    role: role ?? '',
    affiliation,
    aliases,
    isSafe,
    candidates,
    reason,
    mentions,
  }
}

/** What the finder found, in the words of the rest of the program. */
export function attributionOf(found: FoundAttribution): Attribution {
  return {
    content: found.content.map(spanOf),
    cues: found.cue.map(spanOf),
    kind: found.kind,
    speakers: found.speakers.map(speakerOf),
    via: found.via.map(({ name, kind, span }) => ({ name, kind, span: spanOf(span) })),
    confidence: found.confidence,
    reason: found.reason,
  }
}
