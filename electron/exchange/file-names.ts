/** As many characters of a title go into a name: enough to know it by. */
const LONGEST = 48

/**
 * A name for a file made of a title, with a number that tells it from all others: “3-talks-end-in-riyadh”. Of ASCII
 * letters and digits alone, so that it is the same on every system and in every archive.
 */
export function nameFrom(title: string, number: number): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
  return words === '' ? `${number}-article` : `${number}-${words}`
}
