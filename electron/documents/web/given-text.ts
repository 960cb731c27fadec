import { plainWords } from '../facts/fact-tidying.ts'
import { isMarkup, readFragment } from '../html/markup-fragment.ts'
import type { TextPiece } from '../html/page-text.ts'
import type { Page } from '../html/page-tree.ts'
import type { LinkedArticle } from './linked-data.ts'
import { findStateText } from './page-state.ts'

/** Less text than this in all, in code units, is no article. */
export const MIN_TEXT = 150
/** Where a page shows nothing, what it gives elsewhere is shorter and the article nevertheless. */
const MIN_GIVEN = 40
/** What a page shows is a part of what it gives elsewhere where it is no more than this share of it. */
const MAX_SHOWN = 0.4

/** A text that a page gives of its article besides what it shows, and the remark that says so. */
export interface GivenText {
  readonly pieces: readonly TextPiece[]
  readonly remark: string
}

function readGiven(text: string, remark: string): GivenText | null {
  const pieces = isMarkup(text)
    ? readFragment(text)
    : text.split(/\s*\n\s*|<br\s*\/?>\s*<br\s*\/?>/i).flatMap((line) => {
        const words = plainWords(line)
        return words === '' ? [] : [{ words, cells: null, heading: 0, within: null }]
      })
  return pieces.length === 0 ? null : { pieces, remark }
}

/** The text that the page gives elsewhere where it shows less of it; null where it does not. */
export function findGivenText(
  page: Page,
  linked: LinkedArticle | null,
  titles: ReadonlySet<string>,
  shown: number,
): GivenText | null {
  const isMore = (text: string): boolean =>
    text.length >= (shown === 0 ? MIN_GIVEN : MIN_TEXT) && shown < text.length * MAX_SHOWN
  const body = linked === null ? '' : linked.body || linked.entries
  if (isMore(body)) {
    return readGiven(
      body,
      'The text is what the page’s JSON-LD gives: the page itself shows less of it.',
    )
  }
  const state = shown < MIN_TEXT ? findStateText(page.state, titles) : ''
  if (!isMore(state)) return null
  return readGiven(
    state,
    'The text is from the data that the page’s script shows it from: the page itself shows less of it.',
  )
}
