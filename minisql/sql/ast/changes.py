"""INSERT, UPDATE and DELETE. Source: lang_insert, lang_upsert, lang_update, lang_delete, lang_returning."""

from __future__ import annotations

from minisql.frozen import field, frozen
from minisql.sql.ast.choices import ConflictAction, NullsOrder, SortOrder
from minisql.sql.ast.expressions import Expr
from minisql.sql.ast.query import JoinClause, OrderingTerm, ResultColumn, Select, Star, Table, With
from minisql.sql.ast.root import Identifier, Node, TableName


@frozen
class Assignment(Node):
    """`column = value`, or `(a, b) = value` when `is_row` (also with one name in parentheses)."""

    columns: tuple[Identifier, ...]
    value: Expr
    is_row: bool = False


@frozen
class IndexedColumn(Node):
    """`expr [ASC | DESC] [NULLS ..]` in an index, key or upsert target; a COLLATE is part of `expr`."""

    expr: Expr
    order: SortOrder | None = None
    nulls: NullsOrder | None = None
    text: str = field(default="", compare=False, kw_only=True, repr=False)
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class Upsert(Node):
    """`ON CONFLICT [(target) [WHERE target_where]] DO NOTHING | DO UPDATE SET assignments [WHERE where]`.

    DO NOTHING has no assignments; an empty target means any constraint.
    """

    target: tuple[IndexedColumn, ...] = ()
    target_where: Expr | None = None
    assignments: tuple[Assignment, ...] = ()
    where: Expr | None = None


@frozen
class Insert(Node):
    """`INSERT [OR or_] INTO table [AS alias] [(columns)] source upserts RETURNING returning`.

    REPLACE INTO is or_ = REPLACE. `source` is None for DEFAULT VALUES; VALUES are a Select with one core of `Values`.
    """

    table: TableName
    source: Select | None
    columns: tuple[Identifier, ...] = ()
    alias: str | None = None
    or_: ConflictAction | None = None
    upserts: tuple[Upsert, ...] = ()
    returning: tuple[ResultColumn | Star, ...] = ()
    with_: With | None = None


@frozen
class Update(Node):
    """`UPDATE [OR or_] table SET assignments [FROM] [WHERE] [RETURNING] [ORDER BY] [LIMIT]`."""

    table: Table
    assignments: tuple[Assignment, ...]
    from_: JoinClause | None = None
    where: Expr | None = None
    or_: ConflictAction | None = None
    returning: tuple[ResultColumn | Star, ...] = ()
    order_by: tuple[OrderingTerm, ...] = ()
    limit: Expr | None = None
    offset: Expr | None = None
    with_: With | None = None


@frozen
class Delete(Node):
    """`DELETE FROM table [WHERE] [RETURNING] [ORDER BY] [LIMIT]`."""

    table: Table
    where: Expr | None = None
    returning: tuple[ResultColumn | Star, ...] = ()
    order_by: tuple[OrderingTerm, ...] = ()
    limit: Expr | None = None
    offset: Expr | None = None
    with_: With | None = None
