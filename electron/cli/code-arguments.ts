import { CODE_ROLES, type CodeRole, type KeptCodeUses } from '../../shared/domain/code-use.ts'
import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import { listAll, listChoices } from '../../shared/domain/text/listing.ts'
import type { UsedCode } from '../exchange/annotated/code-mapping.ts'

/** What a code was said to stand for on the command line. */
export interface SaidCode {
  /** The names that lead to it, with “/” between them. */
  readonly path: string
  /** Null for nothing. */
  readonly role: CodeRole | null
  /** What it names; null where that was not said. */
  readonly name: string | null
}

const NOTHING = 'none'
const NAMING: readonly CodeRole[] = ['speaker', 'source', 'topic']

/**
 * What codes are said to stand for: “Ministers/Halloran=speaker:Ann Halloran”. Their names may hold “=”, what they stand for
 * may not. Throws a sentence where it makes no sense.
 */
export function readSaidCodes(given: readonly string[]): readonly SaidCode[] {
  const said = given.map((words): SaidCode => {
    const [, path = '', word = '', name = ''] = /^(.*)=\s*(\w+)\s*(?::([^=]*))?$/s.exec(words) ?? []
    const role = CODE_ROLES.find((one) => one === word.toLowerCase()) ?? null
    const isKnown = role !== null || word.toLowerCase() === NOTHING
    if (path.trim() === '' || !isKnown) {
      const roles = listChoices([...CODE_ROLES, NOTHING])
      throw new Error(`--code takes PATH=WHAT, WHAT being ${roles}, not “${words}”.`)
    }
    if (name !== '' && (role === null || !NAMING.includes(role)))
      throw new Error(`--code takes a name for ${listChoices(NAMING)} alone, not “${words}”.`)
    return { path: path.trim(), role, name: name.trim() || null }
  })
  const twice = said.find(({ path }, at) => said.findIndex((one) => isSame(one.path, path)) < at)
  if (twice === undefined) return said
  throw new Error(`--code is there twice for “${twice.path}”. Say once what it stands for.`)
}

function keyOf(path: string): string {
  return foldText(path)
    .replaceAll(/\s*\/\s*/g, '/')
    .trim()
}

function isSame(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other)
}

/** How a code is named on the command line. */
export function spellCode({ path }: Pick<UsedCode, 'path'>): string {
  return path.join('/')
}

/** How many codes are named of those that a file has. */
const MOST_NAMED = 20

/** What was said of the codes of files, as it is kept; fails for a code that they do not have. A topic is called as its code. */
export function usesOf(
  said: readonly SaidCode[],
  codes: readonly UsedCode[],
): Outcome<KeptCodeUses> {
  const uses: Record<string, KeptCodeUses[string]> = {}
  for (const { path, role, name } of said) {
    const code = codes.find((one) => isSame(spellCode(one), path))
    if (code === undefined) {
      const known = codes.slice(0, MOST_NAMED).map((one) => `“${spellCode(one)}”`)
      const more = codes.length - known.length
      const all = listAll(more === 0 ? known : [...known, `${more} more`])
      return refuse(`There is no code “${path}” in it. It has ${all || 'no codes'}.`)
    }
    const ownName = role === 'topic' ? (code.path.at(-1) ?? '') : null
    uses[code.key] = role === null ? null : { role, name: name ?? ownName }
  }
  return succeed(uses)
}
