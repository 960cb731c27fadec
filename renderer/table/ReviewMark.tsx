import { X } from 'lucide-react'

/** Before a row's number: how its claim's review stands, where it is not accepted. */
export function ReviewMark({ mark }: { readonly mark: string | undefined }) {
  if (mark === 'draft') {
    return (
      <span className="grid-draft" title="Draft: not reviewed yet">
        <span className="visually-hidden">Draft </span>
      </span>
    )
  }
  if (mark === 'rejected') {
    return (
      <span className="grid-rejected" title="Rejected">
        <X size={11} aria-hidden />
        <span className="visually-hidden">Rejected </span>
      </span>
    )
  }
  return null
}
