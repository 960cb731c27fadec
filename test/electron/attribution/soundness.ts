import { expect } from 'vitest'
import type { FoundAttribution } from '../../../electron/attribution/finder.ts'

function cutsPair(text: string, at: number): boolean {
  const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
  const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
}

/** Spans inside the text, not empty, on whole characters that can be seen. */
export function expectSound(text: string, found: readonly FoundAttribution[]): void {
  for (const { source, cue, content, via, confidence, reason } of found) {
    expect(content.length).toBeGreaterThan(0)
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
    expect(reason).not.toBe('')
    for (const [start, end] of [...source, ...cue, ...content, ...via.map(({ span }) => span)]) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      expect([cutsPair(text, start), cutsPair(text, end)]).toEqual([false, false])
    }
  }
}
