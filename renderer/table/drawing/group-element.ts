import type { DisplayRow } from '../../../shared/tables/arrange.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { countRows } from '../../../shared/tables/writing.ts'
import { topicData } from '../../topics/topic-colours.ts'
import { makeElement } from './cell-drawing.ts'
import { idOfGroup } from '../cell-ids.ts'
import { LineElement } from './line-element.ts'

/** What the header of a group shows. */
export interface GroupContent {
  readonly table: Table
  readonly group: Extract<DisplayRow, { type: 'group' }>
  /** The column that rows are grouped by, and its name. */
  readonly column: string | null
  readonly header: string
  readonly line: number
  /** How many columns are shown. */
  readonly span: number
  /** `focus` where the grid has the focus as well; empty where another line is active. */
  readonly active: '' | 'true' | 'focus'
  readonly isCollapsed: boolean
}

/** The header of a group of rows; Enter, Space and the arrows sideways open and close it. */
export class GroupElement extends LineElement {
  readonly #cell = document.createElement('div')
  readonly #header = makeElement('visually-hidden')
  readonly #name = makeElement('grid-group-name')
  readonly #count = makeElement('grid-group-count')

  constructor() {
    super('grid-row grid-group')
    this.#cell.className = 'grid-group-cell'
    this.#cell.setAttribute('role', 'gridcell')
    this.#cell.ariaColIndex = '1'
    this.#cell.dataset['column'] = '0'
    const comma = makeElement('visually-hidden', [', '])
    const parts = [this.#header, this.#name, comma, this.#count]
    this.#cell.append(makeElement('grid-group-label', parts))
    this.element.append(this.#cell)
  }

  show({ table, group, column, header, line, span, active, isCollapsed }: GroupContent): void {
    this.element.ariaRowIndex = String(line + 2)
    this.element.dataset['line'] = String(line)
    this.#cell.id = idOfGroup(table, line)
    this.#cell.ariaColSpan = String(span + 1)
    this.#cell.ariaExpanded = String(!isCollapsed)
    this.#cell.dataset['group'] = group.key
    if (active === '') delete this.#cell.dataset['active']
    else this.#cell.dataset['active'] = active
    this.#header.textContent = `${header}: `
    this.#name.textContent = group.label
    if (column === 'topics' && group.key !== '')
      Object.assign(this.#name.dataset, topicData(group.key))
    else delete this.#name.dataset['topic']
    this.#count.textContent = countRows(table, group.count)
  }
}
