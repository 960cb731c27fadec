import type { FoundFactName, FoundFacts } from '../../../shared/domain/original.ts'

/** What one part of a file tells of its article, each as it stands there; empty or absent for nothing. */
export type ToldFacts = Readonly<Partial<Record<FoundFactName, string | null | undefined>>>

/** The facts that something tells, and that it did: `from` goes on from “from”, see `FoundFact`. What is empty is none. */
export function factsFrom(from: string, told: ToldFacts): FoundFacts {
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) =>
      value === '' || value === null || value === undefined ? [] : [[name, { value, from }]],
    ),
  )
}
