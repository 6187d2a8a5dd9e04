"""Cases are found, read and sampled as promised."""

from __future__ import annotations

import pytest

from oracle_tests.case import Case, load_cases, parse_case, tenth
from oracle_tests.script import Mark, Statement, is_ordered, parse_script, split_statements


def statements(text: str) -> list[str]:
    return [sql for sql, _, _ in split_statements(text) if sql]


def test_semicolons_in_quotes_and_comments_do_not_cut() -> None:
    text = "SELECT ';', \"a;b\", [c;d], `e;f` -- ;\n/* ; */; SELECT 'it''s;'"
    assert statements(text) == ["SELECT ';', \"a;b\", [c;d], `e;f` -- ;\n/* ; */", "SELECT 'it''s;'"]


def test_a_trigger_ends_at_its_end() -> None:
    text = "CREATE TEMP TRIGGER r AFTER INSERT ON t BEGIN SELECT CASE 1 WHEN 1 THEN 2 END; SELECT 2; END; SELECT 3;"
    assert [sql[-3:] for sql in statements(text)] == ["END", "T 3"]


def test_lines_are_those_of_the_statement() -> None:
    steps = parse_script("-- a comment\n\nSELECT 1;\n\nSELECT\n2; SELECT 3;")
    assert [step.line for step in steps if isinstance(step, Statement)] == [3, 5, 6]


def test_marks_belong_to_the_next_statement_only() -> None:
    steps = parse_script("-- error\nSELECT nope;\n-- ordered\nSELECT 1;\n-- reopen\nSELECT 2;\n-- swap\n")
    assert [step if isinstance(step, Mark) else (step.ordered, step.fails) for step in steps] == [
        (False, True),
        (True, False),
        Mark.REOPEN,
        (False, False),
        Mark.SWAP,
    ]


@pytest.mark.parametrize(
    ("sql", "ordered"),
    [
        ("SELECT a FROM t ORDER BY a", True),
        ("SELECT a FROM t order\nby a", True),
        ("SELECT a FROM (SELECT a FROM t ORDER BY a)", False),
        ("SELECT 'ORDER BY' FROM t", False),
        ("SELECT a FROM t -- ORDER BY a", False),
        ("SELECT a, (SELECT b ORDER BY c) FROM t UNION SELECT 1, 2 ORDER BY 1", True),
    ],
)
def test_only_an_outer_order_by_orders(sql: str, ordered: bool) -> None:
    assert is_ordered(sql) is ordered


def test_options_come_from_the_first_comment_lines_only() -> None:
    case = parse_case("a/b", "-- page_size: 512\n-- encoding: UTF-16le\nSELECT 1;\n-- auto_vacuum: full\n")
    assert case.setup() == ["PRAGMA page_size = '512'", "PRAGMA encoding = 'UTF-16le'"]


def test_a_script_without_statement_is_refused() -> None:
    with pytest.raises(ValueError, match="no statement"):
        parse_case("a/b", "-- nothing\n")


def test_an_unknown_area_is_refused_not_skipped() -> None:
    with pytest.raises(ValueError, match="nosucharea"):
        load_cases(["select", "nosucharea"])


def test_there_are_at_least_400_cases_in_their_areas() -> None:
    cases = load_cases()
    assert len(cases) >= 400
    assert len({case.area for case in cases}) >= 40


def test_a_tenth_has_every_area_and_differs_by_agent() -> None:
    cases = load_cases()
    draws = [tenth(cases, agent) for agent in ("one", "two", "one")]
    areas = {case.area for case in cases}
    assert all({case.area for case in draw} == areas for draw in draws)
    assert draws[0] == draws[2] != draws[1]
    assert len(draws[0]) < len(cases) // 3


def test_enough_tenths_cover_all_cases() -> None:
    cases = [Case(f"a/{i}") for i in range(50)]
    seen = {case.name for agent in range(200) for case in tenth(cases, str(agent))}
    assert len(seen) == 50
