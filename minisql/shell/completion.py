"""What the Tab key may put in place of the word before the cursor.

Dot-commands and their arguments; in SQL keywords, functions, databases, tables and columns, by where the word
stands. Nothing here knows the terminal.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import Final

from minisql.shell.commands import find_name, names
from minisql.shell.highlight import pieces
from minisql.shell.keywords import KEYWORDS
from minisql.shell.modes import MODE_NAMES
from minisql.shell.shell import Shell
from minisql.shell.text import plain_text, sql_name, sql_string

_WORD: Final = re.compile(r"(?:(?P<qualifier>\w+|\"[^\"]*\")\.)?(?P<word>[^\W\d]\w*)?\Z")
_AFTER_TABLE_WORD: Final = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE|TABLE|REFERENCES|ON)\s+\Z", re.IGNORECASE)
_SOURCE: Final = re.compile(
    r"""\b(?:FROM|JOIN|INTO|UPDATE|,)\s*(?:\w+\.)?(?P<table>"[^"]*"|\w+)(?:\s+(?:AS\s+)?(?P<alias>\w+))?""",
    re.IGNORECASE,
)
_FILES: Final = frozenset(
    {"backup", "cd", "clone", "import", "log", "once", "open", "output", "read", "restore", "save", "trace"}
)
_TABLES: Final = frozenset({"dump", "indexes", "indices", "schema", "sha3sum", "tables"})
_SWITCHES: Final = frozenset({"auth", "bail", "changes", "echo", "eqp", "explain", "headers", "stats", "timer"})
_PARAMETER: Final = ("clear", "init", "list", "set", "unset")


def completions(shell: Shell, text: str) -> tuple[int, list[str]]:
    """What may follow `text`, which ends at the cursor: (characters that are replaced, the candidates in order)."""
    if text.startswith("."):
        return _of_command(shell, text)
    if text and pieces(text)[-1][0] in ("comment", "string"):
        return 0, []
    match = _WORD.search(text)
    assert match is not None, "the pattern takes the empty text"
    word = match["word"] or ""
    before = text[: match.start()]
    if match["qualifier"]:
        found: Iterable[str] = _members(shell, match["qualifier"].strip('"'), text)
    elif _AFTER_TABLE_WORD.search(before) and not re.search(r"\bON\s+\Z", before, re.IGNORECASE):
        found = _tables(shell)
    else:
        found = _everything(shell, word, text)
    return len(word), _starting(word, found)


def _starting(word: str, found: Iterable[str]) -> list[str]:
    """Those that begin with the word whatever the case, each once."""
    start = word.lower()
    return [name for name in dict.fromkeys(found) if name.lower().startswith(start) and name != word]


def _of_command(shell: Shell, text: str) -> tuple[int, list[str]]:
    head, *rest = text[1:].split(" ")
    if not rest:
        return len(head), _starting(head, sorted(names()))
    word = rest[-1]
    command = find_name(head)
    if command in _FILES:
        return len(word), _files(word)
    found: Iterable[str] = ()
    if command in _TABLES:
        found = _tables(shell)
    elif command in _SWITCHES:
        found = ("on", "off")
    elif command == "mode":
        found = MODE_NAMES
    elif command == "parameter":
        found = _PARAMETER
    elif command == "help":
        found = sorted(names())
    return len(word), _starting(word, found)


def _files(word: str) -> list[str]:
    directory, start = os.path.split(word)
    try:
        entries = sorted(os.scandir(directory or "."), key=lambda entry: entry.name)
    except OSError:
        return []
    return [
        os.path.join(directory, entry.name) + ("/" if entry.is_dir() else "")
        for entry in entries
        if entry.name.startswith(start) and (start.startswith(".") or not entry.name.startswith("."))
    ]


def _rows(shell: Shell, sql: str) -> list[str]:
    """The first column of a query; nothing when it cannot be read now."""
    try:
        return [plain_text(row[0]) for row in shell.query(sql)]
    except shell.database.Error:
        return []


def _tables(shell: Shell) -> list[str]:
    """Tables and views of all databases, then the databases."""
    databases = _rows(shell, "SELECT name FROM pragma_database_list")
    found: list[str] = []
    for database in databases:
        schema = f"{sql_name(database)}.sqlite_schema"
        found += _rows(shell, f"SELECT name FROM {schema} WHERE type IN ('table','view') ORDER BY name")
    return [sql_name(name) for name in [*found, *databases]]


def _columns(shell: Shell, table: str) -> list[str]:
    return [sql_name(name) for name in _rows(shell, f"SELECT name FROM pragma_table_info({sql_string(table)})")]


def _sources(text: str) -> dict[str, str]:
    """The tables that a statement names after FROM, JOIN, INTO, UPDATE, by the name they go by there."""
    sources: dict[str, str] = {}
    for match in _SOURCE.finditer(text):
        table, alias = match["table"].strip('"'), match["alias"]
        sources[table.lower()] = table
        if alias and alias.upper() not in KEYWORDS:
            sources[alias.lower()] = table
    return sources


def _members(shell: Shell, qualifier: str, text: str) -> list[str]:
    """The columns of a table, the tables of a database."""
    columns = _columns(shell, _sources(text).get(qualifier.lower(), qualifier))
    if columns:
        return columns
    schema = f"{sql_name(qualifier)}.sqlite_schema"
    return [sql_name(name) for name in _rows(shell, f"SELECT name FROM {schema} WHERE type IN ('table','view')")]


def _everything(shell: Shell, word: str, text: str) -> Iterator[str]:
    """Columns of the statement's tables first, then tables, functions, keywords; columns of any table without."""
    tables = set(_sources(text).values())
    for table in sorted(tables) or _tables(shell):
        yield from _columns(shell, table)
    yield from _tables(shell)
    if word:
        functions = _rows(shell, "SELECT DISTINCT name FROM pragma_function_list ORDER BY name")
        yield from (name + "(" for name in functions if name.isidentifier())
    yield from (keyword.lower() if word[:1].islower() else keyword for keyword in sorted(KEYWORDS))
