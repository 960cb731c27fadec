import type { BookSheet } from '../book.ts'
import { escapeSigns } from '../../xml-writing.ts'
import { columnName } from '../cell-address.ts'
import { webTarget } from '../web-target.ts'

/** Excel takes a sheet with more links for damaged. */
const MAX_LINKS = 65_530

/** Cells of one column, below each other, that lead to the same place. */
interface Link {
  readonly column: number
  readonly from: number
  to: number
  /** A page on the web, or a place in the workbook. */
  readonly kind: 'page' | 'place'
  readonly target: string
}

/** The links of a sheet, gathered while its rows are written. Neighbours that lead to the same place are one. */
export class SheetLinks {
  readonly #sheet: BookSheet
  /** By column: those that lead to places in the workbook first. */
  readonly #links: ReadonlyMap<number, Link[]>
  readonly #relations = new Map<string, string>()
  /** What texts were found to be: the same address stands in many rows. */
  readonly #pages = new Map<string, string | null>()

  constructor(sheet: BookSheet) {
    this.#sheet = sheet
    const indexes = [...sheet.columns.keys()]
    const inside = indexes.filter((index) => sheet.columns[index]?.leadsTo !== undefined)
    const pages = indexes.filter((index) => sheet.columns[index]?.type === 'url')
    this.#links = new Map([...inside, ...pages].map((index) => [index, []]))
  }

  #targetOf(index: number, cells: readonly string[]): Pick<Link, 'kind' | 'target'> | null {
    const column = this.#sheet.columns[index]
    if (column?.leadsTo !== undefined) {
      const place = column.leadsTo(cells)
      return place === null ? null : { kind: 'place', target: `${place.sheet}!A${place.row}` }
    }
    const target = this.#pageOf(cells[index] ?? '')
    return target === null ? null : { kind: 'page', target }
  }

  #pageOf(text: string): string | null {
    const known = this.#pages.get(text)
    if (known !== undefined) return known
    const target = webTarget(text)
    this.#pages.set(text, target)
    return target
  }

  /** Takes the links of a row; answers which of its cells have one. */
  take(row: number, cells: readonly string[]): ReadonlySet<number> {
    const found = new Set<number>()
    for (const [column, links] of this.#links) {
      const target = cells[column] === '' ? null : this.#targetOf(column, cells)
      if (target === null) continue
      found.add(column)
      const last = links.at(-1)
      if (last?.to === row - 1 && last.target === target.target) last.to = row
      else links.push({ column, from: row, to: row, ...target })
    }
    return found
  }

  /** The links that are written: those of one column after another, as far as a sheet may have them. */
  #written(): readonly Link[] {
    const kept: Link[] = []
    for (const links of this.#links.values())
      if (kept.length + links.length <= MAX_LINKS) kept.push(...links)
    return kept
  }

  /** The element that names them; empty for none. */
  *xml(): Generator<string> {
    const links = this.#written()
    if (links.length === 0) return
    yield '<hyperlinks>'
    for (const { column, from, to, kind, target } of links) {
      const name = columnName(column)
      const ref = from === to ? `${name}${from}` : `${name}${from}:${name}${to}`
      const where = kind === 'page' ? `r:id="${this.#relation(target)}"` : `location="${target}"`
      yield `<hyperlink ref="${ref}" ${where}/>`
    }
    yield '</hyperlinks>'
  }

  #relation(target: string): string {
    const known = this.#relations.get(target) ?? `rId${this.#relations.size + 1}`
    this.#relations.set(target, known)
    return known
  }

  /** The relations that the links name, once those are written. */
  *relationsXml(): Generator<string> {
    yield '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    for (const [target, id] of this.#relations)
      yield `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeSigns(target)}" TargetMode="External"/>`
    yield '</Relationships>'
  }
}
