import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
} from '@codemirror/search'
import { search, searchKeymap, SearchQuery, setSearchQuery } from '@codemirror/search'
import type { Extension } from '@codemirror/state'
import { type EditorView, keymap, runScopeHandlers, type Panel, type ViewUpdate } from '@codemirror/view'
import { sentences } from '../text/texts.ts'

/** Counting stops here: beyond it the figure says nothing more. */
const mostCounted = 999

const words = sentences.find

/** Find and replace in one note, in the window's own look. Ctrl/Cmd+F opens it, Escape closes it. */
export const findPanel: Extension = [
  search({ top: true, createPanel: (view) => new FindPanel(view) }),
  keymap.of(searchKeymap.filter(({ key }) => key !== 'Mod-Alt-g')),
]

class FindPanel implements Panel {
  readonly dom = document.createElement('div')
  readonly top = true
  private readonly view: EditorView
  private readonly find = field(words.find)
  private readonly replace = field(words.replace)
  private readonly matchCase = toggle('Aa', words.matchCase)
  private readonly count = document.createElement('span')

  constructor(view: EditorView) {
    this.view = view
    this.find.setAttribute('main-field', 'true')
    this.count.className = 'cm-find-count'
    this.count.ariaLive = 'polite'
    this.dom.className = 'cm-find'
    this.dom.role = 'search'
    this.dom.ariaLabel = words.label
    this.dom.append(this.findRow(), this.replaceRow())
    this.dom.addEventListener('keydown', (event) => this.key(event))
    this.matchCase.addEventListener('click', () => {
      this.matchCase.ariaPressed = this.matchCase.ariaPressed === 'true' ? 'false' : 'true'
      this.commit()
    })
    for (const input of [this.find, this.replace]) input.addEventListener('input', () => this.commit())
    this.show(getSearchQuery(view.state))
  }

  mount() {
    this.find.select()
  }

  update(update: ViewUpdate) {
    const asked = update.transactions.flatMap(({ effects }) => effects).find((e) => e.is(setSearchQuery))
    if (asked) this.show(asked.value)
    else if (update.docChanged) this.showCount(getSearchQuery(update.state))
  }

  private findRow() {
    const row = document.createElement('div')
    row.append(
      this.find,
      this.count,
      this.matchCase,
      this.button('↑', words.previous, findPrevious),
      this.button('↓', words.next, findNext),
      this.button('×', words.close, closeSearchPanel),
    )
    return row
  }

  private replaceRow() {
    const row = document.createElement('div')
    if (this.view.state.readOnly) return row
    row.append(
      this.replace,
      this.button(words.replaceOne, words.replaceOne, replaceNext),
      this.button(words.replaceAll, words.replaceAll, replaceAll),
    )
    return row
  }

  private button(face: string, name: string, run: (view: EditorView) => boolean) {
    const button = plainButton(face, name)
    button.addEventListener('click', () => run(this.view))
    return button
  }

  private key(event: KeyboardEvent) {
    if (runScopeHandlers(this.view, event, 'search-panel')) event.preventDefault()
    else if (event.key === 'Enter' && event.target === this.find) {
      event.preventDefault()
      ;(event.shiftKey ? findPrevious : findNext)(this.view)
    } else if (event.key === 'Enter' && event.target === this.replace) {
      event.preventDefault()
      replaceNext(this.view)
    }
  }

  private commit() {
    const query = new SearchQuery({
      search: this.find.value,
      replace: this.replace.value,
      caseSensitive: this.matchCase.ariaPressed === 'true',
      literal: true,
    })
    if (!query.eq(getSearchQuery(this.view.state))) this.view.dispatch({ effects: setSearchQuery.of(query) })
  }

  private show(query: SearchQuery) {
    if (this.find.value !== query.search) this.find.value = query.search
    if (this.replace.value !== query.replace) this.replace.value = query.replace
    this.matchCase.ariaPressed = String(query.caseSensitive)
    this.showCount(query)
  }

  private showCount(query: SearchQuery) {
    this.count.textContent =
      query.search === '' ? '' : words.matches(countMatches(this.view, query), mostCounted)
  }
}

function countMatches({ state }: EditorView, query: SearchQuery): number {
  const cursor = query.getCursor(state)
  let count = 0
  while (count <= mostCounted && !cursor.next().done) count++
  return count
}

function field(name: string) {
  const input = document.createElement('input')
  input.type = 'text'
  input.ariaLabel = name
  input.placeholder = name
  input.spellcheck = false
  return input
}

function plainButton(face: string, name: string) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = face
  if (face !== name) {
    button.ariaLabel = name
    button.title = name
  }
  return button
}

function toggle(face: string, name: string) {
  const button = plainButton(face, name)
  button.ariaPressed = 'false'
  return button
}
