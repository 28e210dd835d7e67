import { start } from './main.ts'

/** The entry of packaged builds: production, encrypted, deaf to DEV_MODE and ENVIRONMENT, which it never reads. */
start({ environment: 'production', keychainService: 'Fernkeep' }, import.meta.dirname)
