/** A question to the person, or to the system. It rejects, or answers that it is denied. */
type Ask = () => unknown

/**
 * How a page asks for what each of Electron's names of a permission stands for. That of some is in no Chromium for
 * desktops yet, or only for apps that a shop isolated: they are asked for all the same.
 */
export const requests: Readonly<Record<string, readonly Ask[]>> = {
  ar: [() => call(navigator, 'xr.requestSession', 'immersive-ar')],
  'automatic-fullscreen': [() => document.body.requestFullscreen({ navigationUI: 'hide' })],
  bluetooth: [() => call(navigator, 'bluetooth.requestDevice', { acceptAllDevices: true })],
  'captured-surface-control': [() => call(made('CaptureController'), 'forwardWheel', document.body)],
  'clipboard-read': [() => navigator.clipboard.readText(), () => navigator.clipboard.read()],
  'clipboard-sanitized-write': [() => navigator.clipboard.writeText('written by a page')],
  'deprecated-sync-clipboard-read': [() => granted(call(document, 'execCommand', 'paste'))],
  'display-capture': [() => navigator.mediaDevices.getDisplayMedia()],
  fileSystem: [
    () => call(window, 'showOpenFilePicker'),
    () => call(window, 'showSaveFilePicker'),
    () => call(window, 'showDirectoryPicker'),
  ],
  fullscreen: [() => document.body.requestFullscreen()],
  geolocation: [
    () =>
      new Promise((done, fail) => {
        navigator.geolocation.getCurrentPosition(done, fail, { enableHighAccuracy: true })
      }),
  ],
  'geolocation-approximate': [
    () =>
      new Promise((done, fail) => {
        navigator.geolocation.getCurrentPosition(done, fail, { enableHighAccuracy: false })
      }),
  ],
  'hand-tracking': [
    () => call(navigator, 'xr.requestSession', 'immersive-vr', { requiredFeatures: ['hand-tracking'] }),
  ],
  hid: [
    async () => granted(((await call(navigator, 'hid.requestDevice', { filters: [] })) as unknown[]).length),
  ],
  'idle-detection': [
    async () => granted((await call(window, 'IdleDetector.requestPermission')) === 'granted'),
  ],
  'local-fonts': [() => call(window, 'queryLocalFonts')],
  'local-network': [() => fetch('http://192.168.0.1/')],
  'local-network-access': [() => call(window, 'fetch', 'http://10.0.0.1/', { targetAddressSpace: 'local' })],
  'loopback-network': [() => fetch('http://127.0.0.1:9/')],
  media: [
    () => navigator.mediaDevices.getUserMedia({ video: true }),
    () => navigator.mediaDevices.getUserMedia({ audio: true }),
  ],
  mediaKeySystem: [
    () =>
      navigator.requestMediaKeySystemAccess('org.w3.clearkey', [
        {
          distinctiveIdentifier: 'required',
          initDataTypes: ['webm'],
          videoCapabilities: [{ contentType: 'video/webm; codecs="vp9"' }],
        },
      ]),
  ],
  midi: [() => navigator.requestMIDIAccess()],
  midiSysex: [() => navigator.requestMIDIAccess({ sysex: true })],
  nfc: [() => call(made('NDEFReader'), 'scan')],
  notifications: [async () => granted((await Notification.requestPermission()) === 'granted')],
  'persistent-storage': [async () => granted(await navigator.storage.persist())],
  pointerLock: [() => document.body.requestPointerLock()],
  'screen-wake-lock': [() => navigator.wakeLock.request('screen')],
  serial: [() => call(navigator, 'serial.requestPort')],
  'smart-card': [() => call(navigator, 'smartCard.establishContext')],
  'speaker-selection': [
    () => call(navigator, 'mediaDevices.selectAudioOutput'),
    () => call(new Audio(), 'setSinkId', 'speaker'),
  ],
  'system-wake-lock': [() => call(navigator, 'wakeLock.request', 'system')],
  'top-level-storage-access': [() => call(document, 'requestStorageAccessFor', 'https://beacon.example')],
  usb: [() => call(navigator, 'usb.requestDevice', { filters: [] })],
  vr: [() => call(navigator, 'xr.requestSession', 'immersive-vr')],
  'web-app-installation': [() => call(navigator, 'install')],
  'web-printing': [() => call(navigator, 'printing.getPrinters')],
  'window-management': [() => call(window, 'getScreenDetails')],
}
declare function granted(is: unknown): void
declare function made(name: string): object
declare function call(owner: object, path: string, ...args: unknown[]): unknown

/** Define, in a frame, what the requests use. */
export const prepare = () => {
  window.focus()
  Object.assign(window, {
    granted: (is: unknown) => {
      if (!is) throw new Error('denied')
    },
    made: (name: string) => Reflect.construct(Reflect.get(window, name) as () => void, []) as object,
    call: (owner: object, path: string, ...args: unknown[]) => {
      const names = path.split('.')
      const [self, member] = names.reduce<[object, unknown]>(
        ([, found], name) => [found as object, Reflect.get(found as object, name)],
        [owner, owner],
      )
      return Reflect.apply(member as () => unknown, self, args) as unknown
    },
  })
}

/** What a page calls a permission, where Electron's handlers call it something else. */
export const lookUps: Readonly<Record<string, readonly object[]>> = {
  'clipboard-read': [{ name: 'clipboard-read' }, { name: 'clipboard-write', allowWithoutSanitization: true }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  fullscreen: [{ name: 'fullscreen', allowWithoutGesture: true }],
  keyboardLock: [{ name: 'keyboard-lock' }],
  media: [{ name: 'camera' }, { name: 'camera', panTiltZoom: true }, { name: 'microphone' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  notifications: [{ name: 'notifications' }, { name: 'push', userVisibleOnly: true }],
  pointerLock: [{ name: 'pointer-lock' }],
  sensors: ['accelerometer', 'ambient-light-sensor', 'gyroscope', 'magnetometer'].map((name) => ({ name })),
  'top-level-storage-access': [
    { name: 'top-level-storage-access', requestedOrigin: 'https://beacon.example' },
  ],
}
