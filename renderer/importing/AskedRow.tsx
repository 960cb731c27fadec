import type { ReactNode } from 'react'
import type { ChoiceProps } from './choices/choice-props.ts'
import { ColumnChoice } from './choices/ColumnChoice.tsx'
import { EncodingChoice } from './choices/EncodingChoice.tsx'
import { MemberChoice } from './choices/MemberChoice.tsx'
import { SimilarChoice } from './choices/SimilarChoice.tsx'
import { answerRows, leaveRows } from './importing.ts'
import type { ImportRow } from './import-rows.ts'

interface AskedRowProps {
  readonly row: ImportRow
  /** Whether the focus goes into it. */
  readonly isFirst: boolean
  /** All that are asked about. */
  readonly asked: readonly ImportRow[]
}

/** What is asked about one file. */
export function AskedRow({ row, isFirst, asked }: AskedRowProps): ReactNode {
  const { state, fileName } = row
  if (state.type !== 'asked') return null
  const { asking } = state
  const props: ChoiceProps = {
    fileName,
    isFirst,
    onChoose: (choice) => void answerRows([{ row, choice }]),
    onLeave: () => leaveRows([row]),
  }
  switch (asking.type) {
    case 'unsure':
      return <EncodingChoice {...props} guesses={asking.guesses} />
    case 'choose':
      return <MemberChoice {...props} asking={asking} />
    case 'columns':
      return <ColumnChoice {...props} table={asking.table} />
    case 'similar':
      return <SimilarChoice {...props} asking={asking} row={row} asked={asked} />
  }
}
