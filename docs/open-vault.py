#!/usr/bin/env python3
"""Open a Fernkeep vault with its recovery key, without Fernkeep.

    python3 open-vault.py USER_FOLDER [FOLDER] > notes.json

USER_FOLDER is <data>/users/<user hash>; the recovery key is asked for. Prints every note that opens, as JSON, and names
on stderr every file that does not. Into FOLDER it writes every image and file in notes, named by its id. Of the vault it
reads only. Needs Python 3.9 and its package `cryptography` (Debian:
python3-cryptography). vault-format.md says what is done here and why.
"""

import getpass
import hashlib
import json
import pathlib
import sys
import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32


def recovery_bytes(text):
    """The 20 bytes of a recovery key; the last four of its 36 characters check the rest."""
    typed = "".join(text.upper().replace("-", " ").split())
    typed = typed.replace("I", "1").replace("L", "1").replace("O", "0")
    if len(typed) != 36 or any(character not in ALPHABET for character in typed):
        sys.exit("a recovery key has nine groups of four characters")
    value = 0
    for character in typed[:32]:
        value = value << 5 | ALPHABET.index(character)
    secret = value.to_bytes(20, "big")
    check = int.from_bytes(hashlib.sha256(secret).digest()[:3], "big") >> 4
    if [ALPHABET.index(c) for c in typed[32:]] != [check >> shift & 31 for shift in (15, 10, 5, 0)]:
        sys.exit("a character of the recovery key is wrong")
    return secret


def slot_key(secret, user):
    kdf = HKDF(algorithm=SHA256(), length=32, salt=user.encode(), info=b"fernkeep 1 recovery slot")
    return base64.urlsafe_b64encode(kdf.derive(secret))


def payload(fernet, token, **expected):
    """What is inside a token, which has to say of itself what its place says."""
    inside = json.loads(fernet.decrypt(token))
    if any(inside.get(name) != value for name, value in expected.items()):
        raise InvalidToken
    return inside


folder = pathlib.Path(sys.argv[1])
keys = json.loads((folder / "keys.json").read_text())
user = keys["user"]
token = next((slot["token"] for slot in keys["slots"] if slot["kind"] == "recovery"), None)
if token is None:
    sys.exit("this vault has no recovery key")
text = getpass.getpass("Recovery key: ") if sys.stdin.isatty() else sys.stdin.readline()
try:
    by_recovery = Fernet(slot_key(recovery_bytes(text), user))
    root = Fernet(payload(by_recovery, token, kind="root-key", user=user)["key"])
except InvalidToken:
    sys.exit("that is not the recovery key of this vault")
ring = MultiFernet([Fernet(key) for key in payload(root, keys["keyRing"], kind="key-ring", user=user)["keys"]])
notes = []
for file in sorted(folder.glob("notes/*/*.fernet")):
    try:
        inside = payload(ring, file.read_bytes(), kind="note", user=user)
        if inside["note"]["id"] != file.stem:
            raise InvalidToken
        notes.append(inside["note"])
    except InvalidToken:
        print(f"does not open: {file}", file=sys.stderr)
for file in sorted(folder.glob("attachments/*.fernet")) if len(sys.argv) > 2 else []:
    try:
        parts = [ring.decrypt(line).split(b"\n", 1) for line in file.read_bytes().split()]
        heads = [json.loads(head) for head, _ in parts]
        place = [(head["kind"], head["user"], head["id"], head["part"], head["parts"]) for head in heads]
        if not parts or place != [("attachment", user, file.stem, n, len(parts)) for n in range(len(parts))]:
            raise InvalidToken
        (pathlib.Path(sys.argv[2]) / file.stem).write_bytes(b"".join(inside for _, inside in parts))
    except InvalidToken:
        print(f"does not open: {file}", file=sys.stderr)
json.dump(notes, sys.stdout, ensure_ascii=False, indent=2)
print()
