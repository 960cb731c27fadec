import { openZip, type ZipParts } from '../archives/zip-parts.ts'
import type { FormatReader } from '../document.ts'
import { factsOfProperties } from '../facts/properties.ts'
import { titleOf } from '../facts/first-heading.ts'
import { tellComments, TRACKED } from './office-remarks.ts'
import { WordReader, type WordDocument } from './word-text.ts'
import { checkXml, findElement, parseXml, textOf, walkElements } from '../xml/xml-tree.ts'

/** A ZIP file as the library reads one. What it may unpack is bounded here, which its own way is not. */
interface WordArchive {
  exists(name: string): boolean
  read(name: string, encoding?: string): Promise<Uint8Array | string>
}

/** Words put in, taken out or moved while changes were tracked. */
const CHANGE = /<w:(?:ins|del|moveFrom|moveTo)[\s>]/
/** The parts whose words are read. */
const TEXT_PARTS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/i

function openFor(zip: ZipParts): WordArchive {
  return {
    exists: (name) => zip.find(name) !== undefined,
    async read(name, encoding) {
      const bytes = await zip.find(name)?.read()
      if (bytes === undefined) throw new Error('A part is missing.')
      if (encoding === undefined) return bytes
      if (encoding === 'base64') return bytes.toString('base64')
      const text = new TextDecoder(encoding).decode(bytes)
      checkXml(text)
      return TEXT_PARTS.test(name) ? dropHidden(text) : text
    },
  }
}

/** How far from the beginning of a run its properties are looked for. */
const RUN_OPENING = 4096

/** Words that are formatted as hidden, which a page does not show and the library reads. */
function dropHidden(xml: string): string {
  let kept = ''
  let from = 0
  for (const { index } of xml.matchAll(/<w:vanish(?: w:val="(?:1|true|on)")? ?\/>/g)) {
    const opening = xml.slice(Math.max(from, index - RUN_OPENING), index)
    const start = Math.max(opening.lastIndexOf('<w:r>'), opening.lastIndexOf('<w:r '))
    const end = xml.indexOf('</w:r>', index)
    if (start === -1 || end === -1 || opening.includes('</w:rPr>', start)) continue
    kept += xml.slice(from, index - opening.length + start)
    from = end + '</w:r>'.length
  }
  return kept + xml.slice(from)
}

/** The document as the library reads it, before it makes a page of it. */
async function readModel(zip: ZipParts): Promise<WordDocument> {
  const { default: mammoth } = await import('mammoth')
  let model: WordDocument | null = null
  const input = { file: openFor(zip) } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  await mammoth.convertToHtml(input, {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    includeDefaultStyleMap: false,
    transformDocument(document: WordDocument) {
      model = document
      return { ...document, children: [] }
    },
  })
  if (model === null) throw new Error('No document was read.')
  return model
}

async function hasTrackedChanges(zip: ZipParts): Promise<boolean> {
  for (const { name } of zip.parts)
    if (TEXT_PARTS.test(name) && CHANGE.test((await zip.readText(name)) ?? '')) return true
  return false
}

/** The levels of the styles that stand in the outline, by the styles' ids: those of headings, however they are called. */
async function readHeadingStyles(zip: ZipParts): Promise<Map<string, number>> {
  const styles = parseXml((await zip.readText('word/styles.xml')) ?? '', 'qualified')
  const levels = new Map<string, number>()
  for (const style of walkElements(styles)) {
    if (style.name !== 'w:style') continue
    const level = Number(findElement(style, 'w:outlineLvl')?.attributes.get('w:val') ?? 9)
    const id = style.attributes.get('w:styleId')
    if (id !== undefined && level >= 0 && level < 9) levels.set(id, level + 1)
  }
  return levels
}

/** The day that the writer chose on a cover page for when it is published; empty for none. */
async function readPublishDate(zip: ZipParts): Promise<string> {
  for (const { name } of zip.parts) {
    if (!/^customXml\/item\d+\.xml$/.test(name)) continue
    const root = parseXml((await zip.readText(name)) ?? '', 'local')
    const day = textOf(findElement(root, 'publishdate'))
    if (day !== '') return day
  }
  return ''
}

async function readFacts(zip: ZipParts) {
  const core = parseXml((await zip.readText('docProps/core.xml')) ?? '', 'qualified')
  const tell = (name: string) => textOf(findElement(core, name))
  return factsOfProperties({
    title: tell('dc:title'),
    author: tell('dc:creator'),
    published: await readPublishDate(zip),
    made: tell('dcterms:created'),
    language: tell('dc:language'),
  })
}

/**
 * Reads a Word document: paragraphs, headings, lists, quotes, tables by rows, text boxes where they are anchored,
 * footnotes and endnotes after the text. Tracked changes are read as accepted.
 */
export const readWordDocument: FormatReader = async (file, { report }) => {
  const zip = await openZip(file.bytes)
  const isChanged = await hasTrackedChanges(zip)
  report(0.2)
  const model = await readModel(zip)
  report(0.8)
  const text = new WordReader(model, await readHeadingStyles(zip)).read()
  return {
    type: 'document',
    document: {
      ...text,
      facts: { ...(await readFacts(zip)), ...titleOf(text) },
      encoding: '',
      remarks: [...(isChanged ? [TRACKED] : []), ...tellComments(model.comments.length)],
    },
  }
}
