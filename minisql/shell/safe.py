"""Safe mode (-safe): no other file, no command of the system; who tries ends the session.

Source: cli "The --safe command-line option".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from minisql.shell.shell import Exit, Shell, ShellError

_REFUSED: Final = frozenset({
    "archive", "backup", "cd", "clone", "excel", "import", "load", "log", "once", "output", "read", "restore", "save",
    "shell", "system",
})  # fmt: skip
_FUNCTIONS: Final = frozenset({
    "edit", "fts3_tokenizer", "load_extension", "readfile", "writefile", "zipfile", "zipfile_cds",
})  # fmt: skip
_ATTACH, _FUNCTION = 24, 31  # actions that an authorizer is asked about
_OK, _DENY = 0, 1  # its answers


def refuse(shell: Shell, text: str) -> Exit:
    """The message, and the end to raise."""
    shell.error(f"line {shell.line_no}: {text} in safe mode")
    return Exit(1)


def refuse_command(shell: Shell, words: list[str]) -> None:
    """Look at a dot-command before it is run. Raises: Exit."""
    from minisql.shell.commands import find_name

    name = find_name(words[0])
    if name == "open":
        if any(not word.startswith("-") and word != ":memory:" for word in words[1:]):
            raise refuse(shell, "cannot open disk-based database files")
    elif name in _REFUSED:
        raise refuse(shell, f"cannot run .{name}")


def authorizer(shell: Shell) -> Callable[..., int]:
    """Refuse ATTACH and the functions that reach out; also tells what .auth shows.

    An authorizer cannot end the session: it denies, and `shell.refusal` says why, for `refuse`.
    """

    def ask(action: int, *details: str | None) -> int:
        if shell.show_authorizer:
            from minisql.shell.monitor import write_action

            write_action(shell, action, details)
        if not shell.safe:
            return _OK
        if action == _ATTACH:
            shell.refusal = "cannot run ATTACH"
        elif action == _FUNCTION and (details[1] or "").lower() in _FUNCTIONS:
            shell.refusal = f"cannot use the {(details[1] or '').lower()}() function"
        return _DENY if shell.refusal else _OK

    return ask


def nonce(shell: Shell, arguments: list[str]) -> None:
    """.nonce STRING: the next dot-command or statement is free, if this is the string of -nonce."""
    if len(arguments) != 1:
        raise ShellError("Usage: .nonce NONCE")
    if shell.nonce != arguments[0]:
        shell.error(f'line {shell.line_no}: incorrect nonce: "{arguments[0]}"')
        raise Exit(1)
    shell.safe = False
