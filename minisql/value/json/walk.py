"""The rows of json_each() and json_tree(). Source: json1 §4.23."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from minisql.errors import SqlError
from minisql.pattern import LazyPattern
from minisql.value.json.jsonb import ARRAY, OBJECT, TEXT, TEXT5, TEXTJ, TEXTRAW, TYPE_NAMES, malformed, span
from minisql.value.json.mark import JsonText
from minisql.value.json.path import Key, Path, find, find_label, parse_path
from minisql.value.json.text import decoded, string_value
from minisql.value.json.values import jsonb_of, sql_value
from minisql.value.render import text_of
from minisql.value.types import Value

_DIGITS: Final = LazyPattern(r"\d+")
_PLAIN_LABEL: Final = re.compile(rb"[A-Za-z][0-9A-Za-z]*")


class JsonRow(NamedTuple):
    """One row, with the names of the table's columns. An array or object is a JsonText in `value`, or JSONB."""

    key: Value
    value: Value
    type: str
    atom: Value
    id: int
    parent: int | None
    fullkey: str
    path: str
    json: Value
    root: str


def json_rows(json: Value, root: Value = "$", *, recursive: bool, binary: bool = False) -> Iterator[JsonRow]:
    """Walk the JSON from the element at the path `root`: its members, or with `recursive` it and all below it.

    `binary`: arrays and objects are given as JSONB. A scalar gives one row; NULLs and a root that is not there give
    none. `id` is the element's place in the JSONB.

    Raises:
        SqlError: `malformed JSON`, `bad JSON path: 'x'`.
    """
    if json is None:
        return
    blob = jsonb_of(json)
    text = text_of(root)
    if text is None:
        return
    path = parse_path(text)
    top = find(blob, path)
    if top is not None:
        yield from _Walk(blob, json, path, binary).rows(top, recursive)


class _Walk:
    def __init__(self, blob: bytes, json: Value, path: Path, binary: bool) -> None:
        self.blob = blob
        self.json = json if isinstance(json, bytes) else text_of(json)
        self.binary = binary
        self.root = path.text
        self.steps = path.steps

    def rows(self, top: int, recursive: bool) -> Iterator[JsonRow]:
        start, end = span(self.blob, top)
        kind = self._kind(top)
        place = self._place_of_top(top)
        if recursive:
            key, path = self._key_and_path_of_top(place)
            yield self._row(top, place, key, None, self.root, path)
        elif kind < ARRAY:
            yield self._row(top, place, None, None, self.root, self.root)
        if kind >= ARRAY:
            yield from self._below(top, place, start, end, recursive)

    def _place_of_top(self, top: int) -> int:
        """Where the first element begins, with its label if it has one."""
        if not self.steps or not isinstance(self.steps[-1], Key):
            return top
        around = find(self.blob, Path(self.root, self.steps[:-1], is_plain=True, is_spelled=False))
        assert around is not None, f"{self.root} leads to byte {top}, but not the path around it"
        member = find_label(self.blob, around, self.steps[-1].value)
        assert member is not None, f"{self.root} leads to byte {top}, which has no label"
        return member[0]

    def _key_and_path_of_top(self, place: int) -> tuple[Value, str]:
        """The first row's key and path, which the root's text says: the key of `$[#-1]` is 0, as in SQLite.

        SQLite cuts the text where the part before leads to what *begins* with this element: the path of `$.a[1]`, which
        is not a's first element, is `$`, and its key `a[1]`.
        """
        if not self.steps:
            return None, self.root
        root = self.root
        cuts = (cut for cut in range(len(root) - 1, 1, -1) if root[cut] in ".[")
        cut = next((cut for cut in cuts if self._first_of(root[:cut]) == place), 1)
        if root[cut] == "[":
            digits = _DIGITS.match(root, cut + 1)
            return int(digits[0]) if digits else 0, root[:cut]
        quoted = root[cut + 1 : cut + 2] == '"'
        return root[cut + 2 : -1] if quoted else root[cut + 1 :], root[:cut]

    def _first_of(self, path: str) -> int | None:
        """Where what is in the element at this path begins; None if there is no such element."""
        try:
            around = find(self.blob, parse_path(path))
        except SqlError:
            return None
        return None if around is None else span(self.blob, around)[0]

    def _below(self, at: int, place: int, start: int, stop: int, recursive: bool) -> Iterator[JsonRow]:
        """The members of the container at `at`, each followed by those below it if `recursive`."""
        blob = self.blob
        kind, number, path, parent = self._kind(at), 0, self.root, place if recursive else None
        outer: list[tuple[int, int, int, str, int | None]] = []
        at = start
        while True:
            while at >= stop:
                if at > stop:
                    raise malformed()
                if not outer:
                    return
                stop, kind, number, path, parent = outer.pop()
            place = at
            key: Value = number
            if kind == OBJECT:
                key, step, at = self._label(at)
            else:
                step = f"[{number}]"
            number += 1
            start, end = span(blob, at)
            yield self._row(at, place, key, parent, path + step, path)
            inner = self._kind(at)
            if recursive and inner >= ARRAY:
                outer.append((stop, kind, number, path, parent))
                parent, path, kind, number, stop = place, path + step, inner, 0, end
                at = start
            else:
                at = end

    def _label(self, at: int) -> tuple[str, str, int]:
        """(the key, the step to it in a path, where the value begins)."""
        kind = self._kind(at)
        if not TEXT <= kind <= TEXTRAW:
            raise malformed()
        start, end = span(self.blob, at)
        payload = self.blob[start:end]
        if end >= len(self.blob):
            raise malformed()
        plain = kind not in (TEXTJ, TEXT5) and _PLAIN_LABEL.fullmatch(payload)
        shown = decoded(payload)
        return decoded(string_value(kind, payload)), f".{shown}" if plain else f'."{shown}"', end

    def _kind(self, at: int) -> int:
        kind = self.blob[at] & 0x0F
        if kind > OBJECT:
            raise malformed()
        return kind

    def _row(self, at: int, place: int, key: Value, parent: int | None, fullkey: str, path: str) -> JsonRow:
        kind = self._kind(at)
        if kind >= ARRAY and self.binary:
            value: Value = self.blob[at : span(self.blob, at)[1]]
        else:
            value = sql_value(self.blob, at)
        atom = value if kind < ARRAY else None
        if isinstance(value, str) and kind >= ARRAY:
            value = JsonText(value)
        return JsonRow(key, value, TYPE_NAMES[kind], atom, place, parent, fullkey, path, self.json, self.root)
