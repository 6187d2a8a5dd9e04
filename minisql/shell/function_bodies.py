"""What the SQL functions of `functions.py` do: files, the editor, hashes, regular expressions.

Source: cli "File I/O Functions" and "The edit() SQL function"; c3ref create_function.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import tempfile
import time
from functools import lru_cache
from typing import TYPE_CHECKING

from minisql.shell.text import plain_text

if TYPE_CHECKING:
    from minisql.dbapi.types import Value

_PERMISSIONS = 0o7777


def readfile(name: Value) -> Value:
    """The bytes of a file; NULL when it cannot be read."""
    try:
        with open(_bytes(name), "rb") as stream:
            return stream.read()
    except OSError:
        return None


def writefile(*arguments: Value) -> Value:
    """writefile(FILE, DATA [, MODE [, MTIME]]): the number of bytes written, NULL for a folder or link.

    Raises: ValueError, for a wrong number of arguments; OSError.
    """
    if not 2 <= len(arguments) <= 4:
        raise ValueError("wrong number of arguments to function writefile()")
    name, data = _bytes(arguments[0]), _bytes(arguments[1])
    mode = int(plain_text(arguments[2]) or 0) if len(arguments) > 2 else 0
    size: Value = None
    if mode & 0o170000 == 0o120000:
        os.symlink(data, name)
    elif mode & 0o170000 == 0o040000:
        os.makedirs(name, mode=mode & _PERMISSIONS, exist_ok=True)
    else:
        parent = os.path.dirname(name)
        if parent:
            os.makedirs(parent, exist_ok=True)
        with open(name, "wb") as stream:
            stream.write(data)
        size = len(data)
        if mode:
            os.chmod(name, mode & _PERMISSIONS)
    if len(arguments) > 3:
        seconds = int(plain_text(arguments[3]) or 0)
        os.utime(name, (seconds, seconds), follow_symlinks=False)
    return size


def lsmode(mode: Value) -> str:
    """A file's type and permissions as `ls -l` shows them; ? for what is no file, directory or link."""
    number = int(plain_text(mode) or 0) if mode is not None else 0
    kind = {0o120000: "l", 0o100000: "-", 0o040000: "d"}.get(number & 0o170000, "?")
    return kind + "".join(letter if number >> 8 - i & 1 else "-" for i, letter in enumerate("rwxrwxrwx"))


def sqlar_compress(data: Value) -> Value:
    """The content of a file as an archive keeps it: compressed, if that makes it smaller."""
    import zlib

    if not isinstance(data, bytes):
        return data
    compressed = zlib.compress(data)
    return compressed if len(compressed) < len(data) else data


def sqlar_uncompress(data: Value, size: Value) -> Value:
    """What `sqlar_compress` was given: `size` is its length. Raises: ValueError, if it is damaged."""
    import zlib

    if not isinstance(data, bytes) or not isinstance(size, int) or size <= 0 or size == len(data):
        return data
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise ValueError("error in uncompress()") from error


def edit(value: Value, editor: Value = None) -> Value:
    """The value after a person has changed it in an editor: `editor`, else $VISUAL.

    Raises: ValueError, when there is no editor or it fails.
    """
    program = plain_text(editor) if editor is not None else os.environ.get("VISUAL", "")
    if not program:
        raise ValueError("no editor for edit()")
    with tempfile.NamedTemporaryFile(delete=False) as stream:
        stream.write(_bytes(value))
    try:
        if subprocess.run(["sh", "-c", f'{program} "{stream.name}"'], check=False).returncode:
            raise ValueError("EDITOR returned non-zero")
        with open(stream.name, "rb") as changed:
            data = changed.read()
    finally:
        os.unlink(stream.name)
    return data if isinstance(value, bytes) else data.decode("utf-8", "surrogateescape")


def sha3(value: Value, bits: Value = 256) -> Value:
    """The SHA-3 hash of the bytes of a value. Raises: ValueError, for another size than 224, 256, 384, 512."""
    if bits not in (224, 256, 384, 512):
        raise ValueError("SHA3 size should be one of: 224 256 384 512")
    return None if value is None else hashlib.new(f"sha3_{bits}", _bytes(value)).digest()


def regexp(pattern: Value, text: Value) -> Value:
    """Whether the pattern matches somewhere in the text: `text REGEXP pattern`."""
    return _matches(pattern, text, 0)


def regexpi(pattern: Value, text: Value) -> Value:
    """As `regexp`, upper and lower case of A to Z being the same."""
    return _matches(pattern, text, re.IGNORECASE)


def usleep(microseconds: Value) -> Value:
    """Wait. Returns the argument."""
    number = int(plain_text(microseconds) or 0)
    time.sleep(max(number, 0) / 1e6)
    return number


def _matches(pattern: Value, text: Value, flags: int) -> Value:
    if pattern is None or text is None:
        return None
    return int(_compiled(plain_text(pattern), flags).search(plain_text(text)) is not None)


@lru_cache(maxsize=32)
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags | re.ASCII | re.DOTALL)


def _bytes(value: Value) -> bytes:
    return value if isinstance(value, bytes) else plain_text(value).encode("utf-8", "surrogateescape")
