"""One element of JSON as an SQL value: json_extract() with one path, and `->>`."""

from __future__ import annotations

from minisql.value.json.path import Path, find
from minisql.value.json.values import jsonb_of, sql_value
from minisql.value.types import Value


def extract(argument: str | int | float | bytes, path: Path) -> Value:
    """The SQL value of the element at the path, JSON text of an array or object; None if there is none."""
    blob = jsonb_of(argument)
    at = find(blob, path)
    return None if at is None else sql_value(blob, at)
