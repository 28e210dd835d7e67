import { Combobox, useComboboxStore } from '@ariakit/react/combobox'
import { useEffect, useMemo, useState, useSyncExternalStore, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { currentMinute, onMinute } from '../components/minute-clock.ts'
import { useApp } from '../state/app.ts'
import { type Offer, type Offers, queryOffers } from '../state/query-offers.ts'
import { useStore } from '../state/store.ts'
import { findingTexts } from '../text/texts.ts'
import { FindOffers } from './find-offers.tsx'
import { useWantedTags } from './wanted-tags.ts'

interface FindFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  /** The keys that no offer takes. */
  readonly onKey: (event: KeyboardEvent) => void
}

/** Where a query is typed, with what fits where the caret stands. */
export function FindField({ field, onKey }: FindFieldProps) {
  const { finding } = useApp()
  const { text } = useStore(finding.state)
  const [caret, setCaret] = useState<number | null>(null)
  const [isWelcome, setWelcome] = useState(false)
  const [isComposing, setComposing] = useState(false)
  const offers = useOffers(text, isWelcome && !isComposing ? caret : null)
  const store = useComboboxStore({
    inputValue: text,
    setInputValue: (value) => {
      if (value !== finding.state.get().text) finding.type(value)
    },
    open: offers !== null,
    // Where a value is wanted, one of them is always chosen.
    compositeElementInFocusOrder: offers?.isWanted !== true,
  })

  const look = () => setCaret(caretOf(field.current))
  useCaret(field, setCaret)
  const welcome = () => {
    look()
    setWelcome(true)
  }
  const take = (offer: Offer) => {
    flushSync(() => finding.type(offer.query))
    field.current?.setSelectionRange(offer.caret, offer.caret)
    store.setActiveId(null)
    welcome()
  }
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const use = (act: () => void) => {
      event.preventDefault()
      act()
    }
    const chosen = offers && chosenOf(offers, store.item(store.getState().activeId)?.value)
    const pressed = nameOf(event)
    if (event.key === 'Escape') setWelcome(false)
    if (offers && pressed === 'Escape') event.preventDefault()
    else if (chosen && (pressed === 'Enter' || pressed === 'Tab')) use(() => take(chosen))
    else if (pressed === 'Alt+ArrowDown') use(offers ? () => store.move(store.first()) : welcome)
    // They are the text's, not the list's.
    else if (event.key === 'Home' || event.key === 'End') event.stopPropagation()
    else if (!(offers && movesAmong(offers, chosen !== undefined, pressed))) onKey(event)
  }
  return (
    <>
      <Combobox
        ref={field}
        store={store}
        autoSelect={offers?.isWanted === true && 'always'}
        showOnChange={false}
        showOnClick={false}
        showOnKeyPress={false}
        placeholder={findingTexts.placeholder}
        aria-label={findingTexts.label}
        aria-keyshortcuts="Control+Shift+F Meta+Shift+F"
        title={findingTexts.hint}
        spellCheck={false}
        onChange={({ target }) => {
          store.setActiveId(null)
          look()
          // Who takes all away wants to see the notes again.
          setWelcome(target.value !== '')
        }}
        onFocus={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.parentElement?.contains(relatedTarget)) welcome()
        }}
        onClick={welcome}
        onBlur={() => setWelcome(false)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDownCapture={key}
      />
      {offers && <FindOffers store={store} offers={offers} take={take} />}
    </>
  )
}

function useOffers(text: string, caret: number | null): Offers | null {
  const { notebooks } = useApp()
  const list = useStore(notebooks.list)
  // Nothing is offered without a caret.
  const tags = useWantedTags(caret !== null)
  const now = useSyncExternalStore(onMinute, currentMinute)
  return useMemo(() => {
    if (caret === null) return null
    const clock = { now, offsetMinutes: -new Date(now).getTimezoneOffset() }
    return queryOffers(text, caret, { notebooks: list, tags, clock })
  }, [text, caret, list, tags, now])
}

/** Hear of the caret whenever it moves. React's `onSelect` loses sight of a field whose focus goes to options and back. */
function useCaret(field: RefObject<HTMLInputElement | null>, changed: (caret: number | null) => void) {
  useEffect(() => {
    const answer = () => {
      if (document.activeElement === field.current) changed(caretOf(field.current))
    }
    document.addEventListener('selectionchange', answer)
    return () => document.removeEventListener('selectionchange', answer)
  }, [field, changed])
}

/** Null while something is selected. */
const caretOf = (field: HTMLInputElement | null) =>
  field !== null && field.selectionStart === field.selectionEnd ? field.selectionStart : null

/** The offer that is highlighted, or will be as soon as it is drawn. */
const chosenOf = ({ list, isWanted }: Offers, active: string | undefined) =>
  list.find(({ text }) => text === active) ?? (isWanted ? list[0] : undefined)

/** The key with its modifiers: `Alt+ArrowDown`. */
const nameOf = ({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent) =>
  [ctrlKey && 'Ctrl', metaKey && 'Meta', altKey && 'Alt', shiftKey && 'Shift', key].filter(Boolean).join('+')

/** Whether a key goes to another offer. The operators leave the arrow down to the notes until one of them is chosen. */
const movesAmong = ({ kind }: Offers, isChosen: boolean, pressed: string) =>
  pressed === 'ArrowUp' || (pressed === 'ArrowDown' && (isChosen || kind === 'values'))
