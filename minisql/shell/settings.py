"""The dot-commands that show or set what the engine may do: .limit, .dbconfig, .eqp, .explain, .version."""

from __future__ import annotations

from typing import Final

from minisql.shell.commands import boolean_value
from minisql.shell.lines import integer_value
from minisql.shell.modes import Mode
from minisql.shell.shell import Shell, ShellError

_LIMITS: Final = (  # by SQLite's numbers
    "length", "sql_length", "column", "expr_depth", "compound_select", "vdbe_op", "function_arg", "attached",
    "like_pattern_length", "variable_number", "trigger_depth", "worker_threads",
)  # fmt: skip
_SWITCHES: Final = {
    "defensive": 1010, "dqs_ddl": 1014, "dqs_dml": 1013, "enable_fkey": 1002, "enable_qpsg": 1007,
    "enable_trigger": 1003, "enable_view": 1015, "fts3_tokenizer": 1004, "legacy_alter_table": 1012,
    "legacy_file_format": 1016, "load_extension": 1005, "no_ckpt_on_close": 1006, "reset_database": 1009,
    "trigger_eqp": 1008, "trusted_schema": 1017, "writable_schema": 1011,
}  # fmt: skip


def limit(shell: Shell, arguments: list[str]) -> None:
    """.limit ?LIMIT? ?VALUE?"""
    connection = shell.connection
    if not arguments:
        for category, name in enumerate(_LIMITS):
            shell.write(f"{name:>20} {connection.getlimit(category)}\n")
        return
    if len(arguments) > 2:
        raise ShellError("Usage: .limit NAME ?NEW-VALUE?")
    found = [category for category, name in enumerate(_LIMITS) if name.startswith(arguments[0].lower())]
    if len(found) != 1:
        problem = "ambiguous" if found else "unknown"
        text = f'{problem} limit: "{arguments[0]}"'
        raise ShellError(text if found else text + '\nenter ".limits" with no arguments for a list.')
    if len(arguments) == 2:
        connection.setlimit(found[0], integer_value(arguments[1]))
    shell.write(f"{_LIMITS[found[0]]:>20} {connection.getlimit(found[0])}\n")


def dbconfig(shell: Shell, arguments: list[str]) -> None:
    """.dbconfig ?SWITCH? ?on|off?"""
    if arguments and arguments[0] not in _SWITCHES:
        shell.error(f'Error: unknown dbconfig "{arguments[0]}"\nEnter ".dbconfig" with no arguments for a list')
        return
    connection = shell.connection
    if len(arguments) > 1:
        connection.setconfig(_SWITCHES[arguments[0]], boolean_value(shell, arguments[1]))
    for name in arguments[:1] or _SWITCHES:
        shell.write(f"{name:>19} {'on' if connection.getconfig(_SWITCHES[name]) else 'off'}\n")


def eqp(shell: Shell, arguments: list[str]) -> None:
    """.eqp on|off|full|trigger: show the plan of each statement before its rows.

    There is no bytecode that `full` and `trigger` could show beyond the plan: `full` shows, after a query's rows, what
    each operator of its plan did (EXPLAIN ANALYZE).
    """
    if len(arguments) != 1:
        raise ShellError("Usage: .eqp off|on|trace|trigger|full")
    if arguments[0] in ("full", "trigger"):
        shell.eqp = arguments[0]
    else:
        shell.eqp = "on" if boolean_value(shell, arguments[0]) else "off"


def explain(shell: Shell, arguments: list[str]) -> None:
    """.explain ?on|off|auto?: the columns of an EXPLAIN for all results, for none, or for EXPLAIN."""
    format = shell.format
    word = arguments[0] if arguments else "on"
    if word == "auto":
        format.explain_auto = True
    else:
        format.explain_auto = False
        if boolean_value(shell, word):
            if format.mode is not Mode.EXPLAIN:
                format.mode_before = format.mode
                format.mode = Mode.EXPLAIN
            return
    if format.mode is Mode.EXPLAIN:
        format.mode = format.mode_before


def version(shell: Shell, arguments: list[str]) -> None:
    """.version"""
    import platform

    shell.write(f"SQLite {shell.database.sqlite_version} (minisql)\nPython-{platform.python_version()}\n")
