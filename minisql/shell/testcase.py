"""The dot-commands .testcase and .check: hold what was printed against a pattern. Source: cli "Database Content
Self-Tests"."""

from __future__ import annotations

import re
from typing import Final

from minisql.shell.shell import Quit, Shell, ShellError

_FILE: Final = "testcase-out.txt"
_PATTERN: Final = re.compile(r"\s+|\*|\?|#|\[\^?\]?[^\]]*\]|.", re.DOTALL)


def testcase(shell: Shell, arguments: list[str]) -> None:
    """.testcase NAME: what is printed from now on goes to testcase-out.txt."""
    if not shell.redirect(_FILE, once=False):
        raise ShellError(f'Error: cannot open "{_FILE}"')
    shell.test_name = arguments[0] if arguments else "?"


def check(shell: Shell, arguments: list[str]) -> None:
    """.check GLOB: the test failed unless what was printed since .testcase matches."""
    if len(arguments) != 1:
        shell.error("Usage: .check GLOB-PATTERN")
        raise Quit
    shell.reset_output()
    try:
        with open(_FILE, encoding="utf-8", errors="surrogateescape", newline="") as stream:
            text = stream.read()
    except OSError:
        shell.error(f"Error: cannot read '{_FILE}'")
        raise Quit from None
    if not re.fullmatch(_expression(arguments[0]), text, re.DOTALL):
        raise ShellError(f"testcase-{shell.test_name} FAILED\n Expected: [{arguments[0]}]\n      Got: [{text}]")
    shell.write(f"testcase-{shell.test_name} ok\n")


def _expression(pattern: str) -> str:
    """The pattern as a regular expression: as GLOB has it, but `#` is an integer, and space is any space."""
    return "".join(map(_part, _PATTERN.findall(pattern))) + r"\s*"


def _part(text: str) -> str:
    if text == "*":
        return ".*"
    if text == "?":
        return "."
    if text == "#":
        return r"[-+]?\d+"
    if text.isspace():
        return r"\s+"
    if len(text) > 1:
        negated = text.startswith("[^")
        members = re.escape(text[2 if negated else 1 : -1]).replace(r"\-", "-")
        return f"[{'^' if negated else ''}{members}]"
    return re.escape(text)
