import type { Texts } from '../english/texts.ts'
import { files, number, plural } from './words.ts'

export const protectionWords: Texts['protectionWords'] = {
  files: {
    name: 'Archivos en el disco',
    encrypted: 'Cifrados, cada uno un token Fernet',
    readable: 'Legibles',
    weak: 'Este es el modo de desarrollo: las notas se escriben como texto legible.',
  },
  sandbox: {
    name: 'Aislamiento de la ventana',
    on: 'Activo: el sistema confina el proceso de la página',
    off: 'Inactivo',
    unknown: 'Desconocido',
    weak: 'Un fallo de Chromium podría llegar a sus archivos desde la página.',
    untold: 'El sistema no dice si confina el proceso de la página.',
  },
  isolation: {
    name: 'Aislamiento del contexto',
    on: 'Activo: la página tiene el puente, y nada de Node',
    off: 'Inactivo',
    weak: 'La página puede alcanzar más de lo que el puente deja pasar.',
  },
  policy: {
    name: 'Política de seguridad del contenido',
    strict: 'Estricta: solo scripts propios, sin red, ningún texto se convierte en código',
    loose: 'Débil',
    weak: (holes) => `La política que llegó con la página ${holes.join(' y ')}.`,
    holes: {
      default: 'no tiene un valor predeterminado cerrado',
      scripts: 'admite scripts que no son de Fernkeep',
      network: 'deja que la página acceda a la red',
      code: 'deja que un texto se convierta en código',
      exception: 'tiene una excepción',
    },
  },
  fuses: {
    name: 'Fusibles del programa',
    sound: 'Todos en orden',
    none: 'Ninguno encontrado',
    unread: 'El programa no lleva fusibles que se puedan leer.',
    wrong: (wrong, all) => `${number(wrong)} de ${number(all)} mal ajustados`,
    changed: (which) => `${which}. Quizá alguien modificó el programa: instálelo de nuevo.`,
    development: (which) =>
      `${which}. Esta es una ejecución de desarrollo sobre Electron tal como viene; en el programa instalado están ajustados.`,
    each: {
      runAsNode: 'Ejecución como Node',
      cookieEncryption: 'Cookies cifradas',
      nodeOptions: 'NODE_OPTIONS',
      nodeCliInspect: 'Opciones de depuración',
      asarIntegrity: 'Integridad del archivo del programa',
      onlyLoadAppFromAsar: 'Programa solo desde su archivo',
      browserV8Snapshot: 'Instantánea V8 separada',
      fileProtocolPrivileges: 'Privilegios de las direcciones de archivo',
      wasmTrapHandlers: 'Controladores de trampas de WebAssembly',
    },
    states: { on: 'activo', off: 'inactivo', removed: 'retirado', absent: 'no está en este Electron' },
  },
  store: {
    name: 'Llavero',
    each: {
      'secret-service': 'Secret Service (GNOME Keyring o KWallet)',
      apple: 'Llavero de macOS',
      windows: 'Administrador de credenciales de Windows',
      none: 'Ninguno',
    },
    open: (store) => `${store}, responde`,
    unused: 'No se usa',
    noKeys: 'No hay claves que guardar: las notas son legibles.',
    locked: (store) => `${store}, bloqueado`,
    lockedWeak: 'La próxima vez, sus notas no se abrirán hasta que se desbloquee.',
    silent: (store) => `${store}, no responde`,
    silentWeak:
      'La próxima vez, sus notas no se abrirán a menos que entonces responda, o que tenga una clave de recuperación.',
  },
  ways: {
    name: 'Formas de abrir la bóveda',
    everybody: 'Abierta para todos',
    noKeys: 'No hay claves.',
    keychain: 'Llavero',
    together: 'Llavero y frase de contraseña juntos',
    orRecovery: (door) => `${door}, o la clave de recuperación`,
    weak: 'No hay clave de recuperación: si se restablece el llavero, las notas se pierden.',
  },
  electron: {
    name: 'Electron',
    recent: (version, floor) => `${version}, al menos ${floor}`,
    old: (version, floor) => `${version}, anterior a ${floor}`,
    weak: 'Le faltan correcciones de seguridad: instale el Fernkeep más reciente.',
    development: 'Le faltan correcciones de seguridad. Sustituye al previsto, solo para el desarrollo.',
  },
  verified: {
    name: 'Última comprobación de todos los archivos',
    none: 'Aún ninguna. Está en Bóveda.',
    value: (when, checked) => `${when}: ${files(checked)}`,
    sound: (when, checked) => `${when}: ${files(checked)}, todos en orden`,
    weak: (problems) =>
      `${files(problems)} no ${plural(problems, { one: 'estaba', other: 'estaban' })} en orden.`,
  },
  leakTested: {
    name: 'Última autoprueba de fugas',
    none: 'Aún ninguna. Está más abajo.',
    value: (when, hits, read) => `${when}: encontrado en ${number(hits)} de ${files(read)}`,
    weak: 'El texto de una nota era legible fuera del cifrado de la bóveda.',
  },
  backup: { name: 'Última copia de seguridad', none: 'Aún ninguna' },
}
