import { isSection } from '../text/page-furniture.ts'
import { mayStandIn, namePattern } from './name-pattern.ts'
import { tidyName } from './naming.ts'
import { areCapital } from './outlet-name.ts'

const WORD = "\\p{Lu}[\\p{L}\\p{N}&’'-]*"
const NAME = `(?<name>(?:The )?${WORD}(?: (?:&|of|the|and|${WORD})){0,4})`
const KIND =
  '(?:newsroom|newspaper|paper|magazine|journal|weekly|daily|publication|newsletter|website|broadcaster|outlet|news (?:site|website|organi[sz]ation|agency|service))'
const SITES =
  '(?:Facebook|Twitter|X|Instagram|WhatsApp|Telegram|LinkedIn|YouTube|TikTok|Bluesky|Threads|Google News|social media)'

/** How a page speaks of itself around a report. */
const ITSELF = [
  `^(?:Follow|Like|Join|Find|Add) (?:the )?${NAME} (?:on|as a .{0,20}source on) ${SITES}\\b`,
  `^${NAME} is (?:(?:published|owned|run|produced|funded|supported) (?:with|by|in|from|every)\\b|part of\\b|an? (?:[\\p{L}-]+,? ){0,4}${KIND}\\b)`,
  `^${NAME},(?: [^,]{3,30}\\d{4},)? (?:page|pages|p\\.|pp\\.) ?\\p{Lu}?\\d{1,3}(?:[–-]\\d{1,3})?$`,
  `^(?:Shared (?:from|via)|Download|Get|Read (?:it |more )?in) the ${NAME} app\\b`,
  `\\b[Nn]ewsletters?\\b.{0,60}\\b(?:from|by) ${NAME}$`,
  `^Subscribe to (?:the )?${NAME}(?= (?:from|for|today|now|and|to)\\b|$|[.!,])`,
  `^(?:Most (?:viewed|read|popular)|Also|More) (?:in|on|from) ${NAME}$`,
  `\\b[Ss]ign up (?:for|to) (?:the )?${NAME}[’']s (?:[\\p{Ll}-]+ ){0,3}(?:newsletter|dispatch|digest|briefing|updates)\\b`,
  `\\bnot been edited by (?:the )?${NAME}(?= staff\\b| team\\b| and\\b|[,.])`,
  `^\\d{1,3} ?[|•·–—] ?${NAME} ?[|•·–—] ?\\p{Lu}\\p{Ll}+ (?:19|20)\\d\\d$`,
  `^${NAME} ?[|•·–—] ?\\p{Lu}\\p{Ll}+ (?:19|20)\\d\\d ?[|•·–—] ?\\d{1,3}$`,
].map((source) => namePattern(source, NAME, 'u'))

/** Whom a line around a report names as its page's own: “Follow The Echo on Facebook”, “The Echo, page 9”. Empty for none. */
export function namedAsItself(line: string): string {
  const possible = ITSELF.filter((pattern) => mayStandIn(line, pattern))
  const names = possible.map(({ whole }) =>
    tidyName(whole.exec(line)?.groups?.['name'] ?? '').replace(/[’']s$/u, ''),
  )
  return names.find((name) => name !== '' && areCapital(name) && !isSection(name)) ?? ''
}
