import { endingOfOriginal, FILE_KINDS } from '../../shared/domain/file-kind.ts'
import { extname } from 'node:path'
import type { FileContent, ListedEnding } from '../../shared/api/contract.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { chainsOf } from '../../shared/comparison/chains.ts'
import type { Project } from '../../shared/domain/project.ts'
import { drawChains, SAVED_SIZE } from '../../shared/report/chain-picture.ts'
import { chainSvg } from '../../shared/report/chain-svg.ts'
import { drawTimeline, SAVED_TIMELINE } from '../../shared/report/timeline-picture.ts'
import { timelineSvg } from '../../shared/report/timeline-svg.ts'
import { timelineOf } from '../../shared/timeline/timeline.ts'
import { profilesCsv } from '../../shared/report/profile-rows.ts'
import { reportOf } from '../../shared/report/report.ts'
import { comparisonCsv } from '../../shared/comparison/comparison-csv.ts'
import { topicsCsv } from '../../shared/tables/csv.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Store } from '../store/store.ts'
import { readArticleRecord } from './article-reading.ts'
import { writeOneFile } from './written-files.ts'

/** What is made of a project, so that it has an ending of its own. */
type MadeContent = Exclude<FileContent, { readonly type: 'original' }>

const ENDINGS: Readonly<Record<MadeContent['type'], ListedEnding>> = {
  report: FILE_KINDS.page.endings[0],
  comparison: FILE_KINDS.table.endings[0],
  profiles: FILE_KINDS.table.endings[0],
  topics: FILE_KINDS.table.endings[0],
  chains: FILE_KINDS.drawing.endings[0],
  timeline: FILE_KINDS.drawing.endings[0],
  png: FILE_KINDS.picture.endings[0],
}

/** What every PNG file starts with (PNG specification, 5.2). */
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function readPng(base64: string): Outcome<Buffer> {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)
    ? succeed(bytes)
    : fail('BAD_REQUEST', 'This is no PNG picture. Save it again, or save it as SVG.')
}

/** What is to be written into a file. A picture that is none is a failure. */
function contentOf(project: Project, content: MadeContent): Outcome<string | Buffer> {
  switch (content.type) {
    case 'report':
      return succeed(reportOf(project, content.view, new Date()))
    case 'comparison':
      return succeed([...comparisonCsv(project, content.view, content.format).chunks()].join(''))
    case 'profiles':
      return succeed([...profilesCsv(project, content.format).chunks()].join(''))
    case 'topics':
      return succeed([...topicsCsv(project, content.format).chunks()].join(''))
    case 'chains': {
      const picture = drawChains(chainsOf(project, content.filter), SAVED_SIZE)
      return succeed(`<?xml version="1.0" encoding="UTF-8"?>\n${chainSvg(picture).markup}`)
    }
    case 'timeline': {
      const picture = drawTimeline(
        timelineOf(project, content.choice, content.articles),
        SAVED_TIMELINE,
      )
      return succeed(
        `<?xml version="1.0" encoding="UTF-8"?>\n${timelineSvg(project, picture).markup}`,
      )
    }
    case 'png':
      return readPng(content.base64)
  }
}

/** The file that an article was read from, as it was, and what its name ends in. */
function originalOf(store: Store, articleId: Id): Outcome<WrittenFile> {
  const article = readArticleRecord(store, articleId)
  if (!article.ok) return article
  const { original, fileName } = article.value
  if (original === null) {
    return fail('NOT_FOUND', 'This article was pasted, or opened before originals were kept.')
  }
  const bytes = store.readOriginal(original.hash)
  if (!bytes.ok) return bytes
  if (bytes.value === null) {
    return fail('NOT_FOUND', 'The original of this article was not kept in the project.')
  }
  return succeed({ bytes: bytes.value, ending: endingOfOriginal(fileName) })
}

/** What is written, and what its file's name ends in. */
export interface WrittenFile {
  readonly bytes: string | Uint8Array
  readonly ending: string
}

/** What is to be written into a file of an open project. */
export function fileOf(store: Store, content: FileContent): Outcome<WrittenFile> {
  if (content.type === 'original') return originalOf(store, content.articleId)
  const project = store.readProject()
  if (!project.ok) return project
  const bytes = contentOf(project.value, content)
  return bytes.ok ? succeed({ bytes: bytes.value, ending: ENDINGS[content.type] }) : bytes
}

/**
 * Writes a file whole or not at all; its ending is that of what it holds, so that nothing else is ever replaced. Answers the
 * path.
 */
export function writeReport(
  path: string,
  { bytes, ending }: WrittenFile,
  writing: { readonly project: string; readonly isReplacing: boolean },
): Promise<Outcome<string>> {
  const full = extname(path).toLowerCase() === ending ? path : `${path}${ending}`
  return writeOneFile(full, bytes, writing)
}
