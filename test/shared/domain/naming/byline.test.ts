import { describe, expect, test } from 'vitest'
import {
  readByline,
  readNameLine,
  readSignature,
  readWriter,
} from '../../../../shared/domain/naming/byline.ts'

describe('a byline gives names alone', () => {
  test.each([
    ['By Ann Lee', ['Ann Lee']],
    ['- By Ann Lee -', ['Ann Lee']],
    ['By \nAnn Lee', ['Ann Lee']],
    ['(From Our Own Correspondent.)', ['Our Own Correspondent']],
    ['(BY TELEGRAPH.—FROM OUR CORRESPONDENT.)', ['OUR CORRESPONDENT']],
    ['By Our Staff Reporter', ['Our Staff Reporter']],
    ['By A. Lee and B. Chan, Staff writers', ['A. Lee', 'B. Chan']],
    ['By Ann Lee, Bo Chan and Cy Dee in Geneva', ['Ann Lee', 'Bo Chan', 'Cy Dee']],
    ['By Ann Lee in Berlin and Bo Chan in Paris', ['Ann Lee', 'Bo Chan']],
    ['By Ann Lee, New York', ['Ann Lee']],
    ['By Ann Lee, BBC News, Berlin', ['Ann Lee']],
    ['By ANN LEE Associated Press', ['ANN LEE']],
    ['By Ann Lee, North of England Correspondent', ['Ann Lee']],
    ['by Xinhua writers Lu Jianwen and He Pei', ['Lu Jianwen', 'He Pei']],
    ['By The Associated Press', ['The Associated Press']],
    ['By Reuters Staff', ['Reuters Staff']],
    ['Posted by Ann Lee at 22:14', ['Ann Lee']],
    ['By Ann Lee | Photographs by Bo Chan', ['Ann Lee']],
    ['By Ann Lee, The Daily Courier, 5 March 2024', ['Ann Lee']],
    ['From Ann Lee in Berlin', ['Ann Lee']],
    ['By Seán O’Brien and María-José d’Arcy', ['Seán O’Brien', 'María-José d’Arcy']],
    ['Interview by Ann Lee', ['Ann Lee']],
    ['ByAnn LeeSenior Reporter', ['Ann Lee']],
    ['By Ann Lee ’25 & Bo Chan', ['Ann Lee', 'Bo Chan']],
    ['Byron Hale', null],
    ['Words by Ann Lee (she/her) and Bo Chan (he/him)', ['Ann Lee', 'Bo Chan']],
    ['By Ann Lee, Cy Dee and Bo Chan with AP', ['Ann Lee', 'Cy Dee', 'Bo Chan']],
    ['By Ann Lee, Local Journalism Initiative Reporter', ['Ann Lee']],
  ])('%s', (line, names) => expect(readByline(line)).toEqual(names))

  test.each([
    'By noon the crowd had thinned to three nuns and a dog.',
    'By one, the man had gone.',
    'By the time I reached the front',
    'By Mayor Ann Lee, the city had to pay for all of it.',
    'By Tuesday',
    'Edited by: Bo Chan',
    'Bypass opened',
  ])('not “%s”', (line) => expect(readByline(line)).toBeNull())
})

describe('a name without “by”', () => {
  test.each([
    ['Kirsty Bellamy, Showbiz Reporter', ['Kirsty Bellamy'], true],
    ['Siobhan Daly Ireland correspondent', ['Siobhan Daly'], true],
    ['Ann Lee in Kyiv and Bo Chan in Paris', ['Ann Lee', 'Bo Chan'], true],
    ['Ann Lee', ['Ann Lee'], false],
    ['Ann Lee, Alby', ['Ann Lee'], false],
  ])('%s', (line, names, isDescribed) => expect(readNameLine(line)).toEqual({ names, isDescribed }))

  test.each([
    'The Daily Courier',
    'Talks end',
    'London, England',
    'Border District Votes for Council',
  ])('not “%s”', (line) => expect(readNameLine(line)).toBeNull())
})

test('a report may be signed, or introduce its writer', () => {
  const end = 'It ended. (Reporting by Ann Lee in Oslo and Bo Chan; Editing by Cy Dee)'
  expect(readSignature(end)).toEqual({ names: ['Ann Lee', 'Bo Chan'], start: 10 })
  expect(readSignature('It ended, the reporting by the paper showed.')).toBeNull()
  expect(readWriter('Ann Lee is a columnist for The Daily Courier.')).toBe('Ann Lee')
  expect(readWriter('Ann Lee is the mayor of Alby.')).toBeNull()
})
