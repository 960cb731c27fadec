import { describe, expect, it } from 'vitest'
import type { FileReading, GivenFile } from '../../../../electron/documents/document.ts'
import { readMessage } from '../../../../electron/documents/mail/message.ts'
import { documentIn, factsOf, outline, readWith } from '../../../support/documents.ts'

const FROM = { from: 'the mail’s header' }

function read(name: string): Promise<FileReading> {
  return readWith(readMessage, `mail/${name}`)
}

function readSource(lines: readonly (string | Buffer)[]): Promise<FileReading> {
  const parts = lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\r\n')]))
  return readWith(readMessage, 'mail.eml', Buffer.concat(parts))
}

function attachmentsOf(reading: FileReading): readonly { name: string; size: number }[] {
  const members = reading.type === 'document' ? (reading.attachments ?? []) : []
  return members.map(({ name, size }) => ({ name, size }))
}

describe('mails', () => {
  it('are read from their HTML, with what it sets apart and what it quotes as a reply', async () => {
    const reading = await read('statement.eml')
    const document = documentIn(reading)
    expect(outline(document)).toEqual([
      'heading 1: Re: Questions about the east quay – “before noon, please”',
      'Dear Greta,',
      'the authority will close the quay in October. We wrote to the fishermen in November, and had no answer.',
      'It will mend:',
      'item 1: the wall;',
      'item 1: the tie rods.',
      'quote 1: The wall stands because nothing has yet leant on it.',
      'That is what our engineers say. 😀 שלום é',
      'reply 1: On 4 March 2026, Greta Olsen wrote:',
      'reply 1: When will the quay be closed?',
      'reply 1: And who was told?',
      'note 1: Petra Almqvist Director, Port of Norham',
    ])
    expect(document.remarks).toEqual([])
    expect(document.facts).toEqual({
      title: { value: 'Re: Questions about the east quay – “before noon, please”', ...FROM },
      byline: { value: 'Petra Almqvist', ...FROM },
      date: { value: '2026-03-05', ...FROM },
    })
  })

  it('offer what is attached to them, but no picture that they show', async () => {
    const reading = await read('statement.eml')
    expect(attachmentsOf(reading)).toEqual([
      { name: 'Bericht – Taucher.txt', size: 76 },
      { name: 'letter to the fishermen.pdf', size: 23 },
    ])
    if (reading.type !== 'document') throw new Error('No document.')
    const opened = (await reading.attachments?.[0]?.open()) as GivenFile
    expect(Buffer.from(opened.bytes).toString().trim()).toBe(
      'Cracks of up to four centimetres were found in January, the divers report.',
    )
  })

  it('in plain text are unwrapped, and their replies told by depth and by the header below', async () => {
    const document = documentIn(await read('outlook-reply.eml'))
    expect(outline(document)).toEqual([
      'heading 1: AW: East quay',
      'Nobody asked us. The letter of November never came, and I have asked all twenty-six owners; you may quote me on that, and on what I said of the wall on Tuesday.',
      'We meet on Monday.',
      'Einar Dahl',
      'reply 1: -----Original Message-----',
      'reply 1: From: Greta Olsen <greta@courier.example>',
      'reply 1: Sent: Thursday, March 5, 2026 5:02 PM',
      'reply 1: To: Einar Dahl',
      'reply 1: Subject: East quay',
      'reply 1: Did the port authority ask the association before it decided?',
      'reply 1, reply 2: It says that it wrote in November.',
      'reply 1, reply 2, reply 3: We wrote in November, and had no answer.',
    ])
    expect(factsOf(document)['byline']).toBe('Einar Dahl')
  })

  it('whose lines flow are joined', async () => {
    expect(outline(documentIn(await read('flowed.eml')))).toEqual([
      'heading 1: Report',
      'The report lists three kinds of damage, the firm said on Monday. It names no costs.',
      'reply 1: You asked what it will cost.',
      'We do not know.',
    ])
  })

  it('in Japanese of seven bits, and in windows-1251, are read in what they declare', async () => {
    const japanese = documentIn(await read('iso-2022-jp.eml'))
    expect(japanese.encoding).toBe('iso-2022-jp')
    expect(japanese.text).toContain('「三度目の冬は待てない」と局長は語った。')
    expect(factsOf(japanese)).toMatchObject({
      title: '東岸壁の閉鎖について',
      byline: '港湾局広報',
      date: '1998-03-05',
    })
    const russian = documentIn(await read('newsletter-1251.eml'))
    expect(outline(russian).slice(0, 3)).toEqual([
      'heading 1: Утренний прилив',
      'heading 1: Порт закроет восточный причал',
      'Портовое управление закроет восточный причал с октября, сообщила в четверг его директор.',
    ])
    expect(factsOf(russian)).toMatchObject({ byline: 'Анна Ли', outlet: 'Норхемский курьер' })
  })

  it('that declare another encoding than they are in are read right, or asked about', async () => {
    const header = ['From: a@b.example', 'Subject: Caf\u00e9', 'MIME-Version: 1.0']
    const utf8 = await readSource([
      ...header,
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'She said “never” in the café.',
    ])
    expect(documentIn(utf8).text).toBe('Café\n\nShe said “never” in the café.')
    const latin1 = await readSource([
      ...header,
      'Content-Type: text/plain; charset=utf-8',
      '',
      Buffer.from('Un caf\u00e9, deux caf\u00e9s, un th\u00e9.', 'latin1'),
    ])
    expect(latin1.type).toBe('unsure')
  })

  it('with bytes beyond ASCII bare in their header are read in the encoding of their text', async () => {
    const reading = await readSource([
      Buffer.from('Subject: Caf\u00e9 ferm\u00e9', 'latin1'),
      Buffer.from('From: Ren\u00e9 L\u00e9ger <r@x.example>', 'latin1'),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=iso-8859-1',
      '',
      Buffer.from('Le caf\u00e9 est ferm\u00e9.', 'latin1'),
    ])
    expect(documentIn(reading).text).toBe('Café fermé\n\nLe café est fermé.')
    expect(factsOf(documentIn(reading))['byline']).toBe('René Léger')
  })

  it('that hand on or answer others mark what is from others', async () => {
    const html = (body: string) =>
      readSource(['From: a@b.example', 'MIME-Version: 1.0', 'Content-Type: text/html', '', body])
    const gmail = await html(
      '<div dir="ltr">Yes.</div><br><div class="gmail_quote"><div class="gmail_attr">On Thu, Ann wrote:<br></div><blockquote class="gmail_quote"><div>Is it so?</div></blockquote></div>',
    )
    expect(outline(documentIn(gmail))).toEqual([
      'Yes.',
      'reply 1: On Thu, Ann wrote:',
      'reply 1: Is it so?',
    ])
    const outlook = await html(
      '<p>No.</p><div><div style="border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ann Lee<br><b>Sent:</b> Thursday<br><b>To:</b> Ben<br><b>Subject:</b> So?</p></div></div><p>Is it so?</p><ul><li>or not?</li></ul>',
    )
    expect(outline(documentIn(outlook))).toEqual([
      'No.',
      'reply 1: From: Ann Lee Sent: Thursday To: Ben Subject: So?',
      'reply 1: Is it so?',
      'reply 1, item 1: or not?',
    ])
  })

  it.each([
    ['"Ann Lee via Desk List" <d@x.example>', '', 'Ann Lee', undefined],
    [
      'Ann Lee at Norham Courier <n@x.example>',
      'List-Unsubscribe: <mailto:u@x.example>',
      'Ann Lee',
      'Norham Courier',
    ],
    [
      'Norham Courier <n@x.example>',
      'List-Id: Norham Courier <n.x.example>',
      undefined,
      'Norham Courier',
    ],
    ['Ann Lee <a@x.example>', 'Organization: Port of Norham', 'Ann Lee', 'Port of Norham'],
    ['a@x.example', '', 'a@x.example', undefined],
  ])('sent by “%s” with “%s” are by %s, of %s', async (from, header, byline, outlet) => {
    const reading = await readSource([
      `From: ${from}`,
      ...(header === '' ? [] : [header]),
      '',
      'Text.',
    ])
    expect(factsOf(documentIn(reading))).toMatchObject(
      Object.fromEntries(
        Object.entries({ byline, outlet }).filter(([, value]) => value !== undefined),
      ),
    )
    expect(documentIn(reading).facts.outlet?.value).toBe(outlet)
  })

  it('hold mails to be opened as attachments, under names that lead nowhere', async () => {
    const reading = await readSource([
      'From: a@b.example',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'See below.',
      '--x',
      'Content-Type: message/rfc822',
      '',
      'Subject: Inner',
      '',
      'Inner text.',
      '--x',
      'Content-Disposition: attachment; filename="../../etc/passwd"',
      '',
      'root',
      '--x--',
    ])
    expect(documentIn(reading).text).toBe('See below.')
    expect(attachmentsOf(reading).map(({ name }) => name)).toEqual([
      'attachment-1.eml',
      '_.._etc_passwd',
    ])
  })
})
