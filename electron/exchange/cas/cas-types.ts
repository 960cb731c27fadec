import { CLAIM_FIELDS } from '../../../shared/domain/claim.ts'
import type { Field } from '../../../shared/domain/field.ts'
import { xmlText } from '../xml-writing.ts'

/** The types of UIMA and of DKPro Core that files for INCEpTION need. */
export const SOFA = 'uima.cas.Sofa'
export const FS_ARRAY = 'uima.cas.FSArray'
export const STRING_ARRAY = 'uima.cas.StringArray'
export const META_DATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData'
const ANNOTATION = 'uima.tcas.Annotation'
const DOCUMENT_ANNOTATION = 'uima.tcas.DocumentAnnotation'
const STRING = 'uima.cas.String'
const TOP = 'uima.cas.TOP'

/** A slot of a layer, as INCEpTION has it: a link with a role and a target, and nothing else. */
export const LINK = 'hearsay.Link'

/** The layers of marks, each by the code whose marks it holds; what has none of these codes is a `hearsay.Mark`. */
export const LAYERS = {
  claim: 'hearsay.Claim',
  speaker: 'hearsay.Speaker',
  cue: 'hearsay.Cue',
  source: 'hearsay.Source',
} as const
export const MARK = 'hearsay.Mark'

/** The further words of a mark whose words are apart, which its layer cannot hold: linked from it in the role `part`. */
export const PART = 'hearsay.Part'

/** One of several texts of a file. */
export const TEXT = 'hearsay.Text'

/** What belongs to no words: one mark of no length at the beginning of a text. */
export const PROJECT = 'hearsay.Project'

interface Feature {
  readonly name: string
  readonly range: string
  /** What an array is of; absent for what says it itself. */
  readonly element?: string
  readonly about: string
}

interface Type {
  readonly name: string
  readonly supertype: string
  readonly about: string
  readonly features: readonly Feature[]
}

/** The plain fields of a claim, each a feature of its layer. */
export const CLAIM_VALUES: readonly string[] = Object.entries(CLAIM_FIELDS).flatMap(
  ([name, { storage }]: [string, Field]) =>
    (storage === 'plain' || storage === 'flag') && !['id', 'articleId', 'note'].includes(name)
      ? [name]
      : [],
)

function text(name: string, about: string): Feature {
  return { name, range: STRING, about }
}

const LINKS: Feature = {
  name: 'links',
  range: FS_ARRAY,
  element: LINK,
  about: 'Marks that it is linked to, each in a role: speaker, cue, source, part.',
}

/** What each mark has. */
const OF_MARKS: readonly Feature[] = [
  text('identifier', 'What Hearsay knows it by. Leave it as it is.'),
  text('note', 'A remark.'),
  LINKS,
  text('linked', 'Whom and what the links mean, for Hearsay. Leave it as it is.'),
  {
    name: 'codes',
    range: STRING_ARRAY,
    about: 'Codes that it has beside that of its layer, by their ids.',
  },
  text('more', 'Further values, as JSON.'),
]

function layer(name: string, about: string, features: readonly Feature[] = []): Type {
  return { name, supertype: ANNOTATION, about, features: [...features, ...OF_MARKS] }
}

/** All types, in an order in which none needs a later one. */
export const TYPES: readonly Type[] = [
  {
    name: META_DATA,
    supertype: DOCUMENT_ANNOTATION,
    about: 'What the text is called.',
    features: [
      text('documentTitle', 'The title.'),
      text('documentId', 'What Hearsay knows the text by.'),
      text('documentUri', 'Its address.'),
    ],
  },
  {
    name: LINK,
    supertype: TOP,
    about: 'A slot of a mark.',
    features: [
      text('role', 'speaker, cue, source or part'),
      { name: 'target', range: ANNOTATION, about: 'The mark in the slot.' },
    ],
  },
  layer(LAYERS.speaker, 'Words that name who made a claim.', [text('name', 'Who is named.')]),
  layer(LAYERS.cue, 'Words that attribute a claim.'),
  layer(LAYERS.source, 'Words that name what carried a claim here.', [
    text('name', 'What is named.'),
  ]),
  layer(PART, 'Further words of a mark, apart from its first.'),
  layer(TEXT, 'One of several texts.', [text('name', 'Its title.')]),
  layer(MARK, 'Words that are marked otherwise.'),
  layer(LAYERS.claim, 'One attributed statement: what was said.', [
    ...CLAIM_VALUES.map((name) => text(name, `The ${name} of the claim.`)),
    { name: 'topics', range: STRING_ARRAY, about: 'What the claim is on.' },
  ]),
  layer(
    PROJECT,
    'What belongs to no words, for Hearsay: a record each, as JSON. Leave it as it is.',
    [
      text('name', 'What the project is called.'),
      ...['documents', 'codebook', 'entities', 'relations'].map((name) => ({
        name,
        range: STRING_ARRAY,
        about: `The ${name}.`,
      })),
    ],
  ),
]

/** The types as the `%TYPES` of a CAS. */
export function typesOfCas(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    TYPES.map(({ name, supertype, about, features }) => [
      name,
      {
        '%NAME': name,
        '%SUPER_TYPE': supertype,
        '%DESCRIPTION': about,
        ...Object.fromEntries(
          features.map((feature) => [
            feature.name,
            {
              '%NAME': feature.name,
              '%RANGE': feature.element === undefined ? feature.range : `${feature.element}[]`,
              '%DESCRIPTION': feature.about,
            },
          ]),
        ),
      },
    ]),
  )
}

function featureInXml({ name, range, element, about }: Feature): string {
  const elementType = element === undefined ? '' : `<elementType>${element}</elementType>`
  return `        <featureDescription>
          <name>${name}</name>
          <description>${xmlText(about)}</description>
          <rangeTypeName>${range}</rangeTypeName>${elementType}
        </featureDescription>`
}

/** The types as a UIMA type system description (version 1.3 of its XML), which INCEpTION makes its layers of. */
export function typeSystemXml(): string {
  const types = TYPES.map(
    ({ name, supertype, about, features }) => `    <typeDescription>
      <name>${name}</name>
      <description>${xmlText(about)}</description>
      <supertypeName>${supertype}</supertypeName>
      <features>
${features.map(featureInXml).join('\n')}
      </features>
    </typeDescription>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <types>
${types.join('\n')}
  </types>
</typeSystemDescription>
`
}
