import type { AnnotatedProject, Code } from './annotated-project.ts'
import { roleOfWord, type CodeRole } from './own-codes.ts'

/** What the spans of a code are in Hearsay. */
export interface CodeUse {
  readonly role: CodeRole
  /** What the code names: a speaker, a source or a topic; null where the marked words do. */
  readonly name: string | null
}

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
