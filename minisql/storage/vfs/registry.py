"""File systems by name, for the parameter `vfs` of a URI: `file:data.db?vfs=unix`. Source: vfs §2.3, uri §3.3.

`unix` is the operating system's and the one that everybody gets who names none; `memdb` is the memory of this process.
Others are there from the moment when a program registers them; a database attached without a name of its own for it
lies where main lies.
"""

from __future__ import annotations

from typing import Final

from minisql.errors import SqlError
from minisql.storage.vfs.base import Vfs
from minisql.storage.vfs.posix import PosixVfs

_registered: Final[dict[str, Vfs]] = {"unix": PosixVfs()}


def register_vfs(name: str, vfs: Vfs) -> None:
    """Let `vfs=name` in a URI mean `vfs`, from now on and in the whole process; an older one of that name is replaced.

    Connections that are open stay with the file system that they were opened on.
    """
    _registered[name] = vfs


def unregister_vfs(name: str) -> None:
    """Forget the name; nothing happens when nobody has it."""
    _registered.pop(name, None)


def find_vfs(name: str) -> Vfs:
    """The file system of that name. Raises SqlError (`no such vfs: x`)."""
    vfs = _registered.get(name)
    if vfs is None and name == "memdb":
        from minisql.storage.vfs.memdb import MEMDB as vfs
    if vfs is None:
        raise SqlError(f"no such vfs: {name}")
    return vfs
