import { useEffect, useId, useMemo, useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import type { Id } from '../../shared/domain/id.ts'
import { freeName } from '../../shared/domain/naming/naming.ts'
import { shorten } from '../../shared/domain/text/short-text.ts'
import type { Speaker } from '../../shared/domain/speaker.ts'
import {
  claimsByArticle,
  wordsBeside,
  type ArticleClaims,
  type SpeakerPart,
} from '../../shared/names/mixed-speakers.ts'
import { countRows } from '../../shared/tables/writing.ts'
import { wordsOf } from '../comparison/claim/claim-text.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { LongList } from '../kit/list/LongList.tsx'
import { closeDialog, type DialogRequest } from '../state/dialog-state.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { loadText, useTexts } from '../state/texts.ts'
import { part } from './name-actions.ts'
import styles from './PartDialog.module.css'

type PartRequest = Extract<DialogRequest, { type: 'part' }>

interface ArticleChoiceProps {
  readonly speaker: Speaker
  readonly article: ArticleClaims
  readonly chosen: ReadonlySet<Id>
  readonly onChoose: (claimIds: readonly Id[], isChosen: boolean) => void
}

/** What the article says of the speaker, once its text is there. */
function useWordsBeside(speaker: Speaker, articleId: Id): string {
  useEffect(() => void loadText(articleId), [articleId])
  const text = useTexts((state) => state.texts.get(articleId)?.text)
  return useMemo(() => (text === undefined ? '' : wordsBeside(speaker, text)), [speaker, text])
}

/** The claims of one article, to be given together or one by one. */
function ArticleChoice({ speaker, article, chosen, onChoose }: ArticleChoiceProps) {
  const claims = useProjectState((state) => state.project.claims)
  const words = useWordsBeside(speaker, article.articleId)
  const count = article.claimIds.filter((id) => chosen.has(id)).length
  return (
    <>
      <Checkbox
        className="choice"
        isSelected={count === article.claimIds.length}
        isIndeterminate={count > 0 && count < article.claimIds.length}
        onChange={(isChosen) => onChoose(article.claimIds, isChosen)}
      >
        <span className="check-mark" aria-hidden />
        <span>
          <b dir="auto">{article.place}</b>{' '}
          <span className={styles['soft']}>
            {words === '' ? '' : `“${words}”, `}
            {countRows('claims', article.claimIds.length)}
          </span>
        </span>
      </Checkbox>
      <div className={styles['claims']}>
        {article.claimIds.map((id) => {
          const claim = claims.get(id)
          return claim === undefined ? null : (
            <Checkbox
              key={id}
              className={`choice ${styles['claim'] ?? ''}`}
              isSelected={chosen.has(id)}
              onChange={(isChosen) => onChoose([id], isChosen)}
            >
              <span className="check-mark" aria-hidden />
              <span dir="auto">{shorten(wordsOf(claim), 180)}</span>
            </Checkbox>
          )
        })}
      </div>
    </>
  )
}

interface OtherOne {
  readonly name: string
  readonly role: string
}

/** Who the other one is at first: as the texts say, where they do. */
function firstGuess(suggestion: SpeakerPart | null): OtherOne {
  const role = suggestion?.descriptions[0] ?? ''
  const name = suggestion?.name ?? ''
  return { name: role === '' ? name : `${name} (${role})`, role }
}

interface OtherFieldsProps {
  readonly other: OtherOne
  readonly speaker: Speaker
  readonly onChange: (other: OtherOne) => void
  readonly onSubmit: () => void
}

/** The name and the role of the new speaker. */
function OtherFields({ other, speaker, onChange, onSubmit }: OtherFieldsProps) {
  const [nameId, roleId] = [useId(), useId()]
  const wanted = other.name.trim() || speaker.name
  const free = freeName(new EditDraft(currentProject()), 'speakers', wanted)
  const submitOnEnter = ({ key }: { readonly key: string }) => {
    if (key === 'Enter') onSubmit()
  }
  return (
    <div className={styles['fields']}>
      <label htmlFor={nameId}>Name of the other one</label>
      <input
        id={nameId}
        className="field"
        dir="auto"
        autoFocus
        value={other.name}
        placeholder={free}
        onChange={({ target }) => onChange({ ...other, name: target.value })}
        onKeyDown={submitOnEnter}
      />
      <label htmlFor={roleId}>Role</label>
      <input
        id={roleId}
        className="field"
        dir="auto"
        value={other.role}
        onChange={({ target }) => onChange({ ...other, role: target.value })}
        onKeyDown={submitOnEnter}
      />
      {free === wanted ? null : (
        <p className={styles['soft']}>This name is taken: the new speaker will be “{free}”.</p>
      )}
    </div>
  )
}

/** What there is to do yet before two can be made of one; '' where nothing is. */
function missing({ name }: Speaker, chosen: number, all: number): string {
  if (chosen === 0) return 'Tick what the other one said.'
  if (chosen === all) return `Leave a claim to “${name}”, or rename the speaker instead.`
  return `${countRows('claims', chosen)} will be the other one’s, ${countRows('claims', all - chosen)} will stay.`
}

function PartForm({ speaker, suggestion }: { readonly speaker: Speaker } & PartRequest) {
  const project = useProjectState((state) => state.project)
  const articles = useMemo(() => claimsByArticle(project, speaker.id), [project, speaker.id])
  const own = articles.flatMap(({ claimIds }) => claimIds)
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set(suggestion?.claimIds))
  const [other, setOther] = useState(() => firstGuess(suggestion))
  const given = own.filter((id) => chosen.has(id))
  const canPart = given.length > 0 && given.length < own.length
  const submit = () => {
    if (!canPart) return
    closeDialog()
    part(speaker.id, { ...other, claimIds: given })
  }
  const choose = (claimIds: readonly Id[], isChosen: boolean) => {
    const ids = new Set(claimIds)
    setChosen(new Set(own.filter((id) => (ids.has(id) ? isChosen : chosen.has(id)))))
  }
  return (
    <DialogFrame
      title={`Part “${shorten(speaker.name, 60)}” into two`}
      width={680}
      onSubmit={submit}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Cancel
          </Button>
          <Button className="button primary" isDisabled={!canPart} onPress={submit}>
            Part
          </Button>
        </>
      }
    >
      <p className={styles['about']}>
        What you tick goes to a new speaker, with the words that name them; the rest stays. The two
        are not proposed as one again.
      </p>
      <OtherFields other={other} speaker={speaker} onChange={setOther} onSubmit={submit} />
      <LongList
        items={articles}
        keyOf={({ articleId }) => articleId}
        className={styles['articles'] ?? ''}
        render={(article) => (
          <ArticleChoice speaker={speaker} article={article} chosen={chosen} onChoose={choose} />
        )}
      />
      <output className={styles['soft']}>{missing(speaker, given.length, own.length)}</output>
    </DialogFrame>
  )
}

/** Makes two of one speaker: which claims are the other one's, and who that is. */
export function PartDialog({ request }: { readonly request: PartRequest }) {
  const speaker = useProjectState((state) => state.project.speakers.get(request.speakerId))
  return speaker === undefined ? null : <PartForm speaker={speaker} {...request} />
}
