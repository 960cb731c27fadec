import type { Article } from '../../../shared/domain/article.ts'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { succeed, type Outcome } from '../../../shared/domain/failure.ts'
import { endingOfOriginal } from '../../../shared/domain/file-kind.ts'
import { reportOf } from '../../../shared/report/report.ts'
import { csvFiles } from '../../../shared/tables/csv.ts'
import { listArticles } from '../../../shared/tables/reading-order.ts'
import type { ExportSource, MadeFile } from '../exporter.ts'
import { bytesOfFile } from '../made-bytes.ts'
import { pageFiles, pageNames } from '../page/page-files.ts'
import { nameFrom } from '../file-names.ts'
import { packZip, type PackedPart } from '../zip-writing.ts'
import {
  countPoints,
  fingerprint,
  OFFSETS,
  packedFacts,
  quotesOf,
  type Manifest,
  type PackedArticle,
  type PackedFile,
  type PackedOriginal,
} from './manifest.ts'
import { readPlain } from './plain-originals.ts'
import { VERIFIER_PAGE } from './verifier-page.ts'
import { VERIFIER_PYTHON } from './verifier-python.ts'

/** One file of a pack with its bytes. */
interface Packed {
  readonly file: PackedFile
  readonly bytes: Uint8Array
}

function packed(path: string, content: Uint8Array | string): Packed {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { file: fingerprint(path, bytes), bytes }
}

/** The originals of a pack: each file once, whichever articles were read from it. */
class PackedOriginals {
  readonly #byHash = new Map<string, Packed | null>()
  readonly #source: ExportSource

  constructor(source: ExportSource) {
    this.#source = source
  }

  get files(): readonly Packed[] {
    return [...this.#byHash.values()].flatMap((one) => one ?? [])
  }

  async #pack(article: Article, hash: string): Promise<Outcome<Packed | null>> {
    const known = this.#byHash.get(hash)
    if (known !== undefined) return succeed(known)
    const bytes = await this.#source.originalOf(article)
    if (!bytes.ok) return bytes
    // After the file, without its ending: the ending that is given is one that no system runs.
    const name = nameFrom(article.fileName.replace(/\.[^.]*$/, ''), this.files.length + 1)
    const path = `originals/${name}${endingOfOriginal(article.fileName)}`
    const made = bytes.value === null ? null : packed(path, bytes.value)
    this.#byHash.set(hash, made)
    return succeed(made)
  }

  /** What a manifest tells of the file that an article was read from. */
  async of(article: Article, text: string): Promise<Outcome<PackedOriginal | null>> {
    const { original } = article
    if (original === null) return succeed(null)
    const { hash: sha256, size, places } = original
    const made = await this.#pack(article, sha256)
    if (!made.ok) return made
    if (made.value === null) {
      return succeed({ path: null, sha256, bytes: size, places, encoding: null, isText: false })
    }
    const { file, bytes } = made.value
    return succeed({ ...file, places, ...readPlain(article, text, bytes) })
  }
}

interface PackedTexts {
  readonly articles: readonly PackedArticle[]
  readonly quotes: Manifest['quotes']
  readonly files: readonly Packed[]
}

/** The texts of all articles, to the letter, with their quotes and the files that they were read from. */
async function packTexts(source: ExportSource): Promise<Outcome<PackedTexts>> {
  const { project } = source
  const originals = new PackedOriginals(source)
  const pages = pageNames(project)
  const articles: PackedArticle[] = []
  const quotes: Manifest['quotes'][number][] = []
  const texts: Packed[] = []
  for (const article of listArticles(project)) {
    const text = source.textOf(article)
    if (!text.ok) return text
    const original = await originals.of(article, text.value)
    if (!original.ok) return original
    const made = packed(`texts/${article.id}.txt`, text.value)
    const { path, sha256 } = made.file
    texts.push(made)
    for (const quote of quotesOf(project, article, text.value)) quotes.push(quote)
    articles.push({
      ...packedFacts(project.articles, article),
      text: { path, sha256, codePoints: countPoints(text.value) },
      original: original.value,
      page: `pages/${pages.get(article.id) ?? ''}`,
    })
  }
  return succeed({ articles, quotes, files: [...originals.files, ...texts] })
}

/** Files below a folder of the pack. */
function inFolder(folder: string, files: readonly MadeFile[]): readonly Packed[] {
  return files.map((file) => packed(`${folder}/${file.name}`, bytesOfFile(file)))
}

/** What a person reads of a pack: the tables, the report and the annotated articles. */
function packReadings(source: ExportSource): Outcome<readonly Packed[]> {
  const { project, views, now } = source
  const pages = pageFiles(source)
  if (!pages.ok) return pages
  const tables = csvFiles(project, DEFAULT_EXPORT).map(({ name, chunks }): MadeFile => ({
    name,
    content: chunks,
  }))
  return succeed([
    ...inFolder('tables', tables),
    packed('report.html', reportOf(project, views.comparison, now)),
    ...inFolder('pages', pages.value),
  ])
}

/**
 * An evidence pack, unpacked: the originals, texts, tables, report and annotated articles of a project, a manifest of their
 * SHA-256s and of all quotes, and what verifies it. The same source gives the same bytes.
 */
export async function packParts(source: ExportSource): Promise<Outcome<readonly PackedPart[]>> {
  const texts = await packTexts(source)
  if (!texts.ok) return texts
  const readings = packReadings(source)
  if (!readings.ok) return readings
  const files = [
    ...texts.value.files,
    ...readings.value,
    packed('verify.py', VERIFIER_PYTHON),
    packed('verify.html', VERIFIER_PAGE),
  ]
  const manifest: Manifest = {
    format: 'hearsay-evidence-pack',
    version: 1,
    project: source.name,
    made: source.now.toISOString(),
    offsets: OFFSETS,
    files: files.map(({ file }) => file),
    articles: texts.value.articles,
    quotes: texts.value.quotes,
  }
  const parts = files.map(({ file, bytes }) => ({ name: file.path, content: () => bytes }))
  const told = `${JSON.stringify(manifest, null, 1)}\n`
  return succeed([{ name: 'manifest.json', content: () => told }, ...parts])
}

/** An evidence pack as one ZIP file; all of its files say that they were changed when it was made. */
export async function packFile(source: ExportSource): Promise<Outcome<MadeFile>> {
  const parts = await packParts(source)
  if (!parts.ok) return parts
  const bytes = await packZip(parts.value, source.now)
  return succeed({ name: 'evidence.zip', content: () => bytes })
}
