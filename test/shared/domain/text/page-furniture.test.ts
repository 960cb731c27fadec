import { describe, expect, test } from 'vitest'
import { isFurniture, readBreadcrumb } from '../../../../shared/domain/text/page-furniture.ts'

describe('what stands around a text', () => {
  test.each([
    'This email and any attachments are confidential and intended solely for the addressee.',
    'If you have received this email in error, please notify the sender.',
    'You are receiving this email because you signed up for it.',
    'This article is for subscribers only.',
    'The rest of this article is available to members.',
    'You have reached your limit of free articles.',
    'You have 2 free articles remaining this month.',
    'Already a subscriber? Log in.',
    'Never miss a story: sign up for our morning briefing.',
    'Please sign up for our newsletter',
    'More by this Author',
    '14 Quay Street, Port Ellen',
    '(555) 014-2290 | press@ag.winslow.example',
    'Share | Tweet | 12',
    'Facebook Count 14',
    'Press release – for immediate use',
  ])('%s', (line) => {
    expect(isFurniture(line)).toBe(true)
  })

  test.each([
    'This message is what the ministry wanted to give, its spokesman said.',
    'You have to read three articles of the law, the judge said.',
    'The article is for members of the club, its chair said on Monday.',
    'If you are not in the house, you are out in the rain.',
    'Subscribers left the paper in their thousands.',
    '14 Quay Street was sold for a shilling.',
    '1,500',
    '3/4',
    '(Reporting by Ann Lee in Oslo; Editing by Bo Chan)',
    'Press release – talks end',
  ])('not: %s', (line) => {
    expect(isFurniture(line)).toBe(false)
  })
})

test('arrows mark the steps of a trail of links too', () => {
  expect(readBreadcrumb('Courier → News → Talks')).toEqual(['Courier', 'News', 'Talks'])
})
