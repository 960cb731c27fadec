import { create } from 'zustand'
import type { PathPurpose } from '../../shared/api/contract.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { SpeakerPart } from '../../shared/names/mixed-speakers.ts'

/** What a dialog asks for, and where its answer goes. One dialog is open at a time. */
export type DialogRequest =
  | {
      readonly type: 'path'
      readonly purpose: Exclude<PathPurpose, 'open-articles'>
      readonly suggestedName: string
      /** Where it starts; null for the home folder. */
      readonly folder: string | null
      readonly answer: (path: string | null) => void
    }
  | {
      readonly type: 'confirm'
      readonly title: string
      readonly question: string
      /** What the button that goes on says. */
      readonly action: string
      readonly answer: (isConfirmed: boolean) => void
    }
  | { readonly type: 'paste'; readonly text: string }
  /** What was opened last, with what is asked about it. */
  | { readonly type: 'import' }
  /** A later form of an article beside the one before it; `order` says why it was taken for the later one. */
  | { readonly type: 'versions'; readonly articleId: Id; readonly order?: string }
  /** Articles of two outlets with much the same text. */
  | { readonly type: 'alike'; readonly articleId: Id; readonly otherId: Id }
  | { readonly type: 'export' }
  /** The verdicts that claims may get. */
  | { readonly type: 'scale' }
  /** How a file that came back differs, and what of it is brought in. */
  | { readonly type: 'returning' }
  /** Texts that another tool has marked. */
  | { readonly type: 'annotated' }
  | { readonly type: 'keys' }
  | { readonly type: 'notices' }
  /** The day before which the history is removed. */
  | { readonly type: 'compact' }
  | { readonly type: 'palette' }
  /** Articles without an outlet. */
  | { readonly type: 'outlets' }
  /** All drafts of the open article to be read; those to accept by confidence; how the drafts did. */
  | { readonly type: 'read-through' }
  | { readonly type: 'threshold' }
  | { readonly type: 'record' }
  /** A speaker who is two people, with who the other one may be, where the texts say. */
  | { readonly type: 'part'; readonly speakerId: Id; readonly suggestion: SpeakerPart | null }

export const useDialog = create<{ readonly request: DialogRequest | null }>(() => ({
  request: null,
}))

/**
 * Opens a dialog, or none, in the place of the one that is open. A desktop's menu can ask for that at any time: what
 * the one before asked, if it was not answered, is answered with null (or no).
 */
export function openDialog(request: DialogRequest | null): void {
  const { request: earlier } = useDialog.getState()
  useDialog.setState({ request })
  if (earlier?.type === 'path') earlier.answer(null)
  if (earlier?.type === 'confirm') earlier.answer(false)
}

/** Asks whether to go on; false when the person would rather not. */
export function askToConfirm(
  question: Pick<Extract<DialogRequest, { type: 'confirm' }>, 'title' | 'question' | 'action'>,
): Promise<boolean> {
  return new Promise((answer) => {
    openDialog({ type: 'confirm', ...question, answer })
  })
}

export function closeDialog(): void {
  openDialog(null)
}

/** Answers the open question and closes its dialog. */
export function answerDialog(answer: string): void {
  const { request } = useDialog.getState()
  useDialog.setState({ request: null })
  if (request?.type === 'path') request.answer(answer)
}
