import fc from 'fast-check'
import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { attachmentId } from '../../../shared/model/attachment.ts'
import { printedMarkdown } from '../../../renderer/printing/printed-markdown.ts'
import { hostileTexts } from '../../attack/hostile-texts.ts'

const id = attachmentId.parse('8e3d0c21-5f60-4b7c-8d9e-2f3a4b5c6d7e')
const html = (body: string, pictures = new Map([[id, 'blob:app://fernkeep/1']])) =>
  renderToStaticMarkup(createElement(Fragment, null, ...printedMarkdown(body, pictures)))
    // What React asks a browser to fetch early.
    .replace(/^<link [^>]*>/, '')

describe('a note on paper', () => {
  test.each([
    [
      'a heading and a paragraph',
      '# Trip\n\nOne **two** *three* ~~four~~ `five`',
      '<h1>Trip</h1><p>One <strong>two</strong> <em>three</em> <s>four</s> <code>five</code></p>',
    ],
    ['line breaks', 'a\nb', '<p>a<br/>b</p>'],
    ['a tight list, from a number on', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    [
      'tasks',
      '- [ ] a\n- [x] b\n- [y] c',
      '<ul><li class="task">☐ a</li><li class="task">☑ b</li><li>[y] c</li></ul>',
    ],
    [
      'a table',
      '| a | b |\n| - | -: |\n| 1 | 2 |',
      '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead><tbody><tr><td>1</td><td align="right">2</td></tr></tbody></table>',
    ],
    ['code', '```js\na < b\n```', '<pre><code>a &lt; b\n</code></pre>'],
    ['an address', '[there](https://example.org/)', '<p><a href="https://example.org/">there</a></p>'],
    [
      'other addresses',
      '[there](mailto:a@b.c) [x](javascript:alert)',
      '<p><a>there</a> [x](javascript:alert)</p>',
    ],
    [
      'links between notes',
      'See [[Garden]] and [[Fern^1a2b3c4d|that one]] [[',
      '<p>See <em>Garden</em> and <em>that one</em> [[</p>',
    ],
    ['a picture', `![cat](attachment:${id})`, '<p><img src="blob:app://fernkeep/1" alt="cat"/></p>'],
    [
      'a picture that is not there',
      '![cat](attachment:00000000-0000-4000-8000-000000000000)',
      '<p>[cat]</p>',
    ],
    ['a picture from elsewhere', '![](https://example.org/a.png)', '<p>[https://example.org/a.png]</p>'],
    ['HTML, as text', '<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['a rule and a quote', '---\n\n> a', '<hr/><blockquote><p>a</p></blockquote>'],
  ])('%s', (_name, body, expected) => {
    expect(html(body).replaceAll(/>\n</g, '><')).toBe(expected)
  })

  test('holds nothing that runs or is fetched, whatever is written', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...hostileTexts))
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), (pieces) => {
        const tags = html(pieces.join('\n'), new Map()).match(/<[^>]*>/g) ?? []
        for (const tag of tags)
          expect(tag).toMatch(
            /^<\/?(h[1-6]|p|strong|em|s|code|pre|br\/|hr\/|blockquote|ul|li( class="task")?|table|thead|tbody|tr|ol( start="\d+")?|t[hd]( align="(left|center|right)")?|a( href="https:[^"<>]*")?)>$/,
          )
      }),
      { numRuns: 500 },
    )
  })
})
