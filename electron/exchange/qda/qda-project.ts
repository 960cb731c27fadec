import { succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { isUtf8 } from 'node:buffer'
import { openZip, type ZipParts } from '../../documents/archives/zip-parts.ts'
import type { GivenFile } from '../../documents/document.ts'
import { Refusal } from '../../documents/refusal.ts'
import type { AnnotatedProject } from '../annotated/annotated-project.ts'
import { annotatedProjectOf } from '../annotated/from-project.ts'
import type { ExportSource, MadeFile } from '../exporter.ts'
import { readChecked } from '../reading-outcome.ts'
import { withUnixLineEnds } from '../text/written-text.ts'
import { packZip } from '../zip-writing.ts'
import { writeCodebook } from './codebook.ts'
import { readCodes } from './code-reading.ts'
import { nameOf, parseQde, partOf } from './qde-tree.ts'
import { readQde } from './qde-reading.ts'
import { ORIGIN, writeQde } from './qde-writing.ts'

/** Packs a project as a .qdpx file: the file that tells it, and a file for each text. */
export function packProject(project: AnnotatedProject, now: Date): Promise<Uint8Array> {
  const { source, files } = writeQde(project, now)
  const texts = project.documents.map(({ id, text }) => ({
    name: `sources/${files.get(id) ?? ''}`,
    content: () => withUnixLineEnds(text),
  }))
  return packZip([{ name: 'project.qde', content: () => source }, ...texts], now)
}

/** A project as its .qdpx file. */
export async function writeQdpx(source: ExportSource): Promise<Outcome<readonly MadeFile[]>> {
  const project = annotatedProjectOf(source)
  if (!project.ok) return project
  const packed = await packProject(project.value, source.now)
  return succeed([{ name: `${source.name}.qdpx`, content: () => packed }])
}

/** The codes of a project as their .qdc file. */
export function writeQdc(source: ExportSource): Outcome<readonly MadeFile[]> {
  const project = annotatedProjectOf(source)
  if (!project.ok) return project
  const codebook = writeCodebook(project.value)
  return succeed([{ name: `${source.name}.qdc`, content: () => codebook }])
}

const INTERNAL = 'internal://'

/** The text of a file in the archive; null for a path that leads out of it. Throws a `Refusal` where it is not there. */
async function readText(zip: ZipParts, path: string): Promise<string | null> {
  if (!path.startsWith(INTERNAL)) return null
  const name = path.slice(INTERNAL.length).replace(/^\/+/, '')
  const bytes = await zip.find(`sources/${name}`)?.read()
  if (bytes === undefined)
    throw new Refusal(
      `This file is damaged: “${name}”, the text of one of its sources, is not in it. Export it once more, and import that.`,
    )
  if (!isUtf8(bytes))
    throw new Refusal(
      `“${name}” in this file is not in UTF-8, as all of its texts should be. Export it once more, and import that.`,
    )
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

async function unpackProject(bytes: Uint8Array): Promise<AnnotatedProject> {
  const zip = await openZip(bytes)
  const told = zip.parts.filter(({ name }) => /^[^/]+\.qde$/i.test(name))
  const file = told.find(({ name }) => name.toLowerCase() === 'project.qde') ?? told[0]
  const source = file === undefined ? null : await zip.readText(file.name)
  if (file === undefined || source === null)
    throw new Refusal(
      'There is no project in this file. Export it as REFI-QDA (.qdpx), and import that.',
    )
  return readQde(parseQde(source, 'project', file.name), (path) => readText(zip, path))
}

/** Reads a .qdpx file. Fails with what is wrong in it. */
export function readQdpx([file]: readonly GivenFile[]): Promise<Outcome<AnnotatedProject>> {
  return readChecked(() => unpackProject(file?.bytes ?? new Uint8Array()))
}

/** Reads a .qdc file: codes alone. Fails with what is wrong in it. */
export function readQdc([file]: readonly GivenFile[]): Promise<Outcome<AnnotatedProject>> {
  return readChecked(() => {
    const root = parseQde(new TextDecoder().decode(file?.bytes), 'codebook', file?.name ?? '')
    const isOurs = root.attributes.get('origin') === ORIGIN
    const codes = readCodes(partOf(root, 'codes', 'code'), { isOurs, naming: new Set() })
    const lost = partOf(root, 'sets', 'set').map((set) => `The set “${nameOf(set)}”.`)
    const none = { documents: [], entities: [], relations: [] }
    return Promise.resolve({ ...none, name: '', codes: [...codes.values()], lost })
  })
}
