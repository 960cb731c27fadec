import type { Weights } from '../../../shared/domain/naming/candidate-choice.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import { sliceSpan } from '../../../shared/domain/text/span.ts'
import { findParagraphs } from '../paragraphs.ts'
import { isMarkdownName, readMatter, readTitleSetting } from '../parts.ts'
import { findTitleCandidates, type TitleCandidate } from '../title-candidate.ts'
import { chooseTitle } from '../title-choice.ts'
import { readTitleFeatures } from '../title-feature.ts'
import { countWords } from '../title-line.ts'
import type { Choice } from './choice-training.ts'
import type { Layout } from './layout.ts'
import { readByWriter } from './writers.ts'

/** A text whose title is to be chosen. */
export interface TitleTask extends Choice {
  readonly text: string
  readonly wanted: string
  readonly among: readonly TitleCandidate[]
  /** What front matter says: then nothing is chosen, or learned. */
  readonly matter: string | undefined
}

/** How much a text counts whose title was taken out: too few have none. */
const UNTITLED = 0.03
/** A line of more words may be taken for a title where none is. */
const NAME_WORDS = 4

/** A title as it compares: case, accents, white space and the form of quotation marks are not looked at. */
export function foldTitle(title: string): string {
  return foldText(title)
    .replaceAll(/[“”„«»"]/g, '"')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
}

export function prepareTitle({ text, fileName, title }: Layout, weight: number): TitleTask {
  const paragraphs = findParagraphs(text, isMarkdownName(fileName))
  const setting = readTitleSetting(text, paragraphs, fileName)
  const wanted = foldTitle(title)
  const matter = readMatter(text, fileName)('title', 'headline')?.value
  const among = matter === undefined ? findTitleCandidates(setting) : []
  return {
    text,
    wanted,
    among,
    matter,
    weight: matter === undefined ? weight : 0,
    candidates: readTitleFeatures(setting, among),
    isRight: among.map(({ span }) => wanted !== '' && foldTitle(sliceSpan(text, span)) === wanted),
  }
}

/** The same text without its title, where nothing that is left may be taken for one. */
function withoutTitle(
  layout: Layout,
  { text, among, isRight, weight }: TitleTask,
): readonly TitleTask[] {
  const title = among[isRight.indexOf(true)]
  if (title === undefined) return []
  const left = text
    .replaceAll(sliceSpan(text, title.span), '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  const untitled = prepareTitle({ ...layout, text: left, title: '' }, UNTITLED * weight)
  const isTitleLeft = untitled.among.some(
    ({ cut, words }) => cut === 'whole' && countWords(words) > NAME_WORDS,
  )
  return isTitleLeft ? [] : [untitled]
}

/** The titles to be chosen, writer by writer, and what is learned from them. */
export function readTitles(folder: URL): {
  readonly tasks: readonly (readonly TitleTask[])[]
  readonly learned: readonly (readonly TitleTask[])[]
} {
  const read = readByWriter(folder, (layout, weight) => {
    const task = prepareTitle(layout, weight)
    return { ...task, untitled: withoutTitle(layout, task) }
  })
  return {
    tasks: read,
    learned: read.map((tasks) => tasks.flatMap((task) => [task, ...task.untitled])),
  }
}

/** The title that is set by some weights, as it compares. */
export function chooseTitleBy(
  { text, among, candidates, matter }: TitleTask,
  weights: Weights,
): string {
  if (matter !== undefined) return foldTitle(matter)
  const chosen = chooseTitle(among, candidates, weights)
  return chosen === null ? '' : foldTitle(sliceSpan(text, chosen.span))
}
