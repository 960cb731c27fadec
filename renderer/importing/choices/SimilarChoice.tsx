import { useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import type { ReadingChoice } from '../../../shared/domain/text-input.ts'
import type { ChoiceProps } from './choice-props.ts'
import { titleOf } from '../../../shared/domain/article.ts'
import { useProjectState } from '../../state/project-state.ts'
import { answerRows, leaveRows } from '../importing.ts'
import type { Asking } from '../../../shared/domain/answered-input.ts'
import type { ImportRow } from '../import-rows.ts'
import { ChoiceCard } from './ChoiceCard.tsx'
import styles from './Choices.module.css'

interface SimilarChoiceProps extends Omit<ChoiceProps, 'onChoose' | 'onLeave'> {
  readonly asking: Extract<Asking, { type: 'similar' }>
  readonly row: ImportRow
  readonly asked: readonly ImportRow[]
}

/** What is chosen for a text that is nearly another: another form of it, or an article of its own. */
function choiceFor({ state }: ImportRow, isVersion: boolean): ReadingChoice {
  const id =
    state.type === 'asked' && state.asking.type === 'similar' ? state.asking.articleId : null
  return { versionOf: isVersion ? id : null }
}

/** Asks whether a text is another form of an article that it has much in common with. */
export function SimilarChoice({ asking, row, asked, fileName, isFirst }: SimilarChoiceProps) {
  const [isForAll, setForAll] = useState(false)
  const alike = asked.filter(
    ({ state }) => state.type === 'asked' && state.asking.type === 'similar',
  )
  const rows = isForAll ? alike : [row]
  const answer = (isVersion: boolean) =>
    void answerRows(rows.map((one) => ({ row: one, choice: choiceFor(one, isVersion) })))
  const share = Math.round(asking.share * 100)
  const earlier = useProjectState(({ project }) => project.articles.get(asking.articleId))
  return (
    <ChoiceCard
      fileName={fileName}
      isFirst={isFirst}
      question={`looks like a text that is in the project: ${share}% of it stands there word for word. Is it another form of that article?`}
      action="A form of it"
      onSubmit={() => answer(true)}
      onLeave={() => leaveRows(rows)}
      others={
        <Button className="button" data-begin onPress={() => answer(false)}>
          Another article
        </Button>
      }
    >
      <dl className={styles['pair']}>
        <dt>New</dt>
        <dd dir="auto">{[asking.title, asking.outlet, asking.date].filter(Boolean).join(' · ')}</dd>
        <dt>In the project</dt>
        <dd dir="auto">
          {earlier === undefined
            ? ''
            : [titleOf(earlier), earlier.outlet, earlier.date, earlier.fileName]
                .filter(Boolean)
                .join(' · ')}
        </dd>
      </dl>
      <p className={styles['hint']}>
        The two are kept beside each other, each with its own text. Which is the later is taken from
        what they say of themselves, and you can swap them. No claim is moved by it: you compare the
        two, and say of each claim whether it still stands.
      </p>
      {alike.length > 1 ? (
        <Checkbox className="choice" isSelected={isForAll} onChange={setForAll}>
          <span className="check-mark" aria-hidden />
          The same for all {alike.length} that are like this
        </Checkbox>
      ) : null}
    </ChoiceCard>
  )
}
