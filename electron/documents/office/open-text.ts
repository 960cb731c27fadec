import { openZip, type ZipParts } from '../archives/zip-parts.ts'
import type { FormatReader } from '../document.ts'
import { factsOfProperties } from '../facts/properties.ts'
import { Refusal } from '../refusal.ts'
import { titleOf } from '../facts/first-heading.ts'
import { OpenTextReader } from './open-text-body.ts'
import { OpenTextStyles } from './open-text-styles.ts'
import { tellComments, TRACKED } from './office-remarks.ts'
import { findElement, parseXml, textOf, type XmlElement } from '../xml/xml-tree.ts'

const LOCKED =
  'This document is locked with a password. Open it in its program, save it without one, and open that.'

async function readPart(zip: ZipParts, name: string): Promise<XmlElement> {
  return parseXml((await zip.readText(name)) ?? '', 'qualified')
}

/** The language of a document's default style, such as “en-GB”; empty for none. */
function readLanguage(styles: XmlElement): string {
  const style = findElement(styles, 'style:default-style')
  const properties = style === undefined ? undefined : findElement(style, 'style:text-properties')
  const language = properties?.attributes.get('fo:language') ?? ''
  const country = properties?.attributes.get('fo:country') ?? ''
  if (language === '' || language === 'none') return ''
  return country === '' || country === 'none' ? language : `${language}-${country}`
}

function readFacts(meta: XmlElement, styles: XmlElement) {
  const tell = (name: string) => textOf(findElement(meta, name))
  return factsOfProperties({
    title: tell('dc:title'),
    author: tell('meta:initial-creator') || tell('dc:creator'),
    made: tell('meta:creation-date') || tell('dc:date'),
    language: tell('dc:language') || readLanguage(styles),
  })
}

/**
 * Reads an OpenDocument text: paragraphs, headings, lists, quotes, tables by rows, text boxes after the paragraph that
 * they are anchored in, footnotes and endnotes after the text. Tracked changes are read as accepted.
 */
export const readOpenText: FormatReader = async (file, { report }) => {
  const zip = await openZip(file.bytes)
  const manifest = (await zip.readText('META-INF/manifest.xml')) ?? ''
  if (/<(?:\w+:)?encryption-data[\s>]/.test(manifest)) throw new Refusal(LOCKED)
  const source = await zip.readText('content.xml')
  if (source === null) throw new Error('It has no content.')
  const content = parseXml(source, 'qualified')
  report(0.4)
  const styles = await readPart(zip, 'styles.xml')
  const reader = new OpenTextReader(new OpenTextStyles(styles, content))
  const text = reader.read(findElement(content, 'office:text'))
  return {
    type: 'document',
    document: {
      ...text,
      facts: { ...readFacts(await readPart(zip, 'meta.xml'), styles), ...titleOf(text) },
      encoding: '',
      remarks: [
        ...(findElement(content, 'text:changed-region') === undefined ? [] : [TRACKED]),
        ...tellComments(reader.comments),
      ],
    },
  }
}
