import type { MatchedName } from '../../../shared/domain/original.ts'

/**
 * What columns are called in exports of news databases and in tables kept by hand, in several languages; the surer
 * first. As `normaliseName` makes them.
 */
export const COLUMN_NAMES: Readonly<Record<MatchedName, readonly string[]>> = {
  text: list(
    'full text, fulltext, article text, text, body, body text, article body, content, article content, main text, maintext, story, article, plain text, cleaned text, transcript, texte, texte integral, contenu, corps, volltext, artikeltext, inhalt, fliesstext, texto, texto completo, contenido, cuerpo, conteudo, corpo, testo, contenuto, tekst, volledige tekst, inhoud, brodtext, innehall, tresc, текст, содержание, текст статьи, текст новини, зміст, 正文, 全文, 内容, 本文, 본문, 내용, النص, المحتوى, נוסח, metin, icerik, description, summary, abstract, lead, snippet',
  ),
  title: list(
    'headline, title, article title, heading, head, header, hl1, titre, titel, uberschrift, schlagzeile, titulo, titular, titolo, kop, rubrik, rubrikk, overskrift, tytul, naglowek, заголовок, название, назва, 标题, 標題, タイトル, 見出し, 제목, العنوان, כותרת, baslik, name',
  ),
  outlet: list(
    'outlet, media outlet, media name, publication, publication title, pubtitle, publication name, newspaper, newspaper name, source name, source title, publisher, source, medium, media, journal, magazine, site, site name, website, channel, provider, agency, domain, source domain, quelle, zeitung, medienname, journal titre, nom de publication, fuente, medio, periodico, fonte, testata, veiculo, jornal, krant, bron, avis, kilde, tidning, kalla, gazeta, zrodlo, источник, издание, сми, джерело, видання, 来源, 媒体, 媒體, 出典, 媒体名, 매체, 언론사, المصدر, kaynak',
  ),
  date: list(
    'publication date, published, published at, published on, date published, publish date, pub date, pubdate, published date, date of publication, article date, issue date, release date, date, datetime, date time, seen date, seendate, posted, posted at, created at, created, timestamp, time, datum, erscheinungsdatum, veroffentlicht, veroffentlicht am, date de publication, publie le, fecha, fecha de publicacion, data, data di pubblicazione, data de publicacao, publicatiedatum, dato, data publikacji, дата, дата публикации, дата публікації, 日期, 发布日期, 发表时间, 日付, 掲載日, 날짜, 게재일, التاريخ, תאריך, tarih, year',
  ),
  url: list(
    'url, link, article url, document url, web address, web url, weburl, permalink, canonical url, source url, href, story url, page url, adresse, lien, enlace, liga, collegamento, ссылка, адрес, посилання, 链接, 網址, 网址, リンク, 링크, الرابط, קישור, baglanti',
  ),
  author: list(
    'author, authors, byline, by, writer, writers, reporter, reporters, journalist, journalists, correspondent, creator, contributor, contributors, auteur, auteurs, autor, autoren, verfasser, autora, autores, autore, autori, door, skribent, forfatter, journaliste, автор, авторы, автори, 作者, 记者, 記者, 著者, 기자, 저자, الكاتب, כותב, yazar',
  ),
}

/** Words that make a name one of something else: the address of a picture, the day of a download. */
export const OTHER_NAMES: Readonly<Record<MatchedName, RegExp>> = {
  text: /\b(?:length|count|words|language|hash|id|type)\b/,
  title: /\b(?:sub|job|page|book|length|short|seo|section|publication|source|journal|media|deck)\b/,
  outlet: /\b(?:url|link|id|date|country|type|rank|logo|image|language)\b/,
  date: /\b(?:updated?|modified|crawled?|retrieved|accessed|download(?:ed)?|scraped|added|expiry|indexed|collect(?:ed)?|id)\b/,
  url: /\b(?:image|img|thumb(?:nail)?|picture|photo|logo|author|feed|mobile|video|social|to image|site|source icon|id)\b/,
  author: /\b(?:url|link|email|id|affiliation|image|bio|address|twitter)\b/,
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
