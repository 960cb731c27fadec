import { WHEN } from './media.ts'

/** The wordings in which an article names what carried a claim. */
export type ViaKind =
  | 'agency'
  | 'outlet'
  | 'press conference'
  | 'speech'
  | 'interview'
  | 'document'
  | 'post'
  | 'other'

const WORD =
  "(?:(?:St|Ft|Mt)\\.|(?:bioR|medR|ar)[xX]iv|talkSPORT|[\\p{Lu}\\p{N}](?:[\\p{L}\\p{N}&'’-]|\\.(?=\\p{L}))*(?:!(?= (?:magazine|News|TV)))?)"
const QUOTED = '[“‘"\']?'
export const NEWS_NOUN =
  '(?:newspaper|paper|magazine|journal|broadcaster|network|website|news site|news outlet|daily|weekly|tabloid|radio station|television station|TV station|channel|news agency|podcast|programme|program|show)'
const AFTER_NAME =
  '(?: news agency| news service| newspaper| magazine| television| radio| podcast| programme| program| show| website)'
export const NAME = `(?:[Tt]he )?(?:(?:[\\p{L}-]+ ){0,2}${NEWS_NOUN} )?${QUOTED}${WORD}(?:(?: of the| of| and| &| for|['’]s?)? ${QUOTED}${WORD}){0,6}(?: on Sunday)?[”"]?${AFTER_NAME}?`
/** The place that tells an occasion from others. */
const PLACE = `(?:at|in|aboard|outside|on board) (?:the |a |an |his |her )?${WORD}(?: (?:of )?${WORD}){0,3}(?: (?:chamber|building|office|headquarters|courthouse|courtroom|residence|airport|station|stadium|hospital))?`
const OWNED = '(?:an?|the|this|his|her|their|its|one|several|separate|two|my|our) '
const FILL = "(?:[\\p{L}\\p{N}’'-]+ ){0,4}?"
const NETWORK_NAME =
  '(?:Twitter|X|Truth Social|Facebook|Instagram|Telegram|TikTok|YouTube|LinkedIn|Reddit|Weibo|WhatsApp|Medium|Snapchat|Bluesky|Threads|Mastodon|Substack)'
/** What stands behind "on" and "a post on". */
const NETWORKS = `(?:(?:the )?(?:social (?:media|network(?:ing)?)|messaging|microblogging) (?:platform|site|app|network|service) |(?:his|her|their|its|an?) (?:[\\p{Ll}]+ )?)?(?<name>${NETWORK_NAME})(?: (?:account|page|feed|channel|show|live|story|stories))?`
/** Each side of the name of a case: "Marbury v. Madison Mills, Inc.". */
const PARTY_WORD = "\\p{Lu}[\\p{L}&'’-]*"
const PARTY = `(?!(?:In|See|Under|From|And) )${PARTY_WORD}(?: (?:and |of |the |& )*${PARTY_WORD}|,? (?:Inc|Ltd|LLC|Co)\\b){0,5}`
const SHOW =
  '(?:podcasts?|programme|program|show|radio show|talk show|breakfast show|newsletter|blog)'
/** What is written to a medium, or for one. */
const WRITTEN =
  '(?:letter|e-?mail|text message|message|note|memo|comments?|remarks|response|reply|statement|column|article|op-ed|opinion piece|essay|piece|blog(?: post)?|report|interview|post)'

export interface Rule {
  readonly kind: ViaKind | 'carrier'
  /**
   * Named group `at` is the carrier's words; group `name` those of them that name it. What stands before `at` ties it to
   * the cue. What nobody could
   * go back to is no carrier: "a statement", "told reporters" without where.
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
    needsMedium: true,
    pattern: u(
      `\\b(?:[Ii]n|[Dd]uring|[Oo]n|[Ii]nto|[Ff]rom) (?<at>${OWNED}?${FILL}(?:interviews?|appearance|sit-down|conversation) (?:with|on|to|for|from|by|in) (?<name>${NAME}))`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n|[Tt]old|[Ii]n|[Tt]o|[Ff]or) (?<at>(?:${OWNED}|(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}’'-]*(?:[’']s?)? )(?:[\\p{L}’'-]+ ){0,3}?${SHOW},? (?<name>${QUOTED}${WORD}(?:(?: of the| of| and|['’]s?)? ${WORD}){0,5}))`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n|[Tt]old|[Tt]o) (?<at>(?<name>(?:[Tt]he )?${QUOTED}${WORD}(?:(?: of the| of| and|['’]s?)? ${WORD}){0,5}[”’"']?) (?:[\\p{Ll}-]+ )?${SHOW})(?!,? [“‘"']?\\p{Lu})`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    needsMedium: true,
    pattern: u(
      `\\b(?:told|tells|telling|(?:confirmed|explained|admitted|revealed|disclosed|said|insisted|complained) to|[Ss]poke (?:briefly |exclusively )?(?:to|with)|[Ss]peaking (?:exclusively )?(?:to|with|on)|(?:[Cc]ommentating|[Ss]ummari[sz]ing|[Rr]eporting|[Bb]roadcasting) (?:for|on)|[Tt]alking to|talked to|informed) (?<at>(?:[\\p{Ll}-]+ ){0,3}?(?:${WORD} ${WORD}(?: ${WORD})? (?:of|from|at) )?(?<name>${NAME}))`,
    ),
  },
  {
    kind: 'interview',
    rank: 0,
    needsMedium: true,
    pattern: u(
      `(?<!\\b(?:broadcast|aired|published|posted|shared) )\\b(?!broadcast|aired|published)(?:[\\p{Ll}]+|,) (?:${WORD} |early |late |again |earlier |(?:on )?\\p{L}+day (?:morning |night |evening )?)?on (?<at>(?<name>${NAME}))(?![’']| \\p{Ll}+ing\\b)`,
    ),
  },
  { kind: 'interview', rank: 0, needsMedium: true, pattern: u(`^On (?<at>(?<name>${NAME})),`) },
  {
    kind: 'press conference',
    rank: 0,
    pattern: u(
      `\\b(?:told|tells|telling|informed|[Ss]peaking to|spoke to|briefed|to) (?<at>(?:a (?:group|pool|handful|room) of |the )?(?:assembled |White House |local |foreign )?(?:reporters|journalists|the press|press corps|correspondents) ${PLACE})`,
    ),
  },
  {
    kind: 'press conference',
    rank: 0,
    pattern: u(
      `\\b(?:[Aa]t|[Dd]uring|[Ii]n|[Ff]ollowing|told|telling) (?<at>${OWNED}${FILL}(?:news conference|press conference|(?:news |press )?briefing) ${PLACE})`,
    ),
  },
  {
    kind: 'speech',
    rank: 0,
    pattern: u(
      `\\b(?:[Ii]n|[Dd]uring|[Aa]t|told|telling|[Oo]n the sidelines of) (?<at>${OWNED}${FILL}(?:speech|rally|town hall|forum|conference|summit|convention) ${PLACE})`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\b(?:[Ww]rote|[Ww]rites|[Pp]ost(?:ed|s)|[Ss]aid|[Ss]ays|[Tt]weet(?:ed|s)|[Ss]hared|[Pp]ublished|[Dd]eclared|[Aa]nnounced|[Rr]eplied|[Aa]dded|[Ww]riting|[Pp]osting|[Ww]arned|[Aa]sked|[Cc]laimed|[Cc]omplained|[Bb]oasted|[Jj]oked|[Aa]pologi[sz]ed|[Rr]evealed|[Ii]nsisted|[Tt]ook|statement|message|say)(?: (?:\\p{L}+day|later|earlier|early|late|overnight|again|in Russian|in English|it))? (?:on|to) (?<at>${NETWORKS})`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n|[Vv]ia|[Ii]n) (?<at>${OWNED}${FILL}(?:post|posts|thread|video|message|messages|comment|livestream|story|status update|statement|clip)(?: (?:posted|shared|published|uploaded|put out))? (?:on|to) ${NETWORKS})`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\b(?:[Oo]n|[Vv]ia|[Ii]n) (?<at>${OWNED}${FILL}(?<name>${NETWORK_NAME}) (?:post|posts|thread|video|message|messages|comment|live|livestream|story|page|account|feed|channel)s?)\\b`,
    ),
  },
  { kind: 'post', rank: 0, pattern: u(`(?:^|[.,:;] )(?:[Oo]n|[Vv]ia) (?<at>${NETWORKS}),`) },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `(?:^|[\\s“"])(?<at>(?:${OWNED}${FILL}(?:post|posts|video|message|story|statement|note) )?(?:to|for) (?:his|her|their|its) (?:[\\p{L}\\p{N}.,]+ ){0,4}?(?<name>${NETWORK_NAME}) (?:followers|fans|subscribers))\\b`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    pattern: u(
      `\\uE000,? (?:on|via) (?<at>${NETWORKS})(?=[.,;:]|$| (?:last|on|yesterday|today|tonight|earlier|late|early|this|with|alongside)\\b| \\p{Lu}\\p{L}+day\\b)`,
    ),
  },
  {
    kind: 'post',
    rank: 0,
    name: 'Twitter',
    pattern: u(`(?<=^|[^\\p{L}])(?<at>(?:re-?)?tweet(?:ed|s|ing)?|tweetstorm)(?![\\p{L}])`),
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
      `(?<=^|[\\s(“"])(?<!(?:citing|refer(?:s|red|ring)|reference)(?: to)? )(?<at>(?<name>${PARTY} v\\.? ${PARTY}|(?:In re|Re) \\p{Lu}[\\p{L}-]*(?: \\p{Lu}\\.?)*))(?=[\\s,;:.)])`,
    ),
  },
  {
    kind: 'carrier',
    rank: 1,
    needsMedium: true,
    pattern: u(
      `\\b(?:(?:is|are|was|were) with|accessed by|viewed by|accepted (?:by|for publication (?:by|in))|shared with|given to|provided to|carried by|(?<!\\b(?:of|led|behind|with) (?:the|a|this) (?:\\p{Ll}+ )?(?:study|paper|research|report|trial|analysis|review),? )(?:published|printed)(?: (?:(?:on |in |last )?\\p{L}+))? (?:by|in|on)|quoted by|as saying by|as telling|reported by|obtained by|seen by|heard by|reviewed by|relayed by|broadcast (?:by|on)|aired (?:by|on)|released to|sent to|cited by|citing|confirmed to|posted by|picked up by|translated by|first reported (?:by|in)|as told to|disclosed to|interviewed by|appeared in|appearing in|printed in|leaked to) (?<at>(?:the )?(?:${WORD}['’]s )?(?:[\\p{Ll}-]+ ){0,3}(?<name>${NAME}))`,
    ),
  },
  {
    kind: 'carrier',
    rank: 1,
    needsMedium: true,
    pattern: u(
      `(?<!\\b(?:of|led|behind|with) (?:the|a|this) (?:\\p{Ll}+ )?)(?:editorial|commentary|article|column|essay|letter|study|paper|analysis|review|trial|research)\\b(?:[^.;:“”\uE000]{0,50}? (?:published|printed|posted))?${WHEN} (?:in|on) (?<at>(?:the )?(?:journal |magazine |preprint server )?(?<name>${NAME}))`,
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
      `\\b(?:[Ww]rote|[Ww]rites|[Ww]ritten|[Ww]riting|[Ss]aid|[Ss]ays|argued|(?<!\\b(?:an?|the|this|that|its|his|her|their) )[Rr]eport(?:ed|s)?${WHEN}) (?:in|for) (?<at>(?:the )?(?:journal |magazine )?(?<name>${NAME}))`,
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
