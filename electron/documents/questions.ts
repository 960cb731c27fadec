import { basename } from 'node:path'
import { hasEnding } from '../../shared/domain/file-kind.ts'
import type { ColumnMatch } from '../../shared/domain/original.ts'
import type { ListedMember } from '../../shared/domain/text-input.ts'
import { placeIn } from './choosing.ts'
import type { ArticleTable, Member, MemberWord } from './document.ts'
import { LIMITS } from './limits.ts'
import { listFolder } from './path-reading.ts'
import { tidyMemberName } from './member-name.ts'
import type { AskedItem } from './read-item.ts'
import { findUnsureDays } from './tables/day-order.ts'

/** How much of a table is shown: rows, and code units of a cell. */
const PREVIEW_ROWS = 5
const PREVIEW_CELL = 300

const NO_TEXT =
  'None of its columns reads like the text of articles: leave it out if it holds none.'

/** Files that hold no article, however they came into an archive. */
const OTHER_ENDINGS =
  '.png .jpg .jpeg .gif .webp .svg .ico .css .js .map .woff .woff2 .ttf .mp3 .mp4 .mov .avi .exe .dll .ds_store .ini .db .lock'.split(
    ' ',
  )

function listMember(
  member: Pick<Member, 'name' | 'about' | 'date' | 'size'>,
  place: string,
  words: number | null = null,
): ListedMember {
  const { about, date, size } = member
  const name = tidyMemberName(member.name) || `Number ${Number(place.split('/').at(-1)) + 1}`
  return {
    place,
    name,
    about: tidyMemberName(about),
    date,
    size,
    ...(words === null ? {} : { words }),
    isLikely: !hasEnding(name, OTHER_ENDINGS),
  }
}

/** What of a file is chosen from. */
export interface AskedMembers {
  readonly word: MemberWord
  readonly members: readonly Member[]
  /** How many more there are than are given; absent for none. */
  readonly unlisted?: number | undefined
  readonly canBeOneArticle: boolean
}

/** Asks which members of a file are read. */
export async function askMembers(
  fileName: string,
  place: string,
  { word, members, unlisted = 0, canBeOneArticle }: AskedMembers,
): Promise<AskedItem> {
  const listed = members.slice(0, LIMITS.members)
  const described: ListedMember[] = []
  for (const [index, member] of listed.entries()) {
    // One that cannot be read says so when it is opened.
    const words = (await member.countWords?.().catch(() => null)) ?? null
    described.push(listMember(member, placeIn(place, index), words))
  }
  return {
    type: 'choose',
    fileName,
    place,
    word,
    members: described,
    unlisted: unlisted + members.length - listed.length,
    canBeOneArticle,
  }
}

/** Asks which files of a folder are read. They are opened by their paths: what lies there may be another by the time one is chosen. */
export async function askFolder(path: string): Promise<AskedItem> {
  const { files, unlisted } = await listFolder(path)
  return {
    type: 'choose',
    fileName: basename(path),
    place: '',
    word: 'file',
    members: files.map((file, index) =>
      Object.assign(listMember({ ...file, about: '' }, placeIn('', index)), { path: file.path }),
    ),
    unlisted,
    canBeOneArticle: false,
  }
}

/** Asks which columns of a table hold what. */
export function askColumns(
  fileName: string,
  place: string,
  articles: ArticleTable,
  guess: ColumnMatch,
): AskedItem {
  const { columns, rows, remarks } = articles
  const shown = rows.slice(0, PREVIEW_ROWS)
  return {
    type: 'columns',
    fileName,
    place,
    table: {
      columns: [...columns],
      rows: shown.map((row) => row.map((cell) => cell.slice(0, PREVIEW_CELL).toWellFormed())),
      count: rows.length,
      guess,
      unsureDays: columns.map((_, column) => findUnsureDays(articles, column)),
      remarks: [...remarks, ...(guess.text === undefined ? [NO_TEXT] : [])],
    },
  }
}
