import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { settingsText } from '../../text/texts.ts'
import { Facts } from './facts.tsx'

const words = settingsText.about

/** Which Fernkeep this is. */
export function AboutSection() {
  const facts = useStore(useApp().facts)
  if (facts === null) return null
  return <Facts facts={[{ name: words.version, value: facts.version }]} />
}
