import type { Weights } from '../../../shared/domain/naming/candidate-choice.ts'
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
  ['eighth.jsonl'],
  ['ninth.jsonl'],
  ['tenth.jsonl'],
  ['eleventh.jsonl'],
  ['twelfth.jsonl'],
] as const
const OURS = 'ours.jsonl'
/** How much a text of our own counts beside one of others. */
const OUR_WEIGHT = 0.3

/** What is learned from the layouts of a folder, writer by writer, and behind them from our own. */
export function readByWriter<Task extends Choice>(
  folder: URL,
  prepare: (layout: Layout, weight: number) => Task,
): readonly (readonly Task[])[] {
  const read = (file: string, weight: number): readonly Task[] =>
    readLayouts(new URL(file, folder)).map((layout) => prepare(layout, weight))
  return [...WRITERS.map((files) => files.flatMap((file) => read(file, 1))), read(OURS, OUR_WEIGHT)]
}

/** How many of some texts are right; of the others, how many are wrong and how many are left empty. */
export interface Figures {
  readonly texts: number
  readonly right: number
  readonly wrong: number
  readonly missing: number
}

/**
 * The figures on the texts of some writers by weights learned from those of all the others. `choose` is what is set;
 * `learned` what is learned from the texts, where it is more than they are.
 */
export function judgeWithoutWriters<Task extends Choice & { readonly wanted: string }>(
  tasks: readonly (readonly Task[])[],
  writers: readonly number[],
  choose: (task: Task, weights: Weights) => string,
  learned: readonly (readonly Choice[])[] = tasks,
): Figures {
  const weights = trainChoice(learned.filter((_, writer) => !writers.includes(writer)).flat())
  const judged = writers.flatMap((writer) => tasks[writer] ?? [])
  const chosen = judged.map((task) => ({ found: choose(task, weights), wanted: task.wanted }))
  const misses = chosen.filter(({ found, wanted }) => found !== wanted)
  const missing = misses.filter(({ found }) => found === '').length
  return {
    texts: judged.length,
    right: judged.length - misses.length,
    wrong: misses.length - missing,
    missing,
  }
}

/** The figures on the texts of each writer in turn, by weights learned from those of all the others. */
export function judgeWithoutWriter<Task extends Choice & { readonly wanted: string }>(
  tasks: readonly (readonly Task[])[],
  choose: (task: Task, weights: Weights) => string,
  learned: readonly (readonly Choice[])[] = tasks,
): readonly Figures[] {
  return WRITERS.map((_, writer) => judgeWithoutWriters(tasks, [writer], choose, learned))
}
