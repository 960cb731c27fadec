import { describe, expect, test } from 'vitest'
import { newClaim } from '../../../shared/domain/claim.ts'
import { linkedRecords, LinksDraft, NO_LINKS } from '../../../shared/domain/links.ts'
import type { Relation } from '../../../shared/domain/relation.ts'
import { idOf, linksOf } from '../../support/projects.ts'
import { saidBy } from '../../support/records.ts'

const [article, speaker, tass, ria] = [idOf(1), idOf(2), idOf(3), idOf(4)]
const claim = {
  ...newClaim(idOf(9), article, []),
  ...saidBy(speaker),
  via: [
    { sourceId: tass, mentions: [] },
    { sourceId: ria, mentions: [] },
  ],
}

function replace(links: typeof NO_LINKS, before: typeof claim | null, after: typeof claim | null) {
  const draft = new LinksDraft(links)
  draft.replaceClaim(before, after)
  return draft.toLinks()
}

describe('LinksDraft', () => {
  test('links a claim to its article, its speaker and every source of its chain', () => {
    const links = replace(NO_LINKS, null, claim)
    expect(linksOf(links)).toEqual({
      ofArticle: { [article]: [claim.id] },
      ofSpeaker: { [speaker]: [claim.id] },
      ofSource: { [tass]: [claim.id], [ria]: [claim.id] },
      relationsOf: {},
    })
  })

  test('links a relation to both of its claims, and lets go of them with it', () => {
    const [from, to] = [idOf(20), idOf(21)]
    const relation: Relation = {
      id: idOf(30),
      type: 'contradicts',
      fromId: from,
      toId: to,
      note: '',
      origin: 'analyst',
    }
    const made = new LinksDraft(NO_LINKS)
    made.replaceRelation(null, relation)
    const links = made.toLinks()
    expect(linksOf(links).relationsOf).toEqual({ [from]: [relation.id], [to]: [relation.id] })
    const gone = new LinksDraft(links)
    gone.replaceRelation(relation, null)
    expect(linksOf(gone.toLinks()).relationsOf).toEqual({})
  })

  test('drops what a changed claim no longer names, and empty sets with it', () => {
    const before = replace(NO_LINKS, null, claim)
    const after = replace(before, claim, { ...claim, via: [{ sourceId: ria, mentions: [] }] })
    expect([...after.ofSource.keys()]).toEqual([ria])
    expect(linkedRecords(after.ofSource, tass).size).toBe(0)
    expect(linkedRecords(before.ofSource, tass).size).toBe(1)
  })

  test('leaves nothing behind when a claim is removed', () => {
    const links = replace(replace(NO_LINKS, null, claim), claim, null)
    expect(linksOf(links)).toEqual({ ofArticle: {}, ofSpeaker: {}, ofSource: {}, relationsOf: {} })
  })
})
