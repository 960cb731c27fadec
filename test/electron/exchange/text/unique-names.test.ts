import { expect, it } from 'vitest'
import { UniqueNames } from '../../../../electron/exchange/text/unique-names.ts'

const RULE = {
  keyOf: (name: string) => name.toLowerCase(),
  numbered: (name: string, count: number) => `${name} (${count})`,
}

it('numbers names that are alike, and takes no number that is a name itself', () => {
  const names = new UniqueNames(RULE, ['Port'])
  const taken = ['port', 'Talks', 'talks (3)', 'TALKS', 'Talks', 'Talks'].map((name) =>
    names.take(name),
  )
  expect(taken).toEqual(['port (2)', 'Talks', 'talks (3)', 'TALKS (2)', 'Talks (4)', 'Talks (5)'])
})
