import { MenuProvider, useMenuStore } from '@ariakit/react/menu'
import { BookPlus } from 'lucide-react'
import { useLayoutEffect } from 'react'
import { ActionItem, MenuPanel } from '../components/action-menu.tsx'
import { useApp } from '../state/app.ts'
import type { Misspelling } from '../state/spelling.ts'
import { useStore } from '../state/store.ts'
import { spellingTexts } from '../text/texts.ts'
import styles from './spelling-menu.module.css'

const words = spellingTexts

/** What can be done about the wrong word that was asked about. */
export function SpellingMenu() {
  const { spelling } = useApp()
  const asked = useStore(spelling.asked)
  return asked && <MenuOf {...asked} />
}

function MenuOf({ word, suggestions, place, replace, leave }: Misspelling) {
  const { spelling } = useApp()
  const close = () => {
    spelling.asked.set(null)
    leave()
  }
  const menu = useMenuStore({ open: true, setOpen: (isOpen) => void (!isOpen && close()) })
  useLayoutEffect(() => {
    menu.setAutoFocusOnShow(true)
    menu.setInitialFocus('first')
  }, [menu])
  return (
    <MenuProvider store={menu}>
      <MenuPanel name={words.menu(word)} place={place}>
        {suggestions.map((suggestion) => (
          <ActionItem key={suggestion} label={suggestion} run={() => replace(suggestion)} />
        ))}
        {suggestions.length === 0 && <p className={styles.nothing}>{words.noSuggestions}</p>}
        <ActionItem icon={BookPlus} label={words.learn} run={() => void spelling.learn(word)} />
      </MenuPanel>
    </MenuProvider>
  )
}
