import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../electron/documents/mail/message.ts'
import { documentIn, outline, readWith } from '../../../support/documents.ts'

const HEADER = 'From: Ann Lee <ann@desk.example>\r\nSubject: The port\r\nMIME-Version: 1.0\r\n'

async function read(type: string, lines: readonly string[]) {
  const source = `${HEADER}Content-Type: ${type}; charset=utf-8\r\n\r\n${lines.join('\r\n')}`
  return documentIn(await readWith(readMessage, 'a.eml', Buffer.from(source)))
}

const LEFT_OUT = ['Lines around the mail, on confidentiality or subscriptions, were left out.']

describe('what a mail’s sender puts around every mail', () => {
  it('is left out where it says for whom the mail is; its signature stays, set apart', async () => {
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
      'note 1: Coastwire Desk',
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
    expect(outline(document).slice(1)).toEqual([
      'He said no.',
      'note 1: Ann Lee',
      'reply 1: -----Original Message-----',
      'reply 1: From: Bo Chan',
      'reply 1: Sent: Monday',
      'reply 1: Can you confirm?',
    ])
  })

  it('is not set apart where it is as long as a letter', async () => {
    const letter = Array.from({ length: 20 }, (_, k) => `Point ${k} of the harbour board’s answer.`)
    const document = await read('text/plain', ['Its answer:', '-- ', ...letter])
    expect(outline(document)).toContain('Point 19 of the harbour board’s answer.')
    expect(document.remarks).toEqual([])
  })

  it.each([
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

  it.each([
    [
      'text/html',
      '<p>No gate opens.</p><div class="gmail_signature"><div>Ann Lee</div><div>For the board</div></div>',
    ],
    ['text/plain', 'No gate opens.\r\n-- \r\nAnn Lee\r\nFor the board'],
  ])('is no signature, which may say who speaks: %s', async (type, body) => {
    const document = await read(type, [body])
    expect(outline(document).slice(1)).toEqual([
      'No gate opens.',
      'note 1: Ann Lee',
      'note 1: For the board',
    ])
    expect(document.remarks).toEqual([])
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
