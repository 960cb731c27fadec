import { isNamed, wordsIn, type PageElement } from '../html/page-tree.ts'

const NAMED = /\b(?:corrections?|clarifications?|editors? note|amendment|erratum)\b/
const SAYS =
  /^(?:corrections?|clarifications?|editor[’']?s[’']? note|erratum|errata)\b.{0,60}[:–—-]|^this (?:article|story|report|piece) (?:was|has been|is) (?:\w+ )?(?:amended|updated|corrected|changed)\b|^an earlier version of this\b/i
/** The longest of them, in code units. */
const MAX_LENGTH = 1200

/** Whether words tell what was corrected in an article. */
export function saysCorrection(words: string): boolean {
  return words.length <= MAX_LENGTH && SAYS.test(words)
}

/** Whether an element holds what was corrected in an article, which pages put at its foot. */
export function isCorrection(element: PageElement): boolean {
  if (!/^(?:p|div|section|aside|span|em|i|small|li)$/.test(element.name)) return false
  if (!isNamed(element, NAMED) && !/^(?:p|div|em|i)$/.test(element.name)) return false
  const opening = firstWords(element)
  return isNamed(element, NAMED) ? opening !== '' : saysCorrection(wordsOfLeaf(element))
}

function firstWords(element: PageElement): string {
  const words = wordsIn(element)
  return words.length <= MAX_LENGTH ? words : ''
}

/** The words of an element that holds no other paragraphs. */
function wordsOfLeaf(element: PageElement): string {
  const isLeaf = element.children.every(
    (child) => typeof child === 'string' || /^(?:a|b|em|i|strong|span|br)$/.test(child.name),
  )
  return isLeaf ? firstWords(element) : ''
}
