/** A name that is given as safe is right; where the words leave it open, it is a guess. */
import { describe, expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { isHearer } from '../../../../electron/attribution/speakers/hearers.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import { speakersOf } from './marked-speakers.ts'

/** Of each mention the name, with a question mark where it is a guess. */
function named(marked: string): readonly string[] {
  return speakersOf(marked).map(([speaker]) =>
    speaker?.isSafe === true ? speaker.name : `${speaker?.name ?? ''}?`,
  )
}

describe('pronouns', () => {
  test('“he” may be whom the text only describes and tells of since', () => {
    expect(
      named(
        '[Robert Orr] said the ferry was late. The complainant sat behind a screen. [He] said he saw nothing.',
      ),
    ).toEqual(['Robert Orr', 'Robert Orr?'])
    expect(
      named('The passenger had said Robert Orr was at the wheel. At the pier [he] said it again.'),
    ).toEqual(['Robert Orr?'])
  })

  test('but not whom the speaker only speaks of, nor one of another gender', () => {
    expect(
      named('[Robert Orr] said the driver had waved. His wife was away. [He] said it was dark.'),
    ).toEqual(['Robert Orr', 'Robert Orr'])
  })

  test('in a portrait “she” is rather whom it is about than one whose gender nothing tells', () => {
    expect(
      named(
        'Mary Lee digs. Lee was born here. Lee left. Lee came back. [Senator Nyx Orr] wondered. “Sir,” [she] said.',
      )[1],
    ).toMatch(/\?$/)
  })

  test('who has a role before the name is no other', () => {
    expect(
      named('The harbour’s director, [Dr Robert Orr], said no. [He] said the wall would hold.'),
    ).toEqual(['Robert Orr', 'Robert Orr'])
  })

  test('in the words of another “she” is a guess, unless those words name her', () => {
    expect(
      named(
        'Mary Lee runs the bakery. [Robert Orr] said no. “I waited all night. [She] said it was shut,” [Orr] said.',
      )[1],
    ).toBe('Mary Lee?')
  })

  test('whom the words before “he says” are about is not who says them', () => {
    expect(
      named('[Luca Serra] won. [Franco Tosi] disagreed. Serra shrugs. Tosi, [he] says, never won.'),
    ).not.toContain('Franco Tosi?')
  })

  test('somebody who was the subject since may be meant', () => {
    expect(
      named(
        '[Tola Okpara] said she was fit. [Ana Beltran] said Tola was quick, and that Ana was proud of the girls. Okpara grins. “We will see,” [she] said.',
      )[2],
    ).toMatch(/\?$/)
  })
})

describe('who is told', () => {
  const isTold = (text: string, source: string, cue: string): boolean =>
    isHearer(viewArticle(runOn(readAtOnce(text))), {
      source: [[text.indexOf(source), text.indexOf(source) + source.length]],
      cue: [[text.indexOf(cue), text.indexOf(cue) + cue.length]],
      content: [],
      confidence: 1,
      reason: 'gold',
    })

  test('does not say it', () => {
    expect(isTold('Robert Orr has been told the road is shut.', 'Robert Orr', 'told')).toBe(true)
    expect(isTold('The court heard the road was shut.', 'The court', 'heard')).toBe(true)
    expect(isTold('Robert Orr told us the road is shut.', 'Robert Orr', 'told')).toBe(false)
    expect(isTold('He was told by a guard the road is shut.', 'a guard', 'told')).toBe(false)
  })
})

test('a court that is told says nothing, and who is told may', () => {
  expect(named('[The jury] hear the gate was shut. [Robert Orr] hear the gate was shut.')).toEqual([
    '?',
    'Robert Orr?',
  ])
})

describe('those without a name', () => {
  test('“a coroner” in the first paragraph is who is named below', () => {
    const [[coroner] = []] = speakersOf(
      '[A coroner] has found that the hospital failed a man of 24 who died alone in a ward for the old in the spring of last year.\nCoroner Evelyn Marsh said it was a shame.',
    )
    expect(coroner).toMatchObject({ isSafe: false, name: 'Evelyn Marsh' })
  })

  test('one, another and others may be anybody', () => {
    expect(
      named('Boaters wrote in. [One] said no. [Another] said yes. [Others] said both.'),
    ).toEqual(['One?', 'Another?', 'Others?'])
  })

  test('an office that nobody is said to hold may be held by who was named before', () => {
    const [[minister] = []] = speakersOf(
      'Evelyn Marsh has been giving an update. [The first minister] says the gate will open.',
    )
    expect(minister).toMatchObject({ isSafe: false, candidates: ['Evelyn Marsh'] })
  })

  test('who asks is not who replies', () => {
    expect(
      named(
        'The old lock on the canal at Alder will stay shut for the whole of the winter, the trust has decided after a long and loud meeting there on Monday.\nEvelyn Marsh spoke at the lock. [A reporter] asks if it leaks. [She] says it is dry.',
      ),
    ).toEqual(['A reporter', 'Evelyn Marsh?'])
  })

  test('a spokesman is safely nobody', () => {
    expect(named('[A spokesman] said it rains.')).toEqual(['A spokesman'])
  })
})

describe('names', () => {
  test('Mrs Orr is not Miss Orr', () => {
    expect(named('[Miss Amy Orr] said no. Later [Mrs Orr] said yes.')).toEqual(['Amy Orr', 'Orr'])
  })

  test('a short given name and a second one are one name', () => {
    expect(
      named('[Ray Sorley] opened a stall. It is the stall of [Raymond Arvid Sorley].'),
    ).toEqual(['Raymond Arvid Sorley', 'Raymond Arvid Sorley'])
  })

  test('a family name before the text says whose it is may be another’s', () => {
    expect(
      named(
        'On the second day of the hearing in the old hall by the harbour [Ms Orr] told the judge that the deck of the ferry was wet and that nobody had said a word.\nHer sister, [Olive Orr], said the same.',
      ),
    ).toEqual(['Olive Orr?', 'Olive Orr'])
  })

  test('a firm may be meant by the name of its owner', () => {
    expect(
      named('Dunmore Foods wants a pit. [Ray Dunmore] said it is deep. [Dunmore] said no.')[1],
    ).toBe('Ray Dunmore?')
  })

  test('letters are the body of these initials', () => {
    expect(named('The State Emergency Service came. [The SES] said the roof was gone.')).toEqual([
      'State Emergency Service',
    ])
  })

  test('letters count the small words of a body, and turn a ministry round', () => {
    expect(named('The Department of Health met. [The DOH] said no.')).toEqual([
      'Department of Health',
    ])
    expect(named('The Interior Ministry met. [The MOI] said no.')).toEqual(['Interior Ministry'])
  })

  test('two initials are not one given name', () => {
    expect(named('[Ravneet Orr] said no. [R P Orr] said yes.')).toEqual(['Ravneet Orr', 'R P Orr'])
    expect(named('[R Orr] said no. [Ravneet Orr] left.')[0]).toBe('Ravneet Orr')
  })

  test('whom only a country names has no name', () => {
    expect(named('[The Swede] said no. [The Frenchman] said yes.')).toEqual([
      'The Swede?',
      'The Frenchman?',
    ])
  })

  test('a name in capitals is the same as in small letters', () => {
    expect(named('MARY T. O’HARE, Appellant. [Mary O’Hare] slipped on a wet step.')).toEqual([
      'Mary T. O’Hare',
    ])
  })

  test('of two with one family name nobody knows better for hearing it again', () => {
    expect(
      named(
        'Earl Orr was found. His wife, Loretta, said so. Loretta Orr laughed. Orr had a truck. Orr had a dog. Orr had a boat. [Orr] said it was wet.',
      ),
    ).toEqual(['Loretta Orr?'])
  })

  test('a part of a body is named with it, and a word for a verb may begin a name', () => {
    expect(named('[The Milton High Court’s Northern Bench] said no.')).toEqual([
      'Milton High Court’s Northern Bench',
    ])
    expect(named('It rained. [Met Éireann] said so.')).toEqual(['Met Éireann'])
  })

  test('what a sentence, a colon or a list begins with is no name for its capital', () => {
    expect(named('* [Operator] says the port is shut.')).toEqual(['Operator?'])
    expect(named('[Nurses’ union] said no.')).toEqual(['Nurses’ union?'])
  })

  test('whom a sentence speaks to first is not who speaks', () => {
    expect(named('VANE: [Minister, residents] say no.')).toEqual(['residents'])
  })

  test('who wrote a memo is not the memo', () => {
    expect(named('[The memo, drafted by an aide, Mary Orr], says no.')[0]).toMatch(/^The memo.*\?$/)
  })

  test('what a head is over is not the head', () => {
    expect(named('[The head of the Aldovan central bank] said no.')[0]).toMatch(/\?$/)
  })

  test('the minister who spoke since is no more the one before', () => {
    expect(
      named('[A minister in this city] said no. [The transport minister] said yes. [He] left.'),
    ).toEqual(['A minister in this city', 'The transport minister?', 'The transport minister?'])
  })

  test('ranks, kin, chairs and parts of a text are no names', () => {
    expect(named('Corey Munn came. [DS Munn] said it was late.')).toEqual(['Corey Munn'])
    expect(named('[Gran] said no.')).toEqual(['Gran?'])
    expect(named('[Hon. Deputy Speaker] said no.')[0]).not.toBe('Speaker')
    expect(named('[Article 33] says no.')).toEqual(['Article 33?'])
    expect(named('[Another Muslim] said no.')[0]).not.toBe('Muslim')
  })

  test('what stands behind a kin noun is of its gender', () => {
    expect(
      named('[Earl Strand] laughs. His daughter, Reneta, came in. [He] said she was right.'),
    ).toEqual(['Earl Strand', 'Earl Strand'])
  })

  test('a word for a relative before a name is none of it, nor is one for a day', () => {
    expect(named('[Widow Jean] said no. Jean Sorley left.')).toEqual(['Jean Sorley'])
    expect(named('Yesterday [Sorley] said no. Carl Sorley left.')).toEqual(['Carl Sorley'])
  })

  test('a family name that is another word too is found where the text has its bearer', () => {
    expect(named('Gareth Keen came. “No,” said [Keen], the manager. [He] said yes.')).toEqual([
      'Gareth Keen',
      'Gareth Keen',
    ])
  })

  test('who speaks for somebody is not whom the comma names', () => {
    expect(named('[A spokesperson for the former chancellor, Dominic Heron,] said no.')).toEqual([
      'A spokesperson for the former chancellor?',
    ])
  })

  test('“the council” is a body that ends so, and was named', () => {
    expect(
      named('The Insurance Council of Aldova met. [The council] said its maps were wrong.'),
    ).toEqual(['Insurance Council of Aldova?'])
  })

  test('a mention that ends within its noun phrase is the whole phrase', () => {
    expect(named('[A Milton] college said no.')[0]).toBe('A Milton college?')
  })

  test('“who” behind what somebody is means who has the name', () => {
    expect(
      named(
        'The note is by Toby Wren, then a special adviser, [who] warns of a storm in its first lines.',
      ),
    ).toEqual(['Toby Wren'])
  })

  test('the first half of an office is nobody', () => {
    expect(named('[Revenue and Disaster Management Minister Ann Lee] said no.')).toEqual([
      'Ann Lee',
    ])
  })

  test('who had a role is not who has it', () => {
    expect(named('The former secretary, Ann Lee, came. [The Secretary] said no.')).toEqual([
      'Ann Lee?',
    ])
  })

  test('a name goes on behind a hyphen', () => {
    expect(named('“No,” said [Moon Jae-hyuk], an analyst.')).toEqual(['Moon Jae-hyuk'])
    expect(named('Olive Adey-Ward left. [Adey-Ward] said no.')).toEqual(['Olive Adey-Ward'])
  })

  test('a capital may stand for its government, and a place beside a noun names nothing', () => {
    expect(named('[Manila] says its sailors were hurt. [China] said no.')).toEqual([
      'Manila?',
      'China',
    ])
    expect(named('[The Dublin-based airline] said no.')[0]).toMatch(/\?$/)
  })

  test('a name behind the comma may be whose words they are', () => {
    expect(named('[One of them], Representative Ann Lee, said no.')).toEqual(['One of them?'])
  })

  test('a whole name behind its title is one in a headline too', () => {
    expect(named('Five Questions for [Dr Ines Marsh]\nThe river is clean.')).toEqual(['Ines Marsh'])
  })

  test('a Lord Mayor may be a woman', () => {
    expect(named('[Lord Mayor Teresa Vell] said no. [She] left.')).toEqual([
      'Teresa Vell',
      'Teresa Vell',
    ])
  })

  test('councillors of one family name are two', () => {
    expect(named('[Coun Susan Hale] said no. [Coun Robert Hale] said yes.')).toEqual([
      'Susan Hale',
      'Robert Hale',
    ])
  })
})
