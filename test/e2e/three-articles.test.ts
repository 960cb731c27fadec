import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BRIDGE_ARTICLES } from '../support/bridge-articles.ts'
import { sharedBrowser } from '../support/workbench-host.ts'
import { readComparison, relateClaims, runByWord, setTopics } from './bridge-comparison.ts'
import { reviewAll, setOutlets } from './bridge-review.ts'
import { Hands } from './effort.ts'
import { HOST_KINDS, type OpenWorkbench } from './host-kinds.ts'
import { awaitSaved, notice, readCsv, readerText } from './journey.ts'

/**
 * What the same work took before: about ten for the outlets, a key for each draft and ten to go on, and a cell of the
 * table for the topics of each claim.
 */
const BEFORE = { outlets: 10, review: 68, topics: 52 } as const

/** What is at odds in the articles, as often as two of them tell it otherwise. */
const AT_ODDS = [
  ['400 jobs', '600 jobs'],
  ['400 jobs', '600 jobs'],
  ['two piers', 'three piers'],
  ['two piers', 'three piers'],
  ['5 million', '6 million'],
  ['5 million', '6 million'],
] as const

/** Whether what is proposed has one figure against the other. */
function isAtOdds(words: string): boolean {
  return AT_ODDS.some((pair) => pair.every((one) => words.includes(one)))
}

const OUTLETS = BRIDGE_ARTICLES.map(({ outlet }) => outlet)
const TOLD = BRIDGE_ARTICLES.flatMap(({ outlet, claims }) =>
  claims.map(({ words, speaker }) => ({ claim: words, speaker, outlet })),
)

let home: string
let host: OpenWorkbench | null = null

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-three-'))
})
afterEach(async () => {
  await host?.close()
  host = null
  await rm(home, { recursive: true, force: true })
})

/** The three articles as files, under names such as they have on a desk. */
async function writeArticles(): Promise<readonly string[]> {
  const folder = join(home, 'articles')
  await mkdir(folder)
  const paths = BRIDGE_ARTICLES.map(({ fileName }) => join(folder, fileName))
  await Promise.all(BRIDGE_ARTICLES.map(({ text }, index) => writeFile(paths[index] ?? '', text)))
  return paths
}

/** The workbench with the three articles opened and drafted, and the focus in the text of the first. */
async function openArticles(kind: (typeof HOST_KINDS)[number]): Promise<OpenWorkbench> {
  const paths = await writeArticles()
  const opened = await kind.open(home, true)
  host = opened
  await opened.page.getByText('12 claims drafted. Review: R').waitFor()
  await opened.openArticles(paths)
  await opened.page.getByText(/^\d+ claims drafted in 3 articles/).waitFor()
  await readerText(opened.page).focus()
  return opened
}

/** How many claims each topic has, by its name. */
function countTopics(
  claims: readonly Readonly<Record<string, string>>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { topics = '' } of claims) {
    for (const topic of topics === '' ? [] : topics.split('; ')) {
      counts.set(topic, (counts.get(topic) ?? 0) + 1)
    }
  }
  return counts
}

/** What the report says, as a browser shows it. */
async function readReport(
  path: string,
): Promise<{ readonly cells: readonly string[]; readonly relations: string }> {
  const page = await (await sharedBrowser()).newPage()
  await page.goto(pathToFileURL(path).href)
  const cells = await page.locator('table.grid :is(thead, tbody) th').allInnerTexts()
  const relations = await page.locator('h2#relations ~ *').allInnerTexts()
  await page.close()
  return { cells, relations: relations.join('\n') }
}

/** Saves the report by keys, and reads it. */
async function saveReport(opened: OpenWorkbench, hands: Hands): ReturnType<typeof readReport> {
  const ask = () => runByWord(opened.page, hands, 'report', /^Save the comparison as a report/)
  await opened.nameFile(ask, home, 'Bridge.html')
  await notice(opened.page, /^Saved .*Bridge\.html/).waitFor()
  return readReport(join(home, 'Bridge.html'))
}

/** Writes the CSV files; the rows of each. */
async function exportCsv(opened: OpenWorkbench) {
  await awaitSaved(opened.page)
  const folder = join(home, 'csv')
  await mkdir(folder)
  await opened.exportInto(folder)
  await opened.page.getByText(/^CSV files: wrote 8 files/).waitFor()
  const read = (name: string) => readCsv(join(folder, `${name}.csv`))
  return {
    claims: await read('claims'),
    topics: await read('topics'),
    speakers: await read('speakers'),
    relations: await read('relations'),
  }
}

/** Checks that the CSV files hold what was done: outlets, speakers, topics and relations of every claim. */
function expectCsv({
  claims,
  topics,
  speakers,
  relations,
}: Awaited<ReturnType<typeof exportCsv>>): void {
  const ours = claims.filter(({ review }) => review === 'accepted')
  expect(ours.map(({ claim, speaker, outlet }) => ({ claim, speaker, outlet }))).toEqual(TOLD)
  expect(ours.filter((row) => row['topics'] === '')).toEqual([])
  const counted = topics.map(({ name, claims: count }) => [name, Number(count)])
  expect(new Map(counted as [string, number][])).toEqual(countTopics(claims))
  for (const [name, said] of Map.groupBy(TOLD, ({ speaker }) => speaker)) {
    expect(speakers.find((row) => row['name'] === name)?.['claims']).toBe(String(said.length))
  }
  const sides = relations.map(({ type, claim = '', other_claim: other = '' }) => [
    type,
    claim,
    other,
  ])
  expect(sides.every(([type, ...words]) => type === 'contradicts' && isAtOdds(words.join()))).toBe(
    true,
  )
  expect(sides).toHaveLength(AT_ODDS.length)
}

describe.each(HOST_KINDS)('Three articles on one event, $name', (kind) => {
  it('go from files to topics, relations, a report and CSV, with half to two thirds of the keys that it took', async () => {
    const opened = await openArticles(kind)
    const { page } = opened
    const hands = new Hands(page)
    // The sample was there before: its outlet is not known either, and stays so, as do its drafts.
    const outlets = await hands.count(() => setOutlets(page, hands))
    expect(outlets).toBeLessThanOrEqual(BEFORE.outlets / 2)
    const review = await hands.count(async () => {
      expect(await reviewAll(page, hands)).toBe(TOLD.length)
    })
    // Whom “the police” and “the transport ministry” mean is asked, of each article: two keys each.
    expect(review).toBeLessThanOrEqual((BEFORE.review * 2) / 3)
    const topics = await hands.count(() => setTopics(page, hands))
    expect(topics).toBeLessThanOrEqual(BEFORE.topics / 2)
    // Seven to get there, then one for each that is decided.
    const before = hands.keys
    const decided = await relateClaims(page, hands, isAtOdds)
    expect(decided.accepted).toBe(AT_ODDS.length)
    expect(hands.keys - before).toBeLessThanOrEqual(decided.accepted + decided.dismissed + 7)

    const { columns, rows } = await readComparison(page)
    expect(columns).toEqual(expect.arrayContaining(OUTLETS))
    const disputed = [...rows.values()].filter((head) => head.includes('contradiction'))
    expect(disputed.length).toBeGreaterThan(0)
    const report = await saveReport(opened, hands)
    const csv = await exportCsv(opened)
    expectCsv(csv)
    expect(report.cells).toEqual(expect.arrayContaining([...OUTLETS, ...rows.keys()]))
    expect(report.relations).toContain(`Contradictions (${AT_ODDS.length})`)
    for (const words of AT_ODDS.flat()) expect(report.relations).toContain(words)
  })
})
