import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { defaultAppearance, type Appearance } from '../../shared/model/appearance.ts'
import { patiently } from './patience.ts'
import { createStore, type Store } from './store.ts'
import type { Toasts } from './toasts.ts'

/** How the window looks. It belongs to the computer, not to a vault, and outlives sessions: what is set is kept. */
export type Looks = { readonly [K in keyof Appearance]: Store<Appearance[K]> }

export function createLooks(client: FernkeepBridge, toasts: Toasts): Looks {
  const looks: Looks = {
    theme: createStore(defaultAppearance.theme),
    accent: createStore(defaultAppearance.accent),
    sort: createStore(defaultAppearance.sort),
    toolbar: createStore(defaultAppearance.toolbar),
    language: createStore(defaultAppearance.language),
  }
  let isLoading = false
  const keep = () => {
    if (isLoading) return
    const { theme, accent, sort, toolbar, language } = looks
    const wanted = {
      theme: theme.get(),
      accent: accent.get(),
      sort: sort.get(),
      toolbar: toolbar.get(),
      language: language.get(),
    }
    void patiently(() => client.app.changeAppearance(wanted)).then((answer) => {
      if (!answer.ok) toasts.refuse(answer)
    })
  }
  for (const store of Object.values(looks)) store.subscribe(keep)
  void client.app.appearance().then((answer) => {
    if (!answer.ok) return
    isLoading = true
    looks.theme.set(answer.value.theme)
    looks.accent.set(answer.value.accent)
    looks.sort.set(answer.value.sort)
    looks.toolbar.set(answer.value.toolbar)
    looks.language.set(answer.value.language)
    isLoading = false
  })
  return looks
}
