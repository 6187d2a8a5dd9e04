"""Laws: what must hold between the answers to several queries of one engine, whatever another engine says.

Source: "Finding bugs in database systems via query partitioning" and "Detecting optimization bugs in database engines
via non-optimizing reference engine construction" (Rigger and Su, 2020) for the first two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from oracle_tests.answer import Answer, Row, same_rows
from oracle_tests.fuzz.aggregates import ordering
from oracle_tests.fuzz.expressions import Source, key_expression, predicate
from oracle_tests.fuzz.queries import Level, QueryMaker

Holds = Callable[[Sequence[Sequence[Row]]], bool]


@dataclass(frozen=True, slots=True)
class Law:
    """Queries, and what must hold of their rows."""

    name: str
    queries: tuple[str, ...]
    holds: Holds

    def is_broken(self, answers: Sequence[Answer]) -> bool:
        """Whether all queries gave rows and the law does not hold of them."""
        return all(answer.error is None for answer in answers) and not self.holds([a.rows for a in answers])


def all_equal(answers: Sequence[Sequence[Row]]) -> bool:
    """The same rows, in any order."""
    return all(same_rows(answers[0], other, ordered=False) for other in answers[1:])


def first_is_sum_of_others(answers: Sequence[Sequence[Row]]) -> bool:
    """The first answer's rows are those of the others together."""
    return same_rows(answers[0], [row for other in answers[1:] for row in other], ordered=False)


def first_counts_the_others(answers: Sequence[Sequence[Row]]) -> bool:
    """The first answer's only value is the number of rows of each other one."""
    return all(answers[0] == ((len(other),),) for other in answers[1:])


@dataclass(frozen=True, slots=True)
class SecondIsSlice:
    """The second answer is a slice of the first."""

    offset: int
    limit: int

    def __call__(self, answers: Sequence[Sequence[Row]]) -> bool:
        whole, part = answers
        return same_rows(whole[self.offset : self.offset + self.limit], part, ordered=True)


class LawMaker:
    """Makes laws over the schema's relations."""

    def __init__(self, queries: QueryMaker) -> None:
        self.queries, self.random = queries, queries.random

    def law(self) -> Law:
        """Any law."""
        makers = (self.partition, self.moved_predicate, self.grouped, self.counted, self.sliced, self.indexed,
                  self.wrapped, self.appended)  # fmt: skip
        return self.random.choice(makers)()

    def partition(self) -> Law:
        """Every row is in exactly one of WHERE p, WHERE NOT p, WHERE p IS NULL."""
        made, scope = self.queries.from_clause(Level(1), 2)
        start = f"SELECT {scope.column()[0]}, {key_expression(scope)} FROM {made.text}"
        test = predicate(scope)
        parts = (f" WHERE {test}", f" WHERE NOT ({test})", f" WHERE ({test}) IS NULL")
        return Law("partition", (start, *(start + part for part in parts)), first_is_sum_of_others)

    def moved_predicate(self) -> Law:
        """A condition counts the same rows in WHERE, in a CASE and outside of a subquery."""
        made, scope = self.queries.from_clause(Level(1), 2)
        test = predicate(scope)
        return Law(
            "moved predicate",
            (
                f"SELECT count(*) FROM {made.text} WHERE {test}",
                f"SELECT count(CASE WHEN {test} THEN 1 END) FROM {made.text}",
                f"SELECT count(*) FROM (SELECT {test} AS flag FROM {made.text}) WHERE flag",
                f"SELECT count(*) FILTER (WHERE {test}) FROM {made.text}",
            ),
            all_equal,
        )

    def grouped(self) -> Law:
        """DISTINCT is GROUP BY of all results."""
        made, scope = self.queries.from_clause(Level(1), 2)
        keys = [key for _ in range(self.random.randint(1, 3)) if "COLLATE" not in (key := key_expression(scope))]
        keys = keys or ["typeof(" + scope.column()[0] + ")"]
        where = f" WHERE {predicate(scope)}" if self.random.random() < 0.5 else ""
        places = ", ".join(str(i + 1) for i in range(len(keys)))
        text, tail = ", ".join(keys), f" FROM {made.text}{where}"
        return Law(
            "distinct is grouped",
            (f"SELECT DISTINCT {text}{tail}", f"SELECT {text}{tail} GROUP BY {places}"),
            all_equal,
        )

    def counted(self) -> Law:
        """count(*) is the number of rows."""
        made, scope = self.queries.from_clause(Level(1), 2)
        tail = f" FROM {made.text} WHERE {predicate(scope)}"
        return Law("count", (f"SELECT count(*){tail}", f"SELECT {scope.column()[0]}{tail}"), first_counts_the_others)

    def sliced(self) -> Law:
        """LIMIT and OFFSET give a slice of the whole."""
        made, scope = self.queries.from_clause(Level(1), 1)
        keys = [key for source in made.sources for key in source.key_columns()]
        terms = ordering(scope, 1) + keys
        results = keys or [scope.column()[0]]
        sql = f"SELECT {', '.join(results)} FROM {made.text} WHERE {predicate(scope)} ORDER BY {', '.join(terms)}"
        limit, offset = self.random.randint(0, 8), self.random.randint(0, 5)
        return Law("slice", (sql, f"{sql} LIMIT {limit} OFFSET {offset}"), SecondIsSlice(offset, limit))

    def indexed(self) -> Law:
        """Indexes change no rows."""
        tables = self.queries.schema.tables
        n_sources = self.random.choice((1, 1, 2))
        sources = [Source(self.queries.fresh(), self.random.choice(tables)) for _ in range(n_sources)]
        scope = self.queries.scope(sources, Level(1))
        results = f"{scope.column()[0]}, {scope.column()[0]}"
        where = f"{predicate(scope)} AND {predicate(scope, 1)}"

        def query(hint: str) -> str:
            text = ", ".join(f"{source.relation.name} AS {source.alias}{hint}" for source in sources)
            return f"SELECT {results} FROM {text} WHERE {where}"

        return Law("indexes", (query(""), query(" NOT INDEXED")), all_equal)

    def wrapped(self) -> Law:
        """A query around a query changes no rows."""
        sql = self.queries.body(Level(1), self.random.randint(1, 3)).sql
        return Law(
            "wrapped",
            (sql, f"SELECT * FROM ({sql})", f"WITH q AS MATERIALIZED ({sql}) SELECT * FROM q", f"{sql} LIMIT -1"),
            all_equal,
        )

    def appended(self) -> Law:
        """UNION ALL gives the rows of both sides."""
        one, other = (self.queries.core(Level(1), 2).sql for _ in range(2))
        return Law("union all", (f"{one} UNION ALL {other}", one, other), first_is_sum_of_others)
