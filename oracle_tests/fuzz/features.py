"""What the generator may use; a run can leave a feature out by name."""

from __future__ import annotations

from enum import Enum


class Feature(Enum):
    """One part of the language that can be switched off."""

    WITHOUT_ROWID = "without-rowid"
    STRICT = "strict"
    GENERATED = "generated"
    COLLATIONS = "collations"
    CHECKS = "checks"
    DEFAULTS = "defaults"
    PARTIAL_INDEXES = "partial-indexes"
    EXPRESSION_INDEXES = "expression-indexes"
    INDEX_HINTS = "index-hints"
    VIEWS = "views"
    JOINS = "joins"
    OUTER_JOINS = "outer-joins"
    USING = "using"
    FUNCTION_TABLES = "function-tables"
    COMPOUNDS = "compounds"
    VALUES = "values"
    CTES = "ctes"
    RECURSION = "recursion"
    WINDOWS = "windows"
    SUBQUERIES = "subqueries"
    AGGREGATES = "aggregates"
    ROW_VALUES = "row-values"
    PATTERNS = "patterns"
    CASTS = "casts"
    JSON = "json"
    DATES = "dates"
    PRINTF = "printf"
    MATHEMATICS = "mathematics"
    EDGE_VALUES = "edge-values"
    PARAMETERS = "parameters"
    CONFLICT_CLAUSES = "conflict-clauses"
    UPSERT = "upsert"
    RETURNING = "returning"
    TRIGGERS = "triggers"
    FOREIGN_KEYS = "foreign-keys"
    TRANSACTIONS = "transactions"
    SAVEPOINTS = "savepoints"
    STATISTICS = "statistics"
    LAWS = "laws"
    SMALL_PAGES = "small-pages"


ALL_FEATURES = frozenset(Feature)
