import { expect, test } from 'vitest'
import { connectionsIn, together } from '../../scripts/connections.ts'

const trace = `41 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X9"}, 20) = 0
42 connect(5, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.216.34")}, 16) = -1 EINPROGRESS
42 sendto(7, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53), sin6_addr=inet_pton}, 28) = 1
43 sendto(8, "hello {sa_family", 10, MSG_NOSIGNAL, NULL, 0) = 10
43 sendmsg(8, {msg_name={sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, msg_namelen=16}, 0) = 1
43 sendmsg(8, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=""..., iov_len=16}], msg_iovlen=1}, 0) = 16
44 <... connect resumed>) = 0
45 connect(9, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 0
+++ exited with 0 +++
`

test('every address but a Unix socket’s and the kernel’s is told', () => {
  const { unix, kernel, threads, elsewhere } = connectionsIn(trace)
  expect([unix, kernel, threads]).toEqual([1, 1, 4])
  expect(elsewhere.map((line) => line.slice(0, 2))).toEqual(['42', '42', '43'])
})

test('what several starts did is added up', () => {
  const one = connectionsIn(trace)
  expect(together([one, one])).toEqual({
    unix: 2,
    kernel: 2,
    threads: 8,
    elsewhere: [...one.elsewhere, ...one.elsewhere],
  })
})
