import { foldText } from '../../../shared/domain/text/folding.ts'

/** Words as they are compared between what a page says and what it shows: letters and digits alone, folded. */
export function foldWords(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
