/** The only origin there is. The scheme is registered as standard and secure before the app is ready. */
export const appScheme = 'app'
export const appOrigin = 'app://fernkeep'
