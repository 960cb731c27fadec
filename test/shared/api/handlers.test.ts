import { describe, expect, test } from 'vitest'
import { CALLS } from '../../../shared/api/contract.ts'
import { answerCall, type Handlers } from '../../../shared/api/handlers.ts'
import type { Anchor } from '../../../shared/domain/text/anchor.ts'
import type { SpeakerLink } from '../../../shared/domain/claim-link.ts'
import { newClaim } from '../../../shared/domain/claim.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { messageOf } from '../../support/outcomes.ts'
import { idOf } from '../../support/projects.ts'
import { editOf } from '../../support/records.ts'

/** Handlers that answer whatever reaches them. */
const handlers = Object.fromEntries(
  Object.keys(CALLS).map((name) => [name, (request: unknown) => ({ ok: true, value: request })]),
) as unknown as Handlers

function ask(name: string, request: unknown) {
  return answerCall(handlers, name, request, 'one', (error) => {
    throw error
  })
}

const speaker = newSpeaker(idOf(1), 'Ushakov')
const edit = editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', speaker))

function askEdit(patches: unknown) {
  return ask('edit.apply', { ...edit, patches })
}

/** Words of an article, as they are marked. */
const MARK = { start: 2, end: 5, quote: 'war', prefix: '', suffix: '' }

function linkTo(speaker: number, ...mentions: readonly Anchor[]): SpeakerLink {
  return { speakerId: idOf(speaker), mentions }
}

const added = { table: 'speakers', id: speaker.id, before: null, after: speaker }

describe('answerCall', () => {
  test.each([
    ['are no patches', 'x'],
    ['are of no table', { table: 'sqlite_master' }],
    [
      'are wrong in each field',
      { table: 'speakers', id: 1, before: 1, after: { name: 1, role: 1 } },
    ],
  ])('refuses 400,000 patches that %s by the first, in a short sentence', async (_what, patch) => {
    const patches = Array.from({ length: 400_000 }, () => patch)
    const outcome = await askEdit([added, ...patches])
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'BAD_REQUEST' } })
    expect(messageOf(outcome)).toMatch(
      /edit\.apply patches 1 .*Reload the window, then try again\.$/,
    )
    expect(messageOf(outcome).length).toBeLessThan(400)
  })

  test('refuses a patch with 400,000 wrong entries, and throws nothing', async () => {
    const aliases = Array.from({ length: 400_000 }, () => 1)
    const outcome = await askEdit([{ ...added, after: { ...speaker, aliases } }])
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'BAD_REQUEST' } })
    expect(messageOf(outcome).length).toBeLessThan(400)
  })

  test('refuses a name of five million characters with what to do', async () => {
    const outcome = await askEdit([
      { ...added, after: { ...speaker, name: 'x'.repeat(5_000_000) } },
    ])
    expect(outcome).toEqual({
      ok: false,
      failure: {
        code: 'TOO_LARGE',
        message:
          'A name can have 10,000 characters, and this one has 5,000,000. Shorten it, then try again.',
      },
    })
  })

  test.each([
    ['two links to one speaker', { speakers: [linkTo(1), linkTo(2), linkTo(1)] }, 'twice'],
    [
      'words that end before they begin',
      { content: [{ ...MARK, start: 5, end: 2 }] },
      'as long as',
    ],
    [
      'a mention that is longer than its words',
      { speakers: [linkTo(1, { ...MARK, end: 9 })] },
      'as long as',
    ],
  ])('refuses a claim with %s', async (_what, fields, words) => {
    const claim = { ...newClaim(idOf(3), idOf(4), [MARK]), ...fields }
    const outcome = await askEdit([{ table: 'claims', id: claim.id, before: null, after: claim }])
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'BAD_REQUEST' } })
    expect(messageOf(outcome)).toContain(words)
  })

  test('takes a claim with several speakers, and words that name nobody', async () => {
    const nobody = { speakerId: null, mentions: [MARK] }
    const claim = {
      ...newClaim(idOf(3), idOf(4), [MARK]),
      speakers: [linkTo(2), nobody, linkTo(1, MARK), nobody],
    }
    const outcome = await askEdit([{ table: 'claims', id: claim.id, before: null, after: claim }])
    expect(outcome.ok).toBe(true)
  })

  test('says back no more of what it was asked than fits a sentence', async () => {
    const long = 'x'.repeat(1_000_000)
    for (const outcome of [
      await ask(long, {}),
      await ask('app.info', { [long]: 1 }),
      await askEdit([{ ...added, [long]: 1 }]),
    ]) {
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'BAD_REQUEST' } })
      expect(messageOf(outcome).length).toBeLessThan(400)
    }
  })

  test('passes on an edit as it was made', async () => {
    expect(await ask('edit.apply', edit)).toEqual({ ok: true, value: edit })
  })
})
