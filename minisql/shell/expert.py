"""The dot-command .expert: which indexes would help the next statements. Source: cli "Index Recommendations (SQLite
Expert)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.frozen import frozen
from minisql.shell.lines import integer_value
from minisql.shell.shell import Shell, ShellError

if TYPE_CHECKING:
    from minisql.engine.advice import Advice


@frozen
class Expert:
    """What .expert was told. `sample`: percent of the rows that statistics are made of; 0: none are."""

    verbose: bool = False
    sample: int = 0


def expert(shell: Shell, arguments: list[str]) -> None:
    """.expert ?--verbose? ?--sample PERCENT?: the next line's statements are not run, but advised on."""
    verbose, sample = False, 0
    rest = iter(arguments)
    for argument in rest:
        option = argument[1:] if argument.startswith("--") else argument
        if len(option) >= 2 and "-verbose".startswith(option):
            verbose = True
        elif len(option) >= 2 and "-sample".startswith(option):
            value = next(rest, None)
            if value is None:
                raise ShellError(f"option requires an argument: {option}")
            sample = integer_value(value)
            if not 0 <= sample <= 100:
                raise ShellError(f"value out of range: {value}")
        else:
            raise ShellError(f"unknown option: {option}")
    shell.expert = Expert(verbose, sample)


def advise(shell: Shell, expert: Expert, statements: Sequence[str]) -> None:
    """Write the advice for statements. Raises: what is wrong with the first of them that is wrong."""
    from minisql.engine.advice import Advisor

    advisor = Advisor(shell.connection._session, sample=expert.sample)
    try:
        for sql in statements:
            advisor.add(sql)
        advices = advisor.advice()
        candidates = [
            sql + (f" -- stat1: {advisor.statistics[name]}" if name in advisor.statistics else "")
            for name, sql in advisor.candidates.items()
        ]
    finally:
        advisor.close()
    if expert.verbose:
        shell.write("-- Candidates -----------------------------\n")
        shell.write("".join(f"{sql}\n" for sql in reversed(candidates)) + "\n" if candidates else "(null)\n")
    for number, advice in enumerate(advices, start=1):
        if expert.verbose:
            shell.write(f"-- Query {number} --------------------------------\n{advice.sql}\n\n")
        _write(shell, advice)


def _write(shell: Shell, advice: Advice) -> None:
    shell.write("".join(f"{sql}\n" for sql in advice.indexes) or "(no new indexes)\n")
    shell.write("\n" + ("(null)\n" if advice.plan is None else "".join(f"{line}\n" for line in advice.plan) + "\n"))
