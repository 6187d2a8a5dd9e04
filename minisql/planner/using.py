"""USING and NATURAL: the tables to the left that a table is joined to, by columns of one name.

Source: lang_select "Determination of input data".
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.planner.block import JoinItem
from minisql.planner.expr import Compare, CompareOp
from minisql.planner.places import Place, Relation
from minisql.planner.same_name import first_not_null
from minisql.planner.typed import comparison
from minisql.schema.objects import fold


def common_names(left: Sequence[Place], right: Relation) -> list[str]:
    """The names of the columns that both sides have, as the right side spells them: what NATURAL joins by."""
    known = {fold(name) for place in left for _, name in place.relation.visible()}
    return [name for _, name in right.visible() if fold(name) in known]


def join_by(item: JoinItem, left: Sequence[Place], right: Place, *, natural: bool, has_right: bool) -> None:
    """Make an equality of each name that `right` is joined by. `has_right`: a RIGHT or FULL JOIN stands in the same
    FROM, where a column on the right is compared with the first of all columns of the name on the left that is not
    NULL.

    Raises:
        SqlError: one side lacks the column; or two columns on the left have the name, and no USING joins them.
    """
    for name in right.using:
        key = fold(name)
        number = right.relation.find(key)
        columns = [(place, of) for place in left if (of := _column(place.relation, key, natural=natural)) is not None]
        if number is None or not columns:
            raise SqlError(f"cannot join using column {name} - column not present in both tables")
        if has_right and any(key not in place.keys for place, _ in columns[1:]):
            raise SqlError(f"ambiguous reference to {name} in USING()")
        sought = first_not_null([place.relation.column(of) for place, of in (columns if has_right else columns[:1])])
        value = right.relation.column(number)
        item.on.append(Compare(CompareOp.EQ, sought.expr, value.expr, comparison(sought, value)))


def _column(relation: Relation, key: str, *, natural: bool) -> int | None:
    """The number of the column of that name; NATURAL does not see hidden ones."""
    number = relation.find(key)
    return None if natural and all(shown != number for shown, _ in relation.visible()) else number
