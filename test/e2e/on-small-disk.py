#!/usr/bin/python3
"""Run a program with a disk of its own, of $SMALL_DISK_BYTES, at $SMALL_DISK: a tmpfs in namespaces of its own, so that no
privilege is needed and nothing else sees it. The program is $SMALL_DISK_PROGRAM; the arguments are its own."""
import ctypes
import os
import sys

CLONE_NEWNS, CLONE_NEWUSER = 0x00020000, 0x10000000  # sched.h
libc = ctypes.CDLL(None, use_errno=True)


def must(result):
    if result != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


uid, gid = os.getuid(), os.getgid()
must(libc.unshare(CLONE_NEWUSER | CLONE_NEWNS))
write("/proc/self/setgroups", "deny")
write("/proc/self/uid_map", f"{uid} {uid} 1")
write("/proc/self/gid_map", f"{gid} {gid} 1")
options = f"size={os.environ['SMALL_DISK_BYTES']},mode=0700"
must(libc.mount(b"tmpfs", os.environ["SMALL_DISK"].encode(), b"tmpfs", 0, options.encode()))
program = os.environ["SMALL_DISK_PROGRAM"]
os.execv(program, [program, *sys.argv[1:]])
