import type { SheetColumn } from '../tables/column.ts'

type Row = readonly string[]

/** What the rows of one of our sheets hold, found by what tells a row from others. */
export class SheetRows {
  readonly #places: ReadonlyMap<string, number>
  readonly #rows: ReadonlyMap<string, Row>

  /** `keyOf` makes the key of a row of what it holds in a column. */
  constructor(
    columns: readonly SheetColumn[],
    rows: Iterable<Row>,
    keyOf: (textOf: (columnId: string) => string) => string,
  ) {
    this.#places = new Map(columns.map(({ id }, place) => [id, place]))
    this.#rows = new Map(
      Array.from(rows, (row) => [keyOf((id) => this.#cellOf(row, id)), row] as const),
    )
  }

  /** In the order of the sheet. */
  get keys(): readonly string[] {
    return [...this.#rows.keys()]
  }

  has(key: string): boolean {
    return this.#rows.has(key)
  }

  /** What a cell holds; '' for one that is not there. */
  textOf(key: string, columnId: string): string {
    return this.#cellOf(this.#rows.get(key) ?? [], columnId)
  }

  #cellOf(row: Row, columnId: string): string {
    const place = this.#places.get(columnId)
    return place === undefined ? '' : (row[place] ?? '')
  }
}
