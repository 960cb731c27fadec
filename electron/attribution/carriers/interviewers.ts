/**
 * Who asks, where questions have no label that names them: what a question says that somebody said came through whoever
 * put it. By the words above the first question, "She tells Rory Keane why …", "Interview by Rory Keane"; or by how a
 * question begins, "Ann Lee, Harbour FM. Minister, …".
 */
import { placeOf, type Attribution } from '../attribution.ts'
import type { Turn } from '../../articles/dialogue.ts'
import { readTurns } from '../layouts/layouts.ts'
import { lineIndexAt, type ArticleView } from '../text/line-view.ts'
import { isMedium, type KnownMedia } from './media.ts'
import type { ViaLink } from './via-link.ts'

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]+"
const NAME = `${WORD}(?: (?:(?:de|da|del|van|von|bin|al|el) )?${WORD}){1,2}`
const ASKING =
  '(?:tells|(?:talks|talked|speaks|spoke|chats|chatted) (?:to|with)|in conversation with|interviewed by|as told to|[Ii]nterview by|(?<=(?:^|[.!?|] ?))By)'
/** The name of who asks is the last of its phrase: "Weekend Arts editor Ann Lee at her hotel". */
const ASKED_BY = new RegExp(
  `\\b${ASKING} (?:[\\p{L}’'-]+ ){0,4}?(?<name>${NAME})(?=[.,;:]| (?:about|why|how|what|at|in|on|of|from|over|after|before|as|for|to)\\b|$)`,
  'dgmu',
)
const INTRODUCED = new RegExp(
  `^(?:(?:Hi|Hello|Thanks|Thank you|Good (?:morning|afternoon|evening)),? )?(?<name>${NAME}),? (?:(?:from|with|for|of) )?(?<medium>(?:the )?\\p{Lu}[^.,:;?!]{1,40})[.,:]`,
  'du',
)

/** Who put the question in which something is said to be said; nothing for what no question says. */
export function readInterviewers(
  article: ArticleView,
  answering: ReadonlySet<string>,
  media: KnownMedia,
): (one: Attribution) => readonly ViaLink[] {
  const turns = readTurns(article)
  const first = turns.keys().find((line) => turns.get(line)?.form === 'question')
  if (first === undefined) return () => []
  const above = article.text.slice(0, article.lines[first]?.line.start ?? 0)
  const asking = [...above.matchAll(ASKED_BY)]
    .map((match) => linkOf(match, 0))
    .findLast((link) => link !== undefined && !answering.has(link.name))
  return (one) => {
    const turn = turns.get(lineIndexAt(article, placeOf(one)))
    if (turn?.form !== 'question') return []
    const link = introduced(article, turn, media) ?? asking
    return link === undefined ? [] : [link]
  }
}

/** "Q: Ann Lee, Harbour FM. Minister, …": who asks, by what they say of themselves. */
function introduced({ text }: ArticleView, { said }: Turn, media: KnownMedia): ViaLink | undefined {
  const match = said && INTRODUCED.exec(text.slice(said.start, said.end))
  return match && isMedium(match.groups?.['medium'] ?? '', media)
    ? linkOf(match, said.start)
    : undefined
}

function linkOf({ groups, indices }: RegExpExecArray, from: number): ViaLink | undefined {
  const [name, place] = [groups?.['name'], indices?.groups?.['name']]
  if (name === undefined || place === undefined) return undefined
  return { kind: 'other', name, span: [from + place[0], from + place[1]] }
}
