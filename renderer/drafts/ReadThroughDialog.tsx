import { Check, Minus, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { Button, ListBox, ListBoxItem } from 'react-aria-components'
import { labelOfArticle } from '../../shared/domain/article-label.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { countOf, formatNumber } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import { waitingDrafts } from '../../shared/domain/tagging/review.ts'
import { shorten } from '../../shared/domain/text/short-text.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { readKey } from '../kit/keys/use-keyboard.ts'
import { attributionOf } from '../reader/claim/claim-words.ts'
import { useReader, type OpenText } from '../reader/reader-state.ts'
import { goToWaiting } from '../review/review-state.ts'
import { closeDialog } from '../state/dialog-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { reviewDrafts } from './bulk-review.ts'
import { markOfReview } from './draft-words.ts'
import styles from './ReadThroughDialog.module.css'
import { excerptOf, reasonToLeave } from './read-through.ts'

type Decision = 'accept' | 'leave' | 'reject'

const MARKS = {
  accept: { Icon: Check, word: 'Accept:' },
  leave: { Icon: Minus, word: 'Leave:' },
  reject: { Icon: X, word: 'Reject:' },
} as const

interface RowProps {
  readonly claim: Claim
  readonly open: OpenText
  readonly decision: Decision
}

function Row({ claim, open, decision }: RowProps) {
  const attribution = useProjectState((state) => attributionOf(state.project, claim))
  const pieces = excerptOf(open.text, open.structure.sentences, claim)
  const { Icon, word } = MARKS[decision]
  const reason = reasonToLeave(claim)
  return (
    <>
      <Icon size={14} aria-label={word} className={styles['mark']} />
      <span className={styles['about']}>
        <bdi className={styles['who']}>{attribution}</bdi>
        <span className={styles['quiet']}>
          {claim.kind} · {markOfReview(claim)}
          {reason === null ? '' : ` · ${reason}`}
        </span>
      </span>
      <span className={styles['excerpt']} dir="auto">
        {pieces.map(({ start, words, isClaimed }) =>
          isClaimed ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>,
        )}
      </span>
    </>
  )
}

function rowsIn(list: HTMLElement): readonly Element[] {
  return [...list.querySelectorAll('[role="option"]')]
}

/** How many lines of a list, from the first, are above the lower edge of its view. */
function countInView(list: HTMLElement): number {
  const rows = rowsIn(list)
  const { bottom } = list.getBoundingClientRect()
  const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 2
  if (isAtEnd) return rows.length
  return rows.filter((row) => row.getBoundingClientRect().bottom <= bottom + 1).length
}

/** How many of the lines, from the first, have been in view whole; and the way to the next that have not. */
function useSeen() {
  const [list, setList] = useState<HTMLDivElement | null>(null)
  const [seen, setSeen] = useState(0)
  const note = useCallback(() => {
    if (list !== null) setSeen((before) => Math.max(before, countInView(list)))
  }, [list])
  useEffect(() => {
    if (list === null) return undefined
    // The list lays out its lines a moment after it comes, and anew where the window is sized.
    const lines = new MutationObserver(note)
    const size = new ResizeObserver(note)
    lines.observe(list, { childList: true, subtree: true })
    size.observe(list)
    return () => {
      lines.disconnect()
      size.disconnect()
    }
  }, [list, note])
  const goOn = () => {
    const next = list === null ? undefined : rowsIn(list)[seen]
    if (list === null || next === undefined) return
    const away = next.getBoundingClientRect().top - list.getBoundingClientRect().top
    list.scrollBy({ top: away, behavior: 'instant' })
    note()
  }
  return { setList, seen, note, goOn }
}

function useDecisions(drafts: readonly Claim[]) {
  const [changed, setChanged] = useState<ReadonlyMap<Id, Decision>>(new Map())
  const decisionOf = (claim: Claim): Decision =>
    changed.get(claim.id) ?? (reasonToLeave(claim) === null ? 'accept' : 'leave')
  const decide = (claim: Claim, decision: Decision) =>
    setChanged(new Map([...changed, [claim.id, decision]]))
  const idsOf = (decision: Decision) =>
    drafts.filter((claim) => decisionOf(claim) === decision).map(({ id }) => id)
  return { decisionOf, decide, idsOf }
}

function nameAction(accepted: number, rejected: number): string {
  const parts = [
    ...(accepted > 0 || rejected === 0 ? [`accept ${countOf(accepted, 'draft')}`] : []),
    ...(rejected > 0 ? [`reject ${formatNumber(rejected)}`] : []),
  ].join(', ')
  return parts.charAt(0).toUpperCase() + parts.slice(1)
}

function Drafts({ open }: { readonly open: OpenText }) {
  const project = useProjectState((state) => state.project)
  const drafts = useMemo(() => waitingDrafts(project, open.article.id), [project, open.article.id])
  const { decisionOf, decide, idsOf } = useDecisions(drafts)
  const { setList, seen, note, goOn } = useSeen()
  const [accept, reject] = [idsOf('accept'), idsOf('reject')]
  const isRead = seen >= drafts.length
  const submit = () => {
    if (!isRead) {
      goOn()
      return
    }
    closeDialog()
    if (accept.length + reject.length > 0) reviewDrafts({ accept, reject })
    goToWaiting(null)
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key: pressed } = event.nativeEvent
    const id = document.activeElement?.getAttribute('data-key')
    const claim = drafts.find((draft) => draft.id === id)
    const isSpace = pressed === ' '
    if (pressed === 'Enter') submit()
    else if (claim !== undefined && isSpace)
      decide(claim, decisionOf(claim) === 'accept' ? 'leave' : 'accept')
    else if (claim !== undefined && readKey(event) === 'r')
      decide(claim, decisionOf(claim) === 'reject' ? 'leave' : 'reject')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const title = shorten(labelOfArticle(project.articles, open.article.id), 60)
  return (
    <DialogFrame
      title={`Read through the drafts of “${title}”`}
      width={860}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Cancel
          </Button>
          <Button className="button primary" onPress={submit}>
            {isRead ? nameAction(accept.length, reject.length) : 'Read on'}{' '}
            <kbd className="key">Enter</kbd>
          </Button>
        </>
      }
    >
      <p className={styles['lead']}>
        <output>
          {Math.min(seen, drafts.length)} of {countOf(drafts.length, 'draft')} seen.
        </output>{' '}
        <kbd className="key">Space</kbd> takes one or leaves it for later,{' '}
        <kbd className="key">R</kbd> rejects it.
      </p>
      <div role="presentation" onKeyDownCapture={handleKeyDown}>
        <ListBox
          ref={setList}
          autoFocus="first"
          aria-label="Drafts in the order of the text"
          className={styles['list'] ?? ''}
          items={drafts}
          selectionMode="none"
          onScroll={note}
          dependencies={[decisionOf]}
          onAction={(key) => {
            const claim = drafts.find(({ id }) => id === key)
            if (claim !== undefined)
              decide(claim, decisionOf(claim) === 'accept' ? 'leave' : 'accept')
          }}
        >
          {(claim: Claim) => (
            <ListBoxItem
              id={claim.id}
              textValue={markOfReview(claim)}
              className={styles['row'] ?? ''}
              data-decision={decisionOf(claim)}
            >
              <Row claim={claim} open={open} decision={decisionOf(claim)} />
            </ListBoxItem>
          )}
        </ListBox>
      </div>
    </DialogFrame>
  )
}

/**
 * All waiting drafts of the open article in their sentences, to be read one page after the other and then decided in
 * one edit: nothing is accepted that was not in view.
 */
export function ReadThroughDialog() {
  const open = useReader((state) => state.open)
  return open === null ? null : <Drafts open={open} />
}
