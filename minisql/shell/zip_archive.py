"""ZIP archives for .archive: created, listed, extracted. Source: cli "Operations On ZIP Archives"."""

from __future__ import annotations

import os
import stat
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from typing import Final

from minisql.shell.archive import walk
from minisql.shell.archive_options import ArchiveCommand, ArchiveOptions
from minisql.shell.function_bodies import lsmode, writefile
from minisql.shell.shell import Shell, ShellError

_MODE_SHIFT: Final = 16  # the Unix mode stands in the upper half of a member's external attributes


def zip_archive(shell: Shell, options: ArchiveOptions) -> None:
    """Do what the options say. Raises: ShellError."""
    actions: dict[ArchiveCommand | None, Callable[[Shell, ArchiveOptions], None]] = {
        ArchiveCommand.CREATE: _create,
        ArchiveCommand.LIST: _list,
        ArchiveCommand.EXTRACT: _extract,
    }
    action = actions.get(options.command)
    if action is None or options.dry_run:
        raise ShellError(f'Error: "{options.file}" is a ZIP archive: those are created, listed, extracted, no more')
    try:
        action(shell, options)
    except (OSError, zipfile.BadZipFile) as error:
        shell.write(f"ERROR: {error}\n")
        raise ShellError("") from error


def _create(shell: Shell, options: ArchiveOptions) -> None:
    with zipfile.ZipFile(options.file, "w", zipfile.ZIP_DEFLATED) as target:
        for given in options.names:
            for name, mode, mtime, data in walk(given, options.directory):
                member = zipfile.ZipInfo(name + "/" * stat.S_ISDIR(mode), time.gmtime(mtime)[:6])
                member.external_attr = mode << _MODE_SHIFT
                member.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(member, data or b"")
                if options.verbose:
                    shell.write(f"{member.filename}\n")


def _members(source: zipfile.ZipFile, options: ArchiveOptions) -> list[zipfile.ZipInfo]:
    """The members that the names mean; all without names. Raises: ShellError, if a name means none."""
    members = source.infolist()
    if not options.names:
        return members
    found: dict[str, zipfile.ZipInfo] = {}
    for given in options.names:
        name = given.rstrip("/")
        meant = [member for member in members if _is_meant(member.filename, name, options.glob)]
        if not meant:
            raise ShellError(f"not found in archive: {name}")
        found.update((member.filename, member) for member in meant)
    return [member for member in members if member.filename in found]


def _is_meant(member: str, name: str, glob: bool) -> bool:
    if glob:
        return fnmatchcase(member.rstrip("/"), name)
    return member.rstrip("/") == name or member.startswith(name + "/")


def _seconds(member: zipfile.ZipInfo) -> int:
    """The member's time; a ZIP archive says no zone, and here none means UTC."""
    return int(datetime(*member.date_time, tzinfo=UTC).timestamp())


def _mode(member: zipfile.ZipInfo) -> int:
    mode = member.external_attr >> _MODE_SHIFT
    return mode or (stat.S_IFDIR | 0o755 if member.is_dir() else stat.S_IFREG | 0o644)


def _list(shell: Shell, options: ArchiveOptions) -> None:
    with zipfile.ZipFile(options.file) as source:
        for member in _members(source, options):
            if options.verbose:
                when = datetime(*member.date_time).strftime("%Y-%m-%d %H:%M:%S")
                shell.write(f"{lsmode(_mode(member))} {member.file_size: 10d}  {when}  {member.filename}\n")
            else:
                shell.write(f"{member.filename}\n")


def _extract(shell: Shell, options: ArchiveOptions) -> None:
    with zipfile.ZipFile(options.file) as source:
        for member in _members(source, options):
            name = member.filename.rstrip("/")
            if ".." in name.replace("\\", "/").split("/"):
                continue  # it would be written outside of the directory
            path = os.path.join(options.directory, name)
            writefile(path, source.read(member), _mode(member), _seconds(member))
            if options.verbose:
                shell.write(f"{path}\n")
