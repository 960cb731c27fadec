import { useEffect, useMemo, useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { titleOf } from '../../shared/domain/article.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import { linkedRecords } from '../../shared/domain/links.ts'
import { correctStructure } from '../../shared/domain/text/structure.ts'
import type { Article } from '../../shared/domain/article.ts'
import { placeClaim, type PlacedClaim } from '../../shared/domain/versions/claim-placing.ts'
import { alignTexts, type TextAlignment } from '../../shared/domain/versions/text-alignment.ts'
import { comparePlaces } from '../../shared/domain/claim.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { closeDialog, type DialogRequest } from '../state/dialog-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { loadText, useTexts, type LoadedText } from '../state/texts.ts'
import { AlignedTexts } from './AlignedTexts.tsx'
import { PlacedClaims } from './PlacedClaims.tsx'
import { moveToLater } from './version-actions.ts'
import styles from './VersionsDialog.module.css'

/** A form of an article with its text, as the analyst corrected it. */
export interface Form extends LoadedText {
  readonly article: Article
}

function useForm(id: Id | null): Form | null {
  const article = useProjectState(({ project }) =>
    id === null ? undefined : project.articles.get(id),
  )
  const loaded = useTexts((state) => (id === null ? undefined : state.texts.get(id)))
  useEffect(() => {
    if (id !== null) void loadText(id)
  }, [id])
  return useMemo(() => {
    if (article === undefined || loaded === undefined) return null
    const { text, structure } = loaded
    const corrected = correctStructure(structure, article.corrections, text.length)
    return { article, text, structure: corrected }
  }, [article, loaded])
}

function align(earlier: Form, later: Form): TextAlignment {
  return alignTexts(
    { text: earlier.text, paragraphs: earlier.structure.paragraphs },
    { text: later.text, paragraphs: later.structure.paragraphs },
  )
}

/** The claims of the earlier form, each looked up in the later one. */
function usePlaced(
  earlier: Form | null,
  later: Form | null,
  alignment: TextAlignment | null,
): readonly PlacedClaim[] {
  const claims = useProjectState((state) => state.project.claims)
  const links = useProjectState((state) => state.project.links.ofArticle)
  return useMemo(() => {
    if (earlier === null || later === null || alignment === null) return []
    return [...linkedRecords(links, earlier.article.id)]
      .flatMap((id) => claims.get(id) ?? [])
      .filter(({ review }) => review !== 'rejected')
      .toSorted(comparePlaces)
      .map((claim) => placeClaim(claim, earlier.text, later.text, alignment))
  }, [claims, links, earlier, later, alignment])
}

/** What a form is called beside its title: when it is from, or which file. */
function nameOf({ date, fileName, addedAt }: Article): string {
  return [date || addedAt.slice(0, 10), fileName].join(' · ')
}

/** Two forms of an article side by side, word by word, and what became of the claims of the earlier one. */
export function VersionsDialog({
  request,
}: {
  readonly request: Extract<DialogRequest, { type: 'versions' }>
}) {
  const later = useForm(request.articleId)
  const earlier = useForm(later?.article.versionOf ?? null)
  const alignment = useMemo(
    () => (earlier === null || later === null ? null : align(earlier, later)),
    [earlier, later],
  )
  const placed = usePlaced(earlier, later, alignment)
  const [isChangedOnly, setChangedOnly] = useState(true)
  // What a person has not decided stands as it was found: what is the same is moved, what changed is looked at first.
  const [decided, setDecided] = useState<ReadonlyMap<Id, boolean>>(new Map())
  const isTicked = ({ claim, state }: PlacedClaim) => decided.get(claim.id) ?? state === 'same'
  const ticked = placed.filter((one) => one.state !== 'gone' && isTicked(one))
  const submit = () => {
    if (later === null || ticked.length === 0 || !moveToLater(later, ticked)) return
    closeDialog()
  }
  return (
    <DialogFrame
      title={
        later === null ? 'Two forms of an article' : `Two forms of “${titleOf(later.article)}”`
      }
      width={1240}
      onSubmit={submit}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Close
          </Button>
          <Button
            className="button primary"
            isDisabled={ticked.length === 0}
            // Where there is something to confirm, the hands begin there.
            autoFocus
            onPress={submit}
          >
            Move {countOf(ticked.length, 'claim')} to the later form
          </Button>
        </>
      }
    >
      {earlier === null || later === null || alignment === null ? (
        <p>The two texts are being read.</p>
      ) : (
        <div className={styles['versions']}>
          <div className={styles['heads']}>
            <h3 className={styles['form']}>
              Earlier <span className={styles['soft']}>{nameOf(earlier.article)}</span>
            </h3>
            <div className={styles['later']}>
              <h3 className={styles['form']}>
                Later <span className={styles['soft']}>{nameOf(later.article)}</span>
              </h3>
              <Checkbox className="choice" isSelected={isChangedOnly} onChange={setChangedOnly}>
                <span className="check-mark" aria-hidden />
                Only what changed
              </Checkbox>
            </div>
          </div>
          <AlignedTexts
            earlier={earlier.text}
            later={later.text}
            alignment={alignment}
            isChangedOnly={isChangedOnly}
          />
          <PlacedClaims
            placed={placed}
            isTicked={isTicked}
            onTick={(id, isOn) => setDecided(new Map([...decided, [id, isOn]]))}
          />
        </div>
      )}
    </DialogFrame>
  )
}
