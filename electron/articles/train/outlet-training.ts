import { keyOfName } from '../../../shared/domain/naming/naming.ts'
import {
  findOutletCandidates,
  type OutletCandidate,
} from '../../../shared/domain/naming/outlet-candidate.ts'
import { chancesOf, chooseLikeliest } from '../../../shared/domain/naming/outlet-choice.ts'
import { readOutletFeatures } from '../../../shared/domain/naming/outlet-feature.ts'
import { agencyOf } from '../../../shared/domain/naming/outlet-name.ts'
import { findParagraphs } from '../paragraphs.ts'
import { findOrigin, isMarkdownName } from '../parts.ts'
import { trainChoice, type Choice } from './choice-training.ts'
import { readLayouts, type Layout } from './layout.ts'

/** The files of layouts by who wrote them; those of who wrote the program are learned from, and judge nothing. */
export const WRITERS = [
  ['open.jsonl', 'second.jsonl'],
  ['third.jsonl'],
  ['fourth.jsonl'],
  ['fifth.jsonl'],
  ['sixth.jsonl'],
  ['seventh.jsonl'],
] as const
const OURS = 'ours.jsonl'
/** How much a text of our own counts beside one of others. */
const OUR_WEIGHT = 0.3

/** A text whose outlet is to be chosen. */
export interface OutletTask extends Choice {
  readonly wanted: string
  readonly among: readonly OutletCandidate[]
}

/** An outlet as it compares: an agency's initials are its name. */
export function foldOutlet(outlet: string): string {
  return keyOfName(agencyOf(outlet) ?? outlet)
}

function prepare({ text, fileName, outlet }: Layout, weight: number): OutletTask {
  const paragraphs = findParagraphs(text, isMarkdownName(fileName))
  const origin = findOrigin(text, paragraphs, fileName)
  const among = findOutletCandidates(text, origin)
  const wanted = foldOutlet(outlet)
  return {
    wanted,
    among,
    weight,
    candidates: readOutletFeatures(text, origin, among),
    isRight: among.map(({ name }) => wanted !== '' && foldOutlet(name) === wanted),
  }
}

/** The tasks of a folder of layouts, writer by writer, and behind them our own. */
export function readOutletTasks(folder: URL): readonly (readonly OutletTask[])[] {
  const read = (file: string, weight: number): readonly OutletTask[] =>
    readLayouts(new URL(file, folder)).map((layout) => prepare(layout, weight))
  return [...WRITERS.map((files) => files.flatMap((file) => read(file, 1))), read(OURS, OUR_WEIGHT)]
}

/** How many outlets of some texts are right; of the others, how many are wrong names and how many are left empty. */
export interface OutletFigures {
  readonly texts: number
  readonly right: number
  readonly wrong: number
  readonly missing: number
}

function judge(
  tasks: readonly OutletTask[],
  weights: Readonly<Record<string, number>>,
): OutletFigures {
  const chosen = tasks.map(({ candidates, among, wanted }) => {
    const best = among[chooseLikeliest(chancesOf(candidates, weights))]
    const found = foldOutlet(best?.name ?? '')
    if (found === wanted) return 'right'
    return found === '' ? 'missing' : 'wrong'
  })
  const count = (kind: string): number => chosen.filter((one) => one === kind).length
  return {
    texts: tasks.length,
    right: count('right'),
    wrong: count('wrong'),
    missing: count('missing'),
  }
}

/** The figures on the texts of each writer by weights learned from those of all the others. */
export function judgeWithoutWriter(
  tasks: readonly (readonly OutletTask[])[],
): readonly OutletFigures[] {
  return WRITERS.map((_, writer) => {
    const others = tasks.filter((__, other) => other !== writer).flat()
    return judge(tasks[writer] ?? [], trainChoice(others))
  })
}
