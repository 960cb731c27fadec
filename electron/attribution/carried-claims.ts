/**
 * "According to TASS, Dmitriev said both sides …": the claim is Dmitriev's, and TASS carried it. The training data
 * credits the carrier with the whole clause; for the workbench the inner speaker is the one who said it.
 */
import type { LineView } from './line-view.ts'
import { lexicon } from './lexicon.ts'
import type { Run } from './proposals.ts'

export interface InnerClaim {
  readonly cue: Run
  readonly source: Run
  readonly contents: readonly Run[]
}

const CARRYING =
  /^(?:according to|as reported by|(?:has |had )?(?:reported|reports|quoted|cited))(?: .*)?$/
const SAYING = new Set(['say', 'tell'].map((name) => lexicon.names.indexOf(name)))
const INNER =
  /^(?:said|says|told|stated|claimed|announced|warned|added|argued|insisted|confirmed|denied|has said|had said|also said)$/

/** The claim inside a carrier's content, when the content begins with "NAME said …". */
export function innerClaim(
  view: LineView,
  cue: Run,
  contents: readonly Run[],
): InnerClaim | undefined {
  const content = contents[0]
  if (
    content === undefined ||
    contents.length > 1 ||
    !CARRYING.test(words(view, cue).toLowerCase())
  )
    return undefined
  const { clauses } = view
  let first = content[0]
  if (view.words[first]?.lower === 'that') first += 1
  const subject = clauses.nounHead[first] ?? -1
  const end = (clauses.nounEnd[first] ?? -1) + 1
  const verb = clauses.verbHead[end] ?? -1
  if (subject < 0 || verb < 0 || verb >= content[1] || view.quotes[first] !== 0) return undefined
  const said: Run = [clauses.verbStart[verb] ?? verb, (clauses.verbEnd[verb] ?? verb) + 1]
  const isSaying =
    SAYING.has(view.words[verb]?.kind ?? 0) || INNER.test(words(view, said).toLowerCase())
  if (!isSaying || view.tokens[subject]?.pos === 'NUM' || content[1] - said[1] < 3) return undefined
  const rest = view.words[said[1]]?.lower === ',' ? said[1] + 1 : said[1]
  return { cue: said, source: [first, end], contents: [[rest, content[1]]] }
}

function words(view: LineView, [first, end]: Run): string {
  return view.tokens
    .slice(first, end)
    .map((token) => token.text)
    .join(' ')
}
