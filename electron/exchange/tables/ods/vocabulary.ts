import { KEPT_NAMESPACE } from './ods-text.ts'

/** What the file says it is, in its first bytes too. */
export const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet'

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'

/** The namespaces of OpenDocument that the parts of a spreadsheet name. */
export const NAMESPACES = [
  `xmlns:office="${OASIS}:office:1.0"`,
  `xmlns:style="${OASIS}:style:1.0"`,
  `xmlns:text="${OASIS}:text:1.0"`,
  `xmlns:table="${OASIS}:table:1.0"`,
  `xmlns:number="${OASIS}:datastyle:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:config="${OASIS}:config:1.0"`,
  `xmlns:of="${OASIS}:of:1.2"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  // No attribute has it, but names of settings: LibreOffice reads none of those whose prefix nobody declared.
  'xmlns:ooo="http://openoffice.org/2004/office"',
  KEPT_NAMESPACE,
].join(' ')

export const MANIFEST_NAMESPACE = `xmlns:manifest="${OASIS}:manifest:1.0"`
