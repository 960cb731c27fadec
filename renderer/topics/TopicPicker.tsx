import { useMemo, useState, type KeyboardEvent } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Claim } from '../../shared/domain/claim.ts'
import { useProjectState } from '../state/project-state.ts'
import { giveTopic } from './topic-actions.ts'
import { suggestTopics } from './topic-suggestions.ts'
import { TopicMark } from './TopicMark.tsx'
import styles from './TopicPicker.module.css'

interface TopicPickerProps {
  readonly claim: Claim
  /** Called after a topic was given. */
  readonly onChosen?: (() => void) | undefined
}

/** A field that gives the claim a topic: one in use, or a new one as it is typed. */
export function TopicPicker({ claim, onChosen }: TopicPickerProps) {
  const [typed, setTyped] = useState('')
  const project = useProjectState((state) => state.project)
  const options = useMemo(
    () => suggestTopics(project, claim.topics, typed),
    [project, claim.topics, typed],
  )
  const give = (topic: string) => {
    setTyped('')
    giveTopic(claim.id, topic)
    onChosen?.()
  }
  const giveTyped = () => {
    if (typed.trim() !== '') give(typed.trim())
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const isChoosing =
      event.target instanceof Element && event.target.matches('[aria-activedescendant]')
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isChoosing) return
    event.preventDefault()
    event.stopPropagation()
    giveTyped()
  }
  return (
    <span className={styles['picker']} onKeyDownCapture={handleKeyDown}>
      <ComboBox
        aria-label="Add a topic"
        items={options}
        value={null}
        inputValue={typed}
        onInputChange={setTyped}
        menuTrigger="focus"
        allowsCustomValue
        // What is typed is kept.
        onBlur={giveTyped}
        onChange={(key) => {
          const option = options.find(({ id }) => id === key)
          if (option !== undefined) give(option.topic)
        }}
      >
        <Input className={`field ${styles['input'] ?? ''}`} placeholder="Add one (L)" />
        <Popover className={styles['popover'] ?? ''}>
          <ListBox className="menu" aria-label="Topics">
            {({ id, topic, hint, isNew }: (typeof options)[number]) => (
              <ListBoxItem id={id} className="menu-item" textValue={topic}>
                {isNew ? `New topic “${topic}”` : <TopicMark topic={topic} />}
                <span className={styles['hint']}>{hint}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </span>
  )
}
