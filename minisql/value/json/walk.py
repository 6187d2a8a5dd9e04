"""The rows of json_each() and json_tree(). Source: json1 §4.23."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from minisql.value.json.jsonb import ARRAY, OBJECT, TEXT, TEXT5, TEXTJ, TEXTRAW, TYPE_NAMES, malformed, span
from minisql.value.json.mark import JsonText
from minisql.value.json.path import Key, Path, find
from minisql.value.json.text import decoded, string_value
from minisql.value.json.values import jsonb_of, sql_value
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


def json_rows(json: Value, root: Path | None = None, *, recursive: bool) -> Iterator[JsonRow]:
    """Walk the JSON from the element at `root` (None: `$`): its members, or with `recursive` it and all below it.

    A scalar gives one row, NULL or a root that is not there gives none. `id` is the element's place in the JSONB.

    Raises:
        SqlError: `malformed JSON`, `bad JSON path: 'x'`.
    """
    if json is None:
        return
    blob = jsonb_of(json)
    top = 0 if root is None else find(blob, root)
    if top is None:
        return
    yield from _Walk(blob, json, "$" if root is None else root.text, root).rows(top, recursive)


class _Walk:
    def __init__(self, blob: bytes, json: Value, root: str, path: Path | None) -> None:
        self.blob = blob
        self.json = json
        self.root = root
        self.top_key = path.steps[-1] if path is not None and path.steps else None

    def rows(self, top: int, recursive: bool) -> Iterator[JsonRow]:
        start, end = span(self.blob, top)
        kind = self._kind(top)
        if recursive or kind < ARRAY:
            key, path = self._top_key_and_path()
            yield self._row(top, top, key, None, self.root, path)
        if kind >= ARRAY:
            yield from self._below(top, start, end, recursive)

    def _top_key_and_path(self) -> tuple[Value, str]:
        """The first row's key and path when the walk begins with the root itself."""
        if self.top_key is None:
            return None, self.root
        cut = max(self.root.rfind("."), self.root.rfind("["))
        if isinstance(self.top_key, Key):
            return decoded(self.top_key.raw), self.root[:cut]
        return None, self.root[:cut]

    def _below(self, at: int, start: int, stop: int, recursive: bool) -> Iterator[JsonRow]:
        """The members of the container at `at`, each followed by those below it if `recursive`."""
        blob = self.blob
        kind, number, path, parent = self._kind(at), 0, self.root, at if recursive else None
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
