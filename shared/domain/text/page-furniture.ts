import { asksReader } from './appeal.ts'
import { trimMarks } from './line-marks.ts'

/** Lines that are a page's furniture are no longer than this, in code units. */
const LONGEST = 240

/** A line that stands around an article is mostly no longer than this, in words, where it is no sentence. */
const FEW_WORDS = 14

const wholeLine = (sources: readonly string[]): RegExp =>
  new RegExp(`^(?:${sources.join('|')})$`, 'iu')

/** Short lines that are no sentences and stand on pages, in mails and in releases around an article. */
const LABELS = wholeLine([
  // Going about the page.
  "skip (?:to|navigation).*|premium|forwarded from .*|key (?:points|events|moments)|what you need to know|highlights|today[’']s paper|e-?paper(?: .*)?|jump (?:directly )?to .*|(?:main |open |close )?menu|navigation|search|sign (?:in|up|out)|log ?(?:in|out)|register|back to top|home|close|view (?:this )?(?:e-?mail )?(?:in|online|web version).*|open in app|download(?: as)?(?: pdf)?|print(?: this)?(?: page| article)?|(?:newer|older|previous|next)(?: posts?| article| story)?|show (?:more|all)|load more|see all|view all|toggle .*|(?:accept|reject|allow|refuse|manage)(?: all)?(?: (?:cookies|preferences|options|settings))?|we (?:value|respect|care about) your privacy|cookie (?:policy|settings).*|privacy (?:policy|notice).*|terms (?:of|and) .*|home (?:[|/»›>·-] ?.*)",
  // Sharing it, paying for it.
  'share(?: (?:this|on|via|article|story).*)?|tweet(?: this)?|copy link|save(?: (?:for later|article|story))?|gift(?: this)? article|bookmark|follow(?: us)?(?: on .*)?|subscribe(?: (?:now|today|here|to|for) ?.*)?|sign up .*|your e-?mail(?: address)?|enter your e-?mail.*|e-?mail address|become a (?:member|subscriber|supporter).*|support (?:us|our|independent) .*|donate(?: (?:now|today|here))?|already (?:a (?:member|subscriber)|have an account).*|create (?:a free|an) account.*|get (?:our|the|your|one|more|unlimited) .*(?:newsletter|inbox|every|stories|updates|app|access|alerts).*|.*\\bnewsletters?|(?:you have )?.{0,20}\\b(?:stories|articles?) (?:left|remaining).*|start your (?:free )?trial.*|unlock (?:this|the full|unlimited) .*|(?:for )?(?:subscribers?|members?) (?:only|exclusive)|unsubscribe|(?:download|get) (?:our|the) .{0,40}app|join (?:our|us|the) .{0,60}(?:channel|telegram|whatsapp|community|conversation|discussion|group)s?.*',
  // Notices between the paragraphs.
  'ad|ads|advert|adverts|advertisement|advertising|sponsored(?: content| by .*)?|promoted(?: content)?|paid (?:post|content)|(?:article|story|text|report) continues (?:below|after).*|continue reading.*|scroll (?:down )?(?:to continue|for more).*|loading|.{0,40}\\bvideo player\\b.{0,40}|play video|watch now|listen now|audio unavailable',
  // What leads elsewhere.
  "(?:click here|read|see|view) (?:more|next|also|the full|the original|full)\\b.*|also read.*|see also.*|more (?:from|on|about|stories|news|like)\\b.*|more by (?:this|the) author|more:.*|(?:related|recommended|trending|popular|suggested)(?: (?:articles?|stories|story|posts?|news|content|topics?|coverage|reading|now|links|for you|videos?))?(?::.*)?|most (?:read|popular|viewed|shared|commented|recent)\\b.*|you (?:may|might) (?:also )?(?:like|be interested in).*|what to read next.*|editors?[’']s? (?:picks?|choice).*|don[’']t miss.*|top stories|latest (?:news|stories|headlines|updates)|(?:watch|video|listen|audio|podcast|gallery|in pictures|live updates|read(?: more)?) ?: .*|(?:in this article|on this page|table of contents|contents)",
  // How long it is, and what was said of it.
  '(?:(?:est(?:imated|\\.)? )?(?:reading|read|listening) time|time to read)\\b.*|length: .*|(?:.{0,30}[ ·|])?\\d{1,3}(?: ?[–-] ?\\d{1,3})?[ -]?min(?:ute)?s?\\.?(?: (?:read|listen|watch|listening|reading))?(?: time)?|listen to (?:this|the) (?:article|story).*|listen(?: ·.*)?|transcript|\\d[\\d,.]* (?:comments?|shares?|views?|likes?|reactions?|words)|(?:no |view |show |leave a |post a |add a )?comments?(?: \\(?\\d+\\)?| (?:are )?(?:closed|off|disabled).*)?|\\S+ said\\.\\.\\..*|reply|report (?:this|abuse)|have your say',
  // The end of it.
  '(?://)?ends?(?:item|//)?|the end|\\(?more\\)?|-?30-?|end of (?:document|article|story|text|release)|(?:with|from) (?:wires?|agenc(?:y|ies)|agency inputs?|wire services?|inputs? from .*|files? from .*|reporting (?:from|by) .*)|page \\d+(?: of \\d+)?|(?:turn|continued|continues|see|from|jump)(?: to| on| from)? page \\w+|(?:disclosure|conflict of interest)(?: statement)?|classification|\\d+ of \\d+ documents?',
  // A release: what it is, and whom to ask.
  '(?:for )?immediate (?:release|use)|press (?:release|statement|notice|office)|(?:media|news) (?:release|statement|advisory)|(?:strictly )?(?:under )?embargo(?:ed)?(?: (?:until|till|for|to)\\b.*|:.*)?|not for (?:release|publication|broadcast) .*|(?:media|press|news|public|editorial)? ?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries)(?: information| details| person)?(?::.*)?|for (?:more|further|additional|all|any|media|press)? ?(?:information|details|enquiries|inquiries|queries|interviews?)\\b.*|(?:tel|telephone|phone|mobile|mob|fax|e-?mail|web|website|twitter|press desk|press office|out of hours)s? ?[.:].*|notes? (?:to|for) (?:the )?editors?|contact us.*|send us .*|write to us.*|e-?mail .{0,60}@.*|about the authors?',
  // What it is filed under.
  "(?:tags?|tagged|labels?|topics?|keywords?|filed under|categor(?:y|ies)|posted in|section|hashtags?)(?: (?:as|with|in|under))?: ?.*|filed under .*|(?:your |readers[’'] )?letters?(?: (?:to|from) (?:the editors?|(?:our )?readers))?|heard on .*|this story is part of .*",
])

/** Sentences of such a kind, which no report holds. */
const NOTICES = wholeLine([
  "(?:we|this (?:site|website)|our (?:site|website|partners))\\b.{0,80}\\b(?:cookies|information on a device)\\b.*|thanks for reading .*subscribe.*|receive free .* updates.*|we(?: wi|’|')ll send you .* (?:e-?mail|digest|newsletter).*|(?:log in|sign in|register|subscribe),? .{0,40}\\bto (?:save|read|continue|comment)\\b.*",
  "(?:please )?(?:sign up|subscribe) (?:for|to|here|now|today)\\b.*|like (?:this|what you).{0,40}\\?.*|.{0,80}\\b(?:sign up|subscribe) (?:here|now|to (?:our|the|my)|for (?:our|the|my))\\b.{0,80}|.*\\b(?:in|to) your inbox\\b.*|get .{0,60}\\bnewsletters?\\b.*|you(?: are|’re|'re) receiving this .*|if (?:a friend|someone) (?:sent|forwarded) .*",
  '(?:©|\\(c\\) ?(?:19|20)\\d\\d|copyright (?:©|\\(c\\)|(?:19|20)\\d\\d)).*|.*\\ball rights reserved\\b.*|this (?:material|article|content|story|work) (?:may not be (?:published|reproduced|copied)|is licen[cs]ed|is protected by|(?:is|was) (?:republished|(?:originally|first) published)|(?:originally|first) appeared).*|(?:first|originally) (?:published|appeared) (?:in|on|at|by) .*|published (?:in|by) [^.]{2,60}(?:19|20)\\d\\d|the post .* appeared first on .*|reproduc(?:tion|ed) .{0,60}\\b(?:permission|prohibited|courtesy)\\b.*|.*\\bcreative commons\\b.*|this (?:text|document) was (?:generated|created|scanned) .*',
  'this article is (?:more than|over) .* old|this live (?:coverage|blog|page) (?:has|is) .*|this (?:content|article|story) was (?:first )?(?:published|updated) on|this (?:story|article|series) was (?:produced|supported|reported) (?:with|by|as) .*|.{0,120}\\bsign up for .{0,60}\\b(?:newsletter|dispatch|digest|briefing|updates)\\b.*|(?:article|story) continues (?:below|after) .*|now you can read .*|you can now read .*|download (?:our|the) .{0,40}app\\b.*|follow .{1,60} on (?:twitter|x|facebook|instagram|linkedin|bluesky|threads|telegram|youtube|tiktok)\\b.*|join the (?:conversation|discussion).*',
  '(?:do you have|have you(?: got)?|got|have) (?:a|an|any|you|more) .{0,60}(?:story|tip|opinion|question|news|correction|information|comment|photo)s?\\b[^.]*\\?.*|for (?:more|further|additional|any|all|media|press)? ?(?:information|details|enquiries|inquiries|queries|interviews?)\\b.{0,40}\\b(?:contact|visit|call|e-?mail|go to|see|phone)\\b.*|(?:please )?(?:contact|e-?mail|write to) .{0,60}\\S+@\\S+.*|(?:click|tap) (?:here|on) .*|.{0,60}\\breceives? funding from\\b.*',
])

/** Buttons that stand beside one another. */
const BUTTONS = new Set(
  'share save gift facebook twitter x whatsapp linkedin email e-mail mail copy link print reddit telegram pocket bluesky threads mastodon messenger pinterest flipboard instagram youtube sms comment comments tweet pin post more url line tumblr article this or on via listen download transcript follow subscribe copied viber vk wechat weibo count'.split(
    ' ',
  ),
)
const ADDRESS =
  /^(?:<?(?:https?:\/\/|www\.)\S+>?|(?:[\d +()-]{6,20}\s?[|·,]\s?)?<?\S+@\S+\.\S+>?(?:\s?[|·,]\s?[\d +()-]{6,20})?|@\w{2,})$/iu
/** “14 Quay Street, Port Ellen”. */
const STREET =
  /^\d{1,4}\p{Ll}? (?:\p{Lu}\S+ ){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Square|Drive|Boulevard|Blvd\.?|Quay)(?:, .{2,60})?$/u
/** “rk/msh (APA, AFP)”, “vel/sf/mdl”: those who worked on an agency's report. */
const INITIALS = /^\(?\p{Ll}{1,4}(?:\/\p{Ll}{1,4})+\)?(?: \([^)]{2,30}\))?$/u
/** What a browser prints over each page: “28/04/2024, 09:14      Lock to shut | The Alby Echo”. */
const PRINTED =
  /^\d{1,4}[./-]\d\d?[./-]\d{2,4},? \d\d?[:.]\d\d(?:\s?[AP]\.?M\.?)?(?:(?:\s{2,}|\t)\s*\S.*|\s\S.*\s[|–—-]\s.*)$/iu
const SIGNS = /^[\s=*_#~•·|+.–—-]+$/u
const CREDIT =
  /(?:^|[(.\s|])(?:(?:file )?(?:photo(?:graph)?|picture|image|illustration|graphic|pic|video|credit)s?(?: (?:credit|by|courtesy(?: of)?|from|source))*\s*[:/]\s*\S|(?:photo(?:graph)?|picture|illustration|graphic)s? (?:by|courtesy(?: of)?) \p{Lu}|(?:AP|AFP|EPA|Reuters) (?:file )?photo|getty images|shutterstock|reuters\/\p{Lu}|via (?:AP|Getty|Reuters|AFP)\b).{0,60}$|[.!?]['”’"]? \(\p{Lu}[^()]{2,40}\/[^()]{2,40}\)$/iu
/** What an outlet says of its own text: it is read. */
const CORRECTION =
  /\b(?:correction|corrects|corrected|clarification|amended|earlier version|editor[’']s note|editors[’'] note|erratum)\b/iu

/** What sections of papers and sites are called. */
const SECTIONS = new Set(
  'news english general local world politics political opinion opinions sport sports business economy economics culture arts art entertainment science health environment climate technology tech education travel life lifestyle living style theatre theater film music book opera dance exhibition restaurant food features feature analysis comment commentary editorial editorials leader leaders letters exclusive breaking live interview interviews obituary obituaries review reviews investigation investigations national international regional region home uk us usa europe asia africa americas australia weather crime court courts law football cricket rugby tennis golf racing money markets finance companies ideas books magazine weekend society media explainer explained factcheck facts fact check checks in-depth depth long read reads big story stories top all latest headlines front page special report reports perspective perspectives column columns columnists video videos pictures photos gallery housing transport energy agriculture defence defense security middle east latin america asia-pacific pacific china india russia ukraine israel about archive contact menu search more profile essay dispatch newsletter pressroom newsroom press release releases statement statements speech speeches transcript transcripts q&a agency wire feature community district districts nation states cities city town county state'.split(
    ' ',
  ),
)

function plain(line: string): string {
  return trimMarks(line, '*_#>([{])}–—•·|~=+-')
}

/** Whether a line is what its outlet says of the text itself: a correction, a clarification. */
export function isCorrection(line: string): boolean {
  return CORRECTION.test(line.slice(0, LONGEST))
}

/** Whether a line gives credit for a picture, with or without what is to be seen. */
export function isCredit(line: string): boolean {
  return line.length <= 400 && CREDIT.test(line)
}

/** An address of a page with a few words. */
function isLink(line: string): boolean {
  return /https?:\/\/\S+/iu.test(line) && line.trim().split(/\s+/).length <= 8
}

/** Whether a line names the part of a paper or site that a text stands in: “LOCAL & REGION”, “Home » World”. */
export function isSection(line: string): boolean {
  const bare = plain(line)
  if (bare.length > 80 || /[.!?:,;"”]$/.test(bare)) return false
  const words = bare
    .toLowerCase()
    .split(/[\s&|/»›>·•,]+/u)
    .filter((word) => !/^(?:the|of|and|in|)$/.test(word))
  const known = words.filter((word) => SECTIONS.has(word))
  if (words.length === 0) return false
  if (known.length === words.length) return true
  const isNamed = bare.split(/\s+/).every((word) => /^[\p{Lu}&|/]/u.test(word))
  const isFirstKnown = SECTIONS.has(words[0] ?? '')
  return (
    isNamed &&
    isFirstKnown &&
    words.length > 2 &&
    words.length < 6 &&
    3 * known.length >= 2 * words.length
  )
}

/** The steps of a line that says where on a site a text stands: “Home » Local » Goats”; null for what is none. */
export function readBreadcrumb(line: string): readonly string[] | null {
  if (line.length > LONGEST) return null
  const steps = line.split(/\s+[»›→>|/]\s+|\s*[»›→]\s*/u).map((step) => step.trim())
  const isMarked = /[»›→]/u.test(line) || line.split(' > ').length > 2
  const isShort = (isMarked ? steps.slice(0, -1) : steps).every(
    (step) => step.split(' ').length <= 4,
  )
  const isNamed = steps.length > 1 && isShort && !/[.;]$/.test(line)
  return isNamed && (isMarked || steps.some(isSection)) ? steps : null
}

/**
 * Whether a line stands around an article on a page, in a mail or in a release, and is no part of it: buttons, notices,
 * what leads elsewhere, who may print it, whom to ask. A correction never is.
 */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false
  if (SIGNS.test(line) || ADDRESS.test(line.trim()) || isLink(line)) return true
  if (STREET.test(line.trim())) return true
  if (INITIALS.test(line) || PRINTED.test(line)) return true
  if (isCorrection(line)) return false
  const bare = plain(line)
  if (asksReader(bare) || NOTICES.test(bare) || NOTICES.test(bare.replace(/[.!]+$/u, '')))
    return true
  const isSentence = /[.!?]["”’)]*$/u.test(line.trimEnd()) && bare.split(/\s+/).length > 4
  const words = bare.toLowerCase().split(/[\s|/·•,]+/u)
  if (isSentence || words.length > FEW_WORDS) return false
  // “Press release – for immediate use” is two of them.
  if (bare.split(/\s[–—|-]\s/u).every((cell) => LABELS.test(cell.replace(/[.!:…]+$/u, ''))))
    return true
  // Beside a button stands how often it was pressed; figures alone are a report's.
  const others = words.filter((word) => !BUTTONS.has(word))
  return (
    words.length > 1 &&
    others.length < words.length &&
    others.every((word) => /^\d{1,5}$/.test(word))
  )
}

/** What heads a list of links, comments or contacts at a text's foot. */
const LIST_HEADING =
  /^(?:(?:most|related|recommended|trending|popular|more (?:from|on|stories|news|in)|you (?:may|might)|read (?:more|next|also)|also read|see also|top stories|latest|what to read|editors?[’']|labels|tags|classification|\d[\d,]* comments?|comments?|leave a|join the)\b.*|(?:media|press|news)? ?(?:contacts?|enquiries|inquiries):?(?: .*)?|about the authors?)$/iu

/** Whether a line heads a list of what leads elsewhere, of comments or of those to ask. */
export function headsList(line: string): boolean {
  return line.length <= 120 && !/[.!?]$/.test(line) && LIST_HEADING.test(plain(line))
}
