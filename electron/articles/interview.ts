/**
 * Interviews without labels: a question a paragraph, set apart where it was printed, and the answer in the next ones.
 * Told by the questions, and by who says “I” in between.
 */
import type { Span } from '../../shared/domain/text/span.ts'
import { SELF, tellsOfAnswering, type Turn } from './dialogue.ts'

/** So many questions with their answers make an interview. */
const ENOUGH = 3
/** Longer paragraphs are no question, in code units. */
const LONGEST = 420
/** The share of the answers that say “I”. */
const LEAST_SELF = 0.6
const QUESTION = /\?\)?$/u
/** A line in Markdown's marks for bold, as questions are printed: “**You left. Why?**”. */
const BOLD = /^(?:\*\*|__)(?<words>.+)(?:\*\*|__)$/u
const YOU = /\byour?\b|\byou['’](?:re|ve|d|ll)\b/iu
const QUOTED = /["“”]/u

/** The paragraphs of questions and answers by their index, in order; empty for a text that is no interview. */
export function findAnswers(text: string, paragraphs: readonly Span[]): ReadonlyMap<number, Turn> {
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end))
  const words = lines.map((line) => BOLD.exec(line)?.groups?.['words'] ?? line)
  const bold = lines.map((line) => BOLD.test(line))
  const isBold = words.some((line, k) => bold[k] === true && QUESTION.test(line))
  const asked = words.map((line, k) =>
    isBold
      ? bold[k] === true
      : line.length <= LONGEST && QUESTION.test(line) && !/^["“‘]/u.test(line),
  )
  const first = asked.findIndex((isAsked, k) => isAsked && asked[k + 1] === false)
  const last = asked.lastIndexOf(true)
  const answers = asked.filter((isAsked, k) => isAsked && asked[k + 1] === false).length
  const turns = new Map<number, Turn>()
  if (answers < ENOUGH) return turns
  const end = Math.min(paragraphs.length, last + 2)
  for (let k = first; k < end; k += 1) {
    const line = words[k] ?? ''
    // “You’ve blamed the government in the past.” asks as well.
    const isPut =
      !isBold &&
      line.length <= LONGEST &&
      YOU.test(line) &&
      !SELF.test(line) &&
      SELF.test(words[k + 1] ?? '')
    const isQuestion =
      asked[k] === true || (isPut && turns.get(k - 1)?.form === 'answer' && !QUOTED.test(line))
    if (!isQuestion && asked[k - 1] === false && tellsOfAnswering(line)) continue
    turns.set(k, {
      speaker: undefined,
      form: isQuestion ? 'question' : 'answer',
      said: paragraphs[k],
      isLabelled: false,
    })
  }
  const said = [...turns].filter(([, { form }]) => form === 'answer')
  const isInterview =
    said.filter(([k]) => SELF.test(words[k] ?? '')).length >= LEAST_SELF * said.length
  return isInterview ? turns : new Map()
}
