import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { buffer } from 'node:stream/consumers'
import type { AnnotatedProject } from '../../../../electron/exchange/annotated/annotated-project.ts'
import { QDC_IMPORTER, QDPX_IMPORTER } from '../../../../electron/exchange/qda/qda.ts'
import { packZip } from '../../../../electron/exchange/zip-writing.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'
import { codeOf, messageOf, valueOf } from '../../../support/outcomes.ts'

const NOW = new Date('2026-11-30T10:00:00Z')

/** A GUID that is the same in every run. */
function guid(number: number): string {
  return `AAAAAAAA-0000-4000-8000-${String(number).padStart(12, '0')}`
}

interface Given {
  readonly origin?: string
  readonly text?: string | Uint8Array
  readonly body?: string
  readonly files?: Readonly<Record<string, string>>
}

const CODES = `<CodeBook><Codes>
  <Code guid="${guid(1)}" name="Claims" isCodable="false"><Description>What is said.</Description>
    <Code guid="${guid(2)}" name="Promise" isCodable="true" color="#f0A"/>
  </Code></Codes></CodeBook>`

function selection(start: number, end: number, inside = '', name = ''): string {
  return `<PlainTextSelection guid="{${guid(start * 100 + end)}}" name="${name}" startPosition="${start}" endPosition="${end}">${inside}</PlainTextSelection>`
}

function coding(code: number, inside = ''): string {
  return `<Coding guid="${guid(900 + code)}"><CodeRef targetGUID="${guid(code).toLowerCase()}"/>${inside}</Coding>`
}

function sources(...selections: readonly string[]): string {
  return `<Sources><TextSource guid="${guid(50)}" name="Interview" plainTextPath="internal://t.txt">${selections.join('')}</TextSource></Sources>`
}

async function pack({ origin = 'NVivo', text = '', body = '', files = {} }: Given) {
  const source = `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="Study" origin="${origin}">${body}</q:Project>`
  const parts = [
    { name: 'project.qde', content: () => source },
    { name: 'Sources/t.txt', content: () => text },
    ...Object.entries(files).map(([name, content]) => ({ name, content: () => content })),
  ]
  return [{ name: 'p.qdpx', bytes: await packZip(parts, NOW) }]
}

async function read(given: Given): Promise<AnnotatedProject> {
  return valueOf(await QDPX_IMPORTER.read(await pack(given)))
}

async function refusalOf(given: Given): Promise<string> {
  return messageOf(await QDPX_IMPORTER.read(await pack(given)))
}

function wordsOf({ documents }: AnnotatedProject): readonly string[] {
  return documents.flatMap(({ text, spans }) =>
    spans.map(({ parts }) => parts.map((part) => sliceSpan(text, part)).join(' … ')),
  )
}

describe('a .qdpx file of another program', () => {
  test('has codes in their order, with memos and colours, and spans with all of theirs', async () => {
    const project = await read({
      text: 'We will build it.',
      body:
        CODES +
        sources(selection(0, 7, `<Description>Sure?</Description>${coding(2)}${coding(1)}`)),
    })
    const [claims, promise] = project.codes
    expect(claims).toMatchObject({ name: 'Claims', parent: null, memo: 'What is said.' })
    expect(promise).toMatchObject({ name: 'Promise', parent: claims?.id, colour: '#ff00AA' })
    expect(project.name).toBe('Study')
    expect(wordsOf(project)).toEqual(['We will'])
    expect(project.documents[0]?.spans[0]).toMatchObject({
      codes: [promise?.id, claims?.id],
      memo: 'Sure?',
    })
  })

  test('is counted in code points, as the standard says, whatever ends its lines', async () => {
    const body = sources(selection(3, 8))
    expect(wordsOf(await read({ text: '😀é\nHarry', body }))).toEqual(['Harry'])
    expect(wordsOf(await read({ text: '😀\r\nHarry', body }))).toEqual(['Harry'])
  })

  test('is counted as its program does where the names of its selections, or the program, tell it', async () => {
    const harry = (start: number) => sources(selection(start, start + 5, '', 'Harry'))
    expect(wordsOf(await read({ text: '😀\r\nHarry', body: harry(4) }))).toEqual(['Harry'])
    expect(wordsOf(await read({ text: '😀\r\nHarry', body: harry(2) }))).toEqual(['Harry'])
    expect(wordsOf(await read({ text: '\uFEFF😀 Harry', body: harry(2) }))).toEqual(['Harry'])
    expect(wordsOf(await read({ text: '\uFEFF😀 Harry', body: harry(3) }))).toEqual(['Harry'])
    const body = sources(selection(2, 7))
    const atlas = { origin: 'ATLAS.ti for Windows 23', text: '😀\r\nHarry', body }
    expect(wordsOf(await read(atlas))).toEqual(['Harry'])
  })

  test('has memos of notes, cases with variables, and links as relations or memos', async () => {
    const project = await read({
      text: 'Anna said that Ben left.',
      body: `${CODES}
        <Variables><Variable guid="${guid(60)}" name="Age" typeOfVariable="Integer"/></Variables>
        <Cases><Case guid="${guid(61)}" name="Anna"><Description>A nurse.</Description>
          <VariableValue><VariableRef targetGUID="${guid(60)}"/><IntegerValue>41</IntegerValue></VariableValue>
          <SelectionRef targetGUID="${guid(4)}"/></Case>
          <Case guid="${guid(62)}"><VariableValue><VariableRef targetGUID="${guid(60)}"/><IntegerValue>9</IntegerValue></VariableValue>
          <SourceRef targetGUID="${guid(50)}"/></Case></Cases>
        ${sources(selection(0, 4), selection(15, 23, coding(2, `<NoteRef targetGUID="${guid(70)}"/>`)))}
        <Notes><Note guid="${guid(70)}"><PlainTextContent>Is it true?</PlainTextContent></Note>
          <Note guid="${guid(71)}" plainTextPath="internal://n.txt"/></Notes>
        <Links><Link guid="${guid(80)}" name="says" originGUID="${guid(4)}" targetGUID="${guid(1523)}"/>
          <Link guid="${guid(81)}" originGUID="${guid(71)}" targetGUID="${guid(4)}"/></Links>`,
      files: { 'Sources/n.txt': 'Whose sister?' },
    })
    const [anna, left] = project.documents[0]?.spans ?? []
    expect(project.documents[0]?.values).toEqual({ Age: '9' })
    expect(project.entities).toMatchObject([
      { kind: 'case', name: 'Anna', memo: 'A nurse.', values: { Age: '41' } },
    ])
    expect(anna?.links).toEqual([{ role: 'case', entity: project.entities[0]?.id, spans: [] }])
    expect(anna?.memo).toBe('Whose sister?')
    expect(left?.memo).toBe('Is it true?')
    expect(project.relations).toMatchObject([{ from: anna?.id, to: left?.id, type: 'says' }])
    expect(project.lost).toEqual([])
  })

  test('has the text that stands beside a PDF, and text in the file itself; lists what is not held', async () => {
    const project = await read({
      text: 'Read me.',
      body: `<Sources>
        <PDFSource guid="${guid(51)}" name="Report" path="internal://r.pdf">
          <Representation guid="${guid(52)}" plainTextPath="internal://t.txt">${selection(0, 4)}</Representation></PDFSource>
        <TextSource guid="${guid(53)}" name="Notes"><PlainTextContent>Two &amp; three</PlainTextContent>${selection(4, 5)}${selection(1, 1)}</TextSource>
        <TextSource guid="${guid(54)}" name="Far" plainTextPath="absolute:///C:/far.txt"/>
        <TextSource guid="${guid(55)}" name="Styled" plainTextPath="internal://t.txt" richTextPath="internal://t.docx"/>
        <PictureSource guid="${guid(56)}" name="Photo" path="internal://p.png"/>
        <AudioSource guid="${guid(57)}" name="Tape" path="internal://a.mp3"/></Sources>
        <Notes><Note guid="${guid(70)}" name="Diary"><PlainTextContent>x</PlainTextContent></Note></Notes>
        <Sets><Set guid="${guid(90)}" name="Group"/></Sets>
        <Graphs><Graph guid="${guid(91)}" name="Map"/></Graphs>
        <Description>All of it.</Description>`,
    })
    expect(project.documents.map(({ name }) => name)).toEqual(['Report', 'Notes', 'Styled'])
    expect(wordsOf(project)).toEqual(['Read', '&'])
    const told = project.lost.join('\n')
    for (const word of [
      'Report',
      'Notes',
      'Far',
      'Styled',
      'Photo',
      'Tape',
      'Diary',
      'Group',
      'Map',
      'All of it',
    ])
      expect(told).toContain(word)
    expect(project.lost).toHaveLength(10)
  })

  test('tells the start of a long memo of the project, cut in no sign', async () => {
    const body = `${sources()}<Description>a${'😀'.repeat(150)}</Description>`
    const { lost } = await read({ text: 'We', body })
    expect(lost).toEqual([`The memo of the project: “a${'😀'.repeat(99)}…”.`])
  })

  test('says who marked what, where several did', async () => {
    const user = (number: number, name: string) => `<User guid="${guid(number)}" name="${name}"/>`
    const marked = selection(0, 2).replace(' name', ` creatingUser="${guid(96)}" name`)
    const project = await read({
      text: 'We',
      body: `<Users>${user(95, 'Ada')}${user(96, 'Bo')}</Users>${sources(marked)}`,
    })
    expect(project.documents[0]?.spans[0]?.values).toEqual({ coder: 'Bo' })
  })
})

describe('a .qdpx file that is damaged or made to harm', () => {
  test('is refused where something is marked outside of its text', async () => {
    for (const place of [
      '0" endPosition="99',
      '-1" endPosition="2',
      '3" endPosition="2',
      'x" endPosition="2',
      '0" endPosition="1e3',
    ]) {
      const body = sources(selection(0, 0).replace('0" endPosition="0', place))
      expect(await refusalOf({ text: 'short', body })).toMatch(
        /^In “Interview” something is marked outside/,
      )
    }
  })

  test('is refused where it refers to what is not in it', async () => {
    const text = 'Anna said'
    expect(await refusalOf({ text, body: sources(selection(0, 4, coding(2))) })).toMatch(
      /a code that/,
    )
    const note = `<NoteRef targetGUID="${guid(70)}"/>`
    expect(await refusalOf({ text, body: sources(selection(0, 4, note)) })).toMatch(/a memo that/)
    const value = `<VariableValue><VariableRef targetGUID="${guid(60)}"/></VariableValue>`
    expect(await refusalOf({ text, body: sources(value) })).toMatch(/a variable that/)
    const one = `<Cases><Case guid="${guid(61)}" name="A"><SelectionRef targetGUID="${guid(4)}"/></Case></Cases>`
    expect(await refusalOf({ text, body: one })).toMatch(/a mark that/)
    const link = `<Links><Link guid="${guid(80)}" originGUID="${guid(4)}" targetGUID="${guid(5)}"/></Links>`
    expect(await refusalOf({ text, body: link })).toMatch(/a thing that/)
    const gone = sources().replace('t.txt', 'gone.txt')
    expect(await refusalOf({ text, body: gone })).toMatch(/“gone\.txt”/)
  })

  test('is refused where two things have one GUID', async () => {
    const twice = sources(selection(0, 4), selection(0, 4))
    expect(await refusalOf({ text: 'Anna said', body: twice })).not.toBe('')
  })

  test('never reads a text that its path leads out to', async () => {
    for (const path of ['internal://../project.qde', 'internal:///../../etc/passwd']) {
      const body = sources().replace('internal://t.txt', path)
      expect(await refusalOf({ body })).toMatch(/is not in it/)
    }
    for (const path of ['absolute:///etc/passwd', 'relative:///../x.txt', '/etc/passwd']) {
      const project = await read({ body: sources().replace('internal://t.txt', path) })
      expect(project.documents).toEqual([])
      expect(project.lost).toEqual(['“Interview”, for its text does not lie in the file.'])
    }
  })

  test('is refused with entities of its own, broken off, or as another thing', async () => {
    const packSource = async (source: string) =>
      messageOf(
        await QDPX_IMPORTER.read([
          {
            name: 'p.qdpx',
            bytes: await packZip([{ name: 'project.qde', content: () => source }], NOW),
          },
        ]),
      )
    const loop = '<!DOCTYPE a [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]><Project>&a;</Project>'
    expect(await packSource(loop)).toMatch(/document type/)
    expect(await packSource('<Project><Sources>')).toMatch(/broken off/)
    expect(await packSource('<Project><A></B></Project>')).toMatch(/broken off/)
    expect(await packSource('<Project name="a></Project>')).toMatch(/broken off/)
    expect(await packSource('<html></html>')).toMatch(/is no project/)
    expect(await packSource('<a>'.repeat(500) + '</a>'.repeat(500))).toMatch(/nest too deep/)
  })

  test('is refused as a bomb, with a text in no UTF-8, and in pieces', async () => {
    expect(await refusalOf({ text: new Uint8Array([0x41, 0xff]), body: sources() })).toMatch(
      /UTF-8/,
    )
    const zip = new ZipFile()
    zip.addBuffer(Buffer.alloc(1024), 'project.qde')
    zip.end()
    const bomb = await buffer(zip.outputStream as AsyncIterable<Buffer>)
    // What it unpacks to stands in the archive's list, 24 bytes behind the sign of its entry.
    bomb.writeUInt32LE(513 * 1024 * 1024, bomb.indexOf('PK\u0001\u0002') + 24)
    expect(messageOf(await QDPX_IMPORTER.read([{ name: 'b.qdpx', bytes: bomb }]))).toMatch(
      /unpacks to more/,
    )
    const [file] = await pack({ text: 'We', body: sources(selection(0, 2)) })
    const cut = { name: 'c.qdpx', bytes: file?.bytes.subarray(0, 300) ?? new Uint8Array() }
    expect(codeOf(await QDPX_IMPORTER.read([cut]))).toBe('FILE_DAMAGED')
    // It is known as one, so that it is told as damaged.
    expect(QDPX_IMPORTER.isOne([cut])).toBe(true)
  })
})

describe('a .qdc file of another program', () => {
  test('has codes below codes, and says what it has no place for', async () => {
    const source = `<?xml version="1.0"?><CodeBook origin="MAXQDA" xmlns="urn:QDA-XML:codebook:1.0">${CODES.replace(/<\/?CodeBook>/g, '')}
      <Sets><Set guid="${guid(3)}" name="Mine"/></Sets></CodeBook>`
    const files = [{ name: 'a.qdc', bytes: Buffer.from(source) }]
    expect(QDC_IMPORTER.isOne(files)).toBe(true)
    const { codes, lost } = valueOf(await QDC_IMPORTER.read(files))
    expect(codes.map(({ name }) => name)).toEqual(['Claims', 'Promise'])
    expect(lost).toEqual(['The set “Mine”.'])
  })

  test('is refused where it is none', async () => {
    const none = [{ name: 'a.qdc', bytes: Buffer.from('<CodeBook><Codes>') }]
    expect(messageOf(await QDC_IMPORTER.read(none))).toMatch(/broken off/)
  })
})
