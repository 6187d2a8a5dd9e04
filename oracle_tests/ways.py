"""The ways in which a case can be run: without one of the planner's rewrites, or over columns wherever it can be.

Answers must not depend on the way. All cases in all ways take an hour, so a run draws a few for each way, by a seed,
among those whose text says that it may matter.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from os import environ

from oracle_tests.case import Case

REWRITES_OFF = "MINISQL_REWRITES_OFF"
"""The environment variable by which minisql is told to do without some of its planner's rewrites."""

_COLUMNS = "MINISQL_COLUMNS"
_TWO_TABLES = r"\bjoin\b|\bfrom\b[^;]*,|\bupdate\b[^;]*\bfrom\b"
_SUBQUERY = r"\bfrom\b[^;]*\(|\bjoin\s*\(|\bwith\b|\bview\b"


@dataclass(frozen=True, slots=True)
class Way:
    """The rewrite that is off (`rewrite`), or else everything over columns. `concerns`: in the text of a case for which
    the way may matter, upper and lower case alike."""

    name: str
    concerns: str
    rewrite: bool = True

    def draw(self, cases: Sequence[Case], seed: str, n_cases: int) -> list[Case]:
        """So many of the cases that may matter here, in their order; all where there are no more."""

        def place(case: Case) -> bytes:
            return hashlib.md5(f"{self.name} {case.name} {seed}".encode()).digest()

        concerned = [case for case in cases if self.name not in case.needs and self.may_matter(case)]
        drawn = {case.name for case in sorted(concerned, key=place)[:n_cases]}
        return [case for case in concerned if case.name in drawn]

    def may_matter(self, case: Case) -> bool:
        """Is there anything in the case's text that the way could change?"""
        return re.search(self.concerns, case.text(), re.IGNORECASE | re.DOTALL) is not None

    @contextmanager
    def chosen(self) -> Iterator[None]:
        """Processes that are started meanwhile run minisql this way."""
        variable, value = (REWRITES_OFF, self.name) if self.rewrite else (_COLUMNS, "force")
        before = environ.get(variable)
        environ[variable] = value
        try:
            yield
        finally:
            if before is None:
                del environ[variable]
            else:
                environ[variable] = before


WAYS = (
    Way("automatic_index", _TWO_TABLES),
    Way("constants", r"\bwhere\b[^;]*=|\bon\b[^;]*="),
    Way("early_filter", _TWO_TABLES),
    Way("entry_exprs", r"\bcreate\b[^;]*\bindex\b[^;]*\([^;]*[(+*|]"),
    Way("flatten", _SUBQUERY),
    Way("flatten_union", r"\bunion\b"),
    Way("having_terms", r"\bhaving\b|\bgroup by\b"),
    Way("idle_operands", r"\b(?:where|on|having)\b[^;]*\bor\b"),
    Way("merge_sides", r"\b(?:union|intersect|except)\b"),
    Way("not_null", r"\bnull\b[^;]*;.*\bnull\b"),
    Way("omit_join", r"\bleft\b"),
    Way("or_bound", r"\bor\b"),
    Way("or_list", r"\bor\b"),
    Way("or_union", r"\bor\b"),
    Way("push_down", _SUBQUERY),
    Way("row_in", r"\)\s*(?:not\s+)?in\b"),
    Way("semi_join", r"\bexists\b"),
    Way("shared_views", r"\bview\b"),
    Way("skip_scan", r"\banalyze\b|\bsqlite_stat"),
    Way("stat4", r"\banalyze\b|\bsqlite_stat"),
    Way("strength", r"\b(?:left|full|right)\b"),
    Way("transitive", _TWO_TABLES),
    Way("columns", r"\bselect\b", rewrite=False),
)


def rewrites_off() -> frozenset[str]:
    """The names of the rewrites that minisql does without in this process."""
    return frozenset(filter(None, environ.get(REWRITES_OFF, "").split(",")))
