import { foldWords } from '../../../shared/domain/text/folding.ts'
import { isDateLine } from '../../../shared/domain/text/written-date.ts'
import {
  isRole,
  readByline,
  readNameLine,
  readSignature,
} from '../../../shared/domain/naming/byline.ts'
import { cutOffer, isAppeal } from './appeals.ts'
import { proseIn } from './article-scope.ts'
import type { Piece } from '../html/flow.ts'
import { withoutDay } from '../facts/foreign-dates.ts'
import { isNamed, type PageNode } from '../html/page-tree.ts'

/** Lines that stand in articles and say nothing of their matter, in the languages that are read most. */
const WHOLE =
  /^(?:advertisement|advertising|sponsored(?: content)?|ad|anzeige|werbung|publicit[eé]|publicidad|pubblicit[aà]|publicidade|advertentie|reklama?|реклама|annons|(?:story|article) continues (?:below|after).{0,40}|advertisement ?[-–—.·:]? ?(?:continue|scroll|story|article).{0,50}|continue reading(?: (?:below|the main story))?|scroll (?:down )?(?:to continue|for more).{0,40}|skip (?:advertisement|ad|past .{0,60}|to .{0,40})|(?:share|save|print|tweet|email|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|x|listen|comments?)(?: (?:this|on|via|with|article|story|page|link|to|facebook|twitter|x|whatsapp|linkedin|email|by|a|friend|save|print|\d+))*|(?:\d+ )?(?:comments|shares)|\d+ ?min(?:ute)?s? (?:read|listen)|reading time:? .{0,20}|read ?time:? .{0,20}|(?:click|tap) here .{0,60}|follow us on .{0,80}|like us on .{0,80}|(?:image|photo|picture)(?: source| credit)?|view (?:gallery|all \d* ?images?.{0,20}|image in fullscreen)|(?:open|view) image in (?:gallery|fullscreen)|close|menu|loading ?(?:\.\.\.|…)?|toggle .{0,40}|back to top|play(?: video)?|watch|video|gallery|after newsletter promotion|type your email.{0,20}|our standards:? .{0,60}|suggested topics:?.{0,80}|purchase licensing rights|(?:#\s?){1,3}|-?30-?|© ?riproduzione riservata)[.:!]?$/i
const LEADS_ELSEWHERE =
  /^(?:read(?: more| next| also| here)?|also read|see also|related(?: (?:stories|articles|story|article|content|topics|posts|news|coverage|links))?|more(?: on this(?: story)?| (?:from|on|in|about) .{0,60}| stories| coverage| news)?|recommended(?: for you)?|recommended reading|further reading|you (?:may|might) (?:also )?(?:like|be interested in|want to read).{0,30}|don['’]t miss|in case you missed it|icymi|watch(?: (?:also|more|now))?|listen(?: to)?|up next|most (?:read|popular|viewed)|trending(?: now)?|(?:top|other|our other|previous|earlier) (?:stories|articles|news)|latest (?:news|stories|headlines)|what to read next|editors?['’]?s? picks?|popular now|explore more|à la une|más información|noticias relacionadas|artículos relacionados|lo más visto|en savoir plus|ver también|saiba mais|weitere artikel|les plus lus|sur le même sujet|meistgelesen|das könnte sie auch interessieren|lo más leído|i più letti|lire (?:aussi|plus|également)|à lire aussi|(?:lesen sie|mehr|auch) (?:auch|dazu|zum thema|interessant)|mehr zum thema|lea? (?:también|más)|te puede interesar|leia (?:também|mais)|leggi anche|lees (?:ook|meer)|läs (?:också|mer|även)|les også|læs også|czytaj (?:też|także|również|więcej)|читайте также|по теме|tags|topics|share this.{0,30}|filed under.{0,60}|categories|about the authors?|comments?|leave a (?:reply|comment)|join the (?:conversation|discussion))\s*[:»›>→-]*\s*$/i
/** The same in a page that was saved without its links. */
const LEADS_TO =
  /^(?:read (?:more|next|also)|also read|see also|related(?: story| article)?|recommended|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|leggi anche|leia também|lea también|اقرأ أيضا)\s?[:»›>→|]\s?\S/iu

/** What says nothing of an article's matter is no longer, in code units. */
const MAX_BOILERPLATE = 320
/** How many of an article's first and last paragraphs may say who wrote it and when. */
const EDGE = 6
/** A link of no more signs is the number of a note, or of a page. */
const MAX_MARK = 3
/** The longest line that says when, and nothing else. */
const MAX_TIME = 60

const MAX_TEASER = 160
/** The shortest title that a link with a day beside it may be. */
const MIN_LINK = 15

/** Whether a paragraph leads elsewhere: its label and a link, or all of it a link that says so. */
function leadsElsewhere({ words, linked, heading, within }: Piece): boolean {
  if (heading > 0) return false
  // A paragraph that is the title of another article: all of it a link, and no sentence.
  const isAll = linked >= words.length * 0.95 && within === null && words.length < MAX_TEASER
  if (isAll && linked >= MIN_LINK && /^\p{Lu}/u.test(words) && !/[.!?…:,;”"’)]$/.test(words))
    return true
  if (linked === 0) return LEADS_TO.test(words) && words.length < MAX_TEASER && !words.endsWith('.')
  const label = /^[^:»›>→|]{2,40}[:»›>→|]/.exec(words)?.[0]
  const isLabelled = label !== undefined && LEADS_ELSEWHERE.test(label.replace(/[:»›>→|]$/, ''))
  if (isLabelled && linked >= (words.length - label.length) * 0.7) return true
  const undated = withoutDay(words)
  const isTeaser = undated !== words && words.length < MAX_TEASER && linked >= MIN_LINK
  if (isTeaser && linked >= undated.length * 0.9) return true
  return (
    linked >= words.length * 0.9 &&
    /^(?:read|see|click|watch|related|more|continue|view|also)\b.{0,30}\b(?:more|next|also|here|story|article|full|all)\b/i.test(
      words,
    ) &&
    words.length < 160
  )
}

function isLinks(piece: Piece): boolean {
  return piece.linked >= piece.words.replaceAll(/[\s|·•/>»]+/g, '').length * 0.8
}

function isBoilerplate(piece: Piece): boolean {
  const { words } = piece
  if (words.length > MAX_BOILERPLATE) return false
  if (piece.linked === words.length && words.length <= MAX_MARK) return true
  return WHOLE.test(words) || leadsElsewhere(piece) || isAppeal(piece)
}

/** Whether what follows a heading stands in boxes of its own, as comments do, and not beside the heading. */
function headsBoxes({ element }: Piece, behind: readonly Piece[]): boolean {
  return behind.every((piece) => proseIn(piece) === 0 || piece.element.parent !== element.parent)
}

/** All before the comments, if they are told by a heading. */
function cutComments(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece, k) => {
    if (k === 0 || piece.heading === 0 || piece.words.length >= 60) return false
    if (COMMENTS.test(piece.words)) return true
    return INVITES.test(piece.words) && headsBoxes(piece, pieces.slice(k + 1))
  })
  return at === -1 ? pieces : pieces.slice(0, at)
}

/** Lists of one link or two, in an article as under it, lead to other articles. */
function dropLinkLists(pieces: readonly Piece[]): readonly Piece[] {
  const isLinkItem = (piece: Piece | undefined): boolean =>
    piece !== undefined && piece.within?.kind === 'item' && piece.linked >= piece.words.length * 0.9
  return pieces.filter((piece, k) => {
    if (!isLinkItem(piece)) return true
    let [first, last] = [k, k]
    while (pieces[first - 1]?.within?.kind === 'item' && k - first < 3) first -= 1
    while (pieces[last + 1]?.within?.kind === 'item' && last - first < 3) last += 1
    const list = pieces.slice(first, last + 1)
    return list.length > 2 || !list.every(isLinkItem)
  })
}

/** A heading over what is elsewhere takes what it stands over with it: links, up to the next prose or heading. */
function dropOtherStories(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  let isDropping = false
  for (const piece of pieces) {
    const isLabel =
      piece.words.length < 80 && piece.linked === 0 && LEADS_ELSEWHERE.test(piece.words)
    if (isLabel && (piece.heading > 0 || piece.words.length < 40)) {
      isDropping = true
      continue
    }
    if (isDropping && isLinks(piece)) continue
    isDropping = false
    kept.push(piece)
  }
  return kept
}

const PULLED = /\b(?:pull ?quote|pullout|pulled|blockquote pull)\b/
/** How many of them are looked for in the text. */
const MAX_PULLED = 100

/** Whether a paragraph is a quotation set large, which may say again what the article says. */
function isPulled({ element, within }: Piece): boolean {
  const { parent } = element
  if (element.name === 'aside' || parent?.name === 'aside') return true
  const around = [element, parent, within?.element ?? null]
  return around.some((one) => one !== null && isNamed(one, PULLED))
}

/** The article without what it says twice: large, and where it was said. */
function dropPulled(pieces: readonly Piece[]): readonly Piece[] {
  const pulled = pieces.filter(isPulled).slice(0, MAX_PULLED)
  if (pulled.length === 0) return pieces
  const all = foldWords(pieces.map(({ words }) => words).join(' '))
  const isTwice = (piece: Piece): boolean => {
    const folded = foldWords(piece.words)
    const first = folded.length > 20 ? all.indexOf(folded) : -1
    return first !== -1 && all.includes(folded, first + folded.length)
  }
  const twice = new Set(pulled.filter(isTwice))
  return pieces.filter((piece) => !twice.has(piece))
}

/** What stands over what readers wrote: the article is at its end. */
const COMMENTS =
  /^\d+ (?:gedanken|thoughts?) (?:zu|on)\b|^schreibe? einen kommentar|^deja un comentario|^laisser un commentaire|^(?:\(?\d+\)? ?)?(?:(?:reader|user|your|all|the|our) ?s?['’]? ?)?(?:comments?|responses?|repl(?:y|ies)|discussion|kommentare?|leserkommentare|commentaires?|comentarios?|coment[áa]rios?|commenti|reacties|комментари[ийе]+)\b[^.!?]{0,24}$|^what (?:our|your) readers (?:say|think)\b.{0,20}$|^(?:leave|post|add|write) (?:a|your) (?:comment|reply).{0,30}$|^join the (?:conversation|discussion)/i
/** The same, where it may head a part of an article too. */
const INVITES =
  /^(?:have your say|your (?:views|thoughts|say)|conversation|what do you think\?|ihre meinung|votre avis|tu opinión)$/i
const READING_TIME = /\b\d+ ?min(?:ute)?s?\.? (?:read|listen)|^\d+ ?Min\. Lesezeit/i
const CHANGED =
  /^(?:first |last |originally )?(?:published|updated|posted|modified|publié|mis à jour|veröffentlicht|aktualisiert|stand:|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|опубликовано|обновлено)(?=[\s:]).*\d/iu
/** Who took the pictures, and whose all of it is. */
const CREDIT =
  /^(?:text|words|photo(?:s|graphs?|graphy)?|pictures?|illustrations?|video|graphics?)\s*(?::|by\b)|^(?:copyright|©|\(c\)) .{0,60}(?:19|20)\d\d|^©/i
const BY = /^(?:by|von|par|por|di|door|av|af|texte?|words|text):? /i
const MAX_ABOUT = 200

/** Who wrote it, and when, as a line at the top or the end says it. */
function tellsWriting(words: string, byline: string): boolean {
  if (words.length > MAX_ABOUT) return false
  const folded = foldWords(words)
  const writer = foldWords(byline)
  if (writer !== '' && (folded === writer || folded === `by ${writer}`)) return true
  const bare = withoutDay(words)
  const line = readNameLine(bare)
  const names = readByline(bare) ?? (line?.isDescribed === true ? line.names : null)
  const isKnown = (name: string): boolean => writer === '' || writer.includes(foldWords(name))
  if (names !== null && names.slice(0, 1).every(isKnown)) return true
  const [first = ''] = byline.split(/, | and /)
  if (first !== '' && BY.test(words) && folded.includes(foldWords(first))) return true
  if (CREDIT.test(words)) return true
  if (isRole(words) && words.length < MAX_ABOUT / 4) return true
  return (
    (words.length < MAX_ABOUT / 2 && READING_TIME.test(words)) ||
    CHANGED.test(words) ||
    isDateLine(words)
  )
}

/** How many pieces stand before the second that is prose, at most `EDGE`; `byline` is who wrote it. */
function topOf(pieces: readonly Piece[], byline: string): number {
  const isOwn = (piece: Piece): boolean => proseIn(piece) > 0 && !tellsWriting(piece.words, byline)
  const prose = pieces.slice(0, EDGE).flatMap((piece, k) => (isOwn(piece) ? [k] : []))
  return prose[1] ?? Math.min(EDGE, pieces.length)
}

/** Whether a paragraph is little more than a time, as it stands under a headline. */
function isTimeLine({ words, element }: Piece): boolean {
  const isTime = (one: PageNode): boolean => typeof one !== 'string' && one.name === 'time'
  return words.length < MAX_TIME && element.children.some(isTime)
}

/**
 * An article's paragraphs without those that the page puts among them: advertisements, appeals, links to other
 * articles, quotations said twice, and at its edges who wrote it and when. `byline` is who did, where it is known.
 */
export function dropBoilerplate(pieces: readonly Piece[], byline: string): readonly Piece[] {
  const own = cutOffer(cutComments(pieces)).filter((piece) => !isBoilerplate(piece))
  const plain = dropLinkLists(dropOtherStories(own))
  const once = dropPulled(plain)
  const top = topOf(once, byline)
  // What is written live has a time for each entry.
  const isLive = once.filter(isTimeLine).length > 1
  const isAbout = (piece: Piece, k: number): boolean => {
    if (piece.within?.kind === 'caption' || piece.element.name === 'dt') return false
    // An agency's report is signed in its last words: they are its own.
    if (k >= top && readSignature(piece.words) !== null) return false
    return tellsWriting(piece.words, byline) || (k < top && !isLive && isTimeLine(piece))
  }
  const written = once.filter((piece, k) => (k >= top && k < once.length - 2) || !isAbout(piece, k))
  const isInside = (piece: Piece): boolean => !isLinks(piece)
  const start = Math.max(0, written.findIndex(isInside))
  const end = written.findLastIndex((piece) => isInside(piece) && piece.heading === 0)
  return written.slice(start, end === -1 ? written.length : end + 1)
}
