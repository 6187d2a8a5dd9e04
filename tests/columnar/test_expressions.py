"""Expressions over columns: each gives, for hard values, just what the row path gives, or refuses."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.value.types import Value
from tests.columnar.kernels import Judge, Sample, assert_same, samples

CONSTANTS = (
    "0", "1", "-1", "2", "3", "7", "2.5", "-0.0", "0.0", "9007199254740993", "9007199254740992.0", "9.2e18", "1e300",
    "9223372036854775807", "-9223372036854775808", "9223372036854775808.0", "1e999", "''", "'a'", "'A '", "'ab'",
    "'12'", "'3.5x'", "'nan'", "x''", "x'61'", "NULL", "'%a%'", "char(97,0)",
)  # fmt: skip
PLAIN_CALLS = (
    "instr(a, 'b')", "instr(a, 'ab')", "instr(a, ' ')", "instr(a, '.')", "replace(a, 'a', '')",
    "replace(a, 'ab', 'xyz')",
    "replace(a, ' ', '  ')", "trim(a)", "ltrim(a)", "rtrim(a)", "upper(a)", "lower(a)", "length(a)", "substr(a, b)",
    "substr(a, 2)", "substr(a, -2)", "substr(a, 0)", "substr(a, b, 2)", "substr(a, b, -2)", "substr(a, 2, b)",
    "substr(a, -3, b)", "substr(a, 0, b)", "substr(a, instr(a, ' ') + 1)", "a || b", "b || a", "a || '-' || a",
    "CAST(b AS TEXT)", "CAST(b * 100 AS TEXT) || a", "CAST(CAST(abs(b) AS TEXT) AS INTEGER)",
    "CAST(substr('0123456789', b, 3) AS INTEGER)", "round(c)", "round(c, 1)", "round(c, 2)", "round(c, 5)",
    "round(c, 8)",
    "round(c, -1)", "round(b, 1)", "round(c * 1e7, 2)", "abs(c)", "abs(b)", "sign(c)", "sign(b)", "sqrt(c)", "sqrt(b)",
    "floor(c)", "ceil(c)", "ceiling(c)", "trunc(c)", "floor(b)", "max(b, 2)", "min(b, 2, -b)", "max(c, 0.0)",
    "min(-0.0, c)", "min(c, 0.0, -c)", "max(c, b)", "CAST(c AS INTEGER)", "CAST(c * 1e17 AS INTEGER)", "nullif(b, 2)",
    "nullif(a, 'AB' COLLATE NOCASE)", "nullif(c, b)", "typeof(round(c))",
)  # fmt: skip
LEAVES = st.sampled_from(["a", "b", "c", "a", "b", "c", *CONSTANTS])
COMPARISONS = ("=", "<>", "<", "<=", ">", ">=", "IS", "IS NOT")
COLLATIONS = ("", " COLLATE NOCASE", " COLLATE RTRIM")
TEMPLATES = (
    "({0} + {1})", "({0} - {1})", "({0} * {1})", "({0} / {1})", "({0} % {1})", "({0} & {1})", "({0} | {1})",
    "({0} << {1})", "({0} >> {1})", "({0} || {1})", "(- {0})", "(~{0})", "(+{0})", "(NOT {0})", "({0} AND {1})",
    "({0} OR {1})", "({0} IS NULL)", "({0} IS NOT NULL)", "({0} IS TRUE)", "({0} IS NOT TRUE)", "({0} IS FALSE)",
    "({0} IS NOT FALSE)", "({0} BETWEEN {1} AND {2})", "({0} NOT BETWEEN {1} AND {2})", "({0} IN ({1}, {2}))",
    "({0} NOT IN (1, 'a', x'61', 2.5))", "({0} IN (1, NULL, 'A'))", "({0} IN (SELECT {1} FROM (VALUES (1))))",
    "({0} IN (SELECT column1 FROM (VALUES (1), ('a'), (NULL))))", "({0} NOT IN (SELECT 1 WHERE 0))",
    "CASE WHEN {0} THEN {1} ELSE {2} END", "CASE {0} WHEN {1} THEN {2} WHEN 1 THEN 'one' END",
    "CASE WHEN {0} THEN 1 WHEN {1} THEN 'x' ELSE NULL END", "coalesce({0}, {1}, {2})", "ifnull({0}, {1})",
    "iif({0}, {1}, {2})", "nullif({0}, {1})", "CAST({0} AS TEXT)", "CAST({0} AS INTEGER)", "CAST({0} AS REAL)",
    "CAST({0} AS NUMERIC)", "CAST({0} AS BLOB)", "abs({0})", "length({0})", "typeof({0})", "upper({0})", "lower({0})",
    "round({0}, 1)", "substr({0}, 1, 2)", "substr({0}, 3, 1)", "instr({0}, {1})", "trim({0})",
    "min({0}, {1})", "max({0}, {1})", "max({0}, {1}, {2})", "min({0}, {1}, {2})", "round({0})", "round({0}, 3)",
    "round({0}, 9)", "round({0} / 3.0, 2)", "round({0} * 0.125, 2)", "round({0}, {1})", "sqrt({0})", "floor({0})",
    "ceil({0})", "trunc({0})", "ltrim({0})", "rtrim({0})", "trim({0}, 'a')", "substr({0}, {1})", "substr({0}, -2)",
    "substr({0}, {1}, {2})", "substr({0}, 0, 2)", "substr({0}, -3, -2)", "substr({0}, 3, -9)", "instr({0}, 'b')",
    "instr({0}, 'ab')", "replace({0}, 'a', 'xyz')", "replace({0}, 'ab', '')", "replace({0}, {1}, {2})",
    "(({0} || {1}) || {2})", "({0} || '-' || {1})", "(1 || {0})", "nullif({0}, {1} COLLATE NOCASE)",
    "nullif({0} COLLATE RTRIM, {1})", "CAST(substr({0}, 1, 2) AS INTEGER)", "CAST(CAST({0} AS INTEGER) AS TEXT)",
    "CAST(CAST(CAST({0} AS INTEGER) AS TEXT) AS NUMERIC)", "CAST({0} * 2.5 AS INTEGER)", "length({0} || {1})",
    "likely({0})", "({0} LIKE {1})", "({0} GLOB 'a*')", "({0} LIKE '%b%')", "({0} LIKE '%Ab')", "({0} LIKE 'z%')",
    "({0} NOT LIKE '%É%')", "({0} GLOB '*b*')", "({0} GLOB 'z*[ab]')", "({0} LIKE '%a_%')",
    "({0} LIKE 'a_%' ESCAPE '_')",
    "(({0}, {1}) < ({2}, 'a'))", "(({0}, {1}) = ({2}, {1}))", "(({0}, {1}) IS NOT (NULL, {2}))", "hex({0})",
    "quote({0})", "EXISTS (SELECT 1 WHERE 0)", "(SELECT 3)", "sign({0})",
)  # fmt: skip


def _compound(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    compared = st.builds(
        lambda left, op, right, collation: f"({left} {op} {right}{collation})",
        inner, st.sampled_from(COMPARISONS), inner, st.sampled_from(COLLATIONS),
    )  # fmt: skip
    operands = st.tuples(inner, inner, inner)
    return compared | st.builds(lambda template, args: template.format(*args), st.sampled_from(TEMPLATES), operands)


WHOLE = (
    0, 1, -1, 2, 3, 64, -3, 2**31, 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1, 2**62, 2**63 - 1, -(2**63), -(2**63) + 1,
)  # fmt: skip
REAL = (
    0.0, -0.0, 1.0, -1.0, 2.5, -2.5, 3.0, 2.0**53, 2.0**53 + 2, -(2.0**53), 2.0**62, 2.0**63, -(2.0**63), 9.3e18, 1e300,
    -1e300, 5e-324, float("inf"), float("-inf"),
)  # fmt: skip
OPERATORS = ("+", "-", "*", "/", "%", "&", "|", "<<", ">>", *COMPARISONS)
EXPRESSIONS = _compound(st.recursive(LEAVES, _compound, max_leaves=4))
JUDGE = Judge()


@settings(max_examples=200, deadline=None)
@given(EXPRESSIONS, samples())
def test_an_expression_gives_what_the_row_path_gives(expression: str, sample: Sample) -> None:
    assert_same(JUDGE, f"SELECT {expression} FROM t", sample)


@settings(max_examples=150, deadline=None)
@given(EXPRESSIONS, EXPRESSIONS, samples())
def test_a_condition_keeps_the_rows_that_the_row_path_keeps(first: str, second: str, sample: Sample) -> None:
    assert_same(JUDGE, f"SELECT a, c FROM t WHERE {first} AND {second}", sample)


@pytest.mark.parametrize("operator", OPERATORS)
@pytest.mark.parametrize("kinds", [(WHOLE, WHOLE), (WHOLE, REAL), (REAL, WHOLE), (REAL, REAL)])
def test_numbers_at_every_border_give_what_the_row_path_gives(
    kinds: tuple[tuple[float, ...], tuple[float, ...]], operator: str
) -> None:
    """In one batch, in a batch for each value on the left, and beside a value that is fixed."""
    for left in kinds[0]:
        rows = tuple((left, right, None) for right in kinds[1])
        assert assert_same(JUDGE, f"SELECT a {operator} b FROM t", Sample(rows, (), (False, False, False)))
        constant = "9e999" if left == float("inf") else "-9e999" if left == float("-inf") else repr(left)
        queries = f"SELECT {constant} {operator} b, b {operator} {constant} FROM t"
        assert assert_same(JUDGE, queries, Sample(rows, (), (False, False, False)))


WORDS = ("", "a", "A", "a ", "a  ", "ab", "abcdefgh", "abcdefghi", "abcdefgh\0", "abcdefg", "é", "\udc80", "B", "b")


@pytest.mark.parametrize("collation", COLLATIONS)
@pytest.mark.parametrize("operator", COMPARISONS)
@pytest.mark.parametrize("is_coded", [False, True])
def test_texts_at_every_border_give_what_the_row_path_gives(operator: str, collation: str, is_coded: bool) -> None:
    rows = tuple((left, right, None) for left in WORDS for right in WORDS)
    if "NOCASE" in collation:  # which refuses NUL
        rows = tuple(row for row in rows if "\0" not in row[0] + row[1])
    plain = [word for word in WORDS if word.isascii() and "\0" not in word]
    constants = ", ".join(f"a {operator} '{word}'{collation}" for word in plain)
    sample = Sample(rows, (), (is_coded, is_coded, False))
    assert assert_same(JUDGE, f"SELECT a {operator} b{collation}, {constants} FROM t", sample)


PLACES = (-(2**63), 1 - 2**63, 3 - 2**63, -(2**31) - 1, -(2**31), -5, 0, 1, 4, 2**31, 2**31 + 1, 2**63 - 3, 2**63 - 1)


@pytest.mark.parametrize("first", PLACES)
def test_parts_of_texts_from_and_to_every_border_are_what_the_row_path_gives(first: int) -> None:
    """Places that are fixed, and that come from columns: in a batch for each."""
    parts = ", ".join(f"substr(a, {first}, {size}), substr(a, b, {size}), substr(a, {first}, c)" for size in PLACES)
    for size in PLACES:
        rows = tuple(("abcdefgh"[:n], first, size) for n in range(9))
        assert assert_same(JUDGE, f"SELECT substr(a, {first}), {parts} FROM t", Sample(rows, (), (False, False, False)))


@pytest.mark.parametrize(
    "template", [*TEMPLATES, *(f"({{0}} {op} {{1}}{c})" for op in COMPARISONS for c in COLLATIONS)]
)
def test_each_kind_of_expression_is_done_over_columns(template: str) -> None:
    """So that the tests above do not pass because everything is refused."""
    sample = Sample(((3, "b", 2.5), (-7, "", None), (4, None, 0.1), (3, "c ", 2.0)), (), (False, True, False))
    done = Counter(
        assert_same(JUDGE, f"SELECT {template.format(*operands)} FROM t", sample)
        for operands in (("a", "c", "b"), ("b", "'b'", "a"), ("c", "2", "a"))
    )
    assert done[True] == 3


@settings(max_examples=150, deadline=None)
@given(EXPRESSIONS, st.sampled_from(["sum", "total", "avg"]), samples())
def test_a_choice_that_is_added_up_keeps_the_type_of_its_sum(condition: str, function: str, sample: Sample) -> None:
    assert_same(JUDGE, f"SELECT {function}(CASE WHEN {condition} THEN a ELSE 0 END) FROM t", sample)
    assert_same(JUDGE, f"SELECT {function}(iif({condition}, a, b)), sum(coalesce(a, 1)) FROM t", sample)
    assert_same(JUDGE, f"SELECT {function}(- iif({condition}, a, 0) || '') FROM t", sample)


@pytest.mark.parametrize("call", PLAIN_CALLS)
@pytest.mark.parametrize("has_nulls", [False, True])
def test_functions_of_plain_values(call: str, has_nulls: bool) -> None:
    """Texts that are ASCII, integers, and reals that are halves, near halves and others: what kernels are for."""
    chosen = random.Random(6)
    rows: list[tuple[Value, ...]] = []
    for i in range(200):
        text = "".join(chosen.choices("aAbB .", k=i % 8))
        reals = (i / 8, -i / 8, i / 1000 + 0.0005, -0.0, i * 0.285, chosen.uniform(-99, 99), 4503599627370497.5)
        row: tuple[Value, ...] = text, chosen.randrange(-6, 9), chosen.choice(reals)
        rows.append(tuple([None if has_nulls and chosen.random() < 0.2 else value for value in row]))
    assert assert_same(JUDGE, f"SELECT a, b, c, {call} FROM t", Sample(tuple(rows), (70,), (False, False, False)))
