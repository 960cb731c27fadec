import { denyingCueOf } from '../../../shared/domain/tagging/denying-cue.ts'
import type { Records } from '../../../shared/domain/project.ts'
import { describeChoice } from '../../../shared/tables/cells.ts'
import { choicesOf } from '../../../shared/tables/column.ts'
import { splitList } from '../../../shared/tables/list-text.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { currentProject } from '../../state/project-state.ts'
import { topicData } from '../../topics/topic-colours.ts'
import type { GridColumn } from '../../../shared/tables/column-order.ts'

/** What a cell says when it is pointed at: all of its text, a rating with its meaning. */
export function describeCell(column: GridColumn, text: string): string {
  const choice = choicesOf(column, currentProject())?.find(({ value }) => value === text)
  return choice === undefined ? text : describeChoice(choice)
}

/** An element with a class and what it holds. */
export function makeElement(
  className: string,
  children: readonly (Node | string)[] = [],
): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  element.append(...children)
  return element
}

function makeArrow(): HTMLElement {
  const arrow = makeElement('grid-arrow')
  arrow.setAttribute('role', 'img')
  arrow.ariaLabel = 'then'
  return arrow
}

/** One of a cell's several values; a topic with its colour before it. */
function makeTag({ id }: GridColumn, value: string): HTMLElement {
  const tag = makeElement('grid-tag', [value])
  if (id === 'topics') Object.assign(tag.dataset, topicData(value))
  return tag
}

/** A cell's content where it is more than its text: tags, or a chain with arrows; null where its text is all. */
function makeParts(column: GridColumn, text: string): readonly Node[] | null {
  if (text === '') return null
  if (column.kind === 'tags') {
    return splitList(text, ';').map((value) => makeTag(column, value))
  }
  if (column.kind !== 'references' || column.separator !== '>') return null
  const names = splitList(text, '>')
  return names.flatMap((name, index) => {
    const part = document.createTextNode(name)
    return index === 0 ? [part] : [makeArrow(), part]
  })
}

/** The words that deny a claim, which stand before its own: in a table its cue may be out of sight. '' for none. */
export function denialBefore({ id }: GridColumn, record: Records[Table]): string {
  return id === 'claim' && 'cues' in record ? denyingCueOf(record) : ''
}

/** Draws a cell's text in the form its column has. */
export function drawContent(cell: HTMLElement, column: GridColumn, text: string): void {
  const parts = makeParts(column, text)
  const only = cell.firstChild
  if (parts !== null) cell.replaceChildren(...parts)
  else if (only instanceof Text && only === cell.lastChild) only.data = text
  else cell.replaceChildren(text)
}
