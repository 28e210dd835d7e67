import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react/tab'
import { useRef } from 'react'
import { classes } from '../../components/button.tsx'
import { focusAfter, requestFocus, useFocusTarget } from '../../components/focus-targets.ts'
import { useApp } from '../../state/app.ts'
import type { SectionId } from '../../state/settings-sections.ts'
import { useStore } from '../../state/store.ts'
import { settingsText } from '../../text/texts.ts'
import { PaneHead } from '../pane-head.tsx'
import { sections } from './sections.ts'
import styles from './settings-screen.module.css'

interface SettingsScreenProps {
  readonly listClass: string | undefined
  readonly panelClass: string | undefined
}

const tabId = (id: SectionId) => `settings-${id}`

/** Everything that can be set or looked up: the sections on the left, the chosen one beside them. */
export function SettingsScreen({ listClass, panelClass }: SettingsScreenProps) {
  const { settings } = useApp()
  const chosen = useStore(settings.section)
  const select = (id: string | null | undefined) => {
    const section = sections.find((one) => tabId(one.id) === id)
    if (section) settings.section.set(section.id)
  }
  return (
    <TabProvider selectedId={tabId(chosen)} setSelectedId={select} orientation="vertical">
      <SectionList chosen={chosen} className={listClass} />
      <TabPanel
        key={chosen}
        tabId={tabId(chosen)}
        className={classes(styles.panel, panelClass)}
        focusable={false}
        // The chosen one is the only one there is, and must be able to take the focus at once.
        alwaysVisible
        data-pane="2"
      >
        <SectionPanel id={chosen} />
      </TabPanel>
    </TabProvider>
  )
}

function SectionList({
  chosen,
  className,
}: {
  readonly chosen: SectionId
  readonly className: string | undefined
}) {
  const { workspace, settings } = useApp()
  const current = useRef<HTMLButtonElement>(null)
  useFocusTarget('list', () => current.current?.focus())

  /** In a narrow window the section takes the list's place, and the focus goes with it. */
  const open = (id: SectionId, tab: HTMLElement) => {
    focusAfter(() => {
      settings.section.set(id)
      workspace.bring('editor')
    }, 'list')
    if (!tab.checkVisibility()) requestFocus('body')
  }
  return (
    <section className={classes(styles.list, className)} data-pane="1">
      <h2 className={styles.title}>{settingsText.title}</h2>
      <TabList className={styles.tabs} aria-label={settingsText.title}>
        {sections.map(({ id, icon: Icon }) => (
          <Tab
            key={id}
            id={tabId(id)}
            ref={id === chosen ? current : null}
            className={classes(styles.tab, id === chosen && styles.chosen)}
            onClick={(event) => open(id, event.currentTarget)}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden />
            {settingsText.sections[id].title}
          </Tab>
        ))}
      </TabList>
    </section>
  )
}

function SectionPanel({ id }: { readonly id: SectionId }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { title, body } = settingsText.sections[id]
  const Content = sections.find((section) => section.id === id)?.Content
  useFocusTarget('body', () => heading.current?.focus())
  return (
    <>
      <div className={styles.head}>
        <PaneHead />
      </div>
      <div className={styles.content}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p className={styles.lead}>{body}</p>
        {Content && <Content />}
      </div>
    </>
  )
}
