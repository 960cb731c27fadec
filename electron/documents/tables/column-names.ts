import type { MatchedName } from '../../../shared/domain/original.ts'

/** What columns for one thing are called, as `normaliseName` makes them; the surer first. */
interface KnownNames {
  readonly english: readonly string[]
  readonly foreign: readonly string[]
  /** Names of what is only a part of it, or often of something else. */
  readonly weak: readonly string[]
}

/**
 * What columns are called in exports of news databases (Factiva and its field codes, LexisNexis, ProQuest, Europresse,
 * GDELT, Media Cloud, Meltwater, Cision, the Europe Media Monitor, Event Registry, NewsAPI) and in tables kept by hand,
 * in several languages.
 */
const KNOWN_NAMES: Readonly<Record<MatchedName, KnownNames>> = {
  text: {
    english: list(
      'full text, fulltext, article text, article full text, text, body, body text, article body, content, article content, main text, maintext, document text, news text, story, article, plain text, cleaned text, transcript, td, tx',
    ),
    foreign: list(
      'texte, texte integral, texte de l article, corps du texte, corps de l article, contenu, corps, volltext, artikeltext, artikelinhalt, artikel, beitrag, wortlaut, inhalt, fliesstext, texto, texto completo, texto integro, texto de la noticia, texto del articulo, cuerpo de la noticia, contenido, cuerpo, conteudo, corpo, testo, contenuto, tekst, volledige tekst, inhoud, brodtext, innehall, tresc, текст, содержание, текст статьи, текст новини, зміст, 正文, 全文, 内容, 本文, 본문, 내용, النص, المحتوى, נוסח, metin, icerik',
    ),
    weak: list(
      'description, summary, abstract, snippet, excerpt, extract, hit sentence, extrait, resume, resumen, extracto, auszug, zusammenfassung, kurzfassung',
    ),
  },
  title: {
    english: list(
      'headline, title, article title, news headline, news title, story title, document title, hlead, heading, head, header, hl1, hl, hd, ti',
    ),
    foreign: list(
      'titre, titre de l article, titre du document, titel, titel des artikels, artikeltitel, uberschrift, schlagzeile, titulo, titulo de la noticia, titulo del articulo, titular, titolo, kop, rubrik, rubrikk, overskrift, tytul, naglowek, заголовок, название, назва, 标题, 標題, タイトル, 見出し, 제목, العنوان, כותרת, baslik',
    ),
    weak: list('name'),
  },
  outlet: {
    english: list(
      'outlet, outlet name, media outlet, media outlet name, media name, media title, publication, publication title, pubtitle, publication name, newspaper, newspaper name, newspaper title, paper, paper name, source name, source common name, source title, publisher, source, medium, media, journal, magazine, site, site name, website, channel, provider, agency, sn, pub, so',
    ),
    foreign: list(
      'quelle, quellenname, zeitung, medienname, medientitel, publikation, publikationsname, publikationstitel, titel der publikation, journal titre, nom de publication, nom de la publication, nom de la source, nom du media, titre de la publication, titre de la source, fuente, nombre de la fuente, medio, nombre del medio, publicacion, nombre de la publicacion, cabecera, diario, periodico, fonte, testata, veiculo, jornal, krant, bron, avis, kilde, tidning, kalla, gazeta, zrodlo, источник, издание, сми, джерело, видання, 来源, 媒体, 媒體, 出典, 媒体名, 매체, 언론사, المصدر, kaynak',
    ),
    weak: list('domain, source domain, source uri'),
  },
  date: {
    english: list(
      'publication date, published, published at, published on, date published, publish date, pub date, pubdate, published date, date of publication, article date, news date, date time pub, issue date, release date, date, datetime, date time, seen date, seendate, posted, posted at, pd, dp',
    ),
    foreign: list(
      'datum, erscheinungsdatum, erscheinungstag, erschienen, erschienen am, publikationsdatum, veroffentlichungsdatum, veroffentlicht, veroffentlicht am, date de publication, date de parution, publie le, paru le, parution, fecha, fecha de publicacion, fecha publicacion, fecha de la noticia, fecha y hora, data, data di pubblicazione, data de publicacao, publicatiedatum, dato, data publikacji, дата, дата публикации, дата публікації, 日期, 发布日期, 发表时间, 日付, 掲載日, 날짜, 게재일, التاريخ, תאריך, tarih',
    ),
    weak: list('created at, created, timestamp, time, load date, year'),
  },
  url: {
    english: list(
      'url, link, article url, article link, document url, document identifier, doc url, web address, web url, weburl, permalink, canonical url, source url, href, story url, page url',
    ),
    foreign: list(
      'adresse, adresse url, adresse web, lien, lien vers l article, internetadresse, webadresse, artikellink, enlace, enlace a la noticia, direccion web, liga, collegamento, ссылка, адрес, посилання, 链接, 網址, 网址, リンク, 링크, الرابط, קישור, baglanti',
    ),
    weak: [],
  },
  byline: {
    english: list(
      'author, authors, author name, byline, by line, by, writer, writers, reporter, reporters, journalist, journalists, journalist name, correspondent, creator, contributor, contributors, contact name, au',
    ),
    foreign: list(
      'auteur, auteurs, signataire, signature, redacteur, autor, autorin, autoren, verfasser, verfasserin, redakteur, autora, autores, periodista, redactor, autore, autori, door, skribent, forfatter, journaliste, автор, авторы, автори, 作者, 记者, 記者, 著者, 기자, 저자, الكاتب, כותב, yazar',
    ),
    weak: list('influencer'),
  },
}

function namesOf({ english, foreign, weak }: KnownNames): readonly string[] {
  return [...english, ...foreign, ...weak]
}

/** What columns are called, by what they hold; the surer first. */
export const COLUMN_NAMES: Readonly<Record<MatchedName, readonly string[]>> = {
  text: namesOf(KNOWN_NAMES.text),
  title: namesOf(KNOWN_NAMES.title),
  outlet: namesOf(KNOWN_NAMES.outlet),
  date: namesOf(KNOWN_NAMES.date),
  url: namesOf(KNOWN_NAMES.url),
  byline: namesOf(KNOWN_NAMES.byline),
}

/** What the column of a text’s first paragraphs is called, where the rest of it stands in another. */
export const LEAD_NAMES: ReadonlySet<string> = new Set(
  list(
    'lp, lead paragraph, leading paragraph, lead, lede, lead text, opening text, intro, introduction, standfirst, first paragraph, vorspann, einleitung, anlauf, chapeau, chapo, entradilla, entrada, bajada, occhiello, sommario, ingress, manchet',
  ),
)

const ENGLISH = new Set(Object.values(KNOWN_NAMES).flatMap(({ english }) => english))
const FOREIGN = new Set(Object.values(KNOWN_NAMES).flatMap(({ foreign }) => foreign))

/** Whether more of the columns have names in other languages than in English, as far as they are known. */
export function isForeign(columns: readonly string[]): boolean {
  const names = columns.map(normaliseName)
  const english = names.filter((name) => ENGLISH.has(name)).length
  return names.filter((name) => FOREIGN.has(name) && !ENGLISH.has(name)).length > english
}

/** Words that make a name one of something else: the address of a picture, the day of a download. */
export const OTHER_NAMES: Readonly<Record<MatchedName, RegExp>> = {
  text: /\b(?:length|count|words|language|hash|id|type)\b/,
  title:
    /\b(?:sub|job|page|book|length|short|seo|section|publication|publikation|publicacion|source|fuente|quelle|journal|media|medio|deck)\b/,
  outlet: /\b(?:url|link|id|date|country|type|rank|logo|image|language)\b/,
  date: /\b(?:updated?|modified|crawled?|retrieved|accessed|download(?:ed)?|scraped|added|expiry|indexed|collect(?:ed)?|id)\b/,
  url: /\b(?:image|img|thumb(?:nail)?|picture|photo|logo|author|feed|mobile|video|social|to image|site|source icon|id)\b/,
  byline: /\b(?:url|link|email|id|affiliation|image|bio|address|twitter)\b/,
}

function list(names: string): readonly string[] {
  return names.split(', ').map(normaliseName)
}

/** A column's name for comparing: its words in small letters, without accents and signs; “publishedAt” is two words. */
export function normaliseName(name: string): string {
  return name
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
