import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import type { Toast } from '../state/toasts.ts'
import { sentences } from '../text/texts.ts'
import { AddingFile } from './adding-file.tsx'
import { Button, IconButton } from './button.tsx'
import { useFocusTarget } from './focus-targets.ts'
import { ManyProgress } from './many-progress.tsx'
import styles from './toast-list.module.css'

/** How long a message stays, in ms; one with something to do stays longer, and while it is looked at. */
const stay = { plain: 6_000, withAction: 10_000 }

export function ToastList() {
  const { toasts } = useApp()
  const list = useStore(toasts.list)
  const host = useRef<HTMLElement>(null)
  useFocusTarget('messages', () => host.current?.querySelector('button')?.focus())
  return (
    <section ref={host} className={styles.list} aria-label={sentences.messages} aria-live="polite">
      <ManyProgress />
      <AddingFile />
      {list.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const { toasts } = useApp()
  const dismiss = () => toasts.dismiss(toast.id)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const period = toast.action ? stay.withAction : stay.plain
    const timer = setInterval(() => {
      if (!card.current?.matches(':hover, :focus-within')) toasts.dismiss(toast.id)
    }, period)
    return () => clearInterval(timer)
  }, [toast, toasts])
  return (
    <div ref={card} className={styles.toast}>
      <p>{toast.text}</p>
      {toast.action && (
        <Button
          look="plain"
          className={styles.action}
          onClick={() => {
            dismiss()
            toast.action?.run()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon={X} name={sentences.dismiss} onClick={dismiss} />
    </div>
  )
}
