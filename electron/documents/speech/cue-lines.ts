import { tokenizeVTTCue, type VTTCue, type VTTNode } from 'media-captions'
import { tidyParagraph } from '../text-builder.ts'

/** A line of a caption: its words, and who says them where a tag tells; empty for nobody that is told. */
export interface CueLine {
  readonly voice: string
  readonly words: string
}

/** A caption, while it is shown: in seconds from the start. */
export interface Caption {
  readonly from: number
  readonly to: number
  readonly lines: readonly CueLine[]
}

/** Where a caption stands on the screen, as some programs write it among its words. */
const POSITION = /\{\\[^{}]{0,200}\}|^X1:\d+(?: [XY][12]:\d+){0,3}$/gm
/** Tags that are none of captions: of fonts and colours. */
const OTHER_TAGS = /<\/?(?:font|span|p|div)(?:\s[^<>]{0,300})?>/gi

/** Who speaks by a tag, which may name nobody. */
function voiceOf({ voice = '' }: { readonly voice?: string }): string {
  return tidyParagraph(voice)
}

/** The words of a caption with who says them, one after the other. */
function readNodes(cue: VTTCue): readonly CueLine[] {
  const parts: CueLine[] = []
  const open: { readonly node: VTTNode; readonly voice: string }[] = tokenizeVTTCue(cue)
    .toReversed()
    .map((node) => ({ node, voice: '' }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, voice } = next
    if (node.type === 'text') parts.push({ voice, words: node.data })
    else if (node.type !== 'rt') {
      const own = node.type === 'v' ? voiceOf(node) : voice
      open.push(...node.children.toReversed().map((child) => ({ node: child, voice: own })))
    }
  }
  return parts
}

/** The lines of a caption that hold words, without tags and positions. */
export function readCaption(cue: VTTCue): Caption {
  cue.text = cue.text.replace(OTHER_TAGS, '').replace(POSITION, '')
  const lines: { voice: string; words: string }[] = [{ voice: '', words: '' }]
  for (const { voice, words } of readNodes(cue)) {
    for (const [k, part] of words.split('\n').entries()) {
      const last = lines.at(-1)
      if (last === undefined || k > 0 || (voice !== last.voice && last.words.trim() !== '')) {
        lines.push({ voice, words: part })
      } else {
        last.words += part
        last.voice = voice
      }
    }
  }
  const tidy = lines.map(({ voice, words }) => ({ voice, words: tidyParagraph(words) }))
  return {
    from: cue.startTime,
    to: cue.endTime,
    lines: tidy.filter(({ words }) => words !== ''),
  }
}
