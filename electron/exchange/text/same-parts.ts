import { isSameSpan, type Span } from '../../../shared/domain/text/span.ts'

/** Whether two places are the same, part by part. */
export function isSameParts(one: readonly Span[], other: readonly Span[]): boolean {
  return (
    one.length === other.length &&
    one.every((part, index) => {
      const counterpart = other[index]
      return counterpart !== undefined && isSameSpan(part, counterpart)
    })
  )
}
