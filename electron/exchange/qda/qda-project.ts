import { openZip, type ZipParts } from '../../documents/archives/zip-parts.ts'
import { LIMITS } from '../../documents/limits.ts'
import { Refusal } from '../../documents/refusal.ts'
import type { AnnotatedProject } from '../annotated/annotated-project.ts'
import { textOfUtf8 } from '../text/utf8.ts'
import { withUnixLineEnds } from '../text/written-text.ts'
import { packZip } from '../zip-writing.ts'
import { parseQde } from './qde-tree.ts'
import { readQde } from './qde-reading.ts'
import { writeQde } from './qde-writing.ts'

/** Packs a project as a .qdpx file: the file that tells it, and a file for each text. */
export function packProject(project: AnnotatedProject, now: Date): Promise<Uint8Array> {
  const { source, files } = writeQde(project, now)
  const texts = project.documents.map(({ id, text }) => ({
    name: `sources/${files.get(id) ?? ''}`,
    content: () => withUnixLineEnds(text),
  }))
  return packZip([{ name: 'project.qde', content: () => source }, ...texts], now)
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
  const text = textOfUtf8(bytes)
  if (text === null)
    throw new Refusal(
      `“${name}” in this file is not in UTF-8, as all of its texts should be. Export it once more, and import that.`,
    )
  return text
}

/** What a .qdpx file holds. Throws a `Refusal` with what is wrong in it. */
export async function unpackProject(bytes: Uint8Array): Promise<AnnotatedProject> {
  const zip = await openZip(bytes)
  const told = zip.parts.filter(({ name }) => /^[^/]+\.qde$/i.test(name))
  const file = told.find(({ name }) => name.toLowerCase() === 'project.qde') ?? told[0]
  const source = file === undefined ? null : await zip.readText(file.name, LIMITS.unpacked)
  if (file === undefined || source === null)
    throw new Refusal(
      'There is no project in this file. Export it as REFI-QDA (.qdpx), and import that.',
    )
  return readQde(parseQde(source, 'project', file.name), (path) => readText(zip, path))
}
