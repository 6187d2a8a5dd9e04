"""Queries that are measured while they run: what each operator of the plan did, as a report.

What `EXPLAIN ANALYZE` gives as rows, these give as objects, the query's own rows beside them if they are wanted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from minisql.dbapi.bind import bind
from minisql.dbapi.prepared import prepare
from minisql.engine.measured import measured
from minisql.plan_report.records import Report

if TYPE_CHECKING:
    from minisql.dbapi.connection import Connection


class MeasuredRows:
    """The rows of a query; when they have been read, what that took.

    Attributes:
        columns: their names.
    """

    def __init__(self, connection: Connection, sql: str, parameters: Any = ()) -> None:
        """Begin the query.

        Raises:
            OperationalError: it is wrong, or is no query: nothing that changes the database is run for its figures.
            ProgrammingError: there is more than one statement, or wrong parameters.
        """
        connection._check_open()
        session = connection._session
        prepare(session, sql)  # it is one statement, and its errors are those of every statement
        self._connection = connection
        self._statement = measured(session, sql)
        self.columns = self._statement.columns
        values = bind(parameters, self._statement.param_names, session.host.max_length)
        self._rows = self._statement.run(values)
        self._convert = connection._row_converter(self._statement)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        convert = self._convert
        return self._rows if convert is None else map(convert, self._rows)

    def report(self) -> Report:
        """What the operators have done so far."""
        connection, statement = self._connection, self._statement
        parameters = (None,) * statement.n_params
        plan = connection._session.prepare("EXPLAIN QUERY PLAN " + statement.sql)[0]
        assert plan is not None, statement.sql
        lines = tuple((int(a), int(b), int(c), str(text)) for a, b, c, text in plan.run(parameters))  # type: ignore[arg-type]
        return Report(statement.sql.strip(), statement.steps(), lines, connection._session.database(0).path)


def explain_analyze(connection: Connection, sql: str, parameters: Any = ()) -> Report:
    """Run a query to its end, throw its rows away, and tell what each operator of its plan did.

    Raises:
        OperationalError: it is wrong, or is no query.
    """
    rows = MeasuredRows(connection, sql, parameters)
    for _ in rows:
        pass
    return rows.report()
