import { isRole, readByline } from '../../shared/domain/naming/byline.ts'
import { keyOfName } from '../../shared/domain/naming/naming.ts'
import { agencyOf, isInstitution, isOutletName } from '../../shared/domain/naming/outlet-name.ts'
import { isFurniture, isSection } from '../../shared/domain/text/page-furniture.ts'
import { findRankedDates, isDateWord, readDateLine } from '../../shared/domain/text/written-date.ts'

const CELLS = /\s*[|•·●»›]\s*|\s+[–—-]{1,2}\s+|\s{2,}|\t/u

/** What stands beside one another in a line. */
export function cellsOf(line: string): readonly string[] {
  return line.split(CELLS)
}

/** Whether a line says when. */
export function isDated(line: string): boolean {
  return findRankedDates(line, null).length > 0 || readDateLine(line) !== null
}

/** Whether a cell says something else than where a text was written: when, who, for whom. */
function isExplained(cell: string, writers: ReadonlySet<string>): boolean {
  return (
    /\d/.test(cell) ||
    isDateWord(cell) ||
    writers.has(keyOfName(cell)) ||
    isOutletName(cell) ||
    isInstitution(cell) ||
    isRole(cell) ||
    isFurniture(cell) ||
    isSection(cell) ||
    readByline(cell) !== null
  )
}

/** Whether a cell is all that a line says besides when, who and for whom. */
export function isLeftOver(place: string, line: string, writers: ReadonlySet<string>): boolean {
  const others = cellsOf(line).filter((cell) => cell !== place)
  const isTelling = (cell: string): boolean =>
    agencyOf(cell) !== null || readByline(cell) !== null || writers.has(keyOfName(cell))
  return (
    !isExplained(place, writers) &&
    others.every((cell) => isExplained(cell, writers)) &&
    (isDated(line) || others.some(isTelling))
  )
}
