"""What the generator may use. Later work widens the language here, and a run can leave a feature out by name."""

from __future__ import annotations

from enum import Enum


class Feature(Enum):
    """One part of the language that can be switched off."""

    WITHOUT_ROWID = "without-rowid"
    COLLATIONS = "collations"
    CHECKS = "checks"
    DEFAULTS = "defaults"
    PARTIAL_INDEXES = "partial-indexes"
    EXPRESSION_INDEXES = "expression-indexes"
    VIEWS = "views"
    JOINS = "joins"
    COMPOUNDS = "compounds"
    SUBQUERIES = "subqueries"
    AGGREGATES = "aggregates"
    PATTERNS = "patterns"
    CASTS = "casts"
    CONFLICT_CLAUSES = "conflict-clauses"
    TRANSACTIONS = "transactions"
    SAVEPOINTS = "savepoints"
    SMALL_PAGES = "small-pages"


ALL_FEATURES = frozenset(Feature)
