import type { Parts } from '../article.ts'
import { isNameLine, isShortName } from './outlet-line.ts'
import { areCapital, isInstitution } from './outlet-name.ts'

/** What tells that a text is what somebody gave to the press. */
const RELEASE =
  /^[\s*#-]*(?:for immediate release|(?:press|news|media) (?:release|statement)|statement (?:by|from|of) |notes? (?:to|for) (?:the )?editors|(?:press|media|news)? ?(?:contacts?|enquiries|inquiries|office)|(?:strictly )?embargo|about \p{Lu})/iu

/** Who says it in a report that is given to the press: “…, Rivers Without Borders said today.” */
const SPEAKS =
  /(?<![\p{L}] )(?<name>(?:The )?\p{Lu}[\p{L}’'-]+(?: (?:of |for |the |and )*\p{Lu}[\p{L}’'-]+){1,5}) (?:said|announced|warned|urged) (?:today|in a (?:\p{L}+ ){1,4}(?:released|published|issued|sent) (?:today|\p{Lu}))/u

/** Who gave a release to the press: who signs as its source or describes itself, or whom title and report begin with. */
export function issuersOf(text: string, parts: Parts, lines: readonly string[]): readonly string[] {
  const byline = parts.byline === null ? '' : text.slice(parts.byline.start, parts.byline.end)
  // “About Ann Lee” introduces who wrote it.
  const edges = lines.filter(
    (line) => byline === '' || !byline.includes(line.replace(/^About /iu, '')),
  )
  const isWire = /\((?:BUSINESS WIRE|GLOBE ?NEWSWIRE|ACCESS ?WIRE)\)|\/PR ?Newswire/iu.test(
    text.slice(0, 3000),
  )
  const isDated = /^\(\p{Lu}[\p{L}\d., ’'-]{2,40} \d{4}\) ?[–—-]/mu.test(text.slice(0, 3000))
  const isRelease =
    isDated || edges.some((line) => RELEASE.test(line) || /^SOURCE:? \p{Lu}/u.test(line))
  if (!isWire && !isRelease) return []
  const named = edges.map((line) => {
    const bare = line.replace(/^(?:from|source):? (?:the )?(?=\p{Lu})/iu, '')
    if (isNameLine(bare) && isInstitution(bare)) return bare
    const name =
      /^(?:SOURCE:?|Source:|About) (?<name>\S.{1,70}?):?$/u.exec(line)?.groups?.['name'] ?? ''
    return isShortName(name) && areCapital(name) && !/^(?:the|this|us)\b/iu.test(name) ? name : ''
  })
  const speaker = isDated ? [SPEAKS.exec(text.slice(0, 3000))?.groups?.['name'] ?? ''] : []
  if (parts.title === null) return [...named, ...speaker]
  const words = text.slice(parts.title.start, parts.title.end).split(/\s+/)
  const report = text.slice(parts.title.end)
  const isSubject = (name: string): boolean => areCapital(name) && report.split(name).length > 2
  const length = [5, 4, 3, 2].find((count) => isSubject(words.slice(0, count).join(' '))) ?? 0
  return [
    ...named,
    ...speaker,
    words
      .slice(0, length)
      .join(' ')
      .replace(/[’']s$|[,:]$/u, ''),
  ]
}
