import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { VaultCheck } from './vault-check.tsx'
import { VaultKeys } from './vault-keys.tsx'

/** What can be done with the vault as a whole: check its files, change its keys. */
export function VaultSection() {
  const facts = useStore(useApp().facts)
  return (
    <>
      <VaultCheck />
      {facts?.codec !== 'plaintext' && <VaultKeys />}
    </>
  )
}
