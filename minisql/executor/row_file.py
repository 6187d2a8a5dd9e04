"""Rows in a temporary file: written in runs, and each run read from its beginning while others are.

The file has no name, and is gone when nobody holds it any more, also after an error. Rows are written by blocks with
`marshal`, which nobody else reads. Texts come back as what they are: where SQLite's sorter loses the mark of JSON
(`executor/compile/subtype.py`) it is gone before, and an ORDER BY within an aggregate keeps it.
"""

from __future__ import annotations

import errno
import marshal
import os
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeAlias

from minisql.errors import FullError, IoError
from minisql.executor.run import Host, Row, check_interrupt
from minisql.frozen import frozen
from minisql.storage.vfs.temporary import open_unnamed
from minisql.value.collate import RawText
from minisql.value.json.mark import JsonText

ROWS_PER_BLOCK: Final = 256
"""Every block of a run but its last has so many."""

_TEXTS: Final = (JsonText, RawText)

Block: TypeAlias = tuple[int, int]
"""Where a block is: (offset, bytes)."""


@frozen
class RunOfRows:
    """Where the blocks of a run are."""

    blocks: tuple[Block, ...]


class RowFile:
    """A temporary file of rows. Raises FullError, IoError, as they occur; CantOpenError if no directory takes it."""

    __slots__ = ("_end", "_file")

    def __init__(self) -> None:
        self._file = os.fdopen(open_unnamed(), "w+b", buffering=0)  # closed with the last reference to it
        self._end = 0

    def write(self, rows: Sequence[Row]) -> RunOfRows:
        """Put rows at the end."""
        blocks = []
        for start in range(0, len(rows), ROWS_PER_BLOCK):
            block = _dumped(rows[start : start + ROWS_PER_BLOCK])
            self._write(block)
            blocks.append((self._end - len(block), len(block)))
        return RunOfRows(tuple(blocks))

    def read(self, run: RunOfRows, host: Host) -> Iterator[Row]:
        """The rows of a run."""
        for block in run.blocks:
            yield from self.read_block(block, host)

    def read_block(self, block: Block, host: Host) -> list[Row]:
        """The rows of one block."""
        check_interrupt(host)
        offset, n_bytes = block
        try:
            content = os.pread(self._file.fileno(), n_bytes, offset)
        except OSError as error:
            raise IoError("disk I/O error") from error
        if len(content) != n_bytes:
            raise IoError("disk I/O error")
        rows: list[Row] | tuple[list[Row]] = marshal.loads(content)
        return [tuple(map(_restored, row)) for row in rows[0]] if isinstance(rows, tuple) else rows

    def _write(self, block: bytes) -> None:
        view = memoryview(block)
        try:
            while view:
                n_written = os.pwrite(self._file.fileno(), view, self._end)
                self._end += n_written
                view = view[n_written:]
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise FullError("database or disk is full") from error
            raise IoError("disk I/O error") from error


def _dumped(rows: Any) -> bytes:
    """The rows as a list; within a tuple if one of them has a text that `marshal` does not take as it is."""
    try:
        return marshal.dumps(rows)
    except ValueError:
        return marshal.dumps(([tuple(map(_plain, row)) for row in rows],))


def _plain(value: Any) -> Any:
    """The value, or [the number of its class, its text]: no row holds a list."""
    return [_TEXTS.index(type(value)), str(value)] if isinstance(value, _TEXTS) else value


def _restored(value: Any) -> Any:
    """What `_plain` was asked for."""
    return _TEXTS[value[0]](value[1]) if type(value) is list else value
