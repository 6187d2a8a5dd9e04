"""Making the wal-index anew from the log: after a crash, and when the first connection of all comes.

Source: walformat §3 "Recovery".
"""

from __future__ import annotations

from minisql.errors import BusyError
from minisql.frozen import replace
from minisql.storage.vfs.base import File, read_up_to_end
from minisql.storage.wal_checksum import Sums
from minisql.storage.wal_format import HEADER_SIZE, WalHeader, parse_wal_header, valid_frames
from minisql.storage.wal_index import CHECKPOINT, N_READERS, READ, RECOVER, UNUSED_MARK, IndexHeader, WalIndex


def recover(wal: File, index: WalIndex, *, holds_checkpoint: bool) -> tuple[IndexHeader, int]:
    """Read the log to its last valid commit frame and describe it in the wal-index. The WRITE lock is held.

    Args:
        holds_checkpoint: so is the CHECKPOINT lock, and it stays.
    Returns:
        (the state of the log, how often it was begun anew).
    Raises:
        BusyError: another connection is at a checkpoint.
        CantOpenError: the log is of a version that is not known here.
    """
    memory = index.memory
    first = RECOVER if holds_checkpoint else CHECKPOINT
    memory.shm_lock(first, RECOVER - first + 1, exclusive=True)
    try:
        header, page_nos, n_checkpoints = read_log(wal)
        index.enter_anew(page_nos)
        index.n_backfill = 0
        index.set_attempted(header.max_frame)
        index.set_mark(0, 0)
        _reset_marks(index, header.max_frame)
        index.write_header(header)
    finally:
        memory.shm_unlock(first, RECOVER - first + 1)
    return header, n_checkpoints


def read_log(wal: File) -> tuple[IndexHeader, list[int], int]:
    """(state, page numbers of the frames that count, how often the log was begun anew)."""
    wal_header = parse_wal_header(read_up_to_end(wal, 0, HEADER_SIZE))
    if wal_header is None:
        return IndexHeader(), [], 0
    header, page_nos = _committed(wal, wal_header)
    return header, page_nos, wal_header.n_checkpoints


def _committed(wal: File, wal_header: WalHeader) -> tuple[IndexHeader, list[int]]:
    page_nos: list[int] = []
    header = IndexHeader(
        page_size=wal_header.page_size,
        sums=wal_header.sums,
        salts=wal_header.salts,
        big_endian=wal_header.big_endian,
    )
    last: tuple[int, int, Sums] = (0, 0, wal_header.sums)
    for page_no, n_pages, sums in valid_frames(wal, wal_header):
        page_nos.append(page_no)
        if n_pages:
            last = len(page_nos), n_pages, sums
    max_frame, n_pages, sums = last
    return replace(header, max_frame=max_frame, n_pages=n_pages, sums=sums), page_nos[:max_frame]


def _reset_marks(index: WalIndex, max_frame: int) -> None:
    """Give every mark that nobody holds its first value; who holds one keeps it, and looks at it again."""
    for reader in range(1, N_READERS):
        try:
            index.memory.shm_lock(READ + reader, 1, exclusive=True)
        except BusyError:
            continue
        index.set_mark(reader, max_frame if reader == 1 and max_frame else UNUSED_MARK)
        index.memory.shm_unlock(READ + reader, 1)
