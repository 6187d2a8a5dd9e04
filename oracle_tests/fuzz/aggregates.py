"""Random aggregates and window functions.

Values of sums are small whole numbers, so that the order in which they are added does not show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from oracle_tests.fuzz.expressions import Scope, expression, key_expression, predicate
from oracle_tests.fuzz.features import Feature
from oracle_tests.fuzz.functions import without_blobs
from oracle_tests.fuzz.values import number

FRAME_STARTS = ("UNBOUNDED PRECEDING", "{n} PRECEDING", "CURRENT ROW", "{n} FOLLOWING")
FRAME_ENDS = ("{n} PRECEDING", "CURRENT ROW", "{n} FOLLOWING", "UNBOUNDED FOLLOWING")
_FIRST_END = (0, 0, 1, 2)  # of each start: the first of the ends that may go with it
EXCLUDES = ("", "", "", " EXCLUDE CURRENT ROW", " EXCLUDE GROUP", " EXCLUDE TIES", " EXCLUDE NO OTHERS")
DIRECTIONS = ("", "", " DESC", " ASC", " NULLS LAST", " DESC NULLS FIRST", " COLLATE NOCASE", " COLLATE RTRIM DESC")


def aggregate(scope: Scope) -> str:
    """An aggregate, with FILTER at times."""
    if scope.sources:  # an aggregate of outer columns only is one of the outer query: an error, or not, by optimization
        scope = replace(scope, outer=())
    text = _aggregate(scope)
    return f"{text} FILTER (WHERE {predicate(scope, 1)})" if scope.random.random() < 0.12 else text


def _aggregate(scope: Scope) -> str:
    random = scope.random
    choice = random.random()
    if choice < 0.18:
        return random.choice(("count(*)", "count(*)", "count()"))
    if choice < 0.34:
        return f"count({random.choice(('', 'DISTINCT '))}{key_expression(scope)})"
    if choice < 0.5:
        text = key_expression(scope) if random.random() < 0.8 else expression(scope, 1)
        return f"{random.choice(('min', 'max', 'count'))}({text})"
    if choice < 0.75:
        whole = f"{scope.column()[0]} % {random.choice((7, 97, 1000))}"
        name = random.choice(("sum", "avg", "total", "count", "sum"))
        return f"{name}({random.choice(('', '', 'DISTINCT '))}{whole})"
    return _collecting(scope)


def _collecting(scope: Scope) -> str:
    """An aggregate that shows the order of its rows, which is therefore given."""
    random = scope.random
    value = scope.column()[0]
    order = f" ORDER BY {', '.join([*ordering(scope, 1), value])}"
    choice = random.random()
    if choice < 0.3:
        separator = random.choice(("','", "'--'", "''", value))
        return f"group_concat({value}, {separator}{order})"
    if choice < 0.45:
        key = key_expression(scope)
        return f"group_concat(DISTINCT {key}{order if random.random() < 0.1 else f' ORDER BY {key}'})"
    if choice < 0.6:
        return f"string_agg({value}, '|'{order})"
    if choice < 0.85 and Feature.JSON in scope.features:
        if random.random() < 0.6:
            return f"json_group_array({without_blobs(value)}{order})"
        key = key_expression(scope)
        return f"json_group_object({without_blobs(key)}, {without_blobs(value)}{order}, {key})"
    percentiles = ("median({})", "percentile({}, 50)", "percentile_cont({}, 0.3)", "percentile_disc({}, 0.5)")
    percentile = random.choice(percentiles)
    return percentile.format(f"length({value})")  # lengths, for they refuse texts


def ordering(scope: Scope, n_terms: int, *, total: bool = False) -> list[str]:
    """Terms of an ORDER BY; then the sources' keys, so that the order is mostly total; always, if it must be."""
    random = scope.random
    terms = []
    for _ in range(random.randint(0, n_terms)):
        text = scope.column()[0] if random.random() < 0.7 else scope.indexed() or f"+({expression(scope, 1)})"
        direction = random.choice(DIRECTIONS)
        if "COLLATE" in direction and Feature.COLLATIONS not in scope.features:
            direction = ""
        terms.append(text + direction)
    if total or random.random() < 0.95:
        direction = random.choice(("", "", " DESC"))
        terms += [name + direction for source in scope.sources for name in source.key_columns() or source.all_columns()]
    return terms or [scope.column()[0]]


def window_call(scope: Scope, names: list[str]) -> str:
    """A window function call; `names` are the windows that the WINDOW clause defines."""
    random = scope.random
    choice = random.random()
    function, may_filter = _window_function(scope)
    kept = " FILTER (WHERE " + predicate(scope, 1) + ")" if may_filter and random.random() < 0.15 else ""
    if names and choice < (0.25 if may_filter else 0.05):
        return f"{function}{kept} OVER {random.choice(names)}"
    base = random.choice(names) if names and choice < 0.35 else ""
    call = f"{function}{kept} OVER ({window(scope, base, ordered=not may_filter)})"
    # What is JSON to the array, and what a mere text by then, depends on how the window is carried out.
    return f"json_array({call})" if function.startswith("json_") and random.random() < 0.5 else call


def _window_function(scope: Scope) -> tuple[str, bool]:
    """(call, whether FILTER may follow)"""
    random = scope.random
    scope = replace(scope, outer=())
    if random.random() < 0.45:
        text = _aggregate(scope)
        while "DISTINCT" in text or " ORDER BY " in text:
            text = _aggregate(scope)
        return text, True
    value = scope.column()[0] if random.random() < 0.7 else expression(scope, 1)
    if scope.chance(0.12, Feature.JSON):
        members = without_blobs(value)
        return random.choice((f"json_group_array({members})", f"json_group_object(typeof({value}), {members})")), False
    return random.choice(
        (
            "row_number()",
            "rank()",
            "dense_rank()",
            "percent_rank()",
            "cume_dist()",
            f"ntile({random.randint(1, 4)})",
            f"lag({value})",
            f"lead({value}, {random.randint(0, 3)})",
            f"lag({value}, 1, {scope.literal()})",
            f"first_value({value})",
            f"last_value({value})",
            f"nth_value({value}, {random.randint(1, 3)})",
            f"group_concat({value}, '.')",
        )
    ), False


def window(scope: Scope, base: str = "", *, ordered: bool = True) -> str:
    """What stands in a window's parentheses; built on the window `base`, if one is named. `ordered`: the function
    shows the order of the rows."""
    random = scope.random
    parts = [base] if base else []
    if not base and random.random() < 0.45:
        parts.append(f"PARTITION BY {', '.join(key_expression(scope) for _ in range(random.randint(1, 2)))}")
    unit = random.choice(("ROWS", "RANGE", "GROUPS", "", "") if not ordered else ("ROWS", "GROUPS", ""))
    start_no = random.randrange(4)
    first_end = _FIRST_END[start_no] if random.random() < 0.98 else 0  # at times an end before the start
    start, end = FRAME_STARTS[start_no], random.choice(FRAME_ENDS[first_end:])
    if unit == "RANGE" and ("{n}" in start or "{n}" in end):
        if not base:
            term = scope.column()[0] if random.random() < 0.8 else expression(scope, 1)
            parts.append(f"ORDER BY +({term})" + random.choice(("", " DESC", " NULLS LAST", " DESC NULLS FIRST")))
    elif unit == "GROUPS" or ordered or random.random() < 0.7:
        parts.append(f"ORDER BY {', '.join(ordering(scope, 2, total=True))}")
    if unit:
        parts.append(_frame(scope, unit, start, end))
    return " ".join(parts)


def _frame(scope: Scope, unit: str, start: str, end: str) -> str:
    random = scope.random

    def offset() -> str:
        return random.choice(("0", "1", "1", "2", "3", "10", "0.5" if unit == "RANGE" else "4", "1 + 1"))

    exclude = random.choice(EXCLUDES)
    if random.random() < 0.2 and not start.endswith("FOLLOWING"):
        return f"{unit} {start.format(n=offset())}{exclude}"
    return f"{unit} BETWEEN {start.format(n=offset())} AND {end.format(n=offset())}{exclude}"


def window_over_groups(scope: Scope, keys: Sequence[str], leaves: Sequence[str]) -> str:
    """A window function over the rows of an aggregate query, which its keys tell apart."""
    random = scope.random
    leaf = random.choice(leaves)
    function = random.choice(
        ("row_number()", "rank()", f"sum({random.choice(('count(*)', '2'))})", f"max({leaf})", f"lag({leaf})",
         f"count({leaf})", f"first_value({leaf})")
    )  # fmt: skip
    parts = [f"PARTITION BY {random.choice(leaves)}"] if random.random() < 0.4 else []
    terms = [random.choice(leaves), *keys] if random.random() < 0.5 else list(keys)
    if terms:
        parts.append(f"ORDER BY {', '.join(terms)}")
    return f"{function} OVER ({' '.join(parts)})"


def aggregate_leaf(scope: Scope) -> str:
    """An aggregate for use inside a larger expression."""
    text = aggregate(scope)
    return text if scope.random.random() < 0.9 else f"({text} + {number(scope.random)})"
