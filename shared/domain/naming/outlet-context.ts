import { mayStandIn, namePattern } from './name-pattern.ts'

/** A word of a name: “Alby”, “X-Ray”, “Bantay.ph”. */
const WORD = "(?<![\\p{L}\\p{N}])\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}&’'.-]{0,30}[\\p{L}\\p{M}\\p{N}])?"
const NAME = `(?:the )?(?<name>(?:The |THE )?${WORD}(?: (?:(?:of|the|and|for|de|la|del|y|&) )?${WORD}){0,5})`
const SITES =
  '(?:Facebook|Twitter|X|Instagram|WhatsApp|Telegram|LinkedIn|YouTube|TikTok|Bluesky|Threads|Google News|social media|air)'

/** How reports and the lines around them speak of who publishes them; the most telling first. */
const CONTEXTS = {
  told: [
    `\\b(?:[Tt]old|[Tt]ells|[Ss]poke (?:to|with)|[Ss]peaking (?:to|with)|[Ii]nterview with|[Ww]rites to|calls from|comment from|emails? from) ${NAME}`,
  ],
  speaks: [
    `(?:^|[.!?”"] )${NAME} (?:obtained|gathered|understands|learn(?:ed|t)|reviewed|contacted|approached|visited|spoke|asked|can reveal|(?:has|have) (?:seen|learned|learnt|established|asked|approached|contacted|reviewed|obtained))\\b`,
    `\\b(?:[Ss]een|[Oo]btained|[Rr]eviewed|[Ii]nvestigation|[Aa]nalysed|[Aa]nalyzed|[Cc]ontacted|[Aa]pproached) by ${NAME}`,
    `\\b${NAME} (?:has|have) (?:learned|learnt|seen)\\b`,
  ],
  staff: [
    `\\b${NAME}[’']?s? (?:staff|[Nn]ews ?[Dd]esk|news ?room|[Rr]eporters?|[Cc]orrespondents?|[Bb]ureau|[Jj]ournalists?|readers|files|app|website|[Ff]act-[Cc]hecking|channel|[Nn]ewsletters?|[Dd]igital [Tt]eam)\\b`,
  ],
  writer: [
    `\\b(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Ee]ditor|[Cc]ritic|[Jj]ournalist|[Aa]ssociate|[Pp]roducer|[Ff]ellow|author|member|governments?|courts?|councils?|politics) (?:at|for|of|with) ${NAME}`,
    `\\b(?:[Rr]eports|[Rr]eporting|[Ww]rites|covers .{3,60}|[Rr]eport|[Ss]pecial|SPECIAL|SUBMITTED|[Cc]ontributed|CONTRIBUTED|[Bb]y .{4,40}) (?:for|FOR|to|TO|of) (?:THE )?${NAME}`,
    `^For ${NAME}, I(?:[’']|\\sa)m\\b`,
    `\\bof ${NAME} reports\\b`,
  ],
  asks: [
    `\\b(?:[Ff]ollow|[Ll]ike|[Ss]ubscribe to|[Ss]ubscriber (?:to|of)|[Rr]eading|[Dd]ownload|[Ss]upport|[Jj]oin|[Ss]tay (?:with|informed with)|[Ss]tory for|[Mm]ore (?:from|in|on)|[Mm]ost (?:viewed|read|popular) (?:in|on|from)|[Ss]ign up (?:for|to)|[Vv]iews of|[Pp]ositions? of|[Ww]rite to|[Cc]ontact|[Nn]ewsletters? (?:from|by)|edited by|produced by|provided by|(?:story|investigation|article|series) (?:by|of)) ${NAME}`,
    `^${NAME} (?:is|was) (?:an? |the |published|owned|founded|part)`,
    `^${NAME},(?: [^,]{3,30}\\d{4},)? (?:pages?|pp?\\.) ?\\p{Lu}?\\d`,
    `^${NAME} on ${SITES}`,
    `\\b${NAME} (?:welcomes|publishes|accepts) (?:letters|comments|contributions)`,
    `\\b[Tt]he [Ee]ditor, ${NAME}`,
    `\\b${NAME} [Ee]ditorial [Bb]oard\\b`,
    `\\b[Pp]odcast (?:from|by|of) ${NAME}`,
    `\\b(?:[Pp]lease )?credit(?:ed)?:? (?:to )?${NAME}`,
    `^${NAME} ?[✓✔]? ?@\\w+$`,
  ],
  rights: [
    `(?:©|\\([Cc]\\)|[Cc]opyright|COPYRIGHT)(?: ?(?:©|\\([Cc]\\)|[Cc]opyright))?[ ,]*(?:(?:19|20)\\d\\d(?: ?[–-] ?(?:19|20)?\\d\\d)?[ ,]*)?(?:[Bb]y )?${NAME}`,
    `${NAME}[.,]? ?(?:©|\\([Cc]\\)|[Aa]ll [Rr]ights)`,
    `\\b(?:permission (?:of|from)|property of) ${NAME}`,
  ],
  picture: [
    `\\p{L}\\s?/\\s?${NAME}(?: files?)?(?=$|[).,])`,
    `\\((?:File )?(?:[Pp]hoto: )?${NAME}(?:/|: )\\p{Lu}`,
    `\\b(?:[Ii]mage source|[Pp]hoto(?:graph)?|[Pp]icture|[Ii]llustration|[Cc]redit|[Bb]anner)[,:]? ${NAME}(?:$|/)`,
    `\\b(?:[Pp]hoto|[Ii]llustration)s? by .{3,40}, ${NAME}$`,
  ],
  agency: [
    `^.{2,70}\\(${NAME}\\)\\s?(?:[-–—_:]|$)`,
    `^\\p{Lu}.{2,40}[ ,] ?(?<name>\\p{Lu}{2,6}) [–—-]{1,2} `,
    `(?:^|[\\s.])/${NAME}/`,
    `^.{2,70}\\((?<name>dpa)\\)\\s?[-–—]`,
    `\\((?<name>\\p{Lu}{2,8})\\)\\.?$`,
    `^\\(${NAME}\\) ?[-–—]`,
  ],
  signed: [`[.!?”")] [–—-]{1,2} ?${NAME}$`, `\\S — ${NAME}$`, `^[–—-]{1,2} ?${NAME}$`],
  source: [
    `^(?:SOURCE|Source|Via|About|Publication|Published by|Issued by|News provided by|Newspaper|From):? (?:the )?${NAME}(?=$|[:;|,])`,
  ],
  issues: [
    `(?:^|[–—-]{1,2} ?)${NAME}(?:,? \\([^)]{1,60}\\),?)? (?:(?:has )?(?:today|announced|launched|unveiled)|is (?:today|pleased|proud|delighted))\\b`,
    `\\b${NAME} said (?:today|(?:on \\p{Lu}\\p{Ll}+ )?in (?:an?|its) (?:new )?(?:report|statement|briefing|letter|study|survey)(?: (?:released|published|issued))?(?: today)?)\\b`,
  ],
  sender: [`^(?:From: ?)?"?${NAME}"? <[^<>@ ]+@`],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** How a text speaks of somebody who may publish it. */
export type OutletContext = keyof typeof CONTEXTS

const PATTERNS = Object.entries(CONTEXTS).flatMap(([context, sources]) =>
  // The keys of CONTEXTS are the contexts.
  sources.map((source) => [context as OutletContext, namePattern(source, NAME, 'gmu')] as const),
)

/** Somebody a text names, and in which company. */
export interface NamedInContext {
  readonly name: string
  readonly context: OutletContext
}

/** Whom a stretch of text names as those who publish are named. */
export function findInContext(text: string): readonly NamedInContext[] {
  const possible = PATTERNS.filter(([, pattern]) => mayStandIn(text, pattern))
  return possible.flatMap(([context, { whole }]) =>
    [...text.matchAll(whole)].map(({ groups }) => ({
      context,
      name: (groups?.['name'] ?? '').replace(/[’']s$/u, ''),
    })),
  )
}
