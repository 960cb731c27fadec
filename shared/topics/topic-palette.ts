import type { TopicColour } from '../domain/topic.ts'

/**
 * How the colours of topics look on a light ground and on a dark one: of different lightness as well as hue, each at
 * least three times as light or dark as the ground (WCAG 2.2, 1.4.11). A topic's word always stands beside its colour.
 */
export const TOPIC_PALETTE = {
  blue: { light: '#0c5fc1', dark: '#60aaf3' },
  orange: { light: '#d4651c', dark: '#f99f55' },
  green: { light: '#056426', dark: '#43b966' },
  magenta: { light: '#db3395', dark: '#f990c4' },
  teal: { light: '#087c77', dark: '#4bc7be' },
  red: { light: '#ac0311', dark: '#f45152' },
  violet: { light: '#6519a3', dark: '#ac72e3' },
  lime: { light: '#728d02', dark: '#c5e95c' },
  cyan: { light: '#118db0', dark: '#a8ebfb' },
  amber: { light: '#996f18', dark: '#faca4b' },
  indigo: { light: '#1f2285', dark: '#6d7cdf' },
  grey: { light: '#505561', dark: '#9ea5b2' },
} as const satisfies Readonly<
  Record<TopicColour, { readonly light: string; readonly dark: string }>
>
