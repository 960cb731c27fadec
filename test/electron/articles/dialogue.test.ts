import { describe, expect, test } from 'vitest'
import { findTurns } from '../../../electron/articles/dialogue.ts'
import { findAnswers } from '../../../electron/articles/interview.ts'
import { readAtOnce } from '../../../electron/articles/read-text.ts'

/** Who says what: the words that name the speaker, or the form of the label, and what is said. */
function turnsIn(text: string, find = findTurns) {
  const { paragraphs } = readAtOnce(text).structure
  return Array.from(find(text, paragraphs).values(), ({ speaker, form, said }) => [
    speaker === undefined ? form : text.slice(speaker.start, speaker.end),
    said === undefined ? '' : text.slice(said.start, said.end),
  ])
}

describe('the turns of a dialogue', () => {
  test('run on over paragraphs, without directions and headings', () => {
    const text = `ORME: The lock opens in June.

It cost four million.

(APPLAUSE)

AFTERNOON SITTING

4.52 pm

VANE: Who pays?

Question put and agreed to.

ORME: The canal trust does.`
    expect(turnsIn(text)).toEqual([
      ['ORME', 'The lock opens in June.'],
      ['ORME', 'It cost four million.'],
      ['VANE', 'Who pays?'],
      ['ORME', 'The canal trust does.'],
    ])
  })

  test('of one who speaks alone', () => {
    const text = `MINISTER ORME: The lock opens in June.

It cost four million.

MINISTER ORME: No more was asked for.`
    expect(turnsIn(text)).toEqual([
      ['MINISTER ORME', 'The lock opens in June.'],
      ['MINISTER ORME', 'It cost four million.'],
      ['MINISTER ORME', 'No more was asked for.'],
    ])
    expect(turnsIn(text.replaceAll('MINISTER ORME', 'Note'))).toEqual([])
  })

  test('do not begin with a headline, below which the report tells of who is named there', () => {
    const text = `Orme: The lock is ‘safer than it was’

The lock has been mended twice, Lena Orme said on Friday.

ORME: The lock opens in June.

VANE: Who pays?

ORME: The canal trust does.`
    expect(turnsIn(text)).toEqual([
      ['ORME', 'The lock opens in June.'],
      ['VANE', 'Who pays?'],
      ['ORME', 'The canal trust does.'],
    ])
  })

  test('of one who answers questions that have no label', () => {
    const text = `**Who paid for the lock?**

**Orme:** The canal trust did.

It cost four million.

**And the gate?**

**Orme:** The county paid for that.

**Vane says it is too late.**

**Orme:** He is wrong about it.

**When does it open?**

**Orme:** In June.`
    expect(turnsIn(text)).toEqual([
      ['Orme', 'The canal trust did.'],
      ['Orme', 'It cost four million.'],
      ['Orme', 'The county paid for that.'],
      ['Orme', 'He is wrong about it.'],
      ['Orme', 'In June.'],
    ])
  })

  test('have their names behind the time that they begin at', () => {
    const text = `The Sluice, episode 4

[00:00:04] Host
The lock has been shut since March.

[00:00:31] Lena Orme
Since April. They always forget the paint.

[00:00:36] Host
Who paid for it?

[00:00:40] Lena Orme
The canal trust did.`
    expect(turnsIn(text).filter(([, said]) => said !== '')).toEqual([
      ['Host', 'The lock has been shut since March.'],
      ['Lena Orme', 'Since April. They always forget the paint.'],
      ['Host', 'Who paid for it?'],
      ['Lena Orme', 'The canal trust did.'],
    ])
  })

  test('have their names on lines of their own', () => {
    const text = `Debate on the canal

Lena Orme (Alder) (Ind)
The lock has been shut since March.

The Minister for Canals (Ludo Vane)
A new gate was ordered last week.

It will be here by May.

Lena Orme
The farms have run out of feed.

Ludo Vane
A barge will call on Friday.`
    expect(turnsIn(text)).toEqual([
      ['Lena Orme', ''],
      ['Lena Orme', 'The lock has been shut since March.'],
      ['Ludo Vane', ''],
      ['Ludo Vane', 'A new gate was ordered last week.'],
      ['Ludo Vane', 'It will be here by May.'],
      ['Lena Orme', ''],
      ['Lena Orme', 'The farms have run out of feed.'],
      ['Ludo Vane', ''],
      ['Ludo Vane', 'A barge will call on Friday.'],
    ])
  })

  test('who holds an office is named where it is first said, or where those present are listed', () => {
    const text = `Present: Lena Orme (Chair); Ludo Vane.

Q1 Chair: Is the lock safe?

The Warden (Dr Ida Coe): It is safe now.

Chair: Was it so in March?

The Warden: It was not, and we said so.`
    expect(turnsIn(text).map(([speaker]) => speaker)).toEqual([
      'Lena Orme',
      'Dr Ida Coe',
      'Lena Orme',
      'Dr Ida Coe',
    ])
  })

  test('end where the report goes on', () => {
    const text = `Vane: Is the lock safe?

Orme: It is safe. We looked at it twice.

That was in May.

Vane: And now?

Orme: It is safer yet.

Ms Orme took over the trust in 2019.`
    expect(turnsIn(text).at(-1)).toEqual(['Orme', 'It is safer yet.'])
  })

  test.each([
    [
      'labels that come once',
      'Where: Alder Lock\n\nTickets: four pounds\n\nLena Orme opened the lock in June.',
    ],
    ['one label', 'The town met.\n\nSecond: The lock is dear.\n\nSecond: It is old.'],
    ['headings', 'Alder Lock\n\nThe lock is old.\n\nUpper Basin\n\nThe basin is full.'],
  ])('are not read from %s', (_, text) => {
    expect(turnsIn(text)).toEqual([])
  })
})

describe('an interview without labels', () => {
  const QUESTIONS = `Lena Orme has kept the lock for ten years. She spoke to Ludo Vane.

Why was the lock shut?

I shut it myself. We had found a crack in the upper gate.

Nobody asked me to.

Were you afraid?

I was. My father drowned there.

You have said that you will leave.

I have, and I mean it.

What comes next?

A garden, I hope.

The lock opens in June.`

  test('is told by its questions, and by who says “I” between them', () => {
    expect(turnsIn(QUESTIONS, findAnswers)).toEqual([
      ['question', 'Why was the lock shut?'],
      ['answer', 'I shut it myself. We had found a crack in the upper gate.'],
      ['answer', 'Nobody asked me to.'],
      ['question', 'Were you afraid?'],
      ['answer', 'I was. My father drowned there.'],
      ['question', 'You have said that you will leave.'],
      ['answer', 'I have, and I mean it.'],
      ['question', 'What comes next?'],
      ['answer', 'A garden, I hope.'],
    ])
  })

  test('has its questions in bold, also those that do not ask', () => {
    const text = `Lena Orme has kept the lock for ten years.

**You shut the lock. Why?**

I shut it myself. Who would not have?

**Your neighbour told me that you wept.**

He is right about that. I did.

She pours more tea.

**What comes next?**

A garden, I hope.`
    expect(turnsIn(text, findAnswers)).toEqual([
      ['question', '**You shut the lock. Why?**'],
      ['answer', 'I shut it myself. Who would not have?'],
      ['question', '**Your neighbour told me that you wept.**'],
      ['answer', 'He is right about that. I did.'],
      ['question', '**What comes next?**'],
      ['answer', 'A garden, I hope.'],
    ])
  })

  test('is none where nobody says “I”', () => {
    const text = QUESTIONS.replaceAll(/\b(?:I|We|My|me|myself)\b/g, 'they')
    expect(turnsIn(text, findAnswers)).toEqual([])
  })
})
