"""A report as one page of HTML: the plan drawn, the statement and SQLite's plan beside it, every figure in a table.

Nothing is fetched and nothing runs: style and picture are inside, and there is no script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from minisql.plan_report import figures
from minisql.plan_report.records import Report, Step
from minisql.plan_report.style import PAGE, PICTURE, heat, palette
from minisql.plan_report.svg import as_svg, drawing_width

_KEYWORDS: Final = (
    "ALL AND AS ASC BETWEEN BY CASE CAST COLLATE CROSS CURRENT DESC DISTINCT ELSE END ESCAPE EXCEPT EXISTS FILTER "
    "FOLLOWING FROM FULL GLOB GROUP GROUPS HAVING IN INDEXED INNER INTERSECT IS ISNULL JOIN LEFT LIKE LIMIT "
    "MATERIALIZED NATURAL NOT NOTNULL NULL NULLS OFFSET ON OR ORDER OUTER OVER PARTITION PRECEDING RANGE RECURSIVE "
    "REGEXP RIGHT ROWS SELECT THEN UNBOUNDED UNION USING VALUES WHEN WHERE WINDOW WITH"
)
_TOKEN: Final = re.compile(
    r"""(?P<comment>--[^\n]*|/\*.*?(?:\*/|\Z)) | (?P<string>'(?:[^']|'')*')
      | (?P<quoted>"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\])
      | (?P<number>\b\d[\w.]*) | (?P<keyword>\b(?:"""
    + _KEYWORDS.replace(" ", "|")
    + r""")\b) | (?P<word>\w+)""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_COLOURED: Final = frozenset({"comment", "string", "number", "keyword"})
_WIDE: Final = 960  # pixels: a drawing that leaves no room for texts beside it
_HEADS: Final = ("step", "share of the time", "time", "with all below", "rows", "estimated", "", "loops", "pages")


def as_html(report: Report) -> str:
    """The whole page, to be written in UTF-8."""
    return f"""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="minisql">
<title>Plan: {escape(_short(report.sql))}</title>
<style>
{palette(":root")}{PICTURE}{PAGE}</style>
</head>
<body>
<main>
<h1>Query plan, as it ran</h1>
<p class="where">{escape(report.database) or "a database in memory"}</p>
<ul class="facts">
{_facts(report)}
</ul>
<div class="beside{" wide" if drawing_width(report) > _WIDE else ""}">
<div class="drawing">
{as_svg(report, alone=False)}
</div>
<div class="texts">
<section><h2>SQL</h2><pre>{coloured(report.sql)}</pre></section>
<section><h2>EXPLAIN QUERY PLAN</h2><pre class="tree">{escape(_plan_text(report.plan)) or "(no lines)"}</pre></section>
</div>
</div>
<section><h2>Every step</h2><div class="scroll"><table>
<thead><tr>{"".join(f"<th>{head}</th>" for head in _HEADS)}</tr></thead>
<tbody>
{"".join(_table_row(report, step, depth) for step, depth in report.tree())}</tbody>
</table></div></section>
<p class="legend">Time is that of the step alone, as a share of the whole. Rows and estimates are of all loops together;
a + stands where the step above had enough before all rows had come. An estimate that is wrong by ten times or more is
marked: ×12, twelve times as many rows as expected; ÷350, one in 350. Pages were looked at by the step, those read were
not in the cache. Measuring costs about half a microsecond for a row of a step.</p>
</main>
</body>
</html>
"""


def _short(sql: str) -> str:
    line = " ".join(sql.split())
    return line if len(line) <= 60 else line[:59] + "…"


def _facts(report: Report) -> str:
    n_wrong = sum(step.is_misestimate for step in report.steps)
    facts = [
        (figures.duration(report.seconds), "run time", ""),
        (f"{report.n_rows:,}", "row" if report.n_rows == 1 else "rows", ""),
        (f"{report.pages:,}", "pages looked at", ""),
        (f"{report.pages_read:,}", "pages read from the file", ""),
        (str(len(report.steps)), "steps", ""),
    ]
    if n_wrong:
        facts.append((str(n_wrong), "misestimate" if n_wrong == 1 else "misestimates", ' class="marked"'))
    return "\n".join(f"<li{kind}><b>{value}</b><span>{name}</span></li>" for value, name, kind in facts)


def coloured(sql: str) -> str:
    """SQL as HTML, its keywords, strings, numbers and comments in spans."""
    parts: list[str] = []
    end = 0
    for token in _TOKEN.finditer(sql):
        parts.append(escape(sql[end : token.start()]))
        text = escape(token[0])
        parts.append(f'<span class="{token.lastgroup}">{text}</span>' if token.lastgroup in _COLOURED else text)
        end = token.end()
    return "".join([*parts, escape(sql[end:])])


def _plan_text(lines: Sequence[tuple[int, int, int, str]]) -> str:
    return "\n".join(_plan_lines(lines))


def _plan_lines(lines: Sequence[tuple[int, int, int, str]]) -> Iterator[str]:
    """The lines as the `sqlite3` program draws them, without their head."""
    below: dict[int, list[tuple[int, str]]] = {}
    for number, parent, _, text in lines:
        below.setdefault(parent, []).append((number, text))
    waiting = [(child, "", child is below[0][-1]) for child in reversed(below.get(0, ()))]
    while waiting:
        (number, text), indent, is_last = waiting.pop()
        yield f"{indent}{'`--' if is_last else '|--'}{text}"
        children = below.get(number, [])
        deeper = indent + ("   " if is_last else "|  ")
        waiting += [(child, deeper, child is children[-1]) for child in reversed(children)]


def _table_row(report: Report, step: Step, depth: int) -> str:
    share = step.own_seconds / report.seconds if report.seconds else 0.0
    detail = f'<div class="detail">{escape(step.detail)}</div>' if step.detail else ""
    off_by = figures.off_by(step)
    cells = [
        f'<td style="padding-left:{min(depth, 24) * 14}px">{escape(step.operator)}{detail}</td>',
        f'<td>{figures.percent(step.own_seconds, report.seconds)}<span class="meter">'
        f'<i class="{heat(share).strip()}" style="width:{100 * min(1.0, share):.1f}%"></i></span></td>',
        f"<td>{figures.duration(step.own_seconds)}</td>",
        f"<td>{figures.duration(step.seconds)}</td>",
        f"<td>{step.rows:,}{'+' if step.stopped_early else ''}</td>",
        f"<td>{'–' if step.estimated_rows is None else figures.count(step.estimated_rows)}</td>",
        f'<td><span class="pill">{off_by}</span></td>' if off_by else "<td></td>",
        f"<td>{step.loops:,}</td>",
        f"<td>{figures.pages(step.pages, step.pages_read) if step.pages else '–'}</td>",
    ]
    return f"<tr>{''.join(cells)}</tr>\n"
