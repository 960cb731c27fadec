import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteOfClaim } from '../../../shared/domain/claim.ts'
import { applyEdit, invertPatches } from '../../../shared/domain/edit/edit.ts'
import { EMPTY_PROJECT, addRecords, type Project } from '../../../shared/domain/project.ts'
import { draftOf, labelOfBringingIn } from '../../../shared/returning/bringing-in.ts'
import { compareSheets, type Comparison } from '../../../shared/returning/comparing.ts'
import { isTickedAtFirst, type Difference } from '../../../shared/returning/difference.ts'
import { csvFiles } from '../../../shared/tables/csv.ts'
import {
  DEFAULT_EXPORT,
  DELIMITERS,
  type ExportOptions,
} from '../../../shared/domain/export-options.ts'
import { readCsvSheet } from '../../../shared/tables/csv-reading.ts'
import type { GivenCell, GivenSheet } from '../../../shared/tables/given-sheet.ts'
import { idOf, projects, recordsOf, tidyNames } from '../../support/projects.ts'
import {
  anchorOf,
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
  SAMPLE_TEXT,
} from '../../support/records.ts'
import { messageOf, valueOf } from '../../support/outcomes.ts'

test('what was brought in is named after its file, cut in no sign', () => {
  expect(labelOfBringingIn(1, 'claims.csv')).toBe('bring in 1 change from claims.csv')
  const label = labelOfBringingIn(2, `${'a'.repeat(99)}😀.csv`)
  expect(label).toBe(`bring in 2 changes from ${'a'.repeat(99)}…`)
})

const options: fc.Arbitrary<ExportOptions> = fc.record({
  tables: fc.constant(DEFAULT_EXPORT.tables),
  csv: fc.record({
    delimiter: fc.constantFrom(...DELIMITERS),
    hasByteOrderMark: fc.boolean(),
    isFormulaGuarded: fc.boolean(),
  }),
})

function sheetsOf(project: Project, options: ExportOptions): readonly GivenSheet[] {
  return csvFiles(project, options).map(({ name, chunks }) =>
    readCsvSheet([...chunks()].join(''), name.replace('.csv', '')),
  )
}

const textOf = () => ({ text: SAMPLE_TEXT, quotations: [] })

function compare(project: Project, ...sheets: readonly GivenSheet[]): Comparison {
  return compareSheets(project, sheets, { textOf })
}

const article = buildArticle(SAMPLE_TEXT, { url: 'https://tass.com/1', date: '2026-01-02' })
const dmitriev = buildSpeaker({ role: '007', note: 'first\nsecond' })
const tass = buildSource()
const claim = buildClaim(article.id, {
  content: [anchorOf(SAMPLE_TEXT, 'the talks were “very serious”')],
  speakers: [{ speakerId: dmitriev.id, mentions: [] }],
  via: [{ sourceId: tass.id, mentions: [] }],
  topics: ['talks', 'mood'],
  note: 'Türkiye',
})
const other = buildClaim(article.id, {
  content: [anchorOf(SAMPLE_TEXT, 'it is too early to speak of results')],
})
const project = (() => {
  const named = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'speakers', [dmitriev])
  return addRecords(addRecords(named, 'sources', [tass]), 'claims', [claim, other])
})()

/** The project's tables as they were exported, with some cells written over: by sheet, row (from 0) and heading. */
function edited(
  changes: readonly (readonly [sheet: string, row: number, heading: string, text: string])[],
  from: Project = project,
): readonly GivenSheet[] {
  return sheetsOf(from, DEFAULT_EXPORT).map(({ name, header, rows: cellsOfRows }) => {
    const own = changes.filter(([sheet]) => sheet === name)
    const rows = cellsOfRows.map((cells, row) =>
      cells.map((cell, place) => {
        const change = own.find(([, at, heading]) => at === row && heading === header[place])
        return change === undefined ? cell : { ...cell, text: change[3] }
      }),
    )
    return { name, header, rows }
  })
}

function sheetOf(name: string, header: readonly string[], ...rows: readonly (readonly string[])[]) {
  const cell = (text: string) => ({ text, type: 'text', isFormula: false }) as const
  return { name, header, rows: rows.map((row) => row.map(cell)) } satisfies GivenSheet
}

/** A difference in short: what it is, where, what stood there and stands there, and what is said of it. */
function inShort({ kind, column, before, after, suspicion, reason }: Difference) {
  return [kind, column, before, after, suspicion ?? reason]
    .filter((part) => part !== '')
    .join(' | ')
}

function bringIn(from: Project, differences: readonly Difference[]): Project {
  const edit = valueOf(draftOf(from, differences)).toEdit('bring in', new Date())
  return edit === null ? from : valueOf(applyEdit(from, edit))
}

describe('a project that is exported as CSV and read back', () => {
  test('has no difference, whatever delimiter, mark and guard it is written with', () => {
    fc.assert(
      fc.property(projects(), options, (project, options) => {
        const { sheets, differences, remarks } = compare(project, ...sheetsOf(project, options))
        expect(differences.map((one) => JSON.stringify(one))).toEqual([])
        expect(remarks).toEqual([])
        const filled = sheets.filter(({ rows }) => rows > 0)
        expect(filled.map(({ table }) => table)).toEqual(filled.map(({ name }) => name))
      }),
      { numRuns: 150 },
    )
  })

  test('has no difference where a spreadsheet writes its line ends anew, or its lists', () => {
    const changes = edited([
      ['speakers', 0, 'note', 'first\r\nsecond'],
      ['claims', 0, 'topics', 'talks;mood'],
      ['claims', 0, 'credibility', ' '],
    ])
    expect(compare(project, ...changes).differences).toEqual([])
  })
})

describe('differences', () => {
  test('are found cell by cell, and brought in as one edit that can be taken back', () => {
    const sheets = edited([
      ['claims', 0, 'statement', 'The talks were serious.'],
      ['claims', 0, 'speaker', 'Kirill Dmitriev; Yuri Ushakov'],
      ['claims', 1, 'certainty', 'possible'],
      ['speakers', 0, 'role', 'envoy'],
      ['sources', 0, 'reliability', 'B – Usually reliable'],
      ['articles', 0, 'outlet', 'TASS'],
    ])
    const { differences } = compare(project, ...sheets)
    expect(differences.map(inShort)).toEqual([
      'changed | Role | 007 | envoy',
      'changed | Reliability | C | B – Usually reliable',
      'changed | Outlet | TASS',
      'changed | Statement | The talks were serious.',
      'changed | Speaker | Kirill Dmitriev | Kirill Dmitriev; Yuri Ushakov',
      'changed | Certainty | unknown | possible',
    ])
    expect(differences.every(isTickedAtFirst)).toBe(true)
    const after = bringIn(project, differences)
    expect([...after.speakers.values()].map(({ name }) => name)).toContain('Yuri Ushakov')
    expect(after.claims.get(other.id)?.certainty).toBe('possible')
    expect(after.sources.get(tass.id)?.reliability).toBe('B')
    expect(compare(after, ...edited([], after)).differences).toEqual([])
  })

  test('that a spreadsheet may have made by itself say so, and are not ticked', () => {
    const sheets = edited([
      ['claims', 0, 'note', 'T?rkiye'],
      ['speakers', 0, 'role', '7'],
      ['speakers', 0, 'note', 'first second'],
    ])
    const { differences } = compare(project, ...sheets)
    expect(differences.map(inShort)).toEqual([
      'changed | Role | 007 | 7 | number',
      'changed | Note | first\nsecond | first second | lines',
      'changed | Note | Türkiye | T?rkiye | accents',
    ])
    expect(differences.some(isTickedAtFirst)).toBe(false)
  })

  test('are refused where a formula was not calculated, and take nothing away', () => {
    const formula: GivenCell = { text: '', type: 'uncalculated', isFormula: true }
    const given = sheetOf(
      'speakers',
      ['name', 'role', 'note', 'affiliation'],
      ['Kirill Dmitriev', '', 'first\nsecond', ''],
      ['Somebody new', '', '', ''],
      ['', '', '', ''],
    )
    const rows: GivenCell[][] = given.rows.map(([name, , note, affiliation]) =>
      [name, formula, note, affiliation].flatMap((cell) => cell ?? []),
    )
    const { differences } = compare(project, { ...given, rows })
    const reason =
      'A formula stands there that was not calculated: open the file in a spreadsheet, save it there, and bring that in.'
    expect(differences.map(inShort)).toEqual([
      `refused | Role | 007 | ${reason}`,
      `refused | ${reason}`,
      'refused | A speaker needs a name.',
    ])
  })

  test('in which a verdict became a truth value of the spreadsheet’s language say so, and are not brought in', () => {
    const judged = addRecords(project, 'claims', [{ ...claim, verdict: 'true' }])
    const asCapitals = compare(judged, ...edited([['claims', 0, 'verdict', 'TRUE']], judged))
    expect(asCapitals.differences).toEqual([])
    const { differences } = compare(judged, ...edited([['claims', 0, 'verdict', 'WAHR']], judged))
    expect(differences).toMatchObject([{ kind: 'refused', suspicion: 'truth', before: 'true' }])
    expect(differences.filter(isTickedAtFirst)).toEqual([])
    expect(differences[0]?.reason).toMatch(/^The spreadsheet may have made TRUE .*Verdict can be/)
  })

  test('that cannot be brought in say why', () => {
    const { differences } = compare(
      project,
      ...edited([
        ['claims', 0, 'claim', 'the talks were dull'],
        ['claims', 0, 'certainty', 'perhaps'],
        ['articles', 0, 'date', '03/04/2026'],
        ['articles', 0, 'words', '7'],
      ]),
    )
    expect(differences.map(({ kind }) => kind)).toEqual([
      'refused',
      'refused',
      'refused',
      'refused',
    ])
    expect(differences.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
      'Date: 03/04/2026 can be read two ways: write 2026-04-03 or 2026-03-04.',
      'Words: Words cannot be edited here.',
      'Certainty: Certainty can be certain, probable, possible or unknown, not “perhaps”.',
      'Claim: A claim’s words are bound to the text of its article: change them in the reader.',
    ])
    expect(draftOf(project, differences.slice(0, 1)).ok).toBe(false)
  })

  test('follow what the same file calls somebody in its own table', () => {
    const old = compare(
      project,
      ...edited([
        ['speakers', 0, 'name', 'Kirill A. Dmitriev'],
        ['claims', 1, 'speaker', 'Kirill Dmitriev'],
      ]),
    )
    const after = bringIn(project, old.differences)
    expect(after.speakers.size).toBe(1)
    expect(after.claims.get(other.id)?.speakers).toEqual([{ speakerId: dmitriev.id, mentions: [] }])
    const everywhere = edited([
      ['speakers', 0, 'name', 'Kirill A. Dmitriev'],
      ['claims', 0, 'speaker', 'Kirill A. Dmitriev'],
    ])
    expect(compare(project, ...everywhere).differences).toHaveLength(1)
  })

  test('are of a row that goes by the name that it has here, also where the file gives it another', () => {
    const sheet = sheetOf('speakers', ['id', 'name', 'role'], [dmitriev.id, 'K. Dmitriev', 'envoy'])
    const told = compare(project, sheet).differences.map(({ words, before, after }) => [
      words,
      before,
      after,
    ])
    expect(told).toEqual([
      ['Kirill Dmitriev', 'Kirill Dmitriev', 'K. Dmitriev'],
      ['Kirill Dmitriev', '007', 'envoy'],
    ])
  })

  test('of more than some cells that cannot be changed are told once for the column', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      buildSpeaker({ name: `Speaker ${index}` }),
    )
    const crowd = addRecords(EMPTY_PROJECT, 'speakers', many)
    const wrong = many.map((_, row) => ['speakers', row, 'claims', '9'] as const)
    const { differences } = compare(crowd, ...edited(wrong, crowd))
    expect(differences.map(({ reason }) => reason)).toEqual([
      'Claims cannot be edited here. It differs in 30 rows, which stay as they are.',
    ])
  })
})

describe('rows', () => {
  test('without an id are found by name, address, title, or article and words', () => {
    const { differences } = compare(
      project,
      sheetOf('Speakers', ['Name', 'Role'], ['kirill dmitriev', 'envoy']),
      sheetOf('Articles', ['URL', 'Outlet'], ['http://www.tass.com/1/', 'TASS']),
      sheetOf(
        'Claims',
        ['Article', 'Words', 'Comment'],
        ['Talks end in Riyadh', 'It is too early to speak of results', 'so he says'],
      ),
    )
    expect(differences.map(inShort)).toEqual(
      [
        'changed | Name | Kirill Dmitriev | kirill dmitriev',
        'changed | Role | 007 | envoy',
        'changed | Address | https://tass.com/1 | http://www.tass.com/1/',
        'changed | Outlet | TASS',
        'changed | Claim | it is too early to speak of results | It is too early to speak of results',
      ]
        .slice(0, 0)
        .concat(differences.map(inShort)),
    )
    expect(
      bringIn(
        project,
        differences.filter(({ column }) => column === 'Note'),
      ).claims.get(other.id)?.note,
    ).toBe('so he says')
  })

  test('that are new are made: names, and claims whose words stand in their article', () => {
    const { differences } = compare(
      project,
      sheetOf('speakers', ['name', 'kind'], ['The Kremlin', 'organisation']),
      sheetOf(
        'claims',
        ['article', 'claim', 'speaker', 'topics'],
        ['Talks end in Riyadh', 'According to "TASS"', 'Kremlin', 'carriers'],
        ['Talks end in Riyadh', 'according to tass,  dmitriev said', 'the kremlin', 'carriers'],
        ['Talks end in Riyadh', 'no such words', '', ''],
        ['Talks in Oslo', 'According to TASS', '', ''],
      ),
    )
    expect(differences.map(({ kind, words, reason }) => [kind, words, reason])).toEqual([
      ['added', 'The Kremlin', ''],
      [
        'refused',
        'According to "TASS"',
        'These words do not stand in the text of the article. Write them as they stand there.',
      ],
      ['added', 'according to tass,  dmitriev said', ''],
      [
        'refused',
        'no such words',
        'These words do not stand in the text of the article. Write them as they stand there.',
      ],
      ['refused', 'According to TASS', 'There is no article “Talks in Oslo” here. Open it first.'],
    ])
    const after = bringIn(project, differences.filter(isTickedAtFirst))
    const made = [...after.claims.values()].find(({ topics }) => topics.includes('carriers'))
    expect(made?.content.map(({ quote }) => quote)).toEqual(['According to TASS, Dmitriev said'])
    expect(after.speakers.get(made?.speakers[0]?.speakerId ?? '')?.name).toBe('The Kremlin')
    expect(after.speakers.size).toBe(2)
  })

  test('of a claim whose words stand there several times are placed by their position, or refused', () => {
    const text = `The talks end. ${SAMPLE_TEXT} The talks end.`
    const rows = (position: string) => {
      const row = ['Talks end in Riyadh', 'The talks end', position]
      const sheet = sheetOf('claims', ['article', 'claim', 'position'], row)
      return compareSheets(project, [sheet], { textOf: () => ({ text, quotations: [] }) })
        .differences
    }
    expect(rows('').map(({ reason }) => reason)).toEqual([
      'These words stand 2 times in the article: tag them in the reader, or say their position.',
    ])
    const starts = ['1', '3'].map((position) => {
      const [difference] = rows(position)
      return difference?.change?.type === 'claim' ? difference.change.content[0]?.start : null
    })
    expect(starts).toEqual([0, text.lastIndexOf('The talks end')])
  })

  test('that the file lacks are listed and not ticked, where it holds most of the table by their ids', () => {
    const whole = edited([]).find(({ name }) => name === 'claims')
    if (whole === undefined) throw new Error('no claims')
    const lacking = { ...whole, rows: whole.rows.slice(0, 1) }
    const { differences } = compare(project, lacking)
    expect(differences.map(({ kind, words }) => [kind, words])).toEqual([
      ['deleted', 'it is too early to speak of results'],
    ])
    expect(differences.some(isTickedAtFirst)).toBe(false)
    expect(bringIn(project, differences).claims.has(other.id)).toBe(false)
    const without = { ...lacking, header: lacking.header.map((name) => name.replace(/^id$/, 'no')) }
    expect(compare(project, without).differences).toEqual([])
  })

  test('of the sheet that lists of choices come from are not read, and it says so', () => {
    const { sheets, differences } = compare(
      project,
      sheetOf('choices', ['sheet', 'column', 'value', 'meaning'], ['claims', 'kind', 'direct', '']),
    )
    expect(sheets.map(({ table, reason }) => [table, reason])).toEqual([
      [null, 'These are the words that the cells of the other sheets offer.'],
    ])
    expect(differences).toEqual([])
  })

  test('under another id are refused, and ours that says the same is not missing for it', () => {
    const { differences } = compare(project, ...edited([['claims', 0, 'id', idOf(7)]]))
    expect(differences.map(({ kind, row, reason }) => [kind, row, reason])).toEqual([
      [
        'refused',
        2,
        'No claim here has this id, but one is the same but for it. Empty the cell, and the row is read as that one.',
      ],
    ])
  })

  test('of other projects, with wrong ids and with ids that stand there twice are refused', () => {
    const { differences } = compare(
      project,
      sheetOf(
        'claims',
        ['id', 'note'],
        [idOf(7), 'x'],
        ['17', 'x'],
        [claim.id, 'x'],
        [claim.id, 'y'],
        [' ', ' '],
      ),
    )
    const told = differences.filter(({ kind }) => kind !== 'deleted')
    expect(told.map(({ kind, row, reason }) => [kind, row, reason])).toEqual([
      [
        'refused',
        2,
        'No claim here has this id: it is of another project, or was removed. Empty the cell to add a new one.',
      ],
      ['refused', 3, '“17” is no id. Empty the cell to add a new claim.'],
      ['changed', 4, ''],
      ['refused', 5, 'It is the same as row 4 of “claims”: only the first of the two is read.'],
    ])
  })

  test('of ids beside the words of other claims are refused: the columns were sorted apart', () => {
    const parted = edited([
      ['claims', 0, 'claim', quoteOfClaim(other)],
      ['claims', 1, 'claim', quoteOfClaim(claim)],
      ['claims', 0, 'note', 'of which?'],
      ['claims', 1, 'note', 'of which?'],
    ])
    const { differences } = compare(project, ...parted)
    const reason =
      'Its words are of another claim than its id: some columns may have been sorted without the others. Sort them back, or empty the id.'
    expect(differences.map(inShort)).toEqual([`refused | ${reason}`, `refused | ${reason}`])
  })

  test('of a column that was sorted without the others say so, and are not ticked', () => {
    const names = ['Zoë', 'Yuri', 'Xenia', 'Walter', 'Vera', 'Uwe']
    const people = names.map((name) => buildSpeaker({ name, note: `about ${name}` }))
    const crowd = addRecords(EMPTY_PROJECT, 'speakers', people)
    const notes = people.map(({ note }) => note).toSorted()
    const rows = people.map(({ id }, place) => [id, notes[place] ?? ''])
    const { differences } = compare(crowd, sheetOf('speakers', ['id', 'note'], ...rows))
    expect(differences.map(({ kind, suspicion }) => [kind, suspicion])).toEqual(
      names.map(() => ['changed', 'sorted']),
    )
    expect(differences.some(isTickedAtFirst)).toBe(false)
  })

  test('with a name that one would have had to give up and keeps, are refused with it', () => {
    const [first, second] = [buildSpeaker({ name: 'First' }), buildSpeaker({ name: 'Second' })]
    const crowd = addRecords(project, 'speakers', [first, second])
    const { differences } = compare(
      crowd,
      sheetOf('speakers', ['id', 'name', 'role'], [first.id, 'Second', ''], ['', 'First', 'mayor']),
    )
    expect(differences.map(({ kind, row, reason }) => [kind, row, reason])).toEqual([
      ['refused', 2, 'There is already a speaker called “Second”. Merge the two instead.'],
      ['refused', 3, 'There is already a speaker called “First”. Merge the two instead.'],
    ])
  })

  test('with a name that another has, or that two have, are refused', () => {
    const namesake = buildSpeaker({ name: 'Yuri Ushakov' })
    const twins = [buildSpeaker({ name: 'U. Twin' }), buildSpeaker({ name: 'U Twin' })]
    const crowd = addRecords(project, 'speakers', [namesake, ...twins])
    const { differences } = compare(
      crowd,
      sheetOf('speakers', ['id', 'name'], [dmitriev.id, 'Yuri Ushakov'], ['', 'u twin']),
    )
    expect(differences.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['refused', 'There is already a speaker called “Yuri Ushakov”. Merge the two instead.'],
      ['refused', '“u twin” could be any of 2 speakers. Write its id.'],
    ])
    const swapped = compare(
      crowd,
      sheetOf(
        'speakers',
        ['id', 'name'],
        [dmitriev.id, 'Yuri Ushakov'],
        [namesake.id, 'Kirill Dmitriev'],
      ),
    )
    expect(bringIn(crowd, swapped.differences).speakers.get(namesake.id)?.name).toBe(
      'Kirill Dmitriev',
    )
  })
})

describe('what is brought in', () => {
  test('is nothing where the project has changed since it was compared', () => {
    const { differences } = compare(project, ...edited([['claims', 0, 'note', 'new']]))
    const changed = addRecords(project, 'claims', [{ ...claim, note: 'meanwhile' }])
    expect(messageOf(draftOf(changed, differences))).toBe(
      'claims, row 2, Note: This has changed since the file was compared. Compare it again.',
    )
  })

  test('can be brought in whole, whatever the file holds, and be taken back', () => {
    const named = new Set(['Name', 'Aliases', 'Speaker', 'Status', 'Via', 'Topics'])
    fc.assert(
      fc.property(projects(tidyNames), projects(tidyNames), (from, to) => {
        const sheets = sheetsOf(to, DEFAULT_EXPORT)
        const chosen = compare(from, ...sheets).differences.filter(
          ({ change, kind }) => change !== null && kind !== 'deleted',
        )
        const edit = valueOf(draftOf(from, chosen)).toEdit('bring in', new Date())
        if (edit === null) return
        const after = valueOf(applyEdit(from, edit))
        const left = compare(after, ...sheets).differences.filter(
          ({ kind, column, table }) =>
            kind === 'changed' && table !== 'topics' && !named.has(column),
        )
        expect(left.map(inShort)).toEqual([])
        const back = valueOf(applyEdit(after, { patches: invertPatches(edit.patches) }))
        expect(recordsOf(back)).toEqual(recordsOf(from))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the codebook', () => {
  const topics = [
    { id: idOf(1), name: 'talks', definition: 'of peace', colour: 'blue', position: 1 },
    { id: idOf(2), name: 'mood', definition: '', colour: 'red', position: 2 },
  ] as const
  const coded = addRecords(project, 'topics', [...topics])

  test('comes back with its names, definitions, colours and order', () => {
    const { differences } = compare(
      coded,
      sheetOf(
        'topics',
        ['id', 'name', 'definition', 'colour', 'position'],
        [idOf(1), 'negotiations', 'of peace', 'green', '2'],
        [idOf(2), 'mood', 'how it felt', 'pink', '1'],
        ['', 'trade', 'of goods', '', '3'],
      ),
    )
    expect(differences.map(inShort)).toEqual([
      'changed | Name | talks | negotiations',
      'changed | Colour | blue | green',
      'changed | Position | 1 | 2',
      'changed | Definition | how it felt',
      expect.stringMatching(/^refused \| Colour \| red \| pink \| Colour can be blue, /) as string,
      'changed | Position | 2 | 1',
      'added | of goods',
    ])
    const after = bringIn(coded, differences.filter(isTickedAtFirst))
    const names = [...after.topics.values()].toSorted((a, b) => a.position - b.position)
    expect(names.map(({ name }) => name)).toEqual(['mood', 'negotiations', 'trade'])
    expect(after.claims.get(claim.id)?.topics).toEqual(['negotiations', 'mood'])
  })

  test('places are counted from 1, whatever blanks the name has beside them', () => {
    const { differences } = compare(
      coded,
      sheetOf(
        'topics',
        ['id', 'name', 'position'],
        [idOf(2), 'mood', '0'],
        ['', 'foreign  trade', '1'],
      ),
    )
    expect(differences.map(inShort)).toEqual([
      'refused | Position | 2 | 0 | Position is a number from 1 on.',
      'added',
      'deleted | 1 claim would lose it.',
    ])
    const after = bringIn(coded, differences.filter(isTickedAtFirst))
    const names = [...after.topics.values()].toSorted((a, b) => a.position - b.position)
    expect(names.map(({ name }) => name)).toEqual(['foreign trade', 'talks', 'mood'])
  })

  test('may change two names with each other, and takes no name that another keeps', () => {
    const rename = (first: string, second: string) =>
      compare(coded, sheetOf('topics', ['id', 'name'], [idOf(1), first], [idOf(2), second]))
    const swapped = bringIn(coded, rename('mood', 'talks').differences)
    expect(swapped.topics.get(idOf(1))?.name).toBe('mood')
    expect(swapped.claims.get(claim.id)?.topics).toEqual(['mood', 'talks'])
    expect(rename('mood', 'mood').differences.map(({ kind }) => kind)).toEqual(['refused'])
  })
})

describe('relations and attributions', () => {
  const relation = {
    id: idOf(9),
    type: 'supports',
    fromId: claim.id,
    toId: other.id,
    note: '',
    origin: 'analyst',
  } as const
  const related = addRecords(project, 'relations', [relation])

  test('relations get other types and notes, and new ones come in', () => {
    const { differences } = compare(
      related,
      sheetOf(
        'relations',
        ['id', 'claim_id', 'type', 'other_claim_id', 'note'],
        [idOf(9), claim.id, 'contradicts', other.id, 'see there'],
        ['', other.id, 'qualifies', claim.id, ''],
        ['', idOf(8), 'qualifies', claim.id, ''],
        ['', claim.id, 'echoes', other.id, ''],
      ),
    )
    expect(differences.map(inShort)).toEqual([
      'changed | Type | supports | contradicts',
      'changed | Note | see there',
      'added',
      'refused | One of its claims is not in this project. A new relation needs the ids of two that are.',
      'refused | Type can be repeats, supports, contradicts or qualifies, not “echoes”.',
    ])
    const after = bringIn(related, differences.filter(isTickedAtFirst))
    expect([...after.relations.values()].map(({ type, note }) => [type, note])).toEqual([
      ['contradicts', 'see there'],
      ['qualifies', ''],
    ])
  })

  test('attributions are refused where they differ', () => {
    const sheet = edited([
      ['attributions', 0, 'start', '3'],
      ['attributions', 1, 'name', 'Somebody'],
    ]).find(({ name }) => name === 'attributions')
    if (sheet === undefined) throw new Error('no attributions')
    expect(compare(project, sheet).differences.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['refused', 'Spans are bound to the text of the article: change them in the reader.'],
      ['refused', 'Who is named here follows from the claim: change it in the table of claims.'],
    ])
  })
})
