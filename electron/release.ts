import { refuseSwitch } from './app/lifecycle.ts'
import { forbiddenSwitch } from './app/switches.ts'
import { start } from './main.ts'

/** The entry of packaged builds: production and encrypted, deaf to the variables that developers set. */
const forbidden = forbiddenSwitch()
if (forbidden === undefined)
  start({ environment: 'production', keychainService: 'Fernkeep' }, import.meta.dirname)
else refuseSwitch(forbidden)
