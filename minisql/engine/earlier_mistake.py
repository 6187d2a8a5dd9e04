"""What is wrong with a new table, trigger or column, and what a PRAGMA does, before its text stops being SQL.

SQLite looks at a table's name, at each column and at a trigger's table as it parses them, and stops at the first
mistake: of `CREATE TRIGGER g AFTER INSERT ON missing BEGIN SELEC` it says that there is no such table. Here a text is
parsed whole before anything is looked at; so of one that the parser has refused, as much as can stand for itself is
looked at afterwards. What a PRAGMA sets is set by then. A part is looked at when what follows it has been read, and
what the parser then says of that counts more: of `x(a, a, +` it is said that the name is double, of `x(a, a +` that
there is a syntax error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from minisql.errors import SqlError
from minisql.sql import ast
from minisql.sql.parse import parse_statement

if TYPE_CHECKING:
    from minisql.engine.session import Session

_BLANK: Final = r"(?:[ \t\n\f\r]|--[^\n]*(?:\n|$)|/\*(?s:.*?)\*/)"
_CREATE: Final = re.compile(rf"{_BLANK}*CREATE{_BLANK}+(?:TEMP(?:ORARY)?{_BLANK}+)?(TABLE|TRIGGER)\b", re.IGNORECASE)
_CHANGE: Final = re.compile(rf"{_BLANK}*(?:WITH|UPDATE|DELETE)\b", re.IGNORECASE)
_ADD: Final = re.compile(rf"{_BLANK}*ALTER{_BLANK}+TABLE\b", re.IGNORECASE)
_PRAGMA: Final = re.compile(rf"{_BLANK}*(?:EXPLAIN{_BLANK}+(?:QUERY{_BLANK}+PLAN{_BLANK}+)?)?PRAGMA\b", re.IGNORECASE)
_PIECES: Final = re.compile(
    r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|/\*(?s:.*?)\*/|[\w$]+|[^\s\w]"""
)
_OF_PARSER: Final = re.compile(
    r"syntax error$|^unrecognized token: |incomplete input$|^unknown table option: |^cannot use RETURNING in a trigger$"
    r"|clause is not allowed on UPDATE or DELETE statements within triggers$"
)
_BEGINNING: Final = frozenset(
    {",", ")", "AS", "CHECK", "COLLATE", "CONSTRAINT", "DEFAULT", "FOREIGN", "NOT", "NULL"}
    | {"PRIMARY", "REFERENCES", "UNIQUE"}
)
"""What cannot go on with the column, type or constraint before it, as GENERATED can with a type."""
_ONLY_GENERATED: Final = "must have at least one non-generated column"


def raise_earlier_mistake(session: Session, text: str, error: SqlError) -> None:
    """Raise what SQLite would say of `text` instead of the parser's `error`; nothing if it would say that. What it
    would have done by then is done.

    Raises:
        SqlError: the table or trigger exists, or its table does not, or a column is declared wrongly.
    """
    if _PRAGMA.match(text):
        _set_before(session, text, error)
    end = len(text) if error.sql_offset < 0 else error.sql_offset
    if _CHANGE.match(text):
        _raise_at_limit(session, text, end)
    created = _CREATE.match(text)
    if (created is None and _ADD.match(text) is None) or not _OF_PARSER.search(str(error)):
        return
    if created is None:
        whole = _whole_column
    else:
        whole = _whole_trigger if created[1].upper() == "TRIGGER" else _whole_table
    for sql in whole(text, end):
        try:
            tree, _ = parse_statement(sql, 0, session.limits.parsing)
        except SqlError:
            continue
        if isinstance(tree, ast.CreateTrigger):
            from minisql.engine.create_trigger import check_trigger

            check_trigger(session, tree, sql)
        elif isinstance(tree, ast.CreateTable):
            from minisql.engine.create import check_table

            _check_columns(session, tree, sql, check_table)
        elif isinstance(tree, ast.AddColumn):
            from minisql.engine.alter.columns import check_new_column

            check_new_column(session, tree)
        return


def _set_before(session: Session, text: str, error: SqlError) -> None:
    """Set what SQLite has set when it finds the parser's `error`: a PRAGMA is carried out as soon as the token behind
    it has been read, so that `PRAGMA foreign_keys = 1 junk` is an error, and foreign keys are enforced."""
    if error.sql_offset < 0 or not str(error).endswith("syntax error"):
        return
    try:
        tree, _ = parse_statement(text[: error.sql_offset], 0, session.limits.parsing)
    except SqlError:
        return
    if isinstance(tree, ast.Explain):
        tree = tree.statement
    if isinstance(tree, ast.Pragma):
        from minisql.engine.pragma import set_as_parsed

        set_as_parsed(session, tree)


def _raise_at_limit(session: Session, text: str, end: int) -> None:
    """Raise the syntax error that ORDER BY or LIMIT of an UPDATE or DELETE is, which the parser takes: before `end`."""
    for piece in _PIECES.finditer(text, 0, end):
        if piece[0].upper() in ("ORDER", "LIMIT"):
            try:
                tree, _ = parse_statement(text[: piece.start()], 0, session.limits.parsing)
            except SqlError:
                continue
            if isinstance(tree, ast.Update | ast.Delete):
                raise SqlError(f'near "{piece[0]}": syntax error', sql_offset=piece.start())


def _check_columns(session: Session, tree: ast.CreateTable, sql: str, check: Callable[..., object]) -> None:
    try:
        check(session, tree, sql)
    except SqlError as mistake:
        if str(mistake) != _ONLY_GENERATED:  # there may have been more columns
            raise


def _whole_trigger(text: str, end: int) -> Iterator[str]:
    """The trigger with another body, for each BEGIN that may be the one before its body."""
    for piece in _PIECES.finditer(text, 0, end):
        if piece[0].upper() == "BEGIN":
            yield f"{text[: piece.start()]}BEGIN SELECT 1; END"


def _whole_table(text: str, end: int) -> Iterator[str]:
    """The table with as many columns and constraints as possible first; at last with none of its own."""
    for piece, before in _beginning(text, end):
        yield f"{before})"
        if piece in ("(", "AS"):
            yield f"{before}(x)"


def _whole_column(text: str, end: int) -> Iterator[str]:
    """ALTER TABLE with as many constraints of the new column as possible first; the column is looked at when the first
    of them begins."""
    return (before for _, before in _beginning(text, end))


def _beginning(text: str, end: int) -> Iterator[tuple[str, str]]:
    """(piece in upper case, text before it) for each piece with which something new begins, from the last to the first.
    The last piece of all counts: the parser has read it."""
    for piece in reversed([piece for piece in _PIECES.finditer(text, 0, end) if not piece[0].startswith(("--", "/*"))]):
        word = piece[0].upper()
        if word in _BEGINNING or word == "(":
            yield word, text[: piece.start()]
