import { succeed } from '../../../shared/domain/failure.ts'
import type { Exporter } from '../exporter.ts'

/** The claims that were judged, for search engines and archives of fact-checks. */
export const CLAIM_REVIEW: Exporter = {
  name: 'claimreview',
  title: 'ClaimReview (JSON-LD)',
  about:
    'The claims that have a verdict as a feed of schema.org, with who made them, where they appeared and the evidence; those without are left out, and the file says how many.',
  // Told from the web annotations of the same project.
  ending: '.claimreview.jsonld',
  choices: [],
  async write(source) {
    const { claimReviews } = await import('./claim-reviews.ts')
    const told = `${JSON.stringify(claimReviews(source), null, 2)}\n`
    return succeed([{ name: 'claim-reviews.jsonld', content: () => told }])
  },
}
