import type { GivenFile } from '../../documents/document.ts'
import { Refusal } from '../../documents/refusal.ts'
import { parseJson } from '../../documents/tables/json.ts'
import type { AnnotatedProject, Code, Relation } from '../annotated/annotated-project.ts'
import { idOfContent } from '../annotated/ids.ts'
import { textOfUtf8 } from '../text/utf8.ts'
import { readTypes, type ToldType } from './configuration.ts'
import { readDocument, type BratFiles, type Collection } from './document-reading.ts'
import { OWN_FILE, OwnFile } from './own-notes.ts'

/** What is in the partial files of shared tasks, which brat shows and does not write. */
const PARTIAL = /\.(?:a1|a2|co|rel)$/i

function decode({ name, bytes }: GivenFile): string {
  const text = textOfUtf8(bytes)
  if (text === null)
    throw new Refusal(
      `“${name}” is not in UTF-8, as brat has all files. Save it in UTF-8, and read the folder again.`,
    )
  return text
}

function withoutEnding(name: string): string {
  return name.slice(0, name.lastIndexOf('.'))
}

function isEnding(name: string, ending: string): boolean {
  return name.toLowerCase().endsWith(ending)
}

function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

function pairFiles(files: readonly GivenFile[]): readonly BratFiles[] {
  const texts = new Map(
    files
      .filter(({ name }) => isEnding(name, '.txt'))
      .map((file) => [withoutEnding(file.name), file]),
  )
  return files
    .filter(({ name }) => isEnding(name, '.ann'))
    .map((file) => {
      const base = withoutEnding(file.name)
      const textFile = texts.get(base)
      if (textFile === undefined)
        throw new Refusal(
          `“${file.name}” has no text: “${base}.txt” is missing. Bring it from the same collection, and read both again.`,
        )
      const text = decode(textFile)
      const hasMark = text.startsWith('\uFEFF')
      return {
        file: base,
        text: hasMark ? text.slice(1) : text,
        hasMark,
        annotations: decode(file).replace(/^\uFEFF/, ''),
      }
    })
}

function readOwnFile(files: readonly GivenFile[]): OwnFile | null {
  const file = files.find(({ name }) => baseName(name) === OWN_FILE)
  if (file === undefined) return null
  const read = OwnFile.safeParse(parseJson(decode(file)))
  if (!read.success)
    throw new Refusal(
      `“${file.name}” is not as Hearsay wrote it. Put the one back that was exported, or take it out of the folder to read what brat itself holds.`,
    )
  return read.data
}

/** The codes that the types of spans stand for: as told by our own file, by the configuration, or by their names alone. */
class Codes {
  readonly #told: ReadonlyMap<string, ToldType>
  readonly #byType: Map<string, Code>
  readonly #all: Code[]

  constructor(own: OwnFile | null, told: ReadonlyMap<string, ToldType>) {
    this.#told = told
    this.#all = own?.codes.map(({ code }) => code) ?? []
    this.#byType = new Map(own?.codes.map(({ type, code }) => [type, code]))
  }

  of(type: string): string {
    const known = this.#byType.get(type)
    if (known !== undefined) return known.id
    const { name, parent } = this.#told.get(type) ?? { name: type, parent: null }
    const id = idOfContent('brat', 'type', type)
    const code = { id, name, parent: null, memo: '', colour: '', values: {} }
    this.#byType.set(type, code)
    const whole = { ...code, parent: parent === null ? null : this.of(parent) }
    this.#byType.set(type, whole)
    this.#all.push(whole)
    return id
  }

  all(): readonly Code[] {
    return this.#all
  }
}

/** Relations of our own file, without those whose ends are gone. */
function standingRelations(
  { relations, entities }: OwnFile,
  { ids, lost }: Collection,
): readonly Relation[] {
  const known = new Set([...ids, ...entities.map(({ id }) => id)])
  return relations.filter(({ from, to, type }) => {
    const stands = known.has(from) && known.has(to)
    if (!stands)
      lost.push(`A relation “${type}”, for what it is between is no longer in the folder.`)
    return stands
  })
}

/**
 * Reads the files of a collection of brat, with their folders: texts, .ann files, configuration, and what Hearsay wrote
 * beside them. Places are counted in the way in which the words beside them stand in the text. Throws a `Refusal`, with the
 * line that is wrong, rather than reading a part of it.
 */
export function readBrat(files: readonly GivenFile[]): AnnotatedProject {
  const pairs = pairFiles(files)
  if (pairs.length === 0)
    throw new Refusal('There is no .ann file here. Choose the folder of a collection of brat.')
  const own = readOwnFile(files)
  const conf = (name: string) => {
    const file = files.find((given) => baseName(given.name) === name)
    return file === undefined ? '' : decode(file)
  }
  const codes = new Codes(own, readTypes(conf('annotation.conf'), conf('visual.conf')))
  const lost: string[] = []
  for (const { name } of files)
    if (PARTIAL.test(name))
      lost.push(`The annotations in “${name}”, which are part of a shared task.`)
  const ids = new Set(own?.entities.map(({ id }) => id))
  const collection: Collection = { codeOf: (type) => codes.of(type), own, relations: [], lost, ids }
  const documents = pairs.map((pair) => readDocument(pair, collection))
  const others = own === null ? [] : standingRelations(own, collection)
  return {
    name: own?.name ?? '',
    documents,
    codes: codes.all(),
    entities: own?.entities ?? [],
    relations: [...others, ...collection.relations],
    lost,
  }
}
