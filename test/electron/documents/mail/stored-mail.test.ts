import { describe, expect, it } from 'vitest'
import type { FileReading, GivenFile } from '../../../../electron/documents/document.ts'
import { readMailbox } from '../../../../electron/documents/mail/mailbox.ts'
import { readMessage } from '../../../../electron/documents/mail/message.ts'
import { readOutlookMessage } from '../../../../electron/documents/mail/outlook-message.ts'
import { documentIn, factsOf, outline, readMutants, readWith } from '../../../support/documents.ts'

async function openMember(reading: FileReading, k: number): Promise<GivenFile> {
  const member = reading.type === 'members' ? reading.members[k] : undefined
  const opened = await member?.open()
  if (opened === undefined || 'text' in opened) throw new Error('No file.')
  return opened
}

describe('mailboxes (.mbox)', () => {
  it('list their messages, and open each as it was sent', async () => {
    const reading = await readWith(readMailbox, 'mail/letters.mbox')
    if (reading.type !== 'members') throw new Error('No members.')
    expect(reading.word).toBe('message')
    expect(reading.members.map(({ name, about, date }) => [name, about, date])).toEqual([
      ['Butter', 'Maud Perrin', '2026-03-03'],
      ['Vote', 'Rhys Evans', '2026-03-04'],
      ['Re: Vote', 'Ada Quill', '2026-03-05'],
    ])
    const { name, bytes } = await openMember(reading, 0)
    expect(name).toBe('Butter.eml')
    const message = documentIn(await readWith(readMessage, name, bytes))
    expect(outline(message)).toEqual([
      'heading 1: Butter',
      'From the first of March butter costs twice what it did.',
      'I will not bake with oil.',
    ])
  })

  it('begin no message where a sentence begins with “From”', async () => {
    const source = [
      'From a@x.example Thu Mar  5 10:00:00 2026',
      'Subject: One',
      '',
      'From here on, in 2026, it is one message.',
      '',
      'From: this is no header line',
      '>>From a quotation.',
      '',
      'From b@x.example Thu Mar  5 11:00:00 2026',
      'Subject: Two',
      '',
      'Text.',
      '',
    ].join('\n')
    const reading = await readWith(readMailbox, 'a.mbox', Buffer.from(source))
    if (reading.type !== 'members') throw new Error('No members.')
    expect(reading.members.map(({ name }) => name)).toEqual(['One', 'Two'])
    const { bytes } = await openMember(reading, 0)
    expect(Buffer.from(bytes).toString()).toContain('\n>From a quotation.')
  })

  it('of 20,000 messages are listed without decoding them', async () => {
    const one =
      'From a@x.example Thu Mar  5 10:00:00 2026\nFrom: A <a@x.example>\nSubject: S\n\nText.\n\n'
    const reading = await readWith(readMailbox, 'a.mbox', Buffer.from(one.repeat(30_000)))
    if (reading.type !== 'members') throw new Error('No members.')
    expect(reading.members).toHaveLength(20_000)
  })
})

describe('messages that Outlook saves (.msg)', () => {
  it('hold the same as the mail that they were made of', async () => {
    const message = await readWith(readOutlookMessage, 'mail/statement.msg')
    const mail = await readWith(readMessage, 'mail/statement.eml')
    expect(outline(documentIn(message))).toEqual(outline(documentIn(mail)))
    expect(factsOf(documentIn(message))).toMatchObject({
      title: 'Re: Questions about the east quay – “before noon, please”',
      byline: 'Petra Almqvist',
    })
    if (message.type !== 'document') throw new Error('No document.')
    const attached = message.attachments ?? []
    expect(attached.map(({ name }) => name)).toEqual([
      'Bericht – Taucher.txt',
      'letter to the fishermen.pdf',
    ])
    const file = (await attached[0]?.open()) as GivenFile
    expect(Buffer.from(file.bytes).toString()).toContain('the divers report.')
  })

  it('whose HTML is packed into rich text are read as it was', async () => {
    const document = documentIn(await readWith(readOutlookMessage, 'mail/rich-text.msg'))
    expect(outline(document)).toEqual([
      'heading 1: The wall',
      'The wall is safe – for now, “says nobody”.',
      'item 1: forty metres of crack',
      'item 1: two hollows',
      'Ilka',
    ])
  })

  it('whose body is rich text alone are read as rich text is', async () => {
    const document = documentIn(await readWith(readOutlookMessage, 'mail/rich-body.msg'))
    expect(outline(document)).toEqual([
      'heading 1: The wall, in rich text',
      'The wall is safe – for now, “says nobody”.',
      'item 1: forty metres of crack',
      'item 1: two hollows',
      'The board of the Häfen meets on Monday, its chair told us.',
      'table 1: Part\tCost',
      'table 1: Wall\t41',
    ])
  })

  it('with a plain text alone have their replies marked', async () => {
    const document = documentIn(await readWith(readOutlookMessage, 'mail/plain.msg'))
    expect(outline(document)).toEqual([
      'heading 1: East quay – “no comment”',
      'We have nothing to say on the wall.',
      'The board meets on Monday.',
      'reply 1: ________________________________',
      'reply 1: From: Greta Olsen',
      'reply 1: Sent: Thursday, March 5, 2026 5:02 PM',
      'reply 1: To: Calder & Voss',
      'reply 1: Subject: East quay',
      'reply 1: Is the report yours?',
    ])
    expect(factsOf(document)).toEqual({
      title: 'East quay – “no comment”',
      byline: 'Ilka Voss',
      date: '2026-03-06',
    })
  })
})

describe('damaged and hostile mails', () => {
  it.each([
    ['mail/statement.eml', readMessage],
    ['mail/newsletter-1251.eml', readMessage],
    ['mail/letters.mbox', readMailbox],
  ] as const)('are read, asked about or refused: %s', async (path, reader) => {
    const { read, refused } = await readMutants(reader, path, 60)
    expect(read + refused).toBe(60)
    expect(read).toBeGreaterThan(10)
  })

  it('that Outlook saved are read, refused or damaged', async () => {
    const { read } = await readMutants(readOutlookMessage, 'mail/statement.msg', 60, () => true)
    expect(read).toBeGreaterThan(5)
  })
})
