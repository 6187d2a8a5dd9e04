"""The dot-command .archive: a table `sqlar` of compressed files, handled as tar handles its own. Source: sqlar; cli
"SQLite Archive Support"."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from urllib.parse import quote

from minisql.frozen import slotted
from minisql.rawtext import raw_text
from minisql.shell.archive_options import ArchiveCommand, ArchiveOptions, UsageError, parse
from minisql.shell.function_bodies import lsmode, sqlar_compress
from minisql.shell.functions import register
from minisql.shell.help import usage
from minisql.shell.shell import Shell, ShellError
from minisql.shell.text import sql_string

_TABLE: Final = """\
CREATE TABLE IF NOT EXISTS sqlar(
  name TEXT PRIMARY KEY,  -- name of the file
  mode INT,               -- access permissions
  mtime INT,              -- last modification time
  sz INT,                 -- original file size
  data BLOB               -- compressed content
)"""
_REPLACE: Final = "REPLACE INTO sqlar(name, mode, mtime, sz, data) VALUES (?, ?, ?, ?, ?)"
_UNCHANGED: Final = "SELECT 1 FROM sqlar WHERE name = ? AND mtime = ? AND mode = ?"
_MAKE_TABLE: Final = frozenset({ArchiveCommand.CREATE, ArchiveCommand.INSERT})
# What writes outside of the directory is left alone.
_EXTRACT: Final = """\
SELECT  ($dir || name), writefile(($dir || name), sqlar_uncompress(data, sz), mode, mtime) FROM sqlar \
WHERE (%s) AND (data IS NULL OR $dirOnly = 0) AND name NOT GLOB '*..[/\\]*'"""


def archive(shell: Shell, arguments: list[str], name: str = ".archive --help") -> None:
    """.archive ...: create, change, list and extract archives. `name`: what the user may type for help."""
    if not arguments:
        raise ShellError("Wrong number of arguments.  Usage:\n" + usage("archive").removesuffix("\n"))
    try:
        options = parse(arguments)
    except UsageError as error:
        raise ShellError(f'{error}\nUse "{name}" for more help') from error
    if options.command is ArchiveCommand.HELP:
        shell.write(usage("archive"))
        return
    if options.append:
        raise ShellError("Error: .archive --append is not available: databases inside of other files are not opened")
    if options.file and _is_zip(options.file):
        from minisql.shell.zip_archive import zip_archive

        zip_archive(shell, options)
        return
    with _opened(shell, options) as connection:
        _Archive(shell, connection, options).run()


def _is_zip(name: str) -> bool:
    """Is the file a ZIP archive, or will it be one by its name?"""
    try:
        with open(name, "rb") as stream:
            return stream.read(4) == b"PK\x03\x04"
    except OSError:
        return name.lower().endswith(".zip")


@contextmanager
def _opened(shell: Shell, options: ArchiveOptions) -> Iterator[Any]:
    """The connection to the archive; None where nothing is to be opened."""
    if not options.file:
        yield shell.connection
        return
    may_create = options.command in _MAKE_TABLE
    if options.dry_run:
        shell.write(f"-- open database '{options.file}'\n")
        if may_create:
            yield None
            return
    try:
        mode = "ro" if options.command in (ArchiveCommand.LIST, ArchiveCommand.EXTRACT) else "rwc"
        name = f"file:{quote(options.file)}?mode={mode}"
        connection = shell.database.connect(name, uri=True, isolation_level=None)
    except shell.database.Error as error:
        raise ShellError(f"cannot open file: {options.file} ({error})") from error
    try:
        connection.text_factory = raw_text
        register(connection)
        yield connection
    finally:
        connection.close()


@slotted
class _Archive:
    """One operation on an archive. `connection` is None in a dry run that would make the file."""

    shell: Shell
    connection: Any
    options: ArchiveOptions

    def run(self) -> None:
        """Do what the options say. Raises: ShellError; errors of the database are told on stdout, as SQLite does."""
        command = self.options.command
        try:
            if command in _MAKE_TABLE:
                self._add()
                return
            if not self._has_table():
                raise ShellError("database does not contain an 'sqlar' table")
            if command in (None, ArchiveCommand.UPDATE):
                self._add()
            elif command is ArchiveCommand.LIST:
                self._list()
            elif command is ArchiveCommand.EXTRACT:
                self._extract()
            else:
                self._remove()
        except (self.shell.database.Error, OSError) as error:
            self.shell.write(f"ERROR: {error}\n")
            raise ShellError("") from error

    def _has_table(self) -> bool:
        try:
            columns = self.connection.execute("SELECT name FROM pragma_table_info('sqlar')").fetchall()
        except self.shell.database.Error:  # it is no database at all
            return False
        return ("name",) in columns

    # ---- which members

    def _where(self) -> str:
        """The condition that the names are. Raises: ShellError, if one of them is not there."""
        names = [name.rstrip("/") for name in self.options.names]
        find = "glob(?, name)" if self.options.glob else "name = ?"
        for name in names:
            if self.connection.execute(f"SELECT 1 FROM sqlar WHERE {find}", (name,)).fetchone() is None:
                raise ShellError(f"not found in archive: {name}")
        operator = "GLOB" if self.options.glob else "="
        return " OR ".join(
            f" name {operator} {sql_string(name)} OR substr(name,1,{len(name.encode()) + 1}) {operator} "
            f"{sql_string(name + '/')}"
            for name in names
        )

    # ---- list, extract, remove

    def _list(self) -> None:
        columns = "lsmode(mode), sz, datetime(mtime, 'unixepoch'), name" if self.options.verbose else "name"
        sql = f"SELECT {columns} FROM sqlar WHERE {self._where() or '1'}"
        if self.options.dry_run:
            self.shell.write(sql + "\n")
            return
        for row in self.connection.execute(sql):
            if self.options.verbose:
                mode, size, time, name = row
                self.shell.write(f"{mode} {size or 0: 10d}  {time}  {name}\n")
            else:
                self.shell.write(f"{row[0]}\n")

    def _extract(self) -> None:
        """Everything first, then the directories again: files that were written there have changed their times."""
        sql = _EXTRACT % (self._where() or "1")
        folder = f"{self.options.directory}/" if self.options.directory else ""
        for directories_only in (0, 1):
            if self.options.dry_run:
                self.shell.write(sql + "\n")
                continue
            for row in self.connection.execute(sql, {"dir": folder, "dirOnly": directories_only}):
                if self.options.verbose and not directories_only:
                    self.shell.write(f"{row[0]}\n")

    def _remove(self) -> None:
        sql = f"DELETE FROM sqlar WHERE {self._where()};"
        if self.options.dry_run:
            self.shell.write(sql + "\n")
        else:
            self.connection.execute(sql)

    # ---- create, insert, update

    def _add(self) -> None:
        """All the files or none."""
        self._do("PRAGMA page_size=512")
        self._do("SAVEPOINT ar;")
        try:
            if self.options.command is ArchiveCommand.CREATE:
                self._do("DROP TABLE IF EXISTS sqlar")
            self._do(_TABLE)
            for name in self.options.names:
                self._add_one(name)
        except BaseException:
            if not self.options.dry_run:
                self._do("ROLLBACK TO ar;")
                self._do("RELEASE ar;")
            raise
        self._do("RELEASE ar;")

    def _add_one(self, name: str) -> None:
        """A file, or a directory with everything below it."""
        is_update = self.options.command in (None, ArchiveCommand.UPDATE)
        if self.options.dry_run:
            self.shell.write(self._add_sql(name, is_update=is_update))
            return
        for member, mode, mtime, data in walk(name, self.options.directory):
            if is_update and self.connection.execute(_UNCHANGED, (member, mtime, mode)).fetchone() is not None:
                continue
            size = len(data or b"") if stat.S_ISREG(mode) else 0 if stat.S_ISDIR(mode) else -1
            self.connection.execute(_REPLACE, (member, mode, mtime, size, sqlar_compress(data)))
            if self.options.verbose:
                self.shell.write(f"{member}\n")

    def _add_sql(self, name: str, *, is_update: bool) -> str:
        """The statement that SQLite's program adds a file by."""
        folder = sql_string(self.options.directory) if self.options.directory else "NULL"
        shown = "shell_putsnl(name)" if self.options.verbose else "name"
        changed = (
            " AND NOT EXISTS(SELECT 1 FROM sqlar AS mem WHERE mem.name=disk.name AND mem.mtime=disk.mtime "
            "AND mem.mode=disk.mode)"
        )
        return (
            f"REPLACE INTO sqlar(name,mode,mtime,sz,data)\n  SELECT\n    {shown},\n    mode,\n    mtime,\n"
            "    CASE substr(lsmode(mode),1,1)\n      WHEN '-' THEN length(data)\n      WHEN 'd' THEN 0\n"
            "      ELSE -1 END,\n    sqlar_compress(data)\n"
            f"  FROM fsdir({sql_string(name)},{folder}) AS disk\n"
            f"  WHERE lsmode(mode) NOT LIKE '?%'{changed if is_update else ''};\n"
        )

    def _do(self, sql: str) -> None:
        if self.options.dry_run:
            self.shell.write(sql + "\n")
        else:
            self.connection.execute(sql)


def walk(name: str, directory: str) -> Iterator[tuple[str, int, int, bytes | None]]:
    """A file, and if it is a directory all below it in the order of their names, each directory before what it has.

    Yields:
        (name as given, mode with its file type, mtime in seconds, content); the content of a directory is None, that
        of a symbolic link its target. What is neither of these nor a file is left out.
    Raises:
        OSError: `cannot stat file: NAME`, for the first; what happened, for what is below.
    """
    path = os.path.join(directory, name)
    try:
        status = os.lstat(path)
    except OSError as error:
        raise OSError(f"cannot stat file: {path}") from error
    mtime = int(status.st_mtime)
    if stat.S_ISDIR(status.st_mode):
        yield name, status.st_mode, mtime, None
        for below in sorted(os.listdir(path)):
            yield from walk(f"{name}/{below}", directory)
    elif stat.S_ISLNK(status.st_mode):
        yield name, status.st_mode, mtime, os.fsencode(os.readlink(path))
    elif lsmode(status.st_mode)[0] != "?":
        with open(path, "rb") as stream:
            yield name, status.st_mode, mtime, stream.read()
