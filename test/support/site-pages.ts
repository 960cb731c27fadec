import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { readTestFile } from './documents.ts'

const FOLDER = new URL('../electron/documents/files/sites/', import.meta.url)
const EXPECTED = /<!-- expected (?<json>\{.*\}) -->\n/
/** An element that is marked as a paragraph of the article; it holds none of its own name. */
const PART = /<(?<name>\w+)[^<>]* data-part>(?<words>.*?)<\/\k<name>>/gs
const FACTS = ['title', 'byline', 'outlet', 'date', 'url', 'language'] as const

const Expected = z.object({
  title: z.string(),
  byline: z.string(),
  outlet: z.string(),
  date: z.string(),
  url: z.string().default(''),
  language: z.string(),
  paragraphs: z.array(z.string()).optional(),
})

/** A page in the manner of a site's system, with what a person reads in it. */
export interface SitePage {
  readonly name: string
  readonly source: string
  readonly facts: Readonly<Record<(typeof FACTS)[number], string>>
  readonly paragraphs: readonly string[]
}

function readSitePage(file: string): SitePage {
  const written = readTestFile(`sites/${file}`).toString()
  const { paragraphs, ...facts } = Expected.parse(
    JSON.parse(EXPECTED.exec(written)?.groups?.['json'] ?? ''),
  )
  const bare = written.replace(EXPECTED, '')
  const marked = [...bare.matchAll(PART)].map(({ groups }) =>
    (groups?.['words'] ?? '')
      .replaceAll(/<[^<>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  return {
    name: basename(file, '.html'),
    source: bare.replaceAll(' data-part>', '>'),
    facts,
    paragraphs: paragraphs ?? marked,
  }
}

/** The pages in the manner of sites' systems that are kept for tests. */
export const SITE_PAGES: readonly SitePage[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .toSorted()
  .map(readSitePage)
