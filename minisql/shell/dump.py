"""The dot-command .dump: a database as the SQL that makes it again.

The tables first, each with its rows, then indexes, triggers and views. Everything is read in one savepoint,
so that the text shows one state. Source: cli "Converting An Entire Database To A Text File".
"""

from __future__ import annotations

from minisql.shell.modes import Format, Mode
from minisql.shell.pretty import schema_line
from minisql.shell.shell import Shell, ShellError
from minisql.shell.stream import write_rows
from minisql.shell.text import double_quoted, plain_text, sql_string


def dump(shell: Shell, arguments: list[str]) -> None:
    """.dump ?--data-only? ?--newlines? ?--nosys? ?--preserve-rowids? ?PATTERN ...?"""
    patterns: list[str] = []
    flags = dict.fromkeys(("data-only", "newlines", "nosys", "preserve-rowids"), False)
    for argument in arguments:
        if argument.startswith("-"):
            option = argument.removeprefix("-").removeprefix("-")
            if option not in flags:
                raise ShellError(f'Unknown option "{argument}" on ".dump"')
            flags[option] = True
        else:
            patterns.append(argument)
    _Dump(shell, flags).write(_condition(patterns, no_system=flags["nosys"]))


def _condition(patterns: list[str], *, no_system: bool) -> str:
    """SQL over `o`, the schema table: the objects that were asked for."""
    if not patterns:
        condition = "1"
    else:
        condition = " OR ".join(_pattern_condition(pattern) for pattern in patterns)
    return f"({condition})" + (" AND name NOT LIKE 'sqlite_%'" if no_system else "")


def _pattern_condition(pattern: str) -> str:
    """A table by its name, or a virtual table's shadow tables with it."""
    literal = sql_string(pattern)
    return (
        f"name LIKE {literal} ESCAPE '\\' OR EXISTS ( SELECT 1 FROM sqlite_schema WHERE name LIKE {literal}"
        " ESCAPE '\\' AND sql LIKE 'CREATE VIRTUAL TABLE%' AND substr(o.name, 1, length(name)+1) == (name||'_'))"
    )


class _Dump:
    """One dump on its way to the output."""

    def __init__(self, shell: Shell, flags: dict[str, bool]) -> None:
        self.shell = shell
        self.data_only = flags["data-only"]
        self.keep_rowids = flags["preserve-rowids"]
        self.format = Format(mode=Mode.INSERT, raw_newlines=flags["newlines"])
        self.writable_schema = False
        self.errors = 0

    def write(self, condition: str) -> None:
        shell = self.shell
        if not self.data_only:
            shell.write("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n")
        shell.query("SAVEPOINT dump")
        try:
            for name, kind, sql in shell.query(
                f"SELECT name, type, sql FROM sqlite_schema AS o WHERE ({condition}) AND type=='table' AND sql NOT NULL"
                " ORDER BY tbl_name='sqlite_sequence', rowid"
            ):
                assert kind == "table", f"asked for tables, got {kind!r}"
                self._table(plain_text(name), plain_text(sql))
            if not self.data_only:
                for (sql,) in shell.query(
                    f"SELECT sql FROM sqlite_schema AS o WHERE ({condition}) AND sql NOT NULL"
                    " AND type IN ('index','trigger','view')"
                ):
                    shell.write(schema_line(plain_text(sql), shell.database.complete_statement))
        finally:
            shell.query("RELEASE dump")
        if self.writable_schema:
            shell.write("PRAGMA writable_schema=OFF;\n")
        if not self.data_only:
            shell.write("ROLLBACK; -- due to errors\n" if self.errors else "COMMIT;\n")

    def _table(self, name: str, sql: str) -> None:
        shell = self.shell
        if name == "sqlite_sequence":
            if not self.data_only:
                shell.write("DELETE FROM sqlite_sequence;\n")
        elif name.startswith("sqlite_stat"):
            if not self.data_only:
                shell.write("ANALYZE sqlite_schema;\n")
        elif name.startswith("sqlite_"):
            return
        elif self.data_only:
            pass
        elif sql.startswith("CREATE VIRTUAL TABLE"):
            self._virtual_table(name, sql)
            return
        else:
            shell.write(schema_line(sql, shell.database.complete_statement))
        self._rows(name)

    def _virtual_table(self, name: str, sql: str) -> None:
        """Its row of the schema: its shadow tables come by themselves, so that CREATE must not make them."""
        if not self.writable_schema:
            self.shell.write("PRAGMA writable_schema=ON;\n")
            self.writable_schema = True
        literal = sql_string(name)
        self.shell.write(
            "INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)"
            f"VALUES('table',{literal},{literal},0,{sql_string(sql)});\n"
        )

    def _rows(self, name: str) -> None:
        shell = self.shell
        info = shell.query(f"PRAGMA table_info({sql_string(name)})")
        columns = [plain_text(row[1]) for row in info]
        quoted = [double_quoted(column) for column in columns]
        format = self.format.copy()
        format.table = name
        rowid = self._rowid_name(name, columns, [row for row in info if row[5]]) if self.keep_rowids else None
        if rowid is not None:
            columns.insert(0, rowid)
            quoted.insert(0, rowid)
        sql = f"SELECT {','.join(quoted)} FROM {double_quoted(name)}"
        format.header = rowid is not None
        try:
            write_rows(columns, shell.connection.execute(sql), format, shell.write)
        except shell.database.Error as error:
            code = getattr(error, "sqlite_errorcode", 1) & 0xFF
            shell.write(f"/****** CORRUPTION ERROR *******/\n/****** {error} ******/\n")
            shell.error(f"Error: ({code}) {error} on [{sql}]")
            self.errors += 1

    def _rowid_name(self, table: str, columns: list[str], key: list[tuple[object, ...]]) -> str | None:
        """A name by which the rowid can be reached, when it is not one of the columns; else None."""
        if len(key) == 1 and str(key[0][2]).upper() == "INTEGER":
            indexes = self.shell.query(f"PRAGMA index_list({sql_string(table)})")
            if not any(row[3] == "pk" for row in indexes):
                return None
        taken = {column.lower() for column in columns}
        for name in ("rowid", "_rowid_", "oid"):
            if name not in taken:
                try:
                    self.shell.connection(f"SELECT {name} FROM {double_quoted(table)}")
                except self.shell.database.Error:  # WITHOUT ROWID
                    return None
                return name
        return None
