"""SELECT, VALUES, and what stands in FROM. Source: lang_select, lang_with."""

from __future__ import annotations

from typing import TypeAlias

from minisql.frozen import field, frozen
from minisql.sql.ast.choices import CompoundOperator, JoinKind, NullsOrder, SortOrder
from minisql.sql.ast.expressions import Expr, NamedWindow
from minisql.sql.ast.root import Identifier, Node


@frozen
class OrderingTerm(Node):
    """`expr [ASC | DESC] [NULLS FIRST | LAST]`; a COLLATE is part of `expr`."""

    expr: Expr
    order: SortOrder | None = None
    nulls: NullsOrder | None = None


@frozen
class ResultColumn(Node):
    """`expr [AS alias]`; `text` is the expression's source text, which names the column when nothing else does."""

    expr: Expr
    alias: str | None = None
    text: str = field(default="", compare=False, kw_only=True, repr=False)
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class Star(Node):
    """`*`, or `table.*`."""

    table: str | None = None


@frozen
class Table(Node):
    """`[schema.]name [AS alias] [INDEXED BY indexed_by | NOT INDEXED]` in FROM, and the target of UPDATE and DELETE."""

    name: str
    schema: str | None = None
    alias: str | None = None
    indexed_by: str | None = None
    not_indexed: bool = False
    name_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class TableFunction(Node):
    """`[schema.]name(args) [AS alias]`: a table-valued function."""

    name: str
    args: tuple[Expr, ...]
    schema: str | None = None
    alias: str | None = None
    name_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class SubqueryTable(Node):
    """`(select) [AS alias]` in FROM."""

    select: Select
    alias: str | None = None


@frozen
class NestedJoin(Node):
    """`(join_clause) [AS alias]` in FROM, also around a single table."""

    join: JoinClause
    alias: str | None = None


@frozen
class Join(Node):
    """One step of a join: `kind table [ON on | USING (using)]`; `using` is empty without USING."""

    kind: JoinKind
    table: TableOrSubquery
    natural: bool = False
    on: Expr | None = None
    using: tuple[Identifier, ...] = ()


@frozen
class JoinClause(Node):
    """A FROM clause: the first table, then the joins from left to right (all of them associate to the left)."""

    first: TableOrSubquery
    joins: tuple[Join, ...] = ()


@frozen
class SelectCore(Node):
    """`SELECT [DISTINCT] columns [FROM] [WHERE] [GROUP BY] [HAVING] [WINDOW]`; HAVING may stand alone."""

    columns: tuple[ResultColumn | Star, ...]
    distinct: bool = False
    from_: JoinClause | None = None
    where: Expr | None = None
    group_by: tuple[Expr, ...] = ()
    having: Expr | None = None
    windows: tuple[NamedWindow, ...] = ()


@frozen
class Values(Node):
    """`VALUES (..), (..)`: one or more rows of at least one expression; that they are of one length is not checked."""

    rows: tuple[tuple[Expr, ...], ...]


@frozen
class CommonTableExpression(Node):
    """`name [(columns)] AS [[NOT] MATERIALIZED] (select)`; `materialized` is None when it was not said."""

    name: str
    select: Select
    columns: tuple[Identifier, ...] = ()
    materialized: bool | None = None


@frozen
class With(Node):
    """`WITH [RECURSIVE] ctes`."""

    ctes: tuple[CommonTableExpression, ...]
    recursive: bool = False


@frozen
class Select(Node):
    """A whole SELECT: `cores[0] operators[0] cores[1] ..`, from left to right, then ORDER BY and LIMIT for all.

    A plain SELECT or VALUES is one core and no operators.
    """

    cores: tuple[SelectCore | Values, ...]
    operators: tuple[CompoundOperator, ...] = ()
    order_by: tuple[OrderingTerm, ...] = ()
    limit: Expr | None = None
    offset: Expr | None = None
    with_: With | None = None


TableOrSubquery: TypeAlias = Table | TableFunction | SubqueryTable | NestedJoin
