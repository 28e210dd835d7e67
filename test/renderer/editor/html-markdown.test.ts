import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownOf } from '../../../renderer/editor/html-markdown.ts'
import { noteLanguage } from '../../../renderer/editor/note-language.ts'

describe('a page becomes Markdown:', () => {
  test.each([
    ['paragraphs and line breaks', '<p>One<br>two</p><p>three</p>', 'One\ntwo\n\nthree'],
    ['headings', '<h1>A <b>b</b></h1><h3>C\n d</h3>', '# A **b**\n\n### C d'],
    ['emphasis', '<b>a</b> <i>b</i> <del>c</del> <strong> d </strong>e', '**a** *b* ~~c~~  **d** e'],
    ['marks once', '<b>a <strong>b</strong></b>', '**a b**'],
    [
      'style of a word processor',
      '<span style="font-weight:700">a</span> <span style="font-style:italic">b</span>',
      '**a** *b*',
    ],
    ['a mark taken away by style', '<b style="font-weight:normal"><p>a</p></b>', 'a'],
    ['code', 'run <code>a * b</code> and <code>x`y</code>', 'run `a * b` and ``x`y``'],
    [
      'a code block with its language',
      '<pre><code class="language-js">let a\n\nlet b</code></pre>',
      '```js\nlet a\n\nlet b\n```',
    ],
    ['a code block with a fence in it', '<pre>```</pre>', '````\n```\n````'],
    [
      'an editor’s lines',
      '<div style="font-family: monospace; white-space: pre;"><div>if a:</div><div>  b()</div></div>',
      '```\nif a:\n  b()\n```',
    ],
    [
      'links',
      '<a href="https://example.org/a_(b)">the <i>page</i></a>',
      '[the *page*](https://example.org/a_%28b%29)',
    ],
    [
      'a link that is its own text',
      '<a href="https://example.org/">https://example.org/</a>',
      'https://example.org/',
    ],
    ['lists', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n  - c'],
    ['a list right in a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['numbered lists', '<ol start="3"><li>a</li><li><p>b</p></li></ol>', '3. a\n4. b'],
    [
      'things to do',
      '<ul><li><input type="checkbox" checked> a</li><li><label><input type="checkbox">b</label></li></ul>',
      '- [x] a\n- [ ] b',
    ],
    ['quotes', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    [
      'tables',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td></tr></table>',
      '| a | b |\n| --- | --- |\n| 1\\|2 |  |',
    ],
    ['a table for layout', '<table><tr><td><p>a</p></td></tr></table>', 'a'],
    ['a rule', 'a<hr>b', 'a\n\n---\n\nb'],
    [
      'a picture as a link',
      '<img src="https://example.org/a.png" alt="A">',
      '[A](https://example.org/a.png)',
    ],
    [
      'what a browser copies',
      '<html><body><!--StartFragment--><p>a</p><!--EndFragment--></body></html>',
      'a',
    ],
    ['a card in a link', '<a href="https://example.org/"><h2>T</h2><p>x</p></a>', '## T\n\nx'],
  ])('%s', (_name, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})

test('text that looks like Markdown stays text', () => {
  expect(markdownOf('<p>* a</p><p># b</p><p>1. c</p><p>[[d]] ![e](f) `g` __h__ a_b <i></i>&lt;b></p>')).toBe(
    '\\* a\n\n\\# b\n\n1\\. c\n\n\\[\\[d\\]\\] !\\[e\\](f) \\`g\\` \\_\\_h\\_\\_ a_b \\<b>',
  )
})

test('what is not shown is not pasted', () => {
  const html =
    '<style>a</style><script>b</script><p hidden>c</p><p style="color:red;display: none">d</p><template>e</template>' +
    '<svg><text>f</text></svg><noscript>g</noscript><iframe srcdoc="h"></iframe><!-- i --><p>seen</p>'
  expect(markdownOf(html)).toBe('seen')
})

/** Every address in the Markdown, and every piece that is HTML. */
function activeIn(markdown: string): string[] {
  const found: string[] = []
  noteLanguage.parser.parse(markdown).iterate({
    enter: ({ name, from, to }) => {
      if (/^(?:URL|Autolink|NoteLink|Image|HTML.*|ProcessingInstruction.*)$/.test(name))
        found.push(`${name} ${markdown.slice(from, to)}`)
    },
  })
  return found
}

const isInert = (piece: string) => /^(?:URL|Autolink) <?(?:https?:\/\/|mailto:|www\.|[\w.+-]+@)/i.test(piece)

const hostile = [
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a><a href="file:///etc/passwd">y</a><a href="app://fernkeep/">z</a>',
  '<a href="attachment:3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e">x</a>',
  '<img src="attachment:3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e" alt="x">',
  '<img src=x onerror=alert(1) alt="](javascript:alert(1))">',
  '<img alt="![](https://evil.example/a.png)" src="javascript:x">',
  '<p>&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;</p>',
  '<p>&lt;!-- x --> &lt;?php ?> &lt;![CDATA[x]]></p>',
  '<a href="https://a.example/)%20![](javascript:x">](javascript:alert(1))</a>',
  '<a href="https://a.example/" title="](javascript:x)">[x](javascript:y)</a>',
  '<p>[x]: javascript:alert(1)</p><p>[x]</p>',
  '<p>&lt;javascript:alert(1)></p>',
  '<code>`[x](javascript:alert(1))`</code>',
  '<pre>```\n[x](javascript:alert(1))\n```\n~~~\n[[x]]</pre>',
  '<pre class="language-js\n[x](javascript:alert(1))">a</pre>',
  '<table><tr><td>a</td><td>| [x](javascript:y) |</td></tr></table>',
  '<p>[[Secret]] ![[Secret]]</p>',
  '<p>\\[x](javascript:alert(1)) \\\\[x](javascript:y)</p>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<div><a href="https://ok.example/"><p>&lt;script></p></a></div>',
  '<b>*</b><i>_</i>&lt;a href="javascript:x">',
  '<p>a<br>&lt;div onclick=x></p>',
]

test.each(hostile)('%s becomes Markdown that does nothing', (html) => {
  expect(activeIn(markdownOf(html)).filter((piece) => !isInert(piece))).toEqual([])
})

test('whatever is made of pieces of HTML and of Markdown becomes Markdown that does nothing', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="javascript:x">',
      '<a href="https://a.example/(">',
      '</a>',
      '<code>',
      '</code>',
    ],
    ...[
      '<li>',
      '<ul>',
      '</ul>',
      '<td>',
      '<table>',
      '<pre>',
      '</pre>',
      '<br>',
      '&lt;',
      '>',
      'x',
      ' ',
      '[',
      ']',
      '(',
      ')',
      '`',
    ],
    ...[
      '*',
      '_',
      '\\',
      '!',
      '#',
      '|',
      '~',
      '\n',
      'javascript:x',
      '[[',
      ']]',
      '<img alt="',
      '" src="',
      '">',
      '&lt;a ',
      '\u00a0',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const markdown = markdownOf(pieces.join(''))
      expect(activeIn(markdown).filter((one) => !isInert(one))).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test('a page of any depth is read in time', () => {
  for (const tag of [
    'div',
    'b',
    'ul><li',
    'blockquote',
    'table><tr><td',
    'a href=x',
    'span style=font-weight:700',
  ]) {
    const start = performance.now()
    expect(markdownOf(`<${tag}>`.repeat(5_000) + 'end')).toContain('end')
    expect(performance.now() - start).toBeLessThan(5_000)
  }
})
