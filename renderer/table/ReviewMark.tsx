import { X } from 'lucide-react'

/** Before a row's number: how its claim's review stands ("draft 82%", "rejected"); nothing where it is accepted. */
export function ReviewMark({ review }: { readonly review: string }) {
  if (review === '') return null
  if (review === 'rejected') {
    return (
      <span className="grid-rejected" title="Rejected">
        <X size={11} aria-hidden />
        <span className="visually-hidden">Rejected </span>
      </span>
    )
  }
  const confidence = review.replace(/^draft ?/, '')
  const sureness = confidence === '' ? '' : `, right with a chance of ${confidence}`
  return (
    <span className="grid-draft" title={`Draft: not reviewed yet${sureness}`}>
      <span className="visually-hidden">Draft </span>
    </span>
  )
}
