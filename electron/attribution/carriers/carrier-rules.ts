/** The wordings in which an article names what carried a claim. */
export type ViaKind =
  | 'agency'
  | 'outlet'
  | 'official statement'
  | 'press conference'
  | 'interview'
  | 'document'
  | 'post'
  | 'speech'
  | 'other'

const WORD = "(?:(?:St|Ft|Mt)\\.|[\\p{Lu}\\p{N}](?:[\\p{L}\\p{N}&'’-]|\\.(?=\\p{L}))*)"
const QUOTED = '[“‘"\']?'
export const NEWS_NOUN =
  '(?:newspaper|paper|magazine|journal|broadcaster|network|website|news site|news outlet|daily|weekly|tabloid|radio station|television station|TV station|channel|news agency|podcast|programme|program|show)'
const AFTER_NAME =
  '(?: news agency| news service| newspaper| magazine| television| radio| podcast| programme| program| show| website)'
export const NAME = `(?:[Tt]he )?(?:(?:[\\p{L}-]+ ){0,2}${NEWS_NOUN} )?${QUOTED}${WORD}(?:(?: of the| of| and| for|['’]s?)? ${QUOTED}${WORD}){0,6}(?: on Sunday)?[”"]?${AFTER_NAME}?`
const BUILDING =
  '(?:chamber|building|office|headquarters|courthouse|courtroom|residence|airport|station|stadium|hospital)'
const OWNED = '(?:an?|the|this|his|her|their|its|one|several|separate|two|my|our) '
const FILL = "(?:[\\p{L}\\p{N}’'-]+ ){0,4}?"
const NETWORK_NAME =
  '(?:Twitter|X|Truth Social|Facebook|Instagram|Telegram|TikTok|YouTube|LinkedIn|Reddit|Weibo|WhatsApp|Medium|Snapchat|Bluesky|Threads|Mastodon|Substack)'
/** What stands behind "on" and "a post on". */
const NETWORKS = `(?:(?:the )?(?:social (?:media|network(?:ing)?)|messaging|microblogging) (?:platform|site|app|network|service) ${NETWORK_NAME}|${NETWORK_NAME}|social media|(?:his|her|their|its) (?:[\\p{L}]+ )?(?:blog|website|account|page|feed|channel))`
const SHOW =
  '(?:podcasts?|programme|program|show|radio show|talk show|breakfast show|newsletter|blog)'
/** What is written to a medium, or for one. */
const WRITTEN =
  '(?:letter|e-?mail|text message|message|note|memo|comments?|remarks|response|reply|statement|column|article|op-ed|opinion piece|essay|piece|blog(?: post)?|report|interview|post)'

export interface Rule {
  readonly kind: ViaKind | 'carrier'
  /**
   * Named group `at` is the carrier's words; group `name`, when it is there, its name. What stands before `at` ties it to
   * the cue.
   */
  readonly pattern: RegExp
  /** 0: where it was said; 1: who passed it on. */
  readonly rank: 0 | 1
  readonly needsMedium?: boolean
  /** What the carrier is called where its words do not say so. */
  readonly name?: string
}

const u = (source: string): RegExp => new RegExp(source, 'dgu')

export const RULES: readonly Rule[] = [
  {
    kind: 'interview',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Dd]uring|[Oo]n|[Ii]nto|[Ff]rom) (?<at>${OWNED}?${FILL}(?:interviews?|appearance|sit-down|conversation)(?: (?:with|on|to|for|from|by|in) (?<name>${NAME}))?)`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n|[Tt]old|[Ii]n|[Tt]o|[Ff]or) (?<at>(?:${OWNED}|\\p{Lu}[\\p{L}\\p{N}’'-]*[’']s? )(?:[\\p{Ll}-]+ ){0,3}?${SHOW},? (?<name>${QUOTED}${WORD}(?:(?: of the| of| and|['’]s?)? ${WORD}){0,5}))`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n|[Tt]old|[Tt]o) (?<at>(?<name>[Tt]he ${QUOTED}${WORD}(?:(?: of the| of| and|['’]s?)? ${WORD}){0,5}[”’"']?) (?:[\\p{Ll}-]+ )?${SHOW})`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n) (?<at>${OWNED}(?:[\\p{L}’'-]+ ){0,3}?(?:podcast|radio show|talk show|call-in show))\\b`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    needsMedium: true,
    pattern: u(
      `\\b(?:told|tells|telling|[Ss]poke (?:exclusively )?(?:to|with)|[Ss]peaking (?:exclusively )?(?:to|with|on)|[Tt]alking to|talked to|informed) (?<at>(?:[\\p{Ll}-]+ ){0,3}?(?:${WORD} ${WORD}(?: ${WORD})? (?:of|from|at) )?(?<name>${NAME}))`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    needsMedium: true,
    pattern: u(
      `\\b(?:said|says|[Aa]ppearing|asked|argued|insisted|added|explained|claimed|predicted|appeared|[Ss]peaking|live) (?:${WORD} |early |late |again |earlier |(?:on )?\\p{L}+day (?:morning |night |evening )?)?on (?<at>(?<name>${NAME}))`,
    ),
  },
  { kind: 'interview', rank: 0, needsMedium: true, pattern: u(`^On (?<at>(?<name>${NAME})),`) },
  {
    kind: 'press conference',
    rank: 0,
    pattern: u(
      `\\b(?:told|tells|telling|informed|[Ss]peaking to|spoke to|briefed|to) (?<at>(?:a (?:group|pool|handful|room) of |the )?(?:assembled |White House |local |foreign )?(?:reporters|journalists|the press|press corps|newsmen|correspondents|media)(?: (?:at|in|aboard|outside|on board) (?:the |a |an |his |her )?${WORD}(?: (?:of )?${WORD}){0,3}(?: ${BUILDING})?)?)`,
    ),
  },
  {
    kind: 'press conference',
    rank: 0,
    pattern: u(
      `\\b(?:[Aa]t|[Dd]uring|[Ii]n|[Ff]ollowing|told|telling) (?<at>${OWNED}${FILL}(?:news conference|press conference|news briefing|press briefing|briefing|media call|conference call|press call|presser|question-and-answer session)(?: (?:in|at|with) (?:the )?${WORD}(?: ${WORD}){0,3})?)`,
    ),
  },
  {
    kind: 'official statement',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Tt]hrough|[Vv]ia|[Ii]ssued|[Rr]eleased|by|[Pp]er|with) (?<at>${OWNED}?${FILL}(?:(?<!(?:opening|closing) )statements?|press release|news release|communiqu[eé]|readout|proclamation|announcement|declaration)(?: (?:to|from|for|on|by) (?<name>${NAME}))?)`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\b(?:[Ww]rote|[Ww]rites|[Pp]osted|[Ss]aid|[Tt]weeted|[Ss]hared|[Pp]ublished|[Dd]eclared|[Aa]nnounced|[Rr]eplied|[Aa]dded|[Ww]riting|[Pp]osting|[Ww]arned|[Aa]sked|[Cc]laimed|[Cc]omplained|[Bb]oasted|[Tt]ook)(?: (?:\\p{L}+day|later|earlier|early|late|overnight|again|in Russian|in English|it))? (?:on|to) (?<at>${NETWORKS})`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n|[Vv]ia|[Ii]n) (?<at>${OWNED}${FILL}(?:tweets?|retweet|tweetstorm|Facebook post|Instagram post|blog post|post|posts|thread|video(?! (?:address|message|statement|conference|call|interview|link))|status update|livestream)(?: (?:on|to) (?<name>${NETWORKS}))?)`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n|[Vv]ia|to) (?<at>(?:${NETWORK_NAME}|social media|(?:his|her|their|its) (?:${WORD} |[\\p{Ll}]+ )?(?:blog|website|account|page|feed|channel)))\\b`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    name: 'Twitter',
    pattern: u(`(?<=^|[^\\p{L}])(?<at>(?:re-?)?tweet(?:ed|s|ing))(?![\\p{L}])`),
  },
  {
    kind: 'speech',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Dd]uring|[Aa]t|told|telling|[Oo]n the sidelines of) (?<at>${OWNED}${FILL}(?:speech|(?:video )?address|opening statement|opening arguments?|closing arguments?|rally|town hall|debate|testimony|hearing|fundraiser|forum|conference|summit|convention|lecture|sermon|remarks|event|meeting)(?: (?:in|at|to|before|on|with) (?:the |a )?${WORD}(?: ${WORD}){0,4})?)`,
    ),
  },
  {
    kind: 'document',
    rank: 0,
    needsMedium: true,
    pattern: u(
      `\\b(?:[Ii]n|[Tt]o|[Ff]rom|[Aa]s|[Vv]ia) (?<at>${OWNED}?(?:[\\p{L}-]+ ){0,3}?${WRITTEN} (?:to|in|for|on) (?<name>${NAME}))`,
    ),
  },
  {
    kind: 'document',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Aa]ccording to|[Pp]er|[Ff]rom|[Ii]nside) (?<at>(?:an?|the|his|her|their|its|one|court|internal|leaked|newly|two|public|federal) ?${FILL}(?:memo|memorandum|letter|e-?mails?|report|filings?|lawsuit|complaint|indictment|affidavit|book|memoir|op-ed|column|essay|editorial|article|paper|study|survey|poll|documents?|cable|transcript|records? of decision|records?|order|ruling|opinion|motion|text messages?|questionnaire|audit|dossier|draft|notice|review))\\b`,
    ),
  },
  {
    kind: 'carrier',
    rank: 1,
    needsMedium: true,
    pattern: u(
      `\\b(?:shared with|given to|provided to|carried by|published (?:by|in|on)|quoted by|as saying by|as telling|reported by|obtained by|seen by|heard by|reviewed by|relayed by|broadcast (?:by|on)|aired (?:by|on)|released to|sent to|cited by|citing|confirmed to|posted by|picked up by|translated by|first reported (?:by|in)|as told to|disclosed to|interviewed by|appeared in|appearing in|printed in|leaked to) (?<at>(?:the )?(?:${WORD}['’]s )?(?:[\\p{Ll}-]+ ){0,3}(?<name>${NAME}))`,
    ),
  },
  {
    kind: 'carrier',
    rank: 1,
    needsMedium: true,
    pattern: u(
      `\\b[Aa]ccording to (?<at>(?:a |an |the )?(?:reports? (?:in|by|from|on) |[\\p{Ll}-]+ ){0,4}?(?<name>${NAME}))`,
    ),
  },
  {
    kind: 'carrier',
    rank: 1,
    needsMedium: true,
    pattern: u(
      `\\b(?:[Ww]rote|[Ww]rites|[Ww]ritten|[Ww]riting|[Ss]aid|[Ss]ays|[Rr]eported?|argued|published|in the journal|in the magazine) (?:in|for) (?<at>(?<name>${NAME}))`,
    ),
  },
  {
    kind: 'carrier',
    rank: 1,
    needsMedium: true,
    pattern: u(
      `(?<at>(?<name>${NAME}))(?:,)? (?:first |also |has |had |previously |later )?(?:reported|reports|is reporting|was reporting|quoted|quotes|cited|wrote|writes)\\b`,
    ),
  },
  {
    kind: 'carrier',
    rank: 1,
    needsMedium: true,
    pattern: u(
      `\\b(?:[Aa]s|,) (?<at>(?<name>${NAME})) (?:first |has |had )?(?:reported|put it|noted|reports|revealed|said|says)\\b`,
    ),
  },
  {
    kind: 'carrier',
    rank: 1,
    needsMedium: true,
    pattern: u(`[,”"’'] (?:first )?(?:reported|reports|said|wrote) (?<at>(?<name>${NAME}))`),
  },
]
