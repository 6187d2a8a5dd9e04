"""JSON, as text and as SQLite's binary JSONB.

JSON text (RFC 8259, JSON5 and what SQLite adds) or JSONB comes in; text, JSONB, SQL values or the rows of json_tree()
go out. All work is done on JSONB, whose bytes equal SQLite's. Nothing here knows how a function is called from SQL.
"""

from __future__ import annotations

from minisql.value.json.edit import Change, changed, patched, removed
from minisql.value.json.path import Path, find, parse_operand, parse_path
from minisql.value.json.render import to_text
from minisql.value.json.values import JsonText, element_of, json_text_of, jsonb_of, sql_value
from minisql.value.json.walk import JsonRow, json_rows

__all__ = [
    "Change",
    "JsonRow",
    "JsonText",
    "Path",
    "changed",
    "element_of",
    "find",
    "json_rows",
    "json_text_of",
    "jsonb_of",
    "parse_operand",
    "parse_path",
    "patched",
    "removed",
    "sql_value",
    "to_text",
]
