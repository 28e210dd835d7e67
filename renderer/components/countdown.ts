import { useEffect, useState } from 'react'

/** Whole seconds that are left of a wait of so many ms, and how to begin another one. */
export function useCountdown(waitMs: number): readonly [seconds: number, begin: (waitMs: number) => void] {
  const [until, setUntil] = useState(() => performance.now() + waitMs)
  const [seconds, setSeconds] = useState(() => Math.ceil(waitMs / 1_000))
  useEffect(() => {
    const tick = () => setSeconds(Math.max(0, Math.ceil((until - performance.now()) / 1_000)))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [until])
  return [seconds, (ms) => setUntil(performance.now() + ms)]
}
