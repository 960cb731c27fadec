import type { PackedPart } from '../../zip-writing.ts'
import type { BookSheet } from '../book.ts'
import type { ChoiceRanges } from '../choice-sheet.ts'
import { contentXml } from './content-xml.ts'
import { MANIFEST_NAMESPACE, MIMETYPE, NAMESPACES } from './vocabulary.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

function manifestXml(names: readonly string[]): string {
  const parts = names.map(
    (name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`,
  )
  return `${HEAD}<manifest:manifest ${MANIFEST_NAMESPACE} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIMETYPE}"/>${parts.join('')}</manifest:manifest>`
}

const STYLES_XML = `${HEAD}<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles></office:document-styles>`

function itemXml(name: string, type: 'int' | 'short' | 'string', value: number | string): string {
  return `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
}

/** The head row stays in view, and the first columns: LibreOffice keeps that of each sheet in settings of its own. */
function viewXml({ name, frozen, columns }: BookSheet): string {
  const across = Math.max(0, Math.min(frozen, columns.length - 1))
  const items = [
    ...(across > 0 ? [itemXml('HorizontalSplitMode', 'short', 2)] : []),
    itemXml('VerticalSplitMode', 'short', 2),
    itemXml('HorizontalSplitPosition', 'int', across),
    itemXml('VerticalSplitPosition', 'int', 1),
    // The pane at the bottom, at the right where there are two.
    itemXml('ActiveSplitRange', 'short', across > 0 ? 3 : 2),
    itemXml('PositionRight', 'int', across),
    itemXml('PositionBottom', 'int', 1),
  ]
  return `<config:config-item-map-entry config:name="${name}">${items.join('')}</config:config-item-map-entry>`
}

function settingsXml(sheets: readonly BookSheet[]): string {
  const active = itemXml('ActiveTable', 'string', sheets[0]?.name ?? '')
  return [
    `${HEAD}<office:document-settings ${NAMESPACES} office:version="1.3"><office:settings>`,
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>',
    itemXml('ViewId', 'string', 'view1'),
    `<config:config-item-map-named config:name="Tables">${sheets.map(viewXml).join('')}</config:config-item-map-named>${active}`,
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>',
  ].join('')
}

/** The files of an OpenDocument spreadsheet, in the order in which they must be packed (OpenDocument 1.3 Part 2, 3.3). */
export function spreadsheetParts(
  sheets: readonly BookSheet[],
  ranges: ChoiceRanges,
): readonly PackedPart[] {
  const parts: readonly PackedPart[] = [
    { name: 'content.xml', content: () => contentXml(sheets, ranges) },
    { name: 'styles.xml', content: () => STYLES_XML },
    { name: 'settings.xml', content: () => settingsXml(sheets) },
  ]
  return [
    { name: 'mimetype', isStored: true, content: () => MIMETYPE },
    ...parts,
    {
      name: 'META-INF/manifest.xml',
      content: () => manifestXml(parts.map(({ name }) => name)),
    },
  ]
}
