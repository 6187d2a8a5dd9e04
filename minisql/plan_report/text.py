"""A report as text: one line an operator, its figures before its place in the tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from minisql.plan_report import figures
from minisql.plan_report.records import Report, Step

_HEADS: Final = ("time", "own", "share", "estimated", "rows", "off by", "loops", "pages")
_TREE_HEAD: Final = "plan"


def as_text(report: Report) -> str:
    """The tree with a head, and a line that sums it up.

    `time` is with all that is below, `own` without, `share` is that of `own` in the whole; `estimated` and `rows` are
    of all loops together, `rows` with a `+` where not all were asked for; `off by` marks estimates that were wrong by
    ten times or more; `pages` were looked at, in brackets those that were not in the cache.
    """
    lines = [(_figures(report, step), prefix + _label(step)) for step, prefix in _branches(report)]
    cells = [_HEADS, *(figures_ for figures_, _ in lines)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(_HEADS))]
    shown = [_line(_HEADS, widths, _TREE_HEAD)]
    shown += [_line(figures_, widths, tree) for figures_, tree in lines]
    return "\n".join([*shown, "", summary(report)]) + "\n"


def summary(report: Report) -> str:
    """3 rows in 95.3 ms; 6,412 pages looked at, 12 of them read."""
    text = f"{figures.rows(report.n_rows)} in {figures.duration(report.seconds)}"
    if report.pages:
        text += f"; {'1 page' if report.pages == 1 else f'{report.pages:,} pages'} looked at"
        text += f", {report.pages_read:,} of them read" if report.pages_read else ", none read: all were in the cache"
    return text


def _branches(report: Report) -> Iterator[tuple[Step, str]]:
    """Each step with the lines that lead to it, drawn as EXPLAIN QUERY PLAN's are."""
    open_below: list[int] = []  # by depth: how many brothers are still to come
    for step, depth in report.tree():
        del open_below[depth:]
        prefix = "".join("|  " if n_left else "   " for n_left in open_below[:-1])
        if depth:
            open_below[-1] -= 1
            prefix += "|--" if open_below[-1] else "`--"
        open_below.append(len(report.children(step.number)))
        yield step, prefix


def _label(step: Step) -> str:
    between = " " if step.detail.startswith("USING ") else "  "
    return f"{step.operator}{between}{step.detail}".rstrip()


def _figures(report: Report, step: Step) -> tuple[str, ...]:
    estimated = "-" if step.estimated_rows is None else figures.count(step.estimated_rows)
    return (
        figures.duration(step.seconds),
        figures.duration(step.own_seconds),
        figures.percent(step.own_seconds, report.seconds),
        estimated,
        figures.count(step.rows) + ("+" if step.stopped_early else ""),
        figures.off_by(step),
        figures.count(step.loops),
        "" if not step.pages else figures.count(step.pages) + (f" ({step.pages_read:,})" if step.pages_read else ""),
    )


def _line(cells: Sequence[str], widths: Sequence[int], tree: str) -> str:
    return "  ".join([*(cell.rjust(width) for cell, width in zip(cells, widths, strict=True)), tree])
