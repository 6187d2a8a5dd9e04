"""The tables of the README: what was measured, when, and on what kind of machine, between two marks."""

from __future__ import annotations

import os
import platform
import sqlite3
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from benchmarks.queries import QueryResult, geometric_mean

TITLES: Final = {
    "analytics": "Questions about a table of a million rows",
    "wide": "Questions about a table of 120 columns",
    "tpch": "TPC-H",
}
_README: Final = Path(__file__).resolve().parent.parent / "README.md"
_BEGIN: Final = "<!-- benchmarks: written by python -m benchmarks --readme -->"
_END: Final = "<!-- end of benchmarks -->"


class StatementResult(Protocol):
    """What is shown of a workload."""

    @property
    def what(self) -> str: ...
    @property
    def ratio(self) -> float: ...
    @property
    def target_text(self) -> str: ...


def write(statements: Sequence[StatementResult], answered: Mapping[str, Sequence[QueryResult]]) -> None:
    """Put the tables between the marks. Raises ValueError: the README has none."""
    text = _README.read_text(encoding="utf-8")
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise ValueError(f"{_README} has no lines {_BEGIN!r} and {_END!r}")
    tables = tables_of(statements, answered)
    _README.write_text(f"{before}{begin}\n{tables}{end}{after}", encoding="utf-8")


def tables_of(statements: Sequence[StatementResult], answered: Mapping[str, Sequence[QueryResult]]) -> str:
    """The tables as Markdown."""
    parts = [
        f"Times as multiples of those of the standard library's `sqlite3` ({sqlite3.sqlite_version}), medians;"
        f" {machine()}, {time.strftime('%Y-%m-%d', time.gmtime())}.\n"
    ]
    if statements:
        rows = "".join(f"| {each.what} | {each.ratio:.2f} | {each.target_text} |\n" for each in statements)
        parts.append(f"| statement | ratio | target |\n| --- | --- | --- |\n{rows}")
    for name, results in answered.items():
        if results:
            parts.append(f"{TITLES[name]}: CPU time of the first run in a new process, and of a later one.\n")
            parts.append(_query_table(results))
    return "\n".join(parts)


def machine() -> str:
    """The kind of machine, in words that say nothing of which one it is."""
    n_cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    version = ".".join(platform.python_version_tuple()[:2])
    return f"{n_cores} cores, {platform.python_implementation()} {version}, {platform.system()}"


def _query_table(results: Sequence[QueryResult]) -> str:
    """Beside the ratios the rows that come out, the most memory, and where it was measured, how the time grows."""
    titles = ["question", "first", "later", "rows", "MiB, sqlite3", "MiB, minisql"]
    has_growth = any(each.cold_growth is not None for each in results)
    if has_growth:
        titles += ["ten times the rows, first", "later"]
    lines = [_line(titles), _line(["---"] * len(titles))]
    for each in results:
        cells = [each.what, f"{each.cold_ratio:.2f}", f"{each.warm_ratio:.2f}", f"{each.n_rows}"]
        cells += [f"{each.sqlite_peak:.0f}", f"{each.minisql_peak:.0f}"]
        if has_growth:
            growths = (each.cold_growth, each.warm_growth)
            cells += ["" if growth is None else f"x {growth:.1f}" for growth in growths]
        lines.append(_line(cells))
    cold, warm = (geometric_mean([getattr(each, name) for each in results]) for name in ("cold_ratio", "warm_ratio"))
    most = [f"{max(each.sqlite_peak for each in results):.0f}", f"{max(each.minisql_peak for each in results):.0f}"]
    means = ["geometric mean; most", f"{cold:.2f}", f"{warm:.2f}", "", *most]
    lines.append(_line(means + [""] * (len(titles) - len(means))))
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return "".join(f"| {cell} " for cell in cells) + "|"
