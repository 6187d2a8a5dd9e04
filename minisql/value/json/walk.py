"""The rows of json_each() and json_tree(). Source: json1 §4.23."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from minisql.value.json.jsonb import ARRAY, OBJECT, TEXT, TEXT5, TEXTJ, TEXTRAW, TYPE_NAMES, malformed, span
from minisql.value.json.mark import JsonText
from minisql.value.json.path import Index, Key, Path, find, find_label, parse_path
from minisql.value.json.text import decoded, string_value
from minisql.value.json.values import jsonb_of, sql_value
from minisql.value.render import text_of
from minisql.value.types import Value

_PLAIN_LABEL: Final = re.compile(rb"[A-Za-z][0-9A-Za-z]*")


class JsonRow(NamedTuple):
    """One row, with the names of the table's columns. `value` is a JsonText for an array or object."""

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


def json_rows(json: Value, root: Value = "$", *, recursive: bool) -> Iterator[JsonRow]:
    """Walk the JSON from the element at the path `root`: its members, or with `recursive` it and all below it.

    A scalar gives one row; NULLs and a root that is not there give none. `id` is the element's place in the JSONB.

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
        yield from _Walk(blob, json, path).rows(top, recursive)


class _Walk:
    def __init__(self, blob: bytes, json: Value, path: Path) -> None:
        self.blob = blob
        self.json = json
        self.root = path.text
        self.steps = path.steps

    def rows(self, top: int, recursive: bool) -> Iterator[JsonRow]:
        start, end = span(self.blob, top)
        kind = self._kind(top)
        place = self._place_of_top(top)
        if recursive:
            key, path = self._key_and_path_of_top()
            yield self._row(top, place, key, None, self.root, path)
        elif kind < ARRAY:
            yield self._row(top, place, None, None, self.root, self.root)
        if kind >= ARRAY:
            yield from self._below(top, place, start, end, recursive)

    def _place_of_top(self, top: int) -> int:
        """Where the first element begins, with its label if it has one."""
        if not self.steps or not isinstance(self.steps[-1], Key):
            return top
        around = find(self.blob, Path(self.root, self.steps[:-1], True))
        assert around is not None, f"{self.root} leads to byte {top}, but not the path around it"
        member = find_label(self.blob, around, self.steps[-1].value)
        assert member is not None, f"{self.root} leads to byte {top}, which has no label"
        return member[0]

    def _key_and_path_of_top(self) -> tuple[Value, str]:
        """The first row's key and path, which the root's text says: the key of `$[#-1]` is 0, as in SQLite."""
        if not self.steps:
            return None, self.root
        last = self.steps[-1]
        path = next(
            self.root[:cut]
            for cut in range(len(self.root) - 1, 0, -1)
            if self.root[cut] in ".[" and parse_path(self.root[:cut]).steps == self.steps[:-1]
        )
        if isinstance(last, Key):
            return decoded(last.raw), path
        assert isinstance(last, Index), last
        return 0 if last.from_end else last.number, path

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
        value = sql_value(self.blob, at)
        kind = self._kind(at)
        atom = value if kind < ARRAY else None
        if kind >= ARRAY:
            assert isinstance(value, str)
            value = JsonText(value)
        return JsonRow(key, value, TYPE_NAMES[kind], atom, place, parent, fullkey, path, self.json, self.root)
