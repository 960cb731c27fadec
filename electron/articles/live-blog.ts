import { sliceSpan, type Span } from '../../shared/domain/text/span.ts'

/** So many lines with nothing but a time make a live blog. */
const ENOUGH = 3
/** The longest title of a post, in code units. */
const LONGEST_TITLE = 160
/** A question that heads a post has no more words. */
const LONGEST_QUESTION = 12
/** “14:05 GMT”, “10.42am”, “Posted 6:15 p.m. CET”: when a post was written. */
const TIME =
  /^(?:(?:Posted|Updated|Published)(?: at)?:? )?(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:\s(?:\p{Lu}{2,4}|ET|local time))?$/u
const STOPPED = /[.!?…:]["'”’)]*$/u

/** The posts of a live blog by the indices of their paragraphs. */
export interface Posts {
  /** Lines that say when a post was written, and nothing else. */
  readonly times: ReadonlySet<number>
  /** What stands below a time, and heads its post. */
  readonly titles: ReadonlySet<number>
}

/** The posts of a text; none where it is no live blog. */
export function findPosts(text: string, paragraphs: readonly Span[]): Posts {
  const lines = paragraphs.map((span) =>
    span.end - span.start <= LONGEST_TITLE ? sliceSpan(text, span) : '',
  )
  const times = new Set([...lines.keys()].filter((k) => TIME.test(lines[k] ?? '')))
  if (times.size < ENOUGH) return { times: new Set(), titles: new Set() }
  const titles = [...times]
    .map((k) => k + 1)
    .filter((k) => {
      const line = lines[k] ?? ''
      return line !== '' && !times.has(k) && (!STOPPED.test(line) || isShortQuestion(line))
    })
  return { times, titles: new Set(titles) }
}

/** “What happens next?”: it heads the post that answers it. */
function isShortQuestion(line: string): boolean {
  return line.endsWith('?') && line.split(/\s+/).length <= LONGEST_QUESTION
}
