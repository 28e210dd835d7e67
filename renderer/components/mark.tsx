import styles from './mark.module.css'

/** Fernkeep's sign: a frond in a round field. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 48 48" aria-hidden>
      <rect className={styles.field} width="48" height="48" rx="12" />
      <path
        className={styles.frond}
        d="M24 40V14M24 34c-6 0-10-3-11-8 6 0 10 3 11 8Zm0 0c6 0 10-3 11-8-6 0-10 3-11 8Zm0-10c-4.500 0-7.500-2.300-8.300-6.200 4.600 0 7.500 2.300 8.300 6.200Zm0 0c4.500 0 7.500-2.300 8.300-6.200-4.600 0-7.500 2.300-8.300 6.200Zm0-9c-2-2-2-5 0-8 2 3 2 6 0 8Z"
      />
    </svg>
  )
}
