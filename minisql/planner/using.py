"""USING and NATURAL: one column of two that have one name.

Source: lang_select "Determination of input data".
"""

from __future__ import annotations

from minisql.errors import SqlError
from minisql.planner.block import JoinItem
from minisql.planner.expr import Compare, CompareOp
from minisql.planner.nodes import JoinKind
from minisql.planner.same_name import first_not_null
from minisql.planner.scope import Merged, Scope, Source
from minisql.planner.typed import Typed, comparison
from minisql.schema.objects import fold


def common_names(left: list[Source], right: list[Source]) -> list[str]:
    """The names of the columns that both sides have, as the right side spells them: what NATURAL joins by."""
    found: dict[str, str] = {}
    for source in right:
        for _, name in source.visible():
            key = fold(name)
            if any(other.find(key) is not None for other in left):
                found.setdefault(key, name)
    return [*found.values()]


def merge(
    item: JoinItem,
    names: list[str],
    scope: Scope,
    left: list[Source],
    right: list[Source],
    *,
    has_right: bool,
    nested: bool,
) -> None:
    """Make one column of each name: an equality, and what the bare name and `*` mean from now on. `has_right`,
    `nested`: as in from_clause."""
    for name in names:
        key = fold(name)
        left_side, right_side = _side(scope, key, left), _side(scope, key, right)
        if left_side is None or right_side is None:
            raise SqlError(f"cannot join using column {name} - column not present in both tables")
        left_value, right_value = left_side.value, right_side.value
        sought = _first_of_all(scope, key, left, left_value) if has_right else left_value
        item.on.append(Compare(CompareOp.EQ, sought.expr, right_value.expr, comparison(sought, right_value)))
        if item.kind is JoinKind.RIGHT:
            value = right_value
        elif item.kind is JoinKind.FULL:
            value = first_not_null([left_value, right_value])
            if nested:
                value = value._replace(name=left_value.name)  # a column of what is a subquery to SQLite
        else:
            value = left_value
        # Of two columns on the right, in a join in parentheses, the bare name means neither, but `*` shows the second.
        # (Not so behind RIGHT and FULL, where it is ambiguous.)
        absorbs = item.kind not in (JoinKind.RIGHT, JoinKind.FULL)
        others = {source.number for source in right if absorbs and source.find(key) is not None}
        scope.merged[key] = Merged(value, left_side.members | right_side.members | others)
        scope.not_shown |= {(source.number, key) for source in right if source.number in right_side.members}
        scope.joined_by |= {(source.number, key): item.kind for source in right if source.find(key) is not None}


def check_single(names: list[str], scope: Scope, left: list[Source], *, has_right: bool) -> None:
    """A name may mean one column of the left side only, where a RIGHT or FULL JOIN stands in the same FROM and in
    parentheses that are a subquery to SQLite. (Of a join in parentheses on the left, one column has the name.)

    Raises:
        SqlError: two columns on the left have the name, and no USING has made one of them.
    """
    for name in names:
        key = fold(name)
        merged = scope.merged.get(key)
        members = set() if merged is None else merged.members
        columns = [(source.number, source.find(key)) for source in left]
        found = [place for place in columns if place[1] is not None and place not in scope.shown_as]
        if any(number not in members for number, _ in found[1:]):
            message = f"ambiguous reference to {name} in USING()" if has_right else f"ambiguous column name: {name}"
            raise SqlError(message)


def _first_of_all(scope: Scope, key: str, left: list[Source], merged: Typed) -> Typed:
    """What the right side is compared with where RIGHT or FULL JOIN stands in the FROM: the first of all columns of the
    name that is not NULL, also where the bare name means another one. `merged`: what stands for them where some are in
    parentheses."""
    found = [(source, number) for source in left if (number := source.find(key)) is not None]
    if len(found) == 1 or any(source.number in scope.beside for source, _ in found):
        return merged
    return first_not_null([source.column(number) for source, number in found])


def _side(scope: Scope, key: str, among: list[Source]) -> Merged | None:
    """The column of that name on one side of a join: what an earlier USING made of it, else the first one."""
    for source in among:
        merged = scope.merged.get(key)
        if merged is not None and source.number in merged.members:
            return merged
        number = source.find(key)
        if number is not None:
            return Merged(source.column(number), {source.number})
    return None
