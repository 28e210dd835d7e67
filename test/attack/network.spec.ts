import { expect } from '@playwright/test'
import { none, test } from './attacked.ts'

test('WebRTC, which no policy of a page restricts, sends no packet', async ({ attacked }) => {
  const port = attacked.outside.port
  const candidates = await attacked.page.evaluate(async (to) => {
    const found: string[] = []
    const gathered = async (connection: RTCPeerConnection) => {
      connection.createDataChannel('out')
      connection.onicecandidate = ({ candidate }) => {
        if (candidate !== null && candidate.candidate !== '') found.push(candidate.candidate)
      }
      await connection.setLocalDescription(await connection.createOffer())
      while (connection.iceGatheringState !== 'complete')
        await new Promise((done) =>
          connection.addEventListener('icegatheringstatechange', done, { once: true }),
        )
    }
    const asking = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${String(to)}` },
        { urls: `turn:127.0.0.1:${String(to)}?transport=udp`, username: 'a', credential: 'b' },
        { urls: `turn:127.0.0.1:${String(to)}?transport=tcp`, username: 'a', credential: 'b' },
      ],
    })
    await gathered(asking)
    const direct = new RTCPeerConnection()
    await gathered(direct)
    const sdp = (direct.localDescription?.sdp ?? '')
      .replace('a=setup:actpass', 'a=setup:active')
      .concat(`a=candidate:1 1 udp 2130706431 127.0.0.1 ${String(to)} typ host\r\n`)
      .concat(`a=candidate:2 1 tcp 2130706430 127.0.0.1 ${String(to)} typ host tcptype passive\r\n`)
    await direct.setRemoteDescription({ type: 'answer', sdp })
    while (direct.iceConnectionState === 'new' || direct.iceConnectionState === 'checking')
      await new Promise((done) => direct.addEventListener('iceconnectionstatechange', done, { once: true }))
    asking.close()
    direct.close()
    return found
  }, port)
  expect(candidates).toEqual([])
  expect(await attacked.escapes()).toEqual(none)
})

test('hints to resolve a name or to connect early open no connection', async ({ attacked }) => {
  await attacked.page.evaluate((port) => {
    for (const rel of ['dns-prefetch', 'preconnect', 'prerender', 'next', 'manifest', 'pingback'])
      for (const href of [`http://127.0.0.1:${String(port)}/${rel}`, `//localhost:${String(port)}/${rel}`]) {
        const link = document.createElement('link')
        Object.assign(link, { rel, href })
        document.head.append(link)
      }
  }, attacked.outside.port)
  await attacked.settled()
  expect(await attacked.escapes()).toEqual(none)
})

test('Chromium resolves no name and reaches no address, not even for the main process', async ({
  attacked,
}) => {
  const outcomes = await attacked.app.evaluate(async ({ net, session }, port) => {
    const addresses = [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, 'https://fernkeep.example/']
    const fetched = await Promise.allSettled(addresses.map((address) => net.fetch(address)))
    const resolved = await Promise.allSettled([session.defaultSession.resolveHost('localhost')])
    return [...fetched, ...resolved].map(({ status }) => status)
  }, String(attacked.outside.port))
  expect(outcomes).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
  expect((await attacked.escapes()).reached).toBe(0)
})
