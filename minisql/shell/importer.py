"""The dot-command .import: rows of a CSV (or other separated) text into a table.

Source: cli "Importing files as CSV or other formats".
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence

from minisql.frozen import field, slotted
from minisql.shell.help import usage
from minisql.shell.lines import integer_value
from minisql.shell.modes import Mode
from minisql.shell.progress_bar import Work, shown
from minisql.shell.shell import Shell, ShellError
from minisql.shell.text import double_quoted


@slotted
class _Options:
    file: str = ""
    table: str = ""
    schema: str | None = None
    column_separator: str = ""
    row_separator: str = ""
    ascii: bool = False
    skip: int = 0
    verbosity: int = 0
    by_mode: bool = False  # the separators are those of the output mode


def import_(shell: Shell, arguments: list[str]) -> None:
    """.import ?--csv? ?--ascii? ?--skip N? ?--schema S? ?-v? FILE TABLE"""
    options = _options(shell, arguments)
    name, text = _read(shell, options.file)
    reader = FieldReader(text, name, options.column_separator, options.row_separator, quotes=not options.ascii)
    if options.verbosity + options.by_mode > 1:
        separators = [_shown(s) for s in (options.column_separator, options.row_separator)]
        shell.write(f'Column separator "{separators[0]}", row separator "{separators[1]}"\n')
    for _ in range(options.skip):
        reader.row()
    table = double_quoted(options.table)
    if options.schema is not None:
        table = f"{double_quoted(options.schema)}.{table}"
    n_columns = _n_columns(shell, table)
    if n_columns is None:
        n_columns = _create(shell, table, reader, options)
    added, errors, last_refused = _insert(shell, table, n_columns, reader, options)
    if options.verbosity:
        shell.write(f"Added {added} rows with {errors} errors using {reader.line_no - 1} lines of input\n")
    if last_refused:  # the program looks at nothing but its last row
        raise ShellError("")


def _shown(separator: str) -> str:
    return separator.replace("\n", "\\n").replace("\x1f", "\\037").replace("\x1e", "\\036")


def _options(shell: Shell, arguments: list[str]) -> _Options:
    def wrong(text: str) -> ShellError:
        shell.write(f"ERROR: {text}sage:\n{usage('import')}")
        return ShellError("")

    options = _Options()
    chosen = False
    rest = list(arguments)
    while rest:
        argument = rest.pop(0)
        option = argument.removeprefix("-") if argument.startswith("--") else argument
        if not option.startswith("-"):
            if not options.file:
                options.file = option
            elif not options.table:
                options.table = option
            else:
                raise wrong(f'extra argument: "{argument}".  U')
        elif option == "-v":
            options.verbosity += 1
        elif option == "-schema" and rest:
            options.schema = rest.pop(0)
        elif option == "-skip" and rest:
            options.skip = integer_value(rest.pop(0))
        elif option == "-ascii":
            options.column_separator, options.row_separator, options.ascii, chosen = "\x1f", "\x1e", True, True
        elif option == "-csv":
            options.column_separator, options.row_separator, chosen = ",", "\n", True
        else:
            raise wrong(f'unknown option: "{option}".  U')
    if not options.table:
        raise wrong(f"missing {'TABLE' if options.file else 'FILE'} argument. U")
    if not chosen:
        _separators_of_mode(shell, options)
    return options


def _separators_of_mode(shell: Shell, options: _Options) -> None:
    format = shell.format
    column, row = format.column_separator, format.row_separator
    options.by_mode = True
    if not column:
        raise ShellError("Error: non-null column separator required for import")
    if len(column) > 1:
        raise ShellError("Error: multi-character column separators not allowed for import")
    if not row:
        raise ShellError("Error: non-null row separator required for import")
    if row == "\r\n" and format.mode is Mode.CSV:
        row = format.row_separator = "\n"
    if len(row) > 1:
        raise ShellError("Error: multi-character row separators not allowed for import")
    options.column_separator, options.row_separator, options.ascii = column, row, format.mode is Mode.ASCII


def _read(shell: Shell, name: str) -> tuple[str, str]:
    """(name for messages, the whole text)."""
    if name.startswith("|"):
        done = subprocess.run(["sh", "-c", name[1:]], stdout=subprocess.PIPE, check=False)
        return "<pipe>", done.stdout.decode("utf-8", "surrogateescape")
    try:
        with open(name, encoding="utf-8", errors="surrogateescape", newline="") as stream:
            return name, stream.read()
    except OSError as error:
        raise ShellError(f'Error: cannot open "{name}"') from error


@slotted
class FieldReader:
    """Cuts a text into fields. `terminator` is what ended the last one: a separator, or '' at the end of the text.

    Fields may stand in double quotes, a quote inside doubled (RFC 4180), unless `quotes` is false.
    """

    text: str
    name: str
    column_separator: str
    row_separator: str
    quotes: bool = True
    line_no: int = 1
    offset: int = 0
    terminator: str | None = None
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = self.text.removeprefix("\ufeff") if self.quotes else self.text

    def field(self) -> str | None:
        """The next field; None at the end of the text."""
        if self.offset >= len(self.text):
            self.terminator = ""
            return None
        if self.quotes and self.text[self.offset] == '"':
            return self._quoted()
        stops = re.compile(f"[{re.escape(self.column_separator + self.row_separator)}]")
        match = stops.search(self.text, self.offset)
        end = match.start() if match else len(self.text)
        value = self.text[self.offset : end]
        self._end_at(end)
        if self.terminator == self.row_separator:
            self.line_no += 1
            if self.quotes:
                value = value.removesuffix("\r")
        return value

    def row(self) -> list[str] | None:
        """The fields up to the end of the row; None at the end of the text."""
        first = self.field()
        if first is None:
            return None
        fields = [first]
        while self.terminator == self.column_separator:
            fields.append(self.field() or "")
        return fields

    def _end_at(self, end: int) -> None:
        self.terminator = self.text[end : end + 1]
        self.offset = end + 1

    def _quoted(self) -> str:
        first_line, parts = self.line_no, []
        start = self.offset + 1
        while (quote := self.text.find('"', start)) >= 0:
            part = self.text[start:quote]
            self.line_no += part.count(self.row_separator)
            parts.append(part)
            after = self.text[quote + 1 : quote + 2]
            if after == '"':
                parts.append('"')
                start = quote + 2
                continue
            end = quote + 1
            if self.text.startswith("\r" + self.row_separator, end):
                end += 1
                after = self.row_separator
            if after in ("", self.column_separator, self.row_separator):
                self._end_at(end)
                self.line_no += after == self.row_separator != ""
                return "".join(parts)
            self.complaints.append(f'{self.name}:{self.line_no}: unescaped " character')
            parts.append('"')
            start = quote + 1
        parts.append(self.text[start:])
        self.line_no += self.text.count(self.row_separator, start)
        self.complaints.append(f'{self.name}:{first_line}: unterminated "-quoted field')
        self._end_at(len(self.text))
        return "".join(parts)


def _n_columns(shell: Shell, table: str) -> int | None:
    """How many columns the table has; None: there is none."""
    try:
        return len(shell.connection.execute(f"SELECT * FROM {table} LIMIT 0").description)
    except shell.database.Error as error:
        if "no such table" in str(error):
            return None
        raise


def _create(shell: Shell, table: str, reader: FieldReader, options: _Options) -> int:
    """Make the table, its columns named by the first row. Returns their number."""
    header = reader.row()
    for complaint in reader.complaints:
        shell.error(complaint)
    reader.complaints.clear()
    if header is None:
        raise ShellError(f"{options.file}: empty file")
    names = _unique_names(header)
    renamed = [f'"{old or "?"}" to "{new}"' for old, new in zip(header, names) if (old or "?") != new]
    if renamed:
        shell.error(f"Columns renamed during .import {options.file} due to duplicates:\n" + ",\n".join(renamed))
    lines = [names[at : at + 4] for at in range(0, len(names), 4)]
    columns = ",\n ".join(", ".join(f"{double_quoted(name)} TEXT" for name in line) for line in lines)
    sql = f"CREATE TABLE {table}(\n{columns})"
    if options.verbosity:
        shell.write(sql + "\n\n")
    try:
        shell.query(sql)
    except shell.database.Error as error:
        raise ShellError(f"{sql}\n failed:\n{error}") from error
    return len(names)


def _unique_names(header: Sequence[str]) -> list[str]:
    """Names that differ: those that occur more than once get their place, from 1, behind an underscore."""
    names = [name or "?" for name in header]
    counts = Counter(name.lower() for name in names)
    n_digits = 1
    while True:
        unique = [
            name if counts[name.lower()] == 1 else f"{name}_{place:0{n_digits}}"
            for place, name in enumerate(names, start=1)
        ]
        if len({name.lower() for name in unique}) == len(unique):
            return unique
        n_digits += 1


def _insert(shell: Shell, table: str, n_columns: int, reader: FieldReader, options: _Options) -> tuple[int, int, bool]:
    """Insert the rows that are left, in one transaction. Returns (rows added, rows refused, the last one was)."""
    connection = shell.connection
    sql = f"INSERT INTO {table} VALUES({','.join('?' * n_columns)})"
    sql_of_bytes = f"INSERT INTO {table} VALUES({','.join(['CAST(? AS TEXT)'] * n_columns)})"
    connection(sql)
    own_transaction = not connection.in_transaction
    if own_transaction:
        connection.execute("BEGIN")
    added = errors = 0
    refused = False
    with shown(shell, Work("importing", "rows", total=len(reader.text))) as work:
        for line_no, values in _rows(shell, n_columns, reader, options):
            if shell.interrupts:
                break  # what came so far stays
            try:
                try:
                    connection.execute(sql, values)
                except UnicodeEncodeError:  # bytes that are not UTF-8, which no parameter takes as text
                    connection.execute(sql_of_bytes, [value and _bytes_of(value) for value in values])
                added += 1
                refused = False
            except shell.database.Error as error:
                shell.error(f"{reader.name}:{line_no}: INSERT failed: {error}")
                errors += 1
                refused = True
            work.done, work.rows = reader.offset, added
    if own_transaction and connection.in_transaction:
        connection.execute("COMMIT")
    return added, errors, refused


def _bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _rows(
    shell: Shell, n_columns: int, reader: FieldReader, options: _Options
) -> Iterator[tuple[int, list[str | None]]]:
    """(number of its first line, values) of each row, made as long as the table is wide."""
    while True:
        line_no = reader.line_no
        fields = reader.row()
        for complaint in reader.complaints:
            shell.error(complaint)
        reader.complaints.clear()
        if fields is None or (options.ascii and fields == [""]):
            return
        values: list[str | None] = [*fields[:n_columns], *[None] * (n_columns - len(fields))]
        if len(fields) != n_columns:
            consequence = "filling the rest with NULL" if len(fields) < n_columns else "extras ignored"
            shell.error(
                f"{reader.name}:{line_no}: expected {n_columns} columns but found {len(fields)} - {consequence}"
            )
        yield line_no, values
