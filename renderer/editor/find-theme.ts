import { EditorView } from '@codemirror/view'

/** The find panel, in the tokens of the window. */
export const findTheme = EditorView.theme({
  '.cm-panels': { backgroundColor: 'transparent', color: 'inherit', font: 'var(--font-ui)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-find': {
    display: 'grid',
    gap: 'var(--space-2)',
    padding: 'var(--space-2) var(--gutter)',
    backgroundColor: 'var(--surface-side)',
  },
  '.cm-find > div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 'var(--space-1)' },
  '.cm-find > div:empty': { display: 'none' },
  '.cm-find input': {
    flex: '1 1 140px',
    minWidth: '0',
    height: '28px',
    boxSizing: 'border-box',
    padding: '0 var(--space-2)',
    font: 'inherit',
    color: 'var(--text)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line-field)',
    borderRadius: 'var(--radius-1)',
  },
  '.cm-find button': {
    minWidth: '28px',
    height: '28px',
    padding: '0 var(--space-2)',
    font: 'inherit',
    color: 'var(--text)',
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    borderRadius: 'var(--radius-1)',
  },
  '.cm-find button:hover': { backgroundColor: 'var(--hover)' },
  '.cm-find button[aria-pressed="true"]': { backgroundColor: 'var(--chosen)', color: 'var(--chosen-text)' },
  '.cm-find :focus-visible': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-find-count': {
    color: 'var(--text-quiet)',
    minWidth: '84px',
    textAlign: 'end',
    padding: '0 var(--space-1)',
  },
  '.cm-found': { backgroundColor: 'var(--match)', borderRadius: '2px' },
  '.cm-searchMatch': { backgroundColor: 'var(--match)', borderRadius: '2px' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--match-chosen)' },
})
