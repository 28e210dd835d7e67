import { MenuButton, MenuItemCheck, MenuItemRadio, MenuProvider } from '@ariakit/react/menu'
import { ArrowUpDown } from 'lucide-react'
import { noteSort } from '../../shared/model/search.ts'
import { MenuPanel } from '../components/action-menu.tsx'
import menuStyles from '../components/action-menu.module.css'
import buttonStyles from '../components/button.module.css'
import { classes } from '../components/button.tsx'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'

const words = sentences.organising

/** In which order the list is. */
export function SortMenu() {
  const { sort } = useApp().looks
  const current = useStore(sort)
  const choose = (values: { sort: string }) => {
    const next = noteSort.safeParse(values.sort)
    if (next.success) sort.set(next.data)
  }
  return (
    <MenuProvider values={{ sort: current }} setValues={choose}>
      <MenuButton
        className={classes(buttonStyles.button, buttonStyles.icon)}
        aria-label={words.sort}
        title={`${words.sort}: ${words.sorts[current]}`}
      >
        <ArrowUpDown size={18} strokeWidth={1.75} aria-hidden />
      </MenuButton>
      <MenuPanel name={words.sort}>
        {noteSort.options.map((value) => (
          <MenuItemRadio key={value} name="sort" value={value} hideOnClick className={menuStyles.item}>
            <MenuItemCheck className={menuStyles.check} />
            <span className={menuStyles.label}>{words.sorts[value]}</span>
          </MenuItemRadio>
        ))}
      </MenuPanel>
    </MenuProvider>
  )
}
