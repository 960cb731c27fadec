/**
 * What carried a claim to the article: "according to TASS", "in an interview with NBC", "wrote on Truth Social".
 * Rules over the words around the cue, outside of the claim's own content. The chain is given nearest the speaker first:
 * where it was said (statement, interview, post, document), then who passed it on (agency, outlet).
 */
import type { Attribution, Span } from './find-attributions.ts'

export type ViaKind =
  | 'agency'
  | 'outlet'
  | 'official statement'
  | 'press conference'
  | 'interview'
  | 'document'
  | 'post'
  | 'speech'

export interface ViaLink {
  readonly kind: ViaKind
  readonly name: string
  /** The carrier's own words in the text, exact. */
  readonly span: Span
}

export interface Via {
  readonly links: readonly ViaLink[]
  /** "Reuters reported, citing two officials": the officials spoke, and Reuters carried it. */
  readonly speaker: Span | undefined
}

const WORD = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'’-]*"
const NAME = `(?:[Tt]he )?${WORD}(?:(?: of the| of| and| for| on|['’]s)? ${WORD}){0,6}(?: news agency| news service| newspaper| magazine| television| radio)?`
const OWNED = '(?:an?|the|his|her|their|its|one|several|separate|two) '
const FILL = "(?:[\\p{L}\\p{N}’'-]+ ){0,4}?"
const AGENCIES =
  /\b(?:TASS|Reuters|AP|Associated Press|AFP|Agence France-Presse|Xinhua|Interfax|RIA(?: Novosti)?|Bloomberg|UPI|Anadolu|IRNA|KCNA|Yonhap|Kyodo|DPA|ANSA|EFE|PTI|SANA|Ukrinform|news agency|news service|wire)\b/
const OUTLETS =
  /\b(?:Times|Post|Journal|Tribune|Herald|Guardian|Telegraph|Independent|Mail|Sun|Mirror|Globe|Chronicle|Star|News|NBC|ABC|CBS|CNN|Fox|MSNBC|CNBC|BBC|NPR|PBS|C-SPAN|POLITICO|Politico|Axios|Breitbart|HuffPost|Huffington Post|BuzzFeed|Vox|Slate|Salon|Atlantic|Newsweek|TIME|Time|Vanity Fair|Economist|Forbes|Fortune|Hill|Daily|Press|Radio|TV|Television|Newsmax|OAN|Univision|Telemundo|Sky|ITV|Al Jazeera|RT|Der Spiegel|Spiegel|Le Monde|Bild|Haaretz|USA Today|podcast|Podcast|newspaper|magazine|television|radio|network|website|Meet the Press|Face the Nation|Fox & Friends|This Week|State of the Union)\b/
const NETWORKS =
  '(?:Twitter|X|Truth Social|Facebook|Instagram|Telegram|TikTok|YouTube|LinkedIn|Reddit|Weibo|Medium|Snapchat|Bluesky|Threads|Mastodon|social media|(?:his|her|their|its) (?:[\\p{L}]+ )?(?:blog|website|account|page|feed|channel))'

interface Rule {
  readonly kind: ViaKind | 'carrier'
  /** Named group `at` is the carrier's words; group `name`, when it is there, its name. */
  readonly pattern: RegExp
  /** 0: where it was said; 1: who passed it on. */
  readonly rank: 0 | 1
  readonly needsMedium?: boolean
}

const u = (source: string): RegExp => new RegExp(source, 'dgu')

const RULES: readonly Rule[] = [
  {
    kind: 'interview',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Dd]uring|[Oo]n|[Ii]nto) (?<at>${OWNED}?${FILL}(?:interviews?|appearance|podcast|sit-down|conversation)(?: (?:with|on|to|for|from) (?<name>${NAME}))?)`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    needsMedium: true,
    pattern: u(
      `\\b(?:told|tells|spoke (?:to|with)|speaking (?:to|with|on)|talking to|talked to|telling) (?<at>(?<name>${NAME}))`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    needsMedium: true,
    pattern: u(
      `\\b(?:said|says|appearing|asked|argued|insisted|added|explained|claimed|predicted|appeared) (?:${WORD} |early |late |again |earlier |Sunday |Monday )?on (?<at>(?<name>${NAME}))`,
    ),
  },
  { kind: 'interview', rank: 0, needsMedium: true, pattern: u(`^On (?<at>(?<name>${NAME})),`) },
  {
    kind: 'press conference',
    rank: 0,
    pattern: u(
      `\\b(?:told|tells|telling|informed|speaking to|spoke to|briefed|to) (?<at>(?:a (?:group|pool|handful|room) of |the )?(?:assembled |White House |local |foreign )?(?:reporters|journalists|the press|press corps|newsmen|correspondents|media)(?: (?:at|in|aboard|outside|on board) (?:the |a |an |his |her )?${WORD}(?: (?:of )?${WORD}){0,3})?)`,
    ),
  },
  {
    kind: 'press conference',
    rank: 0,
    pattern: u(
      `\\b(?:[Aa]t|[Dd]uring|[Ii]n|[Ff]ollowing) (?<at>${OWNED}${FILL}(?:news conference|press conference|news briefing|press briefing|briefing|media call|conference call|press call|presser|question-and-answer session)(?: (?:in|at|with) (?:the )?${WORD}(?: ${WORD}){0,3})?)`,
    ),
  },
  {
    kind: 'official statement',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Tt]hrough|[Vv]ia|[Ii]ssued|[Rr]eleased|by|[Pp]er|with) (?<at>${OWNED}?${FILL}(?:statements?|press release|news release|communiqu[eé]|readout|proclamation|announcement|declaration)(?: (?:to|from|for|on|by) (?<name>${NAME}))?)`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\b(?:[Ww]rote|[Ww]rites|[Pp]osted|[Ss]aid|[Tt]weeted|[Ss]hared|[Pp]ublished|[Dd]eclared|[Aa]nnounced|[Rr]eplied|[Aa]dded|[Ww]riting|[Pp]osting|[Ww]arned|[Aa]sked|[Cc]laimed|[Cc]omplained|[Bb]oasted)(?: (?:\\p{L}+day|later|earlier|early|late|overnight|again|in Russian|in English|it))? on (?<at>${NETWORKS})`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n|[Vv]ia|to) (?<at>(?:Twitter|Truth Social|Facebook|Instagram|Telegram|TikTok|YouTube|Weibo|Bluesky|social media|(?:his|her|their|its) (?:${WORD} |[\\p{Ll}]+ )?(?:blog|website|account|page|feed|channel)))\\b`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Vv]ia|[Oo]n|[Tt]hrough) (?<at>${OWNED}?${FILL}(?:tweets?|retweet|tweetstorm|Facebook post|Instagram post|blog post|post|thread|video|status update|livestream)(?: (?:on|to) (?<name>${NETWORKS}))?)`,
    ),
  },
  {
    kind: 'speech',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Dd]uring|[Aa]t) (?<at>${OWNED}${FILL}(?:speech|address|rally|town hall|debate|testimony|hearing|fundraiser|forum|conference|lecture|sermon|remarks|event|meeting)(?: (?:in|at|to|before|on|with) (?:the |a )?${WORD}(?: ${WORD}){0,4})?)`,
    ),
  },
  {
    kind: 'document',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Aa]ccording to|[Pp]er|[Ff]rom|[Ii]nside) (?<at>(?:an?|the|his|her|their|its|one|court|internal|leaked|newly|two|public|federal) ?${FILL}(?:memo|memorandum|letter|e-?mails?|report|filings?|lawsuit|complaint|indictment|affidavit|book|memoir|op-ed|column|essay|editorial|article|paper|study|survey|poll|documents?|cable|transcript|records?|order|ruling|opinion|motion|text messages?|questionnaire|audit|dossier|draft|notice|review))\\b`,
    ),
  },
  {
    kind: 'carrier',
    rank: 1,
    pattern: u(
      `\\b(?:shared with|given to|provided to|carried by|published (?:by|in)|quoted by|as saying by|reported by|obtained by|seen by|reviewed by|relayed by|broadcast (?:by|on)|aired (?:by|on)|released to|sent to|cited by|citing|confirmed to|posted by|picked up by|translated by|first reported (?:by|in)|as told to|disclosed to|interviewed by|appeared in|printed in|leaked to) (?<at>(?:the )?(?:${WORD}['’]s )?(?:[\\p{Ll}-]+ ){0,3}(?<name>${NAME}))`,
    ),
    needsMedium: true,
  },
  {
    kind: 'carrier',
    rank: 1,
    pattern: u(
      `\\b[Aa]ccording to (?<at>(?:a |an |the )?(?:report (?:in|by|from) |[\\p{Ll}-]+ ){0,4}?(?<name>${NAME}))`,
    ),
    needsMedium: true,
  },
  {
    kind: 'carrier',
    rank: 1,
    pattern: u(
      `(?<at>(?<name>${NAME}))(?:,)? (?:first |also |has |had |previously |later )?(?:reported|reports|is reporting|was reporting|quoted|quotes|cited|wrote|writes)\\b`,
    ),
    needsMedium: true,
  },
  {
    kind: 'carrier',
    rank: 1,
    pattern: u(
      `\\b(?:[Aa]s|,) (?<at>(?<name>${NAME})) (?:first |has |had )?(?:reported|put it|noted|reports|revealed|said|says)\\b`,
    ),
    needsMedium: true,
  },
]

/** `from` and `to` bound the sentence (or line) that holds the cue. */
export function findVia(text: string, attribution: Attribution, from: number, to: number): Via {
  const shown = hideContent(text.slice(from, to), from, attribution)
  const own = attribution.source
  const found: { link: ViaLink; rank: number }[] = []
  for (const rule of RULES) {
    for (const match of shown.matchAll(rule.pattern)) {
      const link = linkOf(rule, match, from)
      if (
        link === undefined ||
        own.some((span) => overlaps(span, link.span)) ||
        found.some((other) => overlaps(other.link.span, link.span))
      )
        continue
      found.push({ link, rank: rule.rank })
    }
  }
  const cue = attribution.cue[0]?.[0] ?? from
  found.sort(
    (a, b) => a.rank - b.rank || Math.abs(a.link.span[0] - cue) - Math.abs(b.link.span[0] - cue),
  )
  return withCited(
    text,
    shown,
    attribution,
    from,
    found.map(({ link }) => link),
  )
}

/** The content's words are blanked out, so that only what stands around it can carry it. */
function hideContent(sentence: string, from: number, attribution: Attribution): string {
  let shown = sentence
  for (const [start, end] of attribution.content) {
    const a = Math.max(0, start - from)
    const b = Math.min(sentence.length, end - from)
    if (b > a) shown = shown.slice(0, a) + '\uE000'.repeat(b - a) + shown.slice(b)
  }
  return shown
}

const DAYS =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\\.?(?: \\d+)?|January|February|March|April|June|July|August|September|October|November|December)'
const DAY = new RegExp(`^${DAYS}$`, 'u')
const DAY_AT_END = new RegExp(`(?: on)? ${DAYS}$`, 'u')

function linkOf(rule: Rule, match: RegExpExecArray, from: number): ViaLink | undefined {
  const place = match.indices?.groups?.['at']
  const at = trimEnd(match.groups?.['at'] ?? '')
  if (place === undefined || at === '' || at.includes('\uE000')) return undefined
  const given = match.groups?.['name'] ?? at
  // "in a statement on Friday": the day is no name.
  const name = trimEnd(DAY.test(given) ? at : given)
    .replace(/^(?:the|a|an|his|her|their|its) /i, '')
    .replace(/['’]s$/, '')
    // "the TASS news agency" is the source that is TASS elsewhere.
    .replace(/(?<=\p{Lu}\S*) news (?:agency|service)$/u, '')
  if (rule.needsMedium === true && !isMedium(at)) return undefined
  // What was told to an agency is passed on by it.
  const isAgency = AGENCIES.test(at) && (rule.kind === 'carrier' || at === match.groups?.['name'])
  const kind = isAgency ? 'agency' : rule.kind === 'carrier' ? 'outlet' : rule.kind
  return { kind, name, span: [from + place[0], from + place[0] + at.length] }
}

/** A day, a full stop or a possessive that the name's pattern took along. */
function trimEnd(at: string): string {
  return at.replace(DAY_AT_END, '').replace(/(?<=\p{L}{2})(?:\.|['’]s?)$/u, '')
}

/** Whether the words name an agency or an outlet. */
export function isMedium(words: string): boolean {
  return AGENCIES.test(words) || OUTLETS.test(words)
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

const CITED =
  /\b(?:[Cc]iting|[Qq]uoting) (?<at>(?:an?|the|two|three|four|several|multiple|some|unnamed|anonymous|senior|U\.S\.|people|sources|officials)[^,.;\uE000]*)/du

/** The outlet that cites someone is a carrier of what they said. */
function withCited(
  text: string,
  shown: string,
  attribution: Attribution,
  from: number,
  links: readonly ViaLink[],
): Via {
  const cited = CITED.exec(shown)?.indices?.groups?.['at']
  const own = attribution.source[0]
  if (cited === undefined || own === undefined)
    return { links: links.concat(selfCarrier(text, attribution)), speaker: undefined }
  const at = text.slice(own[0], own[1])
  if (!isMedium(at)) return { links, speaker: undefined }
  const carrier: ViaLink = {
    kind: AGENCIES.test(at) ? 'agency' : 'outlet',
    name: at.replace(/^the /i, '').replace(/,$/, ''),
    span: at.endsWith(',') ? [own[0], own[1] - 1] : own,
  }
  return { links: [...links, carrier], speaker: [from + cited[0], from + cited[1]] }
}

/** "The report said …", "the statement read …": the mention is the carrier itself, and nobody else is named. */
function selfCarrier(text: string, attribution: Attribution): readonly ViaLink[] {
  const own = attribution.source[0]
  if (own === undefined) return []
  const at = text.slice(own[0], own[1])
  const head =
    at.split(/ (?:of|by|from|in|on|to|obtained|released|published|that|which)\b|,/)[0] ?? at
  const kind: ViaKind | undefined =
    /(?:report|memo|memorandum|letter|documents?|filings?|complaint|lawsuit|indictment|affidavit|study|survey|poll|book|transcript|article|editorial|op-ed|emails?|cable|dossier|audit|ruling|review)$/i.test(
      head,
    )
      ? 'document'
      : /(?:statement|press release|news release|communiqu[eé]|readout)$/i.test(head)
        ? 'official statement'
        : /(?:tweet|post)$/.test(head)
          ? 'post'
          : undefined
  return kind === undefined ? [] : [{ kind, name: at.replace(/^(?:the|a|an) /i, ''), span: own }]
}
