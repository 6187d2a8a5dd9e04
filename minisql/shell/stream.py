"""The output modes that write a row as soon as it comes.

Each mode is a pair of functions made once per statement: one writes the header, one turns a row into its
text, so that nothing is decided per row but the classes of its values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from minisql.shell.modes import Format, Mode
from minisql.shell.text import (
    c_string,
    csv_field,
    html_text,
    json_string,
    plain_text,
    sql_literal,
    sql_literal_finite,
    sql_name,
    sql_string,
    sql_string_one_line,
)  # fmt: skip

if TYPE_CHECKING:
    from minisql.dbapi.types import Value

Row = Sequence["Value"]
Write = Callable[[str], object]
RowText = Callable[[Row], str]


def write_rows(columns: Sequence[str], rows: Iterable[Row], format: Format, write: Write) -> None:
    """Write the rows, and the header before the first one; nothing at all when there is no row."""
    header, row_text, separator, end = _MAKERS[format.mode](columns, format)
    empty = True
    try:
        for row in rows:
            if empty:
                empty = False
                write(header + row_text(row))
            else:
                write(separator + row_text(row))
    finally:
        if not empty and end:
            write(end)


def _list(columns: Sequence[str], format: Format) -> tuple[str, RowText, str, str]:
    column_separator, row_separator, null = format.column_separator, format.row_separator, format.null_value

    def row_text(row: Row) -> str:
        return column_separator.join([null if value is None else plain_text(value) for value in row]) + row_separator

    header = column_separator.join(columns) + row_separator if format.header else ""
    return header, row_text, "", ""


def _csv(columns: Sequence[str], format: Format) -> tuple[str, RowText, str, str]:
    column_separator, row_separator, null = format.column_separator, format.row_separator, format.null_value

    def row_text(row: Row) -> str:
        fields = [null if value is None else csv_field(plain_text(value), column_separator) for value in row]
        return column_separator.join(fields) + row_separator

    names = [csv_field(name, column_separator) for name in columns]
    return (column_separator.join(names) + row_separator if format.header else ""), row_text, "", ""


def _tcl(columns: Sequence[str], format: Format) -> tuple[str, RowText, str, str]:
    column_separator, row_separator, null = format.column_separator, format.row_separator, format.null_value

    def row_text(row: Row) -> str:
        fields = [c_string(null if value is None else plain_text(value)) for value in row]
        return column_separator.join(fields) + row_separator

    header = column_separator.join(map(c_string, columns)) + row_separator if format.header else ""
    return header, row_text, "", ""


def _quote(columns: Sequence[str], format: Format) -> tuple[str, RowText, str, str]:
    column_separator, row_separator = format.column_separator, format.row_separator

    def row_text(row: Row) -> str:
        return column_separator.join(map(sql_literal, row)) + row_separator

    header = column_separator.join(map(sql_string, columns)) + row_separator if format.header else ""
    return header, row_text, "", ""


def _html(columns: Sequence[str], format: Format) -> tuple[str, RowText, str, str]:
    null = format.null_value

    def row_text(row: Row) -> str:
        cells = [html_text(null if value is None else plain_text(value)) for value in row]
        return "<TR>" + "".join([f"<TD>{cell}</TD>\n" for cell in cells]) + "</TR>\n"

    header = ""
    if format.header:
        header = "<TR>" + "".join([f"<TH>{html_text(name)}</TH>\n" for name in columns]) + "</TR>\n"
    return header, row_text, "", ""


def _line(columns: Sequence[str], format: Format) -> tuple[str, RowText, str, str]:
    row_separator, null = format.row_separator, format.null_value
    sizes = [len(name.encode("utf-8", "surrogateescape")) for name in columns]  # the program counts bytes here
    width = max(5, *sizes)
    labels = [" " * (width - size) + name + " = " for name, size in zip(columns, sizes)]

    def row_text(row: Row) -> str:
        texts = [null if value is None else plain_text(value) for value in row]
        return "".join([label + text + row_separator for label, text in zip(labels, texts)])

    return "", row_text, row_separator, ""


def _insert(columns: Sequence[str], format: Format) -> tuple[str, RowText, str, str]:
    start = f"INSERT INTO {sql_name(format.table)}"
    if format.header:
        start += f"({','.join(map(sql_name, columns))})"
    start += " VALUES("
    string = sql_string if format.raw_newlines else sql_string_one_line

    def row_text(row: Row) -> str:
        literals = [string(plain_text(v)) if isinstance(v, str) else sql_literal_finite(v) for v in row]
        return start + ",".join(literals) + ");\n"

    return "", row_text, "", ""


def _json(columns: Sequence[str], format: Format) -> tuple[str, RowText, str, str]:
    names = [json_string(name) + ":" for name in columns]

    def row_text(row: Row) -> str:
        return "{" + ",".join([name + _json_value(value) for name, value in zip(names, row)]) + "}"

    return "[", row_text, ",\n", "]\n"


def _json_value(value: Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return json_string(plain_text(value))
    if isinstance(value, bytes):
        return json_string(value.decode("utf-8", "surrogateescape"))
    return sql_literal_finite(value)


def _explain(columns: Sequence[str], format: Format) -> tuple[str, RowText, str, str]:
    null = format.null_value
    widths = _EXPLAIN_WIDTHS[: len(columns)]

    def row_text(row: Row) -> str:
        texts = [null if value is None else plain_text(value) for value in row[: len(widths)]]
        cells = [f"{text:<{width}}" for text, width in zip(texts, widths)]
        return "  ".join([*cells[:-1], texts[-1]]) + "\n"

    names = "  ".join(f"{name[:width]:<{width}}" for name, width in zip(columns, widths))
    return f"{names}\n{'  '.join('-' * width for width in widths)}\n", row_text, "", ""


_EXPLAIN_WIDTHS: Final = (4, 13, 4, 4, 4, 13, 2, 13)  # characters; columns beyond are not shown

_MAKERS: Final = {
    Mode.LIST: _list, Mode.ASCII: _list, Mode.CSV: _csv, Mode.TCL: _tcl, Mode.QUOTE: _quote, Mode.HTML: _html,
    Mode.LINE: _line, Mode.INSERT: _insert, Mode.JSON: _json,
    Mode.EXPLAIN: _explain,
}  # fmt: skip


def write_plan_tree(rows: Iterable[Row], write: Write) -> None:
    """EXPLAIN QUERY PLAN's rows (id, parent, not used, detail) as a tree. Source: eqp."""
    children: dict[Value, list[tuple[Value, str]]] = {}
    for identity, parent, _, detail in rows:
        children.setdefault(parent, []).append((identity, plain_text(detail)))
    if not children:
        return
    write("QUERY PLAN\n")

    def branch(parent: Value, indent: str) -> None:
        below = children.get(parent, [])
        for identity, detail in below:
            last = identity == below[-1][0]
            write(f"{indent}{'`--' if last else '|--'}{detail}\n")
            branch(identity, indent + ("   " if last else "|  "))

    branch(0, "")
