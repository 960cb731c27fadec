import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import Papa from 'papaparse'
import { ZipFile } from 'yazl'
import { openZip } from '../../electron/documents/archives/zip-parts.ts'
import { ReadingThread } from '../../electron/reading/reading-thread.ts'
import type { ReadingChoice } from '../../shared/domain/text-input.ts'
import { writeSeedProject } from '../support/seed-project.ts'
import { closeSharedBrowser, sharedBrowser, startBrowserHost } from '../support/workbench-host.ts'
import { quantile, time, underHeading, type Comparison } from './measuring.ts'
import { withPage } from './pages.ts'

declare global {
  interface Window {
    /** How long each frame took while files were opened, in milliseconds. */
    frameTimes?: number[]
  }
}

const FILES = join(import.meta.dirname, '../electron/documents/files')
const PAGES = 1000
const ROWS = 10_000
const PDF_PAGES = 500
/** About 300 pages of 500 words. */
const DOCX_WORDS = 150_000

/** The bar for the window: a frame meanwhile, in milliseconds. */
const FRAME_BAR = 50

/** Words that no two articles have in the same order. */
function sentencesOf(number: number, count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, k) =>
      `Speaker ${number * 7 + k} of district ${(number * 31 + k * 17) % 997} said on Monday that measure ${k * number + 3} would cost ${(number * 13 + k) % 89} million and take ${(k % 9) + 2} years.`,
  )
}

function writePages(folder: string): readonly string[] {
  const page = readFileSync(join(FILES, 'web/harbour.html'), 'utf8')
  return Array.from({ length: PAGES }, (_, number) => {
    const path = join(folder, `page-${number}.html`)
    const paragraphs = sentencesOf(number + 1, 12).map((words) => `<p>${words}</p>`)
    writeFileSync(
      path,
      page.replace(/<p\b/, `${paragraphs.join('\n')}<p`).replaceAll('Harbour', `Harbour ${number}`),
    )
    return path
  })
}

function writeTable(folder: string): string {
  const rows = Array.from({ length: ROWS }, (_, number) => [
    `Story ${number}`,
    sentencesOf(number + 1, 8).join(' '),
    `Paper ${number % 7}`,
    `2024-03-${String((number % 28) + 1).padStart(2, '0')}`,
  ])
  const path = join(folder, 'articles.csv')
  writeFileSync(path, Papa.unparse([['title', 'text', 'outlet', 'date'], ...rows]))
  return path
}

/** A document that LibreOffice made, with a body of 300 pages in the place of its own. */
async function writeDocument(folder: string): Promise<string> {
  const { parts } = await openZip(readFileSync(join(FILES, 'office/story.docx')))
  const zip = new ZipFile()
  for (const part of parts) {
    const content = await part.read()
    const body = sentencesOf(3, DOCX_WORDS / 20)
      .map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)
      .join('')
    const bytes =
      part.name === 'word/document.xml'
        ? Buffer.from(content.toString().replace(/<w:body>/, `<w:body>${body}`))
        : content
    zip.addBuffer(bytes, part.name)
  }
  zip.end()
  const path = join(folder, 'long.docx')
  writeFileSync(path, await buffer(zip.outputStream as AsyncIterable<Buffer>))
  return path
}

/** A PDF that Chromium printed: a page holds about 36 sentences. */
async function writePdf(folder: string): Promise<string> {
  const path = join(folder, 'long.pdf')
  const browser = await sharedBrowser()
  const context = await browser.newContext()
  const page = await context.newPage()
  const paragraphs = sentencesOf(5, PDF_PAGES * 19).map((words) => `<p>${words}</p>`)
  await page.setContent(`<!doctype html><html lang="en"><body>${paragraphs.join('')}</body></html>`)
  writeFileSync(path, await page.pdf({ format: 'A4' }))
  await context.close()
  return path
}

interface Reading {
  readonly time: number
  readonly articles: number
  /** How much the process grew meanwhile, the thread's memory in it, in MB. */
  readonly memory: number
}

async function readAll(paths: readonly string[], choice: ReadingChoice = {}): Promise<Reading> {
  const thread = new ReadingThread()
  const before = process.memoryUsage.rss()
  let articles = 0
  let most = before
  const elapsed = await time(async () => {
    for (const path of paths) {
      await thread.read(
        { type: 'path', path, choice },
        {
          isKeeping: true,
          take: (item) => {
            if (item.type === 'read') articles += 1
            most = Math.max(most, process.memoryUsage.rss())
          },
        },
      )
    }
  })
  await thread.close()
  return { time: elapsed, articles, memory: (most - before) / 2 ** 20 }
}

/** How long the frames of a window are while files are opened in it, in milliseconds. */
async function framesWhileOpening(folder: string, paths: readonly string[]): Promise<number[]> {
  const project = join(folder, 'window.hearsay')
  rmSync(project, { force: true })
  await writeSeedProject(project)
  const host = await startBrowserHost({ home: folder, open: project })
  try {
    return await withPage(await sharedBrowser(), await host.nextLink(), async (page) => {
      const text = page.getByRole('document', { name: /^Text of/ })
      await text.getByText('By Ryan Morgan').waitFor()
      await text.focus()
      const chooser = page.waitForEvent('filechooser')
      await page.keyboard.press('ControlOrMeta+Shift+o')
      const chosen = await chooser
      await page.evaluate(() => {
        const frames: number[] = []
        let last = performance.now()
        const next = () => {
          const now = performance.now()
          frames.push(now - last)
          last = now
          requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
        Object.assign(window, { frameTimes: frames })
      })
      await chosen.setFiles([...paths])
      await page
        .getByText(/^Opened [\d,]+ articles?\./)
        .last()
        .waitFor({ timeout: 300_000 })
      return page.evaluate(() => window.frameTimes ?? [])
    })
  } finally {
    await host.stop()
  }
}

/** What the libraries need for the same files by themselves, in this thread. */
const ALONE = {
  pages: (paths: readonly string[]) => {
    for (const path of paths) {
      new Readability(parseHTML(readFileSync(path, 'utf8')).document).parse()
    }
  },
  table: (path: string) => {
    Papa.parse(readFileSync(path, 'utf8'))
  },
  document: (path: string) => mammoth.convertToHtml({ path }),
  pdf: (path: string) => {
    try {
      execFileSync('pdftotext', [path, '-'], { maxBuffer: 1 << 28 })
    } catch {
      // It is not on every machine: the line then says 0.
    }
  },
}

function linesOf(
  heading: string,
  { time: ours, articles, memory }: Reading,
  alone: number,
  against: string,
): readonly Comparison[] {
  const information = { unit: 'ms', goal: null } as const
  return underHeading(heading, [
    {
      ...information,
      what: `Read, ${articles} articles, ${Math.round(memory)} MB`,
      ours,
      theirs: alone,
      against,
    },
  ])
}

function frameLine(heading: string, frames: readonly number[]): readonly Comparison[] {
  const ours = quantile(frames, 0.95)
  return underHeading(heading, [
    {
      what: 'Frame of the window meanwhile, p95',
      ours,
      theirs: FRAME_BAR,
      against: 'the bar',
      unit: 'ms',
      goal: 1,
    },
  ])
}

/** Reading documents: 1,000 web pages, a PDF of 500 pages, a Word document of 300, a table of 10,000 articles. */
export async function benchDocuments(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  mkdirSync(join(folder, 'pages'))
  try {
    const pages = writePages(join(folder, 'pages'))
    const table = writeTable(folder)
    const document = await writeDocument(folder)
    const pdf = await writePdf(folder)
    const columns = { title: 0, text: 1, outlet: 2, date: 3 }
    const lines = [
      linesOf(
        '1,000 web pages',
        await readAll(pages),
        await time(() => ALONE.pages(pages)),
        'Readability alone',
      ),
      linesOf(
        'A table of 10,000 articles',
        await readAll([table], { columns }),
        await time(() => ALONE.table(table)),
        'Papa Parse alone',
      ),
      linesOf(
        'A Word document of 300 pages',
        await readAll([document]),
        await time(() => ALONE.document(document)),
        'mammoth alone',
      ),
      linesOf(
        'A PDF of 500 pages',
        await readAll([pdf]),
        await time(() => ALONE.pdf(pdf)),
        'pdftotext',
      ),
      frameLine('1,000 web pages', await framesWhileOpening(folder, pages)),
      frameLine('A PDF of 500 pages', await framesWhileOpening(folder, [pdf])),
    ]
    return lines.flat()
  } finally {
    await closeSharedBrowser()
    rmSync(folder, { recursive: true, force: true })
  }
}
