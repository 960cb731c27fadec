import { useState } from 'react'
import { Button } from 'react-aria-components'
import { countOf } from '../../shared/domain/counting.ts'
import { LongList } from '../kit/list/LongList.tsx'
import { AskedRow } from './AskedRow.tsx'
import styles from './AskedList.module.css'
import { answerRows, leaveRows } from './importing.ts'
import type { ImportRow } from './import-rows.ts'
import { describeAsked, shownAnswer, type AskedKind } from './shown-answers.ts'

const QUESTIONS: Readonly<Record<AskedKind, string>> = {
  unsure: 'Which letters are they written in?',
  choose: 'What of them is opened?',
  columns: 'Which column holds what?',
  similar: 'Another form of an article?',
}

interface AskedLineProps {
  readonly row: ImportRow
  readonly onOpen: () => void
}

/** A question that is not the one to be answered now: what it would be read as, and a press away. */
function AskedLine({ row, onOpen }: AskedLineProps) {
  if (row.state.type !== 'asked') return null
  const { asking } = row.state
  return (
    <button type="button" className={styles['line']} onClick={onOpen}>
      <span className={styles['file']} title={row.fileName}>
        {row.fileName}
      </span>
      <span className={styles['told']} dir="auto">
        {describeAsked(asking)}
      </span>
      <span className={styles['as']}>
        {asking.type === 'unsure' ? asking.guesses[0]?.encoding : ''}
      </span>
    </button>
  )
}

interface GroupHeadProps {
  readonly kind: AskedKind
  readonly rows: readonly ImportRow[]
  /** The one that is being answered, perhaps otherwise than it was shown at first. */
  readonly open: ImportRow | undefined
}

/** Several questions of a kind, of which those that are a line each are answered together, as their lines say. */
function GroupHead({ kind, rows, open }: GroupHeadProps) {
  const hasOpen = open !== undefined && rows.includes(open)
  const answers = rows.flatMap((row) => {
    const choice = row.state.type === 'asked' && row !== open ? shownAnswer(row.state.asking) : null
    return choice === null ? [] : [{ row, choice }]
  })
  return (
    <div className={styles['head']}>
      <h3 className={styles['heading']}>
        {countOf(rows.length, 'file')}: {QUESTIONS[kind]}
      </h3>
      <Button className="button plain" onPress={() => leaveRows(rows)}>
        Leave all {rows.length} out
      </Button>
      {answers.length === 0 ? null : (
        <Button className="button" onPress={() => void answerRows(answers)}>
          {hasOpen ? `Open the other ${answers.length}` : `Open ${answers.length}`} as shown
        </Button>
      )}
    </div>
  )
}

/** What is to be answered, by its kind: one question at a time, the others a line each. */
export function AskedList({ asked }: { readonly asked: readonly ImportRow[] }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const groups = Map.groupBy(asked, ({ state }) =>
    state.type === 'asked' ? state.asking.type : 'unsure',
  )
  const [first] = [...groups.values()].flat()
  const open = asked.find(({ id }) => id === chosen) ?? first
  return [...groups].map(([kind, rows]) => (
    <section key={kind} aria-label={QUESTIONS[kind]}>
      {rows.length > 1 ? <GroupHead kind={kind} rows={rows} open={open} /> : null}
      <LongList
        items={rows}
        keyOf={({ id }) => String(id)}
        className={styles['list'] ?? ''}
        render={(row) =>
          row === open ? (
            <AskedRow row={row} isFirst asked={asked} />
          ) : (
            <AskedLine row={row} onOpen={() => setChosen(row.id)} />
          )
        }
      />
    </section>
  ))
}
