"""JSONB changed: elements set, inserted and removed by path, and RFC 7396's merge patch.

A change is one splice, after which the containers around it get new sizes. Elements that are not touched keep their
bytes, even where their headers are longer than need be. Source: json1 §4.10, §4.14, §4.17.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from enum import Enum
from typing import Final

from minisql.errors import SqlError
from minisql.value.json.jsonb import (
    ARRAY,
    MAX_DEPTH,
    NULL,
    OBJECT,
    TEXT,
    TEXT5,
    TEXTRAW,
    element,
    elements,
    header,
    malformed,
    padded,
    span,
)
from minisql.value.json.path import Index, Key, Mistake, Path, find_label, member, number_from_start, too_deep
from minisql.value.json.text import string_value
from minisql.value.render import text_literal

_MOST_PADDING: Final = 8  # bytes by which a header can grow


class Change(Enum):
    """What to do at the path's end."""

    INSERT = "insert"  # only if nothing is there
    REPLACE = "replace"  # only if something is there
    SET = "set"  # both
    ARRAY_INSERT = "array_insert"  # before the array element that is there, or at the end


def changed(blob: bytes, path: Path, change: Change, new: bytes) -> bytes:
    """The JSONB with the element `new` at the path, as far as `change` allows it.

    Raises:
        SqlError: `bad JSON path: 'x'`, `JSON path too deep`, `malformed JSON`, `not an array element: 'x'`.
    """
    around: list[int] = []
    at = 0
    for n_before, step in enumerate(path.steps):
        if n_before == MAX_DEPTH:
            raise too_deep()
        found = member(blob, at, step, path)
        around.append(at)
        if found is None:
            return blob if change is Change.REPLACE else _created(blob, around, path, change, new)
        at = found
    if len(path.steps) >= MAX_DEPTH:
        raise too_deep()
    end = span(blob, at)[1]
    if change is Change.ARRAY_INSERT:
        if not path.steps:
            return blob
        if not isinstance(path.steps[-1], Index):
            raise _not_array_element(path)
        return _spliced(blob, around, at, at, new)
    return blob if change is Change.INSERT else _spliced(blob, around, at, end, _fitted(new, end - at))


def removed(blob: bytes, path: Path) -> bytes:
    """The JSONB without the element, and its label, at the path, which must have a step.

    Raises:
        SqlError: `bad JSON path: 'x'`, `JSON path too deep`, `malformed JSON`.
    """
    around: list[int] = []
    at = 0
    for n_before, step in enumerate(path.steps):
        if n_before == MAX_DEPTH:
            raise too_deep()
        found = member(blob, at, step, path)
        if found is None:
            return blob
        around.append(at)
        at = found
    if len(path.steps) >= MAX_DEPTH:
        raise too_deep()
    first, last = at, path.steps[-1]
    if isinstance(last, Key):
        member_place = find_label(blob, around[-1], last.value)
        assert member_place is not None, f"{path.text}: its value is at byte {at}"
        first = member_place[0]
    return _spliced(blob, around, first, span(blob, at)[1], b"")


def _not_array_element(path: Path) -> SqlError:
    return SqlError(f"not an array element: {text_literal(path.text)}")


def _new_label(step: Key) -> bytes:
    """The label of a new member: as the path spells it."""
    return element(TEXT5 if b"\\" in step.raw else TEXTRAW, step.raw)


def _created(blob: bytes, around: Sequence[int], path: Path, change: Change, new: bytes) -> bytes:
    """The JSONB with what the path lacks appended to the last container of `around`, if it can be."""
    first, *rest = path.steps[len(around) - 1 :]
    kind = blob[around[-1]] & 0x0F
    if kind != (OBJECT if isinstance(first, Key) else ARRAY):
        return blob
    start, end = span(blob, around[-1])
    n_elements = 0 if isinstance(first, Key) else len(elements(blob, start, end))
    if len(path.steps) > MAX_DEPTH:
        raise too_deep()
    for step in (first, *rest):
        if isinstance(step, Mistake):
            raise path.error()
        if isinstance(step, Key):
            if change is Change.ARRAY_INSERT and (step is path.steps[-1] or not path.text.endswith("]")):
                raise _not_array_element(path)
        elif number_from_start(step, n_elements, path) != n_elements:
            return blob
        n_elements = 0
    for step in reversed(rest):
        if isinstance(step, Key):
            new = element(OBJECT, _new_label(step) + new)
        else:
            new = element(ARRAY, new)
    label = _new_label(first) if isinstance(first, Key) else b""
    return _spliced(blob, around, end, end, label + new)


def _fitted(new: bytes, n_bytes: int) -> bytes:
    """The element that overwrites one of `n_bytes`: as long as that if a longer header can make it so."""
    n_more = n_bytes - len(new)
    longer = padded(new, n_more) if 0 < n_more <= _MOST_PADDING else None
    return new if longer is None else longer


def _spliced(blob: bytes, around: Sequence[int], at: int, end: int, new: bytes) -> bytes:
    """The blob with bytes `at` to `end` replaced, and new sizes for the containers that begin at `around`."""
    n_more = len(new) - (end - at)
    pieces = [blob[end:], new]
    for container in reversed(around):
        if not n_more:
            break
        start, stop = span(blob, container)
        resized = header(blob[container] & 0x0F, stop - start + n_more)
        pieces += (blob[start:at], resized)
        n_more += len(resized) - (start - container)
        at = container
    pieces.append(blob[:at])
    return b"".join(reversed(pieces))


# ---------------------------------------------------------------- merge patch

_Merge = Generator[tuple[bytes, bytes], bytes, bytes]


def patched(target: bytes, patch: bytes) -> bytes:
    """The element `target` after the merge patch `patch` (RFC 7396).

    Raises:
        SqlError: `malformed JSON`.
    """
    stack = [_merge(target, patch)]
    answer: bytes | None = None
    while True:
        try:
            request = stack[-1].send(answer)  # type: ignore[arg-type]  # None starts the generator
        except StopIteration as done:
            stack.pop()
            answer = done.value
            assert answer is not None
            if not stack:
                return answer
        else:
            if len(stack) > MAX_DEPTH:
                raise SqlError("JSON nested too deep")
            stack.append(_merge(*request))
            answer = None


def _merge(target: bytes, patch: bytes) -> _Merge:
    """One level; yields what is to be merged a level below and is sent the result."""
    if patch[0] & 0x0F != OBJECT:
        return _fitted(patch, len(target))
    members = _members(target) if target[0] & 0x0F == OBJECT else []
    labels = [_label_value(label) for label, _ in members]
    for label, value in _members(patch):
        name, kind = _label_value(label), value[0] & 0x0F
        if name in labels:
            at = labels.index(name)
            if kind == NULL:
                del members[at], labels[at]
            else:
                members[at] = members[at][0], (yield members[at][1], value)
        elif kind != NULL:
            if kind == OBJECT:
                value = yield element(NULL, b""), value
            members.append((label, value))
            labels.append(name)
    payload = b"".join([piece for pair in members for piece in pair])
    start, end = span(target, 0)
    if len(payload) == end - start:  # the size stays as it is written
        return bytes((target[0] & 0xF0 | OBJECT,)) + target[1:start] + payload
    return element(OBJECT, payload)


def _members(blob: bytes) -> list[tuple[bytes, bytes]]:
    """The labels and values, as elements, of an object."""
    pieces = [blob[at:end] for at, _, end in elements(blob, *span(blob, 0))]
    if len(pieces) % 2:
        raise malformed()
    return list(zip(pieces[::2], pieces[1::2], strict=True))


def _label_value(label: bytes) -> bytes:
    kind = label[0] & 0x0F
    if not TEXT <= kind <= TEXTRAW:
        raise malformed()
    return string_value(kind, label[span(label, 0)[0] :])
