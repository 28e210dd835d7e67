"""Fernet of Python's `cryptography`, asked over standard input.

Request: one byte (e: encrypt, d: decrypt), the key's 44 characters, the length in 4 bytes big-endian, the bytes.
Answer: one byte (y: done, n: refused), the length, the bytes.
"""

import struct
import sys

from cryptography.fernet import Fernet, InvalidToken

requests, answers = sys.stdin.buffer, sys.stdout.buffer

while True:
    head = requests.read(49)
    if not head:
        break
    key, (length,) = head[1:45], struct.unpack(">I", head[45:])
    payload = requests.read(length)
    try:
        outcome, result = b"y", Fernet(key).encrypt(payload) if head[:1] == b"e" else Fernet(key).decrypt(payload)
    except InvalidToken:
        outcome, result = b"n", b""
    answers.write(outcome + struct.pack(">I", len(result)) + result)
    answers.flush()
