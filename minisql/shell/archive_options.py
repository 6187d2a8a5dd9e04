"""The arguments of .archive and of the option -A: like those of tar. Source: cli "SQLite Archive Support"."""

from __future__ import annotations

from enum import Enum
from typing import Final

from minisql.frozen import field, slotted
from minisql.shell.shell import ShellError


class ArchiveCommand(Enum):
    """What to do; the value is the short option."""

    CREATE = "c"
    EXTRACT = "x"
    INSERT = "i"
    LIST = "t"
    REMOVE = "r"
    UPDATE = "u"
    HELP = "h"


_LONG: Final = {
    "create": "c", "extract": "x", "insert": "i", "list": "t", "remove": "r", "update": "u", "help": "h",
    "verbose": "v", "file": "f", "append": "a", "directory": "C", "dryrun": "n", "glob": "g",
}  # fmt: skip
_COMMANDS: Final = frozenset(command.value for command in ArchiveCommand)
_WITH_ARGUMENT: Final = frozenset("faC")


class UsageError(ShellError):
    """The words are wrong; where to find help is to be added."""


@slotted
class ArchiveOptions:
    """`command` is UPDATE where none was given. `file`: the archive, '' for the open database. `append`: it begins
    somewhere inside of the file. `directory`: '' for the one that the shell is in. `names`: what the options leave."""

    command: ArchiveCommand | None = None
    verbose: bool = False
    glob: bool = False
    dry_run: bool = False
    append: bool = False
    file: str = ""
    directory: str = ""
    names: list[str] = field(default_factory=list)


def parse(words: list[str]) -> ArchiveOptions:
    """Sort the words behind .archive out; there is one at least. Raises: UsageError."""
    options = ArchiveOptions()
    if words[0].startswith("-"):
        rest = _with_dashes(options, words)
    else:
        rest = words[1:]
        for letter in words[0]:
            argument = ""
            if letter in _WITH_ARGUMENT:
                if not rest:
                    raise _error(f"option requires an argument: {letter}")
                argument = rest.pop(0)
            _set(options, letter, argument, letter)
    options.names = rest
    return options


def _with_dashes(options: ArchiveOptions, words: list[str]) -> list[str]:
    """Take options from the front. Returns the words that are none."""
    waiting = list(words)
    while waiting and waiting[0].startswith("-"):
        word = waiting.pop(0)
        if word == "--":
            break
        if not word.startswith("--"):
            _letters(options, word[1:], waiting)
            continue
        found = [name for name in _LONG if name.startswith(word[2:])]
        if not found:
            raise _error(f"unrecognized option: {word}")
        if len(found) > 1 and word[2:] not in _LONG:
            raise _error(f"ambiguous option: {word}")
        letter = _LONG[word[2:]] if word[2:] in _LONG else _LONG[found[0]]
        argument = ""
        if letter in _WITH_ARGUMENT:
            if not waiting:
                raise _error(f"option requires an argument: {word}")
            argument = waiting.pop(0)
        _set(options, letter, argument, word)
    return waiting


def _letters(options: ArchiveOptions, letters: str, waiting: list[str]) -> None:
    """Short options in one word; the argument of one is the rest of the word, or the next."""
    for position, letter in enumerate(letters):
        if letter not in _WITH_ARGUMENT:
            _set(options, letter, "", letter)
            continue
        argument = letters[position + 1 :]
        if not argument:
            if not waiting:
                raise _error(f"option requires an argument: {letter}")
            argument = waiting.pop(0)
        _set(options, letter, argument, letter)
        return


def _set(options: ArchiveOptions, letter: str, argument: str, shown: str) -> None:
    if letter in _COMMANDS:
        if options.command is not None:
            raise _error("multiple command options")
        options.command = ArchiveCommand(letter)
    elif letter == "v":
        options.verbose = True
    elif letter == "g":
        options.glob = True
    elif letter == "n":
        options.dry_run = True
    elif letter == "C":
        options.directory = argument
    elif letter in ("f", "a"):
        options.file, options.append = argument, letter == "a"
    else:
        raise _error(f"unrecognized option: {shown}")


def _error(text: str) -> UsageError:
    return UsageError(f"Error: {text}")
