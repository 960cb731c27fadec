import { describe, expect, test } from 'vitest'
import type { GivenFile } from '../../../electron/documents/document.ts'
import { BRAT } from '../../../electron/exchange/brat/brat.ts'
import { CAS, INCEPTION } from '../../../electron/exchange/cas/cas.ts'
import type { Exporter, ExportSource } from '../../../electron/exchange/exporter.ts'
import { importerOf } from '../../../electron/exchange/importers.ts'
import { bytesOfFile } from '../../../electron/exchange/made-bytes.ts'
import { QDC, QDPX } from '../../../electron/exchange/qda/qda.ts'
import { TAGUETTE } from '../../../electron/exchange/taguette/taguette.ts'
import { WEB_ANNOTATION } from '../../../electron/exchange/web-annotation/web-annotation.ts'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { succeed } from '../../../shared/domain/failure.ts'
import { addRecords } from '../../../shared/domain/project.ts'
import { ANNOTATED_SOURCE, STANDING_SOURCE } from '../../support/annotated-sample.ts'
import { marksBroughtIn } from '../../support/marks-brought-in.ts'
import { valueOf } from '../../support/outcomes.ts'
import { idOf } from '../../support/projects.ts'
import { anchorOf, buildArticle, buildClaim } from '../../support/records.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { HAS_CASSIS, judgeByCassis } from './judges/cassis-judge.ts'
import { HAS_PYLD, judgeByPyld } from './judges/pyld-judge.ts'
import { judgeByQualCoder, QUALCODER_SOURCE } from './judges/qualcoder-judge.ts'
import { HAS_TAGUETTE, judgeByTaguette } from './judges/taguette-judge.ts'

const [ARTICLE] = ANNOTATED_SOURCE.project.articles.values()
const [SPEAKER] = ANNOTATED_SOURCE.project.speakers.values()

/** Its lines end as those of files of Windows do. */
const WINDOWS_TEXT = 'Bridge to close\r\n\r\nMr Rubio said the bridge would close.\r\n'
const WINDOWS = buildArticle(WINDOWS_TEXT, { id: idOf(3), title: 'Bridge to close' })

/** The sample, with a claim whose words stand apart, and a text of Windows. */
const SOURCE: ExportSource = {
  ...STANDING_SOURCE,
  textOf: (article) =>
    article.id === WINDOWS.id ? succeed(WINDOWS_TEXT) : STANDING_SOURCE.textOf(article),
  project: addRecords(addRecords(STANDING_SOURCE.project, 'articles', [WINDOWS]), 'claims', [
    buildClaim(ARTICLE?.id ?? '', {
      content: [
        anchorOf(SEED_TEXT, 'a peaceful resolution'),
        anchorOf(SEED_TEXT, 'could pave the way'),
      ],
    }),
    buildClaim(WINDOWS.id, {
      content: [anchorOf(WINDOWS_TEXT, 'the bridge would close')],
      speakers: [{ speakerId: SPEAKER?.id ?? '', mentions: [anchorOf(WINDOWS_TEXT, 'Mr Rubio')] }],
      cues: [anchorOf(WINDOWS_TEXT, 'said')],
    }),
  ]),
}

async function written(exporter: Exporter): Promise<readonly GivenFile[]> {
  const files = valueOf(await exporter.write(SOURCE, DEFAULT_EXPORT))
  return files.map((file) => ({ name: file.name, bytes: bytesOfFile(file) }))
}

/** What files that come back would change in the project that they are of. */
async function broughtIn(files: readonly GivenFile[]) {
  const read = await importerOf(files)?.read(files)
  if (read === undefined) throw new Error('Nobody reads this.')
  return marksBroughtIn(SOURCE.project, valueOf(read))
}

test.each([QDPX, QDC, CAS, INCEPTION, WEB_ANNOTATION, BRAT, TAGUETTE])(
  'what is written as $name changes nothing when it comes back',
  async (exporter) => {
    expect(await broughtIn(await written(exporter))).toEqual({ changes: [], lost: [] })
  },
)

/** Has each file that is not the layers read and written by another program. */
async function throughCassis(files: readonly GivenFile[]): Promise<readonly GivenFile[]> {
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      if (name.endsWith('.xml')) return { name, bytes }
      const { written } = await judgeByCassis(Buffer.from(bytes).toString())
      return { name, bytes: Buffer.from(written) }
    }),
  )
}

async function throughOne(
  exporter: Exporter,
  again: (bytes: Uint8Array) => Promise<Uint8Array | null>,
): Promise<readonly GivenFile[]> {
  const [file] = await written(exporter)
  const bytes = await again(file?.bytes ?? new Uint8Array())
  return [{ name: `again${exporter.ending ?? ''}`, bytes: bytes ?? new Uint8Array() }]
}

describe('what another program read and wrote again changes nothing', () => {
  test.skipIf(!HAS_CASSIS).each([CAS, INCEPTION])('$name, by dkpro-cassis', async (exporter) => {
    const files = await throughCassis(await written(exporter))
    expect(await broughtIn(files)).toEqual({ changes: [], lost: [] })
  })

  test.skipIf(!HAS_PYLD)('jsonld, by PyLD', async () => {
    const files = await throughOne(WEB_ANNOTATION, async (bytes) => {
      const { compacted } = await judgeByPyld(Buffer.from(bytes).toString())
      return Buffer.from(JSON.stringify(compacted))
    })
    expect(await broughtIn(files)).toEqual({ changes: [], lost: [] })
  })

  test.skipIf(!HAS_TAGUETTE)('taguette, by Taguette', async () => {
    const files = await throughOne(TAGUETTE, async (bytes) => (await judgeByTaguette(bytes)).again)
    expect(await broughtIn(files)).toEqual({ changes: [], lost: [] })
  })

  test.skipIf(QUALCODER_SOURCE === undefined)('qdpx, by QualCoder', async () => {
    const files = await throughOne(
      QDPX,
      async (bytes) => (await judgeByQualCoder('project.qdpx', bytes)).again,
    )
    expect(await broughtIn(files)).toEqual({
      changes: [],
      lost: ['Left out: “case”, which is neither a speaker nor a source, 2 times.'],
    })
  })
})
