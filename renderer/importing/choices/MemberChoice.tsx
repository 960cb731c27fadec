import { useMemo, useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { countOf, formatNumber } from '../../../shared/domain/counting.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import type { ListedMember, Question } from '../../../shared/domain/text-input.ts'
import { LongList } from '../../kit/list/LongList.tsx'
import type { ChoiceProps } from './choice-props.ts'
import { ChoiceCard } from './ChoiceCard.tsx'
import styles from './Choices.module.css'

type Asking = Extract<Question, { type: 'choose' }>

interface MemberChoiceProps extends ChoiceProps {
  readonly asking: Asking
}

/** More members than these can be searched. */
const FEW = 12

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return `${formatNumber(Math.round(kilobytes))} KB`
  return `${formatNumber(Math.round(kilobytes / 1024))} MB`
}

function lengthOf({ size, words }: ListedMember): string {
  if (words !== undefined) return countOf(words, 'word')
  return size > 0 ? sizeInWords(size) : ''
}

function aboutOf(member: ListedMember): string {
  return [member.about, member.date.slice(0, 10), lengthOf(member)]
    .filter((part) => part !== '')
    .join(' · ')
}

interface MemberTicksProps {
  readonly word: Asking['word']
  readonly members: readonly ListedMember[]
  /** The places of those that are ticked. */
  readonly ticked: ReadonlySet<string>
  readonly onTick: (members: readonly ListedMember[], isTicked: boolean) => void
}

/** The members to be ticked: all that are listed, or those that are found. */
function MemberTicks({ word, members, ticked, onTick }: MemberTicksProps) {
  const [searched, setSearched] = useState('')
  const shown = useMemo(() => {
    const wanted = foldText(searched.trim())
    return members.filter(({ name, about }) => foldText(`${name} ${about}`).includes(wanted))
  }, [members, searched])
  return (
    <>
      <div className={styles['tools']}>
        {members.length > FEW ? (
          <input
            className="field"
            type="search"
            aria-label={`Search the ${word}s`}
            placeholder={`Search the ${word}s`}
            value={searched}
            onChange={({ target }) => setSearched(target.value)}
          />
        ) : null}
        <Button className="button" onPress={() => onTick(shown, true)}>
          Tick all
        </Button>
        <Button className="button" onPress={() => onTick(shown, false)}>
          Tick none
        </Button>
      </div>
      <div className={styles['members']}>
        <LongList
          items={shown}
          keyOf={({ place }) => place}
          className={styles['list'] ?? ''}
          render={(member) => (
            <Checkbox
              className={`choice ${styles['member'] ?? ''}`}
              isSelected={ticked.has(member.place)}
              onChange={(isTicked) => onTick([member], isTicked)}
            >
              <span className="check-mark" aria-hidden />
              <span className={styles['member-name']} dir="auto">
                {member.name}
              </span>
              <span className={styles['about']}>{aboutOf(member)}</span>
            </Checkbox>
          )}
        />
      </div>
    </>
  )
}

/** Asks which of the things in a file are opened: messages, chapters, files, attachments. */
export function MemberChoice({ asking, onChoose, ...card }: MemberChoiceProps) {
  const { word, members, unlisted, canBeOneArticle } = asking
  const isAttached = word === 'attachment'
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(members.flatMap(({ place, isLikely }) => (isLikely && !isAttached ? place : []))),
  )
  const tick = (some: readonly ListedMember[], isTicked: boolean) => {
    const next = new Set(ticked)
    for (const { place } of some) {
      if (isTicked) next.add(place)
      else next.delete(place)
    }
    setTicked(next)
  }
  const places = members.flatMap(({ place }) => (ticked.has(place) ? place : []))
  const more = unlisted > 0 ? ` The first ${formatNumber(members.length)} are listed.` : ''
  return (
    <ChoiceCard
      {...card}
      question={
        isAttached
          ? `comes with ${countOf(members.length, word)}. Which of them are articles?`
          : `holds ${countOf(members.length + unlisted, word)}. Which are opened?${more}`
      }
      action={`Open ${countOf(places.length, word)}`}
      isDisabled={places.length === 0}
      others={
        canBeOneArticle ? (
          <Button
            className="button"
            onPress={() => onChoose({ places: [asking.place], isOneArticle: true })}
          >
            Open it as one article
          </Button>
        ) : null
      }
      onSubmit={() => onChoose({ places })}
    >
      <MemberTicks word={word} members={members} ticked={ticked} onTick={tick} />
    </ChoiceCard>
  )
}
