"""The write-ahead log's checksum: two sums that feed each other, over 32-bit words, each frame going on from the last.

Source: fileformat2 §4.2 "Checksum Algorithm". Pure functions on bytes: nothing here reads a file.

The sums are linear. A word that stands r words before the end reaches the first sum multiplied by the Fibonacci
number F(r) and the second by F(r + 1), modulo 2**32, and the sums from before are carried on in the same way. So
NumPy computes a whole batch of frames as one product: 0.5 us for a frame of 4 KiB, where the loop takes 94 us.
NumPy itself takes 100,000 us to load: it is loaded when the loop has taken as long.
"""

from __future__ import annotations

import struct
import sys
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np

Sums = tuple[int, int]

START: Final[Sums] = (0, 0)
_MASK: Final = 0xFFFFFFFF
_NATIVE_IS_BIG: Final = sys.byteorder == "big"
_FRAMES_BEFORE_NUMPY: Final = 1000
_FEW: Final = 2  # frames, each a product of its own: 3.3 us, where one for all takes 8 us and 0.5 us a frame

_n_looped = 0


def checksum(data: bytes | bytearray, before: Sums, *, big_endian: bool) -> Sums:
    """Go on from the sums `before` over `data`.

    Args:
        data: a multiple of 8 bytes.
        big_endian: how the words stand in it.
    """
    first, second = before
    words = iter(struct.unpack(f"{'>' if big_endian else '<'}{len(data) // 4}I", data))
    for left, right in zip(words, words):
        first = first + left + second & _MASK
        second = second + right + first & _MASK
    return first, second


def frame_checksums(frames: bytes | bytearray, frame_size: int, before: Sums, *, big_endian: bool) -> list[Sums]:
    """The sums after each of some frames that follow each other, going on from the sums `before`.

    A frame's first 8 bytes and everything from its 24th byte on are summed: not the salts, not the checksum itself.

    Args:
        frames: a whole number of frames.
        frame_size: bytes, the 24 of the header included.
    """
    global _n_looped
    n_frames = len(frames) // frame_size
    if "numpy" in sys.modules or _n_looped + n_frames > _FRAMES_BEFORE_NUMPY:
        return _all_at_once(frames, frame_size, before, big_endian=big_endian)
    _n_looped += n_frames
    return _one_by_one(frames, frame_size, before, big_endian=big_endian)


def _one_by_one(frames: bytes | bytearray, frame_size: int, before: Sums, *, big_endian: bool) -> list[Sums]:
    sums = []
    for start in range(0, len(frames), frame_size):
        before = checksum(frames[start : start + 8], before, big_endian=big_endian)
        before = checksum(frames[start + 24 : start + frame_size], before, big_endian=big_endian)
        sums.append(before)
    return sums


def _all_at_once(frames: bytes | bytearray, frame_size: int, before: Sums, *, big_endian: bool) -> list[Sums]:
    import numpy as np

    weights, (older, old, new) = _weights(frame_size)
    words = np.frombuffer(frames, np.uint32)
    if big_endian is not _NATIVE_IS_BIG:
        words = words.byteswap()
    n_words = frame_size // 4
    if len(words) <= _FEW * n_words:
        added = [weights.dot(words[start : start + n_words]).tolist() for start in range(0, len(words), n_words)]
    else:
        added = np.einsum("ij,kj->ik", words.reshape(-1, n_words), weights).tolist()
    first, second = before
    sums = []
    for left, right in added:
        first, second = older * first + old * second + left & _MASK, old * first + new * second + right & _MASK
        sums.append((first, second))
    return sums


@cache
def _weights(frame_size: int) -> tuple[np.ndarray[Any, Any], tuple[int, int, int]]:
    """For both sums, what each word of a frame is multiplied by, and the three numbers that carry the sums over it."""
    import numpy as np

    n_summed = frame_size // 4 - 4
    numbers = [0, 1]
    while len(numbers) < n_summed + 2:
        numbers.append(numbers[-1] + numbers[-2] & _MASK)
    rows = []
    for shift in 0, 1:
        row = numbers[shift : shift + n_summed][::-1]
        rows.append(row[:2] + [0] * 4 + row[2:])  # salts and checksum do not count
    return np.array(rows, dtype=np.uint32), (numbers[n_summed - 1], numbers[n_summed], numbers[n_summed + 1])
