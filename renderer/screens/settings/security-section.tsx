import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { useEffect } from 'react'
import type { Protections } from '../../../shared/model/protections.ts'
import { Button, classes } from '../../components/button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { isAsWanted, protectionTexts } from '../../text/protections.ts'
import { protectionWords, settingsText } from '../../text/texts.ts'
import { LeakTest } from './leak-test.tsx'
import styles from './security-section.module.css'

const words = settingsText.security

/** What is in force now, measured, and a test of what matters most. */
export function SecuritySection() {
  const { protections, vaultTasks } = useApp()
  const { measured, failure } = useStore(protections.state)
  const { running } = useStore(vaultTasks.state)
  // What a check found is among what is shown.
  useEffect(() => {
    if (running === null) void protections.measure()
  }, [protections, running])
  return (
    <>
      <div className={styles.protections} aria-busy={measured === null && failure === null}>
        {failure !== null && <FailureNote failure={failure} />}
        {measured === null ? failure === null && <p>{words.measuring}</p> : <Measured measured={measured} />}
        <Button onClick={() => void protections.measure()}>{words.again}</Button>
      </div>
      <LeakTest />
    </>
  )
}

function Measured({ measured }: { readonly measured: Protections }) {
  return (
    <>
      <ul className={styles.list} aria-label={words.list}>
        {protectionTexts(measured, Date.now()).map(({ name, value, weakness, pending }) => {
          const Icon = weakness !== null ? CircleAlert : pending ? CircleDashed : CircleCheck
          return (
            <li key={name} className={classes(weakness !== null ? styles.weak : !pending && styles.good)}>
              <Icon
                size={18}
                strokeWidth={1.75}
                {...(weakness === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words.weak })}
              />
              <h3>{name}</h3>
              <div>
                <p className={styles.value}>{value}</p>
                {weakness !== null && <p>{weakness}</p>}
              </div>
            </li>
          )
        })}
      </ul>
      <details className={styles.details}>
        <summary>{words.policy}</summary>
        <code>{measured.policy}</code>
      </details>
      {measured.fuses !== null && (
        <details className={styles.details}>
          <summary>{words.fuses}</summary>
          <ul>
            {measured.fuses.map(({ name, state }) => (
              <li key={name}>
                {protectionWords.fuses.each[name]}: {protectionWords.fuses.states[state]}
                {!isAsWanted(name, state) && `. ${words.weak}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
