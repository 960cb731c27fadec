import { stemOf } from './words.ts'

/** Words of which one denies the other, where the rest is alike. English, of news. */
const PAIRS = `
  increase/decrease rise/fall rose/fell grow/shrink growth/decline gain/loss win/lose won/lost victory/defeat
  success/failure succeed/fail accept/reject agree/disagree agree/refuse agreement/disagreement support/oppose
  approve/reject allow/ban permit/forbid allow/prohibit confirm/deny admit/deny true/false legal/illegal
  lawful/unlawful guilty/innocent safe/dangerous safe/unsafe strong/weak strengthen/weaken high/low higher/lower
  improve/worsen better/worse progress/setback breakthrough/deadlock breakthrough/stalemate advance/retreat
  start/stop begin/end began/ended open/closed open/shut opened/shut opened/closed reopen/close resume/suspend continue/halt expand/reduce raise/cut hire/fire
  buy/sell import/export enter/leave arrive/leave join/quit stay/leave deploy/withdraw attack/defend
  release/detain free/jail alive/dead survive/die survived/died possible/impossible likely/unlikely
  able/unable willing/unwilling happy/unhappy fair/unfair stable/unstable certain/uncertain
  optimistic/pessimistic hopeful/hopeless positive/negative constructive/destructive productive/fruitless
  friend/enemy ally/enemy peace/war ceasefire/offensive respect/contempt respectful/hostile respectfully/rudely
  cooperation/confrontation unite/divide public/secret present/absent included/excluded majority/minority
  early/late major/minor full/empty rich/poor cheap/expensive innocent/responsible love/hate trust/distrust
  credible/incredible complete/incomplete consistent/inconsistent effective/ineffective`

const opposites = new Map<string, Set<string>>()
for (const pair of PAIRS.trim().split(/\s+/)) {
  const [one = '', other = ''] = pair.split('/').map(stemOf)
  opposites.set(one, (opposites.get(one) ?? new Set()).add(other))
  opposites.set(other, (opposites.get(other) ?? new Set()).add(one))
}

/** Those of a claim's words, by stem, that have an opposite. */
export function wordsWithOpposites(
  words: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...words].filter(([stem]) => opposites.has(stem)))
}

/** A word of one claim and its opposite in another, both as written; null when there are none. Words are by stem. */
export function findOpposites(
  turnable: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): readonly [string, string] | null {
  for (const [stem, word] of turnable) {
    for (const opposite of opposites.get(stem) ?? []) {
      const other = others.get(opposite)
      // Whoever says both speaks of both: nothing is denied.
      if (other !== undefined && !turnable.has(opposite) && !others.has(stem)) return [word, other]
    }
  }
  return null
}
