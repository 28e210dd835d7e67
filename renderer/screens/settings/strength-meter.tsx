import { useEffect, useState } from 'react'
import { strengthOf, type Strength } from '../../state/strength.ts'
import { keysText } from '../../text/texts.ts'
import styles from './keys.module.css'

const words = keysText.passphrase

/** How hard a passphrase is to guess, as a bar and in words. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const [strength, setStrength] = useState<Strength | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (passphrase !== '')
      void strengthOf(passphrase).then((now) => {
        if (isCurrent) setStrength(now)
      })
    return () => void (isCurrent = false)
  }, [passphrase])
  if (passphrase === '') return null
  return (
    <div className={styles.strength}>
      <meter aria-label={words.label} min={0} max={4} low={2} high={3} optimum={4} value={strength ?? 0} />
      <p role="status">{strength === null ? words.judging : words.strength[strength]}</p>
    </div>
  )
}
