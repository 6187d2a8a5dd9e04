"""What an authorizer is asked about a compound SELECT: names from the last core to the first, then each side as a
query.

A side is a core, or all to the left of an operator, or one of the halves in which SQLite merges sorted rows: those of a
run of more than two UNION, or UNION ALL that are sorted. Found by asking SQLite.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from minisql.planner.authorizer import Action, Authorizer, Waiting
from minisql.sql import ast

_Part = TypeVar("_Part")
_HALVED: Final = (ast.CompoundOperator.UNION, ast.CompoundOperator.UNION_ALL)


def bind_last_first(
    authorizer: Authorizer,
    operators: Sequence[ast.CompoundOperator],
    bind: Callable[[int], _Part],
    *,
    is_sorted: bool,
) -> list[_Part]:
    """The cores, each bound by its number. `is_sorted`: the compound has ORDER BY."""
    parts: list[_Part] = []
    waiting: list[list[Waiting]] = []
    for number in range(len(operators), -1, -1):
        start = authorizer.n_postponed
        parts.append(bind(number))
        waiting.append(authorizer.take(start))
    select: Waiting = (Action.SELECT, None, None, None, authorizer.inside)
    authorizer.put_off(_by_side(waiting[::-1], operators, select, is_sorted=is_sorted))
    return parts[::-1]


def _by_side(
    waiting: Sequence[list[Waiting]], operators: Sequence[ast.CompoundOperator], select: Waiting, *, is_sorted: bool
) -> list[Waiting]:
    """What is asked once all names are settled, if it is `select` about each side; `waiting`: by core, what it puts
    off."""
    if not operators:
        return waiting[0]
    at = _n_left(operators, is_sorted=is_sorted)
    is_merged = is_sorted or operators[-1] is not ast.CompoundOperator.UNION_ALL
    left = _by_side(waiting[:at], operators[: at - 1], select, is_sorted=is_merged)
    right = _by_side(waiting[at:], operators[at:], select, is_sorted=is_merged)
    return [select, *left, select, *right]


def _n_left(operators: Sequence[ast.CompoundOperator], *, is_sorted: bool) -> int:
    """How many of the cores are on the left side."""
    last = operators[-1]
    n_equal = next((n for n, each in enumerate(reversed(operators)) if each is not last), len(operators))
    if n_equal < 3 or last not in _HALVED or (last is ast.CompoundOperator.UNION_ALL and not is_sorted):
        return len(operators)
    return len(operators) - n_equal // 2
