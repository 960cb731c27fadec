import { asksReader } from '../../../shared/domain/text/appeal.ts'
import type { Piece } from '../html/flow.ts'
import { saysCorrection } from './corrections.ts'

/** The same within a line or two that praise what is offered. */
const SIGN_UP =
  /\bsign up (?:for|to) (?:our|the|my) .{0,40}\b(?:newsletter|briefing|e-?mail|alerts?)\b/i
const MAX_APPEAL = 200
/** How an offer begins that stands where the rest of an article would, and what it says: a price, and how long. */
const BEGINS_OFFER =
  /^(?:only|just|from|get|try|start|subscribe|unlimited|continue|complete|ab|nur|jetzt|à partir de|seulement|solo|desde|da|a partir de|[£$€]?\d)\b/i
const OFFER =
  /(?:[£$€] ?\d[\d.,]*|\d[\d.,]* ?(?:[€£$]|euros?\b)).{0,80}\b(?:weeks?|months?|years?|woche|monat|jahr|mois|semaine|an|mes|año|mese|anno)\b/i
const TRIAL =
  /\b(?:cancel any ?time|free trial|subscri\w+|unlimited|digital access|kündbar|testen|abonn\w+|sans engagement|cancela cuando|suscri\w+|disdici)\b/i
/** What stands where an article stops for those who have not paid: all behind it is what they are offered. */
const GATE =
  /^(?:(?:subscribe|sign up|register|log in|join)(?: now| today| for free)? to (?:unlock|continue|keep|read)\b|(?:this|the rest of this) (?:article|post|story|content) is (?:only |exclusively )?(?:for|reserved for|available to) (?:paid |paying |our )?(?:subscribers|members|supporters)\b|(?:jetzt )?weiterlesen mit\b|lesen sie weiter mit\b|il vous reste .{1,20} (?:de cet article|à lire)|la suite est réservée|(?:para|por) (?:seguir|continuar) (?:leyendo|lendo)|per continuare a leggere|contenido exclusivo)/i
/** No more than this stands behind a gate, in paragraphs and code units. */
const MAX_BEHIND = { pieces: 8, length: 1000 }
const MAX_GATE = 160

function isOffer(words: string): boolean {
  return BEGINS_OFFER.test(words) && OFFER.test(words) && TRIAL.test(words) && !isSaid(words)
}

/** Whether a line quotes somebody, or tells that somebody said so: it is the article's. */
function isSaid(words: string): boolean {
  return /[“”"«»„]|\b(?:sa(?:id|ys)|told)\b/.test(words)
}

/** Whether a paragraph of no more than a few lines asks its reader for something, or offers it. */
export function isAppeal({ words, linked, within }: Piece): boolean {
  if (isOffer(words)) return true
  if (SIGN_UP.test(words) && words.length < MAX_APPEAL && !isSaid(words)) return true
  return asksReader(words) && (linked > 0 || words.length < MAX_GATE) && within?.kind !== 'quote'
}

/** All before what stands in the way of those who have not paid; what was corrected stands below it on some pages. */
export function cutOffer(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex(
    ({ words }, k) => k > 0 && words.length < MAX_GATE && GATE.test(words),
  )
  const behind = at === -1 ? [] : pieces.slice(at)
  const length = behind.reduce((sum, { words }) => sum + words.length, 0)
  if (at === -1 || behind.length > MAX_BEHIND.pieces || length > MAX_BEHIND.length) return pieces
  return [...pieces.slice(0, at), ...behind.filter(({ words }) => saysCorrection(words))]
}
