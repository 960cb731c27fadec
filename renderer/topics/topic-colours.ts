import type { CSSProperties } from 'react'
import { topicsByName } from '../../shared/domain/codebook/codebook.ts'
import { foldTopic, type TopicColour } from '../../shared/domain/topic.ts'
import { TOPIC_PALETTE } from '../../shared/topics/topic-palette.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import './topics.css'

/** What an element is marked with that has a topic's word: its colour is drawn before that (`topics.css`). */
export function topicMark(topic: string): { readonly 'data-topic': string } {
  return { 'data-topic': foldTopic(topic) }
}

/** The same for the `dataset` of an element. */
export function topicData(topic: string): { readonly topic: string } {
  return { topic: foldTopic(topic) }
}

/** The style that shows a colour itself, where topics are given theirs; none for none. */
export function colourStyle(colour: TopicColour | null): CSSProperties {
  if (colour === null) return {}
  const { light, dark } = TOPIC_PALETTE[colour]
  return { '--topic': `light-dark(${light}, ${dark})` } as CSSProperties
}

/** The colours of the codebook as a style sheet: whatever is marked with a topic has its colour as `--topic`. */
function colourRules(): string {
  return Array.from(topicsByName(currentProject()), ([key, { colour }]) => {
    const { light, dark } = TOPIC_PALETTE[colour]
    return `[data-topic="${CSS.escape(key)}"] { --topic: light-dark(${light}, ${dark}); }`
  }).join('\n')
}

/** Keeps the colours of topics with the codebook, wherever they are drawn. Returns the way to stop. */
export function followTopicColours(page: Document): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(colourRules())
  page.adoptedStyleSheets.push(sheet)
  const stop = useProjectState.subscribe((state, before) => {
    if (state.project.topics !== before.project.topics) sheet.replaceSync(colourRules())
  })
  return () => {
    stop()
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet)
  }
}
