import { describe, expect, it } from 'vitest'
import { readSettings } from '../../../electron/app/developer-settings.ts'

describe('ENVIRONMENT', () => {
  it('is dev when it is unset', () => {
    expect(readSettings({}).environment).toBe('dev')
  })

  it.each(['dev', 'staging', 'production'])('may be %s', (environment) => {
    expect(readSettings({ ENVIRONMENT: environment }).environment).toBe(environment)
  })

  it.each(['', 'Dev', 'prod', 'development', 'production ', '../production', '__proto__', 'toString'])(
    'is refused as %j, in a sentence that says what it may be',
    (environment) => {
      expect(() => readSettings({ ENVIRONMENT: environment })).toThrow(
        /^ENVIRONMENT must be one of dev, staging, production$/,
      )
    },
  )
})

describe('DEV_MODE', () => {
  it('is off when it is unset', () => {
    expect(readSettings({}).devMode).toBe(false)
  })

  it.each([
    ['true', true],
    ['false', false],
  ])('may be %s', (value, devMode) => {
    expect(readSettings({ DEV_MODE: value }).devMode).toBe(devMode)
  })

  it.each(['', '1', '0', 'yes', 'TRUE', 'True', ' true', 'on'])(
    'is refused as %j, in a sentence that says what it may be',
    (value) => {
      expect(() => readSettings({ DEV_MODE: value })).toThrow(/^DEV_MODE must be true or false$/)
    },
  )
})

it('reads no other variable', () => {
  const read: string[] = []
  const variables = new Proxy<Record<string, string>>(
    {},
    {
      get: (_target, name) => {
        read.push(String(name))
        return undefined
      },
    },
  )
  readSettings(variables)
  expect(read).toEqual(['ENVIRONMENT', 'DEV_MODE'])
})
