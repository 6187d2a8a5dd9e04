"""The write-ahead log's checksum: two sums that feed each other, over 32-bit words, each frame going on from the last.

Source: fileformat2 §4.2 "Checksum Algorithm". Pure functions on bytes: nothing here reads a file.

The sums are linear. A word that stands r words before the end reaches the first sum multiplied by the Fibonacci
number F(r) and the second by F(r + 1), modulo 2**32, and the sums from before are carried on in the same way. So
NumPy computes a whole batch of frames as one product: 0.5 us for a frame of 4 KiB, where a loop over the words takes
94 us, and big integers that hold a row of words each (`_by_rows`) take 32 us. NumPy itself takes 100,000 us to load: it
is loaded when the rows have taken as long.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Callable
from functools import cache, partial
from operator import mul
from typing import TYPE_CHECKING, Any, Final

from minisql.numpy_import import import_numpy

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

Sums = tuple[int, int]

START: Final[Sums] = (0, 0)
_MASK: Final = 0xFFFFFFFF
_LITTLE_PAIR: Final = struct.Struct("<II")
_BIG_PAIR: Final = struct.Struct(">II")
_NATIVE_IS_BIG: Final = sys.byteorder == "big"
_FRAMES_BEFORE_NUMPY: Final = 3000
_FEW: Final = 3  # frames: dot() takes 0.8 us and 1.2 us for each of 4 KiB, einsum() 2.5 us and 0.5 us

_n_without_numpy = 0


def _fibonacci(n_numbers: int) -> list[int]:
    """The first Fibonacci numbers, from F(0) on, modulo 2**32."""
    numbers = [0, 1]
    while len(numbers) < n_numbers:
        numbers.append(numbers[-1] + numbers[-2] & _MASK)
    return numbers


def checksum(data: bytes | bytearray, before: Sums, *, big_endian: bool) -> Sums:
    """Go on from the sums `before` over `data`.

    Args:
        data: a multiple of 8 bytes.
        big_endian: how the words stand in it.
    """
    if len(data) >= _FEWEST_ROWS * _ROW_SIZE:
        return _by_rows_and_words(data, before, big_endian=big_endian)
    first, second = before
    for left, right in (_BIG_PAIR if big_endian else _LITTLE_PAIR).iter_unpack(data):
        first += left + second  # not masked each time: 0.7 us for 0.8 of 40 bytes
        second += right + first
    return first & _MASK, second & _MASK


def _by_rows_and_words(data: bytes | bytearray, before: Sums, *, big_endian: bool) -> Sums:
    """`checksum` of many words, of which those that make no whole number of rows come first."""
    if big_endian:
        swapped = array("I", data)
        swapped.byteswap()
        data = swapped.tobytes()
    start = len(data) % (2 * _ROW_SIZE)  # an even number of words
    return _by_rows(data, start, checksum(data[:start], before, big_endian=False))


_ROW: Final = 39  # words: so that a page is some 26 rows, and `_LUCAS` one digit of a big integer
_ROW_SIZE: Final = 4 * _ROW
_FEWEST_ROWS: Final = 4
_LANES: Final = int.from_bytes(b"\xff\xff\xff\xff\0\0\0\0" * ((_ROW + 1) // 2), "little")
_ROW_NUMBERS: Final = _fibonacci(_ROW + 2)
_LUCAS: Final = _ROW_NUMBERS[_ROW - 1] + _ROW_NUMBERS[_ROW + 1]
_IN_ROW: Final = [
    # From the words of both rows that are left to each sum; F(-r) is F(r) where r is odd, and else -F(r).
    [_ROW_NUMBERS[_ROW - 1 - at + more] for at in range(_ROW)]
    + [_ROW_NUMBERS[abs(at + 1 - more)] * (-1) ** (at - more & 1) for at in range(_ROW)]
    for more in (0, 1)
]


def _by_rows(data: bytes | bytearray, start: int, before: Sums) -> Sums:
    """`checksum` of little-endian words from `data[start]` on, a whole number of rows.

    Over a row, which is an odd number n of words, Fibonacci numbers go on as F(r + n) = L(n) F(r) + F(r - n), where
    L(n) is the Lucas number F(n - 1) + F(n + 1). So the rows, from the first to the last, come to two: each is the
    next row, and L(n) times the one before, and the one before that (Clenshaw's recurrence). A row is two integers, of
    its words with even and with odd numbers, each in 64 bits: all of them are multiplied and added at once.
    """
    even = even_before = odd = odd_before = 0
    lanes, lucas, from_bytes = _LANES, _LUCAS, int.from_bytes
    for at in range(start, len(data), _ROW_SIZE):
        row = from_bytes(data[at : at + _ROW_SIZE], "little")
        # At most (2**32 - 1) * (2**28 + 2): no lane runs over into the next.
        even, even_before = (row & lanes) + even * lucas + even_before & lanes, even
        odd, odd_before = (row >> 32 & lanes) + odd * lucas + odd_before & lanes, odd
    n_bytes = _ROW_SIZE + 4
    words = struct.unpack_from(f"<{_ROW}I", (even | odd << 32).to_bytes(n_bytes, "little"))
    words += struct.unpack_from(f"<{_ROW}I", (even_before | odd_before << 32).to_bytes(n_bytes, "little"))
    older, old, new = _carry((len(data) - start) // 4)
    first, second = before
    left, right = sum(map(mul, words, _IN_ROW[0])), sum(map(mul, words, _IN_ROW[1]))
    return older * first + old * second + left & _MASK, old * first + new * second + right & _MASK


@cache
def _carry(n_words: int) -> tuple[int, int, int]:
    """F(n - 1), F(n) and F(n + 1), which carry the sums over `n_words` words."""
    numbers = _fibonacci(n_words + 2)
    return numbers[n_words - 1], numbers[n_words], numbers[n_words + 1]


def frame_checksums(frames: bytes | bytearray, frame_size: int, before: Sums, *, big_endian: bool) -> list[Sums]:
    """The sums after each of some frames that follow each other, going on from the sums `before`.

    A frame's first 8 bytes and everything from its 24th byte on are summed: not the salts, not the checksum itself.

    Args:
        frames: a whole number of frames.
        frame_size: bytes, the 24 of the header included.
    """
    global _n_without_numpy
    n_frames = len(frames) // frame_size
    if "numpy" in sys.modules or _n_without_numpy + n_frames > _FRAMES_BEFORE_NUMPY:
        return _all_at_once(frames, frame_size, before, big_endian=big_endian)
    _n_without_numpy += n_frames
    return _one_by_one(frames, frame_size, before, big_endian=big_endian)


def frame_checksum(head: bytes, page: bytes, before: Sums, *, big_endian: bool) -> Sums:
    """As `frame_checksums`, of one frame: what of its header is summed, 8 bytes, and its page. The two need not stand
    together then, so that the page is copied once, behind the whole header."""
    global _n_without_numpy
    first, second = before
    left, right = (_BIG_PAIR if big_endian else _LITTLE_PAIR).unpack(head)
    first += left + second
    second += right + first
    if "numpy" not in sys.modules and _n_without_numpy < _FRAMES_BEFORE_NUMPY:
        _n_without_numpy += 1
        return checksum(page, (first & _MASK, second & _MASK), big_endian=big_endian)
    read, weights, older, old, new = _page_weights(len(page))
    words = read(page)
    if big_endian is not _NATIVE_IS_BIG:
        words = words.byteswap()
    left, right = weights.dot(words).tolist()
    return older * first + old * second + left & _MASK, old * first + new * second + right & _MASK


@cache
def _page_weights(page_size: int) -> tuple[Callable[..., Any], Array, int, int, int]:
    """As `_weights`, of a page alone: (from bytes to words, weights, the three numbers that carry the sums over it)."""
    import_numpy()
    import numpy as np

    n_words = page_size // 4
    numbers = _fibonacci(n_words + 2)
    weights = np.array([numbers[shift : shift + n_words][::-1] for shift in (0, 1)], dtype=np.uint32)
    return partial(np.frombuffer, dtype=np.uint32), weights, *_carry(n_words)


def _one_by_one(frames: bytes | bytearray, frame_size: int, before: Sums, *, big_endian: bool) -> list[Sums]:
    sums = []
    for start in range(0, len(frames), frame_size):
        before = checksum(frames[start : start + 8], before, big_endian=big_endian)
        before = checksum(frames[start + 24 : start + frame_size], before, big_endian=big_endian)
        sums.append(before)
    return sums


def _all_at_once(frames: bytes | bytearray, frame_size: int, before: Sums, *, big_endian: bool) -> list[Sums]:
    read, columns, sum_up, weights, (older, old, new) = _weights(frame_size)
    words = read(frames)
    if big_endian is not _NATIVE_IS_BIG:
        words = words.byteswap()
    if len(frames) == frame_size:  # 0.5 us less than as below
        added = [weights.dot(words).tolist()]
    else:
        rows = words.reshape(-1, frame_size // 4)
        added = (rows.dot(columns) if len(rows) <= _FEW else sum_up("ij,kj->ik", rows, weights)).tolist()
    first, second = before
    sums = []
    for left, right in added:
        first, second = older * first + old * second + left & _MASK, old * first + new * second + right & _MASK
        sums.append((first, second))
    return sums


@cache
def _weights(frame_size: int) -> tuple[Callable[..., Any], Array, Callable[..., Any], Array, tuple[int, int, int]]:
    """What NumPy is asked for with each commit: to import it again takes 0.4 us.

    Returns:
        (from bytes to words, weights, the sum of products, weights, the three numbers that carry the sums over a
        frame). The weights are what each word of a frame is multiplied by: for each word of both sums, and for each sum
        of all words.
    """
    import_numpy()
    import numpy as np

    n_summed = frame_size // 4 - 4
    numbers = _fibonacci(n_summed + 2)
    rows = []
    for shift in 0, 1:
        row = numbers[shift : shift + n_summed][::-1]
        rows.append(row[:2] + [0] * 4 + row[2:])  # salts and checksum do not count
    weights = np.array(rows, dtype=np.uint32)
    read = partial(np.frombuffer, dtype=np.uint32)
    return read, np.ascontiguousarray(weights.T), np.einsum, weights, _carry(n_summed)
