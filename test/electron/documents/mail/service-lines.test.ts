import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../electron/documents/mail/message.ts'
import { documentIn, outline, readWith } from '../../../support/documents.ts'

const HEADER = 'From: Ann Lee <ann@desk.example>\r\nSubject: The port\r\nMIME-Version: 1.0\r\n'

async function read(type: string, lines: readonly string[]) {
  const source = `${HEADER}Content-Type: ${type}; charset=utf-8\r\n\r\n${lines.join('\r\n')}`
  return documentIn(await readWith(readMessage, 'a.eml', Buffer.from(source)))
}

const LEFT_OUT = [
  'The mail’s signature, or lines on confidentiality or subscriptions, were left out.',
]

describe('what a mail’s sender puts around every mail', () => {
  it('is left out: a signature, and for whom the mail is', async () => {
    const document = await read('text/plain', [
      'The inquiry will be widened to three',
      'other cranes, Piet Larsen said.',
      '',
      '-- ',
      'Coastwire Desk',
      'This email is confidential and intended only for the addressee.',
    ])
    expect(outline(document)).toEqual([
      'heading 1: The port',
      'The inquiry will be widened to three other cranes, Piet Larsen said.',
    ])
    expect(document.remarks).toEqual(LEFT_OUT)
  })

  it('ends where a mail is quoted below it', async () => {
    const document = await read('text/plain', [
      'He said no.',
      '-- ',
      'Ann Lee',
      '-----Original Message-----',
      'From: Bo Chan',
      'Sent: Monday',
      '',
      'Can you confirm?',
    ])
    expect(document.text).not.toContain('Ann Lee')
    expect(outline(document).slice(1)).toEqual([
      'He said no.',
      'reply 1: -----Original Message-----',
      'reply 1: From: Bo Chan',
      'reply 1: Sent: Monday',
      'reply 1: Can you confirm?',
    ])
  })

  it('is no signature where it is as long as a letter', async () => {
    const letter = Array.from({ length: 20 }, (_, k) => `Point ${k} of the harbour board’s answer.`)
    const document = await read('text/plain', ['Its answer:', '-- ', ...letter])
    expect(document.text).toContain('Point 19')
    expect(document.remarks).toEqual([])
  })

  it.each([
    '<div class="gmail_signature">Ann Lee<br>Port desk</div>',
    '<p>View this email in your browser</p>',
    '<p><a href="https://l.example">Unsubscribe</a> | <a href="https://l.example">Update your preferences</a></p>',
    '<p>You are receiving this email because you signed up at the port.</p>',
    '<p>If you are not the intended recipient, delete it and tell the sender.</p>',
    '<p>Diese E-Mail enthält vertrauliche Informationen.</p>',
  ])('is left out of a mail in HTML: %s', async (around) => {
    const document = await read('text/html', [`<p>He said no.</p>${around}`])
    expect(outline(document)).toEqual(['heading 1: The port', 'He said no.'])
    expect(document.remarks).toEqual(LEFT_OUT)
  })

  it('is kept where it is all that the mail says', async () => {
    const document = await read('text/html', ['<p>Unsubscribe from the newsletter.</p>'])
    expect(document.text).toContain('Unsubscribe from')
  })

  it('does not take what somebody said of a confidential letter', async () => {
    const said = 'The letter is confidential, the minister said, and intended only for the board.'
    expect((await read('text/html', [`<p>${said}</p>`])).text).toContain(said)
  })
})
