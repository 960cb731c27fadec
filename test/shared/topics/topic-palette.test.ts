import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TopicColour } from '../../../shared/domain/topic.ts'
import { TOPIC_PALETTE } from '../../../shared/topics/topic-palette.ts'

const THEME = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'renderer', 'theme', 'theme.css'),
  'utf8',
)

/** What topics stand on in the window, by its names in the theme. */
const GROUNDS = ['ground', 'surface', 'surface-raised', 'surface-sunken', 'hover', 'accent-soft']

function groundsOf(scheme: 'light' | 'dark'): readonly string[] {
  return GROUNDS.map((name) => {
    const [, light = '', dark = ''] =
      new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(THEME) ?? []
    return scheme === 'light' ? light : dark
  })
}

type Triple = readonly [number, number, number]

/** Linear light of "#rrggbb" (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((hex) => {
      const [r, g, b] = linear(hex)
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    })
    .toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Oklab (Ottosson 2020). */
function oklab(hex: string): Triple {
  const [r, g, b] = linear(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function distance(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)]
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}

describe.each(['light', 'dark'] as const)('on a %s ground', (scheme) => {
  test.each(TopicColour.options)('%s stands out from every ground', (colour) => {
    const grounds = groundsOf(scheme)
    expect(grounds).not.toContain('')
    const least = Math.min(
      ...grounds.map((ground) => contrast(ground, TOPIC_PALETTE[colour][scheme])),
    )
    expect(least).toBeGreaterThanOrEqual(3)
  })

  test('no two colours are near each other', () => {
    const colours = TopicColour.options.map((colour) => TOPIC_PALETTE[colour][scheme])
    const distances = colours.flatMap((one, at) =>
      colours.slice(at + 1).map((other) => distance(one, other)),
    )
    expect(Math.min(...distances)).toBeGreaterThan(0.09)
  })
})
