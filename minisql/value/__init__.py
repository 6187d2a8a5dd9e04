"""What an SQL value is, each rule once: affinity, order, collation, arithmetic, casts, rendering, patterns.

Values come in and values go out; nothing here knows of tables, plans or files. The executor's generated code
handles the plain cases inline (two ints, two texts) and calls here for all others.
"""

from __future__ import annotations

from minisql.value.affinity import Affinity, affinity_of_type, apply_affinity, comparison_affinity
from minisql.value.collate import BINARY, NOCASE, RTRIM, Collation, CollationRegistry
from minisql.value.compare import IndexOrder, OrderTerm, compare, group_key, order_by_key, sort_rows
from minisql.value.function import (
    Aggregate,
    AggregateFunction,
    FunctionContext,
    FunctionRegistry,
    ScalarFunction,
    SqlFunction,
    WindowAggregate,
    WindowFunction,
)
from minisql.value.like import glob_matcher, like_matcher
from minisql.value.types import MAX_INTEGER, MIN_INTEGER, Value

__all__ = [
    "BINARY",
    "MAX_INTEGER",
    "MIN_INTEGER",
    "NOCASE",
    "RTRIM",
    "Affinity",
    "Aggregate",
    "AggregateFunction",
    "Collation",
    "CollationRegistry",
    "FunctionContext",
    "FunctionRegistry",
    "IndexOrder",
    "OrderTerm",
    "ScalarFunction",
    "SqlFunction",
    "Value",
    "WindowAggregate",
    "WindowFunction",
    "affinity_of_type",
    "apply_affinity",
    "compare",
    "comparison_affinity",
    "glob_matcher",
    "group_key",
    "like_matcher",
    "order_by_key",
    "sort_rows",
]
