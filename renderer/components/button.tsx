import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'

type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  readonly look?: 'primary' | 'danger' | 'outlined' | 'plain'
  readonly children: ReactNode
}

export function Button({ look = 'outlined', className, ...rest }: ButtonProps) {
  return <button type="button" className={classes(styles.button, styles[look], className)} {...rest} />
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'children' | 'aria-label'> & {
  readonly icon: LucideIcon
  /** Its accessible name, and its tooltip. */
  readonly name: string
  readonly shortcut?: string
}

export function IconButton({ icon: Icon, name, shortcut, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.button, styles.icon, className)}
      aria-label={name}
      title={shortcut ? `${name} (${shortcut})` : name}
      {...rest}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
    </button>
  )
}

/** The class names that are there. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ')
