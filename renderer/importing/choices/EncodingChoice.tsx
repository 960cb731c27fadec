import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Question } from '../../../shared/domain/text-input.ts'
import type { ChoiceProps } from './choice-props.ts'
import { ChoiceCard } from './ChoiceCard.tsx'
import styles from './Choices.module.css'

interface EncodingChoiceProps extends ChoiceProps {
  readonly guesses: Extract<Question, { type: 'unsure' }>['guesses']
}

/** Words with the letters marked that depend on the encoding; dots stand between the places. */
function Sample({ words }: { readonly words: string }) {
  const parts = words.split(/([^\0-\x7f…]+)/u).map((part, at) => ({ part, at }))
  return (
    <span className={styles['sample']} dir="auto">
      {parts.map(({ part, at }) =>
        at % 2 === 1 ? (
          <b key={at} className={styles['letters']}>
            {part}
          </b>
        ) : (
          part
        ),
      )}
    </span>
  )
}

/** Asks which encoding reads right, with how each reads the places where they differ. */
export function EncodingChoice({ guesses, onChoose, ...card }: EncodingChoiceProps) {
  const [encoding, setEncoding] = useState(guesses[0]?.encoding ?? '')
  return (
    <ChoiceCard
      {...card}
      question="does not say how its letters are written. Which reading looks right?"
      action="Open it like this"
      isDisabled={encoding === ''}
      onSubmit={() => onChoose({ encoding })}
    >
      <RadioGroup
        value={encoding}
        onChange={setEncoding}
        aria-label="Encoding"
        className={styles['guesses'] ?? ''}
      >
        {guesses.map((guess) => (
          <Radio key={guess.encoding} value={guess.encoding} className={styles['guess'] ?? ''}>
            <span className={`radio-mark ${styles['mark'] ?? ''}`} aria-hidden />
            <span className={styles['text']}>
              <Label className={styles['name'] ?? ''}>{guess.encoding}</Label>
              <Sample words={guess.sample} />
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </ChoiceCard>
  )
}
