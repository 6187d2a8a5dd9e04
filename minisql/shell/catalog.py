"""The dot-commands that show what a database holds: .tables, .indexes, .databases, .schema.

They read `sqlite_schema` of every attached database through the connection, as any user could.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from minisql.shell.modes import Format, Mode
from minisql.shell.pretty import pretty_schema, schema_line
from minisql.shell.shell import Shell, ShellError
from minisql.shell.stream import write_rows
from minisql.shell.text import double_quoted, plain_text, sql_name

_CREATE = re.compile(r"CREATE (TABLE|INDEX|UNIQUE INDEX|VIEW|TRIGGER|VIRTUAL TABLE) ")
_LINE_WIDTH = 80  # characters that .tables fills
_SCHEMA_TABLES = ("sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema")
_SCHEMA_TABLE_SQL = (
    "CREATE TABLE {} (\n  type text,\n  name text,\n  tbl_name text,\n  rootpage integer,\n  sql text\n)"
)


def _database_names(shell: Shell) -> list[str]:
    return [plain_text(row[1]) for row in shell.query("PRAGMA database_list")]


def databases(shell: Shell, arguments: list[str]) -> None:
    """.databases"""
    for _, name, path in shell.query("PRAGMA database_list"):
        file = plain_text(path)
        readonly = (shell.readonly or not os.access(file, os.W_OK)) if file else False
        shell.write(f"{plain_text(name)}: {file or double_quoted('')} {'r/o' if readonly else 'r/w'}\n")


def tables(shell: Shell, arguments: list[str]) -> None:
    """.tables ?PATTERN?"""
    _list_names(shell, "type IN ('table','view') AND name NOT LIKE 'sqlite_%' AND name LIKE ?", arguments[:1])


def indexes(shell: Shell, arguments: list[str]) -> None:
    """.indexes ?PATTERN?: the pattern is for the table's name."""
    if len(arguments) > 1:
        raise ShellError("Usage: .indexes ?LIKE-PATTERN?")
    _list_names(shell, "type='index' AND tbl_name LIKE ?", arguments)


def _list_names(shell: Shell, condition: str, pattern: list[str]) -> None:
    names: list[str] = []
    for database in _database_names(shell):
        sql = f"SELECT name FROM {double_quoted(database)}.sqlite_schema WHERE {condition}"
        prefix = "" if database == "main" else database + "."
        names += [prefix + plain_text(row[0]) for row in shell.query(sql, pattern or ["%"])]
    if not names:
        return
    names.sort(key=lambda name: name.encode("utf-8", "surrogateescape"))
    width = max(map(len, names))
    n_columns = max(1, _LINE_WIDTH // (width + 2))
    n_lines = (len(names) + n_columns - 1) // n_columns
    for line_no in range(n_lines):
        shell.write("  ".join(name.ljust(width) for name in names[line_no::n_lines]) + "\n")


def schema(shell: Shell, arguments: list[str]) -> None:
    """.schema ?--indent? ?--nosys? ?PATTERN?"""
    pattern, indent, no_system = None, False, False
    for argument in arguments:
        option = argument.lstrip("-") if argument.startswith("-") else None
        if option == "indent":
            indent = True
        elif option == "nosys":
            no_system = True
        elif option is not None:
            raise ShellError(f'Unknown option: "{argument}"')
        elif pattern is None:
            pattern = argument
        else:
            raise ShellError("Usage: .schema ?--indent? ?--nosys? ?LIKE-PATTERN?")
    render = pretty_schema if indent else schema_line
    complete = shell.database.complete_statement
    if pattern is not None and pattern.lower() in _SCHEMA_TABLES:
        shell.write(render(_SCHEMA_TABLE_SQL.format(pattern), complete))
    for sql in _statements(shell, pattern, no_system):
        shell.write(render(sql, complete))


def _statements(shell: Shell, pattern: str | None, no_system: bool) -> Iterator[str]:
    """The CREATE statements of all databases that match, each with its database's name in it."""
    for database in _database_names(shell):
        condition, parameters = "sql IS NOT NULL", []
        if no_system:
            condition += " AND name NOT LIKE 'sqlite_%'"
        if pattern is not None:
            subject = "lower(tbl_name)"
            if "." in pattern:
                subject = "lower(? || '.' || tbl_name)"
                parameters.append(database)
            operator = "GLOB ?" if re.search(r"[*?\[]", pattern) else "LIKE ? ESCAPE '\\'"
            condition += f" AND {subject} {operator}"
            parameters.append(pattern)
        table = f"{double_quoted(database)}.sqlite_schema"
        for sql, name in shell.query(f"SELECT sql, name FROM {table} WHERE {condition} ORDER BY rowid", parameters):
            yield _with_database(shell, plain_text(sql), database, plain_text(name))


def _with_database(shell: Shell, sql: str, database: str, name: str) -> str:
    """`sql` with `database.` before the object's name unless it is main, and a view's columns in a comment."""
    match = _CREATE.match(sql)
    if match is None:
        return sql
    prefix = "" if database == "main" else "temp." if database == "temp" else sql_name(database) + "."
    sql = f"{match[0]}{prefix}{sql[match.end() :]}"
    if match[1].startswith("V"):
        columns = _column_names(shell, database, name)
        if columns:
            sql += f"\n/* {prefix}{sql_name(name)}({','.join(map(sql_name, columns))}) */"
    return sql


def _column_names(shell: Shell, database: str, table: str) -> list[str]:
    """The columns of a table or view; none when it cannot be read."""
    try:
        rows = shell.query(f"PRAGMA {double_quoted(database)}.table_info={double_quoted(table)}")
    except shell.database.Error:  # a view on a table that is gone: .schema shows it without its columns
        return []
    return [plain_text(row[1]) for row in rows]


def fullschema(shell: Shell, arguments: list[str]) -> None:
    """.fullschema ?--indent?: the schema, and what ANALYZE has found, as SQL."""
    indent = bool(arguments) and arguments[0].startswith("-") and arguments[0].lstrip("-") == "indent"
    if len(arguments) != indent:
        raise ShellError("Usage: .fullschema ?--indent?")
    render = pretty_schema if indent else schema_line
    complete = shell.database.complete_statement
    for (sql,) in shell.query(_ALL_SQL):
        shell.write(render(plain_text(sql), complete))
    found = shell.query("SELECT name FROM sqlite_schema WHERE name GLOB 'sqlite_stat[14]' ORDER BY name")
    if not found:
        shell.write("/* No STAT tables available */\n")
        return
    shell.write("ANALYZE sqlite_schema;\n")
    for table in (plain_text(name) for (name,) in found):
        format = Format(mode=Mode.INSERT, table=table)
        cursor = shell.connection.execute(f"SELECT * FROM {table}")
        write_rows([column[0] for column in cursor.description], cursor, format, shell.write)
    shell.write("ANALYZE sqlite_schema;\n")


_ALL_SQL = (
    "SELECT sql FROM (SELECT sql, type, name, rowid AS place FROM sqlite_schema UNION ALL"
    " SELECT sql, type, name, rowid FROM sqlite_temp_schema)"
    " WHERE type!='meta' AND sql NOTNULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY place"
)
