import { expect, it } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '../../../electron/app/headers.ts'

it('has exactly the policy of the design, directive by directive', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
      "connect-src 'none'; worker-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  )
})

it('sends each header that closes a door, with the value that closes it', () => {
  expect(securityHeaders).toEqual({
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), ' +
      'fullscreen=(), local-fonts=(), clipboard-read=(), idle-detection=(), window-management=(), screen-wake-lock=()',
    'Cache-Control': 'no-store',
  })
})
