"""Columns and errors of statements as SQLite gives them when it prepares them."""

from __future__ import annotations

import pytest

from minisql.errors import Error
from minisql.planner import Environment
from tests.planner.planning import environment, plan
from tests.planner.sqlite_process import Prepared, ask
from tests.planner.statements import RIGHT, SCHEMA, WRONG


@pytest.fixture(scope="module")
def answers() -> tuple[Environment, dict[str, Prepared]]:
    """SQLite's word on every statement, asked for once."""
    rows, prepared = ask(SCHEMA, [*RIGHT, *WRONG])
    return environment(rows), dict(zip([*RIGHT, *WRONG], prepared))


@pytest.mark.parametrize("sql", RIGHT)
def test_result_columns_have_the_names_and_declared_types_that_sqlite_gives(
    sql: str, answers: tuple[Environment, dict[str, Prepared]]
) -> None:
    env, prepared = answers
    expected = prepared[sql]
    assert expected.error is None
    planned = plan(sql, env)
    assert (planned.column_names, planned.decltypes) == (expected.names, expected.decltypes)


@pytest.mark.parametrize("sql", WRONG)
def test_a_wrong_statement_is_refused_in_the_words_of_sqlite(
    sql: str, answers: tuple[Environment, dict[str, Prepared]]
) -> None:
    env, prepared = answers
    expected = prepared[sql]
    assert expected.error is not None
    with pytest.raises(Error) as raised:
        plan(sql, env)
    assert str(raised.value) == expected.error


def test_there_are_enough_wrong_statements() -> None:
    assert len(WRONG) >= 150
    assert len(RIGHT) >= 150
