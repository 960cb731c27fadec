import { expect, it } from 'vitest'
import { readLooseJson } from '../../../../electron/documents/web/loose-json.ts'

it.each([
  '{"a":1}',
  ' {"a":1} ; ',
  '<!-- {"a":1} -->',
  '<![CDATA[{"a":1}]]>',
  '//<![CDATA[\n{"a":1}\n//]]>',
  '/*<![CDATA[*/ {"a":1}; /*]]>*/',
  '{"a":1} /* the end */',
  '{"a":1,}',
])('reads the data of “%s”', (source) => {
  expect(readLooseJson(source)).toEqual({ a: 1 })
})
