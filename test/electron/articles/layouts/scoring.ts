import { findParagraphs } from '../../../../electron/articles/paragraphs.ts'
import { findParts, isMarkdownName } from '../../../../electron/articles/parts.ts'
import { foldByline } from '../../../../electron/articles/train/byline-training.ts'
import type { Layout } from '../../../../electron/articles/train/layout.ts'
import { foldOutlet } from '../../../../electron/articles/train/outlet-training.ts'
import { foldTitle } from '../../../../electron/articles/train/title-training.ts'
import { keyOfName } from '../../../../shared/domain/naming/naming.ts'

/** What a person reads off the top and the foot of a text. */
export const READ_OFF = ['title', 'byline', 'dateline', 'outlet', 'date'] as const
export type ReadOff = (typeof READ_OFF)[number]

export interface Miss {
  readonly id: string
  readonly part: ReadOff
  readonly wanted: string
  readonly found: string
}

/** Each part as it compares, from what was found in a text. A title that only stands in for a missing one is none. */
function findFolded({ text, fileName }: Layout): Readonly<Record<ReadOff, string>> {
  const found = findParts(text, findParagraphs(text, isMarkdownName(fileName)), fileName)
  return {
    title: found.parts.title === null ? '' : foldTitle(found.title),
    byline: foldByline(found.byline.split(/, | and /).filter((name) => name !== '')),
    dateline: keyOfName(found.dateline),
    outlet: foldOutlet(found.outlet),
    date: found.date,
  }
}

function foldWanted(layout: Layout): Readonly<Record<ReadOff, string>> {
  return {
    title: foldTitle(layout.title),
    byline: foldByline(layout.byline),
    dateline: keyOfName(layout.dateline),
    outlet: foldOutlet(layout.outlet),
    date: layout.date,
  }
}

/** What was not found as a person read it, text by text. */
export function findMisses(layouts: readonly Layout[]): readonly Miss[] {
  return layouts.flatMap((layout) => {
    const [found, wanted] = [findFolded(layout), foldWanted(layout)]
    return READ_OFF.filter((part) => found[part] !== wanted[part]).map((part) => ({
      id: layout.id,
      part,
      wanted: wanted[part],
      found: found[part],
    }))
  })
}

/** How many of the texts have each part right. */
export function countRight(
  layouts: readonly Layout[],
  misses: readonly Miss[],
): Readonly<Record<ReadOff, number>> {
  const right = (part: ReadOff): number =>
    layouts.length - misses.filter((miss) => miss.part === part).length
  return {
    title: right('title'),
    byline: right('byline'),
    dateline: right('dateline'),
    outlet: right('outlet'),
    date: right('date'),
  }
}
