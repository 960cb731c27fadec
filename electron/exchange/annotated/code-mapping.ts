import type { AnnotatedProject, Code } from './annotated-project.ts'
import type { CodeUse, KeptCodeUses } from '../../../shared/domain/code-use.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import { roleOfWord } from './own-codes.ts'

/** What codes stand for, by their ids. Spans of codes that are not in it are not held. */
export type CodeMapping = ReadonlyMap<string, CodeUse>

/** The names that lead to a code, the topmost first; a name may hold several: “Speaker/Halloran”. */
function pathOf(code: Code, codes: ReadonlyMap<string, Code>): readonly string[] {
  const above: string[] = []
  const seen = new Set<string>()
  for (let at: Code | undefined = code; at !== undefined && !seen.has(at.id);) {
    seen.add(at.id)
    above.unshift(at.name)
    at = at.parent === null ? undefined : codes.get(at.parent)
  }
  const [top = '', ...below] = above
  const [head = '', ...tail] = top.split(/\s*(?:\/|::|>)\s*/)
  const isPath = tail.length > 0 && roleOfWord(head) !== null
  return isPath ? [head, tail.join('/'), ...below] : above
}

/**
 * What codes stand for as their names tell: `claim`, `speaker`, `cue`, `source` and `topic` are these, and a code below
 * `speaker`, `source` or `topic` is the name of one. Of Hearsay's own codes all are told. Others are for a person to say.
 */
export function guessMapping({ codes }: Pick<AnnotatedProject, 'codes'>): CodeMapping {
  const byId = new Map(codes.map((code) => [code.id, code]))
  return new Map(
    codes.flatMap((code): readonly (readonly [string, CodeUse])[] => {
      const path = pathOf(code, byId)
      const role = roleOfWord(path[0] ?? '')
      if (role === null) return []
      const isNaming = path.length > 1 && role !== 'claim' && role !== 'cue'
      return [[code.id, { role, name: isNaming ? (path.at(-1) ?? '') : null }]]
    }),
  )
}

/** A code with what it stands for. */
export interface UsedCode {
  readonly id: string
  /** What it is remembered by: the path of its names, small. */
  readonly key: string
  /** The names that lead to it, the topmost first. */
  readonly path: readonly string[]
  /** How many spans it marks. */
  readonly spans: number
  /** Null for nothing: its spans are not held. */
  readonly use: CodeUse | null
}

/** The codes of files, with what a person said that they stand for before, else what their names tell. */
export function usedCodes(project: AnnotatedProject, kept: KeptCodeUses): readonly UsedCode[] {
  const byId = new Map(project.codes.map((code) => [code.id, code]))
  const guessed = guessMapping(project)
  const spans = new Map<string, number>()
  for (const code of project.documents.flatMap((document) =>
    document.spans.flatMap((span) => span.codes),
  )) {
    spans.set(code, (spans.get(code) ?? 0) + 1)
  }
  return project.codes.map((code) => {
    const path = pathOf(code, byId)
    const key = path.map(foldText).join(' / ')
    const use = Object.hasOwn(kept, key) ? kept[key] : guessed.get(code.id)
    return { id: code.id, key, path, spans: spans.get(code.id) ?? 0, use: use ?? null }
  })
}

/** What codes stand for, of those that stand for anything. */
export function mappingOf(codes: readonly UsedCode[]): CodeMapping {
  return new Map(codes.flatMap(({ id, use }) => (use === null ? [] : [[id, use] as const])))
}

/** What a mark stands for, without a role that another of its codes tells with a name. */
export function mostTelling(uses: readonly CodeUse[]): readonly CodeUse[] {
  return uses.filter(
    ({ role, name }) =>
      name !== null || !uses.some((other) => other.role === role && other.name !== null),
  )
}
