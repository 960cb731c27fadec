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

const WORD = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'’-]*"
export const NEWS_NOUN =
  '(?:newspaper|magazine|journal|broadcaster|network|website|news site|news outlet|daily|weekly|tabloid|radio station|television station|TV station|channel|news agency|podcast|programme|program|show)'
export const NAME = `(?:[Tt]he )?(?:(?:[\\p{Ll}-]+ )?${NEWS_NOUN} )?${WORD}(?:(?: of the| of| and| for| on|['’]s)? ${WORD}){0,6}(?: news agency| news service| newspaper| magazine| television| radio)?`
const BUILDING =
  '(?:chamber|building|office|headquarters|courthouse|courtroom|residence|airport|station|stadium|hospital)'
const OWNED = '(?:an?|the|his|her|their|its|one|several|separate|two) '
const FILL = "(?:[\\p{L}\\p{N}’'-]+ ){0,4}?"
export const AGENCIES =
  /\b(?:TASS|Reuters|AP|Associated Press|AFP|Agence France-Presse|Xinhua|Interfax|RIA(?: Novosti)?|Bloomberg|UPI|Anadolu|IRNA|KCNA|Yonhap|Kyodo|DPA|ANSA|EFE|PTI|SANA|Ukrinform|news agency|news service|wire)\b/
const OUTLETS =
  /\b(?:Times|Post|Journal|Tribune|Herald|Guardian|Telegraph|Independent|Mail|Sun|Mirror|Globe|Chronicle|Star|News|NBC|ABC|CBS|CNN|Fox|MSNBC|CNBC|BBC|NPR|PBS|C-SPAN|POLITICO|Politico|Axios|Breitbart|HuffPost|Huffington Post|BuzzFeed|Vox|Slate|Salon|Atlantic|Newsweek|TIME|Time|Vanity Fair|Economist|Forbes|Fortune|Hill|Daily|Press|Radio|TV|Television|Newsmax|OAN|Univision|Telemundo|Sky|ITV|Al Jazeera|RT|Der Spiegel|Spiegel|Le Monde|Bild|Haaretz|USA Today|podcast|Podcast|journal|broadcaster|tabloid|news site|news outlet|newspaper|magazine|television|radio|network|website|Meet the Press|Face the Nation|Fox & Friends|This Week|State of the Union)\b/
const NETWORKS =
  '(?:Twitter|X|Truth Social|Facebook|Instagram|Telegram|TikTok|YouTube|LinkedIn|Reddit|Weibo|Medium|Snapchat|Bluesky|Threads|Mastodon|social media|(?:his|her|their|its) (?:[\\p{L}]+ )?(?:blog|website|account|page|feed|channel))'

export interface Rule {
  readonly kind: ViaKind | 'carrier'
  /** Named group `at` is the carrier's words; group `name`, when it is there, its name. */
  readonly pattern: RegExp
  /** 0: where it was said; 1: who passed it on. */
  readonly rank: 0 | 1
  readonly needsMedium?: boolean
}

const u = (source: string): RegExp => new RegExp(source, 'dgu')

export const RULES: readonly Rule[] = [
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
      `\\b(?:told|tells|spoke (?:to|with)|[Ss]peaking (?:to|with|on)|[Tt]alking to|talked to|telling) (?<at>(?<name>${NAME}))`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    needsMedium: true,
    pattern: u(
      `\\b(?:said|says|[Aa]ppearing|asked|argued|insisted|added|explained|claimed|predicted|appeared) (?:${WORD} |early |late |again |earlier |Sunday |Monday )?on (?<at>(?<name>${NAME}))`,
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
      `\\b(?:[Aa]t|[Dd]uring|[Ii]n|[Ff]ollowing) (?<at>${OWNED}${FILL}(?:news conference|press conference|news briefing|press briefing|briefing|media call|conference call|press call|presser|question-and-answer session)(?: (?:in|at|with) (?:the )?${WORD}(?: ${WORD}){0,3})?)`,
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
      `\\b(?:[Ii]n|[Vv]ia|[Oo]n|[Tt]hrough) (?<at>${OWNED}?${FILL}(?:tweets?|retweet|tweetstorm|Facebook post|Instagram post|blog post|post|thread|video(?! (?:address|message|statement|conference|call|interview|link))|status update|livestream)(?: (?:on|to) (?<name>${NETWORKS}))?)`,
    ),
  },
  {
    kind: 'speech',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Dd]uring|[Aa]t) (?<at>${OWNED}${FILL}(?:speech|(?:video )?address|opening statement|opening arguments?|closing arguments?|rally|town hall|debate|testimony|hearing|fundraiser|forum|conference|lecture|sermon|remarks|event|meeting)(?: (?:in|at|to|before|on|with) (?:the |a )?${WORD}(?: ${WORD}){0,4})?)`,
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

/** Whether the words name an agency or an outlet. */
export function isMedium(words: string): boolean {
  return AGENCIES.test(words) || OUTLETS.test(words)
}
