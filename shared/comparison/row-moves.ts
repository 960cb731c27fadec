import { Certainty, ClaimKind } from '../domain/claim.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { takeInTopics } from '../domain/codebook/codebook-edits.ts'
import { DONE, refuse, type Outcome } from '../domain/failure.ts'
import type { Id } from '../domain/id.ts'
import type { RowAxis } from '../domain/view.ts'
import { tidyLine } from '../tables/cells.ts'

/** The topics with one in another's place; '' takes one away, or adds one. Each stays once. */
function replaceTopic(topics: readonly string[], from: string, to: string): readonly string[] {
  const at = topics.indexOf(from)
  const others = topics.filter((topic) => topic !== from)
  if (to === '' || others.includes(to)) return others
  return others.toSpliced(at === -1 ? others.length : at, 0, to)
}

/**
 * Makes a claim one of another row, by changing the one property that the rows are. With topics, the one of the
 * row it is moved from goes, and the others stay; the row '' is "no topic". Where it stands in the texts cannot be
 * changed: those moves come back with a sentence. Throws when there is no such claim.
 */
export function moveToRow(
  draft: EditDraft,
  claimId: Id,
  axis: RowAxis,
  fromKey: string,
  toKey: string,
): Outcome<null> {
  const claim = draft.get('claims', claimId)
  if (claim === undefined) throw new Error(`No record ${claimId} in claims.`)
  if (fromKey === toKey) return DONE
  switch (axis) {
    case 'topic': {
      const to = tidyLine(toKey)
      takeInTopics(draft, [to])
      const topics = replaceTopic(claim.topics, fromKey, to)
      draft.update('claims', claimId, { topics })
      return DONE
    }
    case 'kind': {
      const kind = ClaimKind.safeParse(toKey)
      if (!kind.success) return refuse('A claim is direct, mixed or indirect.')
      draft.update('claims', claimId, { kind: kind.data, isKindSet: true })
      return DONE
    }
    case 'certainty': {
      const certainty = Certainty.safeParse(toKey)
      if (!certainty.success) {
        return refuse('A claim is certain, probable, possible or unknown.')
      }
      draft.update('claims', claimId, { certainty: certainty.data })
      return DONE
    }
    case 'article':
      return refuse('A claim belongs to the article whose words it quotes.')
    case 'date':
      return refuse('The date is the article’s: change it there.')
    case 'status':
      return refuse('The status is the article’s: change it there.')
  }
}
