import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Options } from '../../kit/list/Options.tsx'
import type { Suggestion } from './completion.ts'

interface EditorListProps {
  readonly id: string
  readonly label: string
  readonly suggestions: readonly Suggestion[]
  readonly active: number
  readonly onPick: (suggestion: Suggestion) => void
  readonly problem: string | null
  readonly hint?: ReactNode
}

/** A sentence stands in a few lines of it, in CSS pixels. */
const LEAST_WIDTH = 260

/** Puts a list under its cell, or above it where there is more room. */
function place(list: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect()
  const below = window.innerHeight - box.bottom
  const isAbove = below < 200 && box.top > below
  list.style.minWidth = `${Math.max(box.width, LEAST_WIDTH)}px`
  list.style.maxHeight = `${Math.max(80, Math.min(320, (isAbove ? box.top : below) - 8))}px`
  list.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - list.offsetWidth - 4))}px`
  list.style.top = isAbove ? 'auto' : `${box.bottom + 2}px`
  list.style.bottom = isAbove ? `${window.innerHeight - box.top + 2}px` : 'auto'
}

/** What stands under an editor: why its text does not fit, what it could be, what its keys do. */
export function EditorList(props: EditorListProps) {
  const { id, label, suggestions, active, onPick, problem, hint } = props
  const popover = useRef<HTMLDivElement>(null)
  const isEmpty = problem === null && suggestions.length === 0 && hint === undefined
  useLayoutEffect(() => {
    const list = popover.current
    // The editor around it, by the document: refs of elements further out are not set yet.
    const anchor = list?.closest<HTMLElement>('[data-editing-cell]')
    if (list === null || anchor === null || anchor === undefined) return undefined
    if (isEmpty) {
      list.hidePopover()
      return undefined
    }
    // In the top layer, so that no pane cuts it off.
    if (!list.matches(':popover-open')) list.showPopover()
    const follow = () => place(list, anchor)
    follow()
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    }
  })
  return (
    <div ref={popover} popover="manual" className="menu editor-list">
      {problem === null ? null : (
        <p className="editor-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <Options
        id={id}
        label={label}
        items={suggestions}
        keyOf={({ value, isNew }) => `${value} ${isNew}`}
        active={active}
        onPick={onPick}
        render={(suggestion) => (
          <>
            <span className="editor-label">{suggestion.label}</span>
            <span className="editor-hint">{suggestion.hint}</span>
          </>
        )}
      />
      {hint === undefined ? null : <p className="editor-keys">{hint}</p>}
    </div>
  )
}

/** The ids and attributes that tie a field to the list under it. */
export function useListIds(problem: string | null) {
  const id = useId()
  return {
    id,
    fieldProps: {
      'aria-invalid': problem !== null,
      'aria-describedby': problem === null ? undefined : `${id}-problem`,
    },
  }
}
