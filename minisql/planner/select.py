"""SELECT: names settled (`bind_select`), then planned (`BoundQuery.plan`), once what is used of it is known.

The clauses are bound in SQLite's order, which decides which of two mistakes is reported: FROM, result columns,
HAVING, WHERE and ON, ORDER BY, GROUP BY.
Source: lang_select.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from minisql.errors import SqlError
from minisql.planner.binding import bind_whole
from minisql.planner.block import Block, FromItem, conjuncts
from minisql.planner.context import BoundQuery, Context
from minisql.planner.compound import bind_compound
from minisql.planner.core_plan import plan_core
from minisql.planner.expr import Expr
from minisql.planner.from_clause import bind_from, bind_on
from minisql.planner.nodes import PlanNode, Limit, Values
from minisql.planner.ordering import OrderItem, bind_group_by, bind_order_by
from minisql.planner.outputs import Output, bind_outputs, derived_columns
from minisql.planner.scope import Aggregates, Aggregation, Cte, Ctes, DerivedColumn, Frame, Scope
from minisql.planner.typed import Typed, compound_affinity
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity


@dataclass(slots=True, eq=False)
class LimitClause:
    limit: Expr | None = None
    offset: Expr | None = None
