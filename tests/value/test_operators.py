"""Arithmetic, casts, truth, affinity and comparison give what SQLite gives, on every pair of edge values."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from minisql.errors import ConstraintError
from minisql.value import affinity, arithmetic, cast, render
from minisql.value.affinity import Affinity
from minisql.value.cast import truth
from minisql.value.collate import BINARY, NOCASE, RTRIM
from minisql.value.compare import compare
from tests.value.samples import EDGES, random_numeric_text, random_real
from tests.value.sqlite_answers import Failed, ask, assert_agree

BINARY_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": arithmetic.add,
    "-": arithmetic.sub,
    "*": arithmetic.mul,
    "/": arithmetic.div,
    "%": arithmetic.mod,
    "&": arithmetic.bit_and,
    "|": arithmetic.bit_or,
    "<<": arithmetic.shift_left,
    ">>": arithmetic.shift_right,
    "||": arithmetic.concat,
    "AND": arithmetic.logical_and,
    "OR": arithmetic.logical_or,
}

UNARY: dict[str, Callable[[Any], Any]] = {
    "-?1": arithmetic.neg,
    "~?1": arithmetic.bit_not,
    "NOT ?1": arithmetic.logical_not,
    "?1 IS TRUE": lambda v: int(truth(v) is True),
    "CAST(?1 AS INTEGER)": lambda v: cast.cast(v, Affinity.INTEGER),
    "CAST(?1 AS REAL)": lambda v: cast.cast(v, Affinity.REAL),
    "CAST(?1 AS NUMERIC)": lambda v: cast.cast(v, Affinity.NUMERIC),
    "CAST(?1 AS TEXT)": lambda v: cast.cast(v, Affinity.TEXT),
    "CAST(?1 AS BLOB)": lambda v: cast.cast(v, Affinity.BLOB),
    "quote(?1)": render.quote,
}


@pytest.mark.parametrize("operator", BINARY_OPERATORS)
def test_binary_operator_on_every_pair_of_edge_values(operator: str) -> None:
    questions = [(f"?1 {operator} ?2", (a, b)) for a in EDGES for b in EDGES]
    ours = [BINARY_OPERATORS[operator](a, b) for _, (a, b) in questions]
    assert_agree(questions, ours, ask(questions))


@pytest.mark.parametrize("expression", UNARY)
def test_unary_operators_and_casts_on_edge_values_and_random_ones(expression: str) -> None:
    rng = random.Random(expression)
    values = EDGES + [random_numeric_text(rng) for _ in range(3000)] + [random_real(rng) for _ in range(3000)]
    questions = [(expression, (value,)) for value in values]
    assert_agree(questions, [UNARY[expression](v) for v in values], ask(questions))


def test_real_to_text_on_many_reals() -> None:
    rng = random.Random(3)
    questions = [("CAST(?1 AS TEXT)", (random_real(rng),)) for _ in range(60_000)]
    assert_agree(questions, [render.real_to_text(q[1][0]) for q in questions], ask(questions))  # type: ignore[arg-type]


@pytest.mark.parametrize("collation", [BINARY, NOCASE, RTRIM], ids=lambda c: c.name)
def test_compare_orders_every_pair_of_edge_values(collation: Any) -> None:
    expression = f"CASE WHEN ?1 IS ?2 COLLATE {collation.name} THEN 0 WHEN ?1 IS NULL THEN -1 WHEN ?2 IS NULL THEN 1"
    expression += f" WHEN ?1 < ?2 COLLATE {collation.name} THEN -1 ELSE 1 END"
    questions = [(expression, (a, b)) for a in EDGES for b in EDGES]
    ours = [compare(a, b, collation) for _, (a, b) in questions]
    assert_agree(questions, ours, ask(questions))


TYPES = ["", "BLOB", "TEXT", "NUMERIC", "INTEGER", "REAL", "INT", "VARCHAR(10)", "CLOB", "FLOATING POINT", "DOUBLE"]
TYPES += ["STRING", "charint", "REALBLOB", "DECIMAL(10,5)", "BOOLEAN", "DATE", "ANY", "bloat", "flOAt"]


@pytest.mark.parametrize("declared", TYPES)
def test_a_column_stores_what_affinity_makes_of_a_value(declared: str) -> None:
    values = EDGES + [random_numeric_text(random.Random(i)) for i in range(500)]
    setup = [f"CREATE TABLE t(n INTEGER PRIMARY KEY, a {declared})"]
    for number, value in enumerate(values):
        setup.append(f"INSERT INTO t VALUES({number}, {_literal(value)})")
    questions = [(f"(SELECT a FROM t WHERE n = {number})", ()) for number in range(len(values))]
    kind = affinity.affinity_of_type(declared)
    ours = [affinity.apply_affinity(value, kind) for value in values]
    theirs = ask(questions, setup)
    lost_sign = [(0.0 if mine == 0.0 and type(mine) is float and kind is Affinity.REAL else mine) for mine in ours]
    assert_agree(questions, lost_sign, theirs)


def _literal(value: Any) -> str:
    if isinstance(value, str):
        return f"CAST(X'{render.text_to_blob(value).hex()}' AS TEXT)"
    if isinstance(value, float):
        return repr(value).replace("inf", "9e999")
    return render.quote(value)


def test_comparison_affinity_is_chosen_as_sqlite_does() -> None:
    kinds = ["NONE", "BLOB", "TEXT", "NUMERIC", "INTEGER", "REAL"]
    values = [12, 12.0, "12", "12.0", " 12 ", b"12", "abc", 1e3, "1e3", 2**63 - 1, "9223372036854775807", 2.0**63, ""]
    setup = ["CREATE TABLE t(n INTEGER PRIMARY KEY, blob BLOB, text TEXT, numeric NUMERIC, integer INTEGER, real REAL)"]
    for n, v in enumerate(values):
        setup.append(f"INSERT INTO t VALUES({n}, {','.join([_literal(v)] * 5)})")
    questions = []
    ours: list[object] = []
    for left_kind in kinds:
        for right_kind in kinds:
            shared = affinity.comparison_affinity(Affinity[left_kind], Affinity[right_kind])
            for m, a in enumerate(values):
                for n, b in enumerate(values):
                    left = "+l.blob" if left_kind == "NONE" else f"l.{left_kind}"
                    right = "+r.blob" if right_kind == "NONE" else f"r.{right_kind}"
                    rows = f"FROM t l, t r WHERE l.n={m} AND r.n={n}"
                    questions.append((f"(SELECT ({left} < {right}) - ({left} > {right}) {rows})", ()))
                    pair = [
                        affinity.apply_affinity(a, Affinity[left_kind]),
                        affinity.apply_affinity(b, Affinity[right_kind]),
                    ]
                    convert = affinity.comparer(shared) or (lambda v: v)
                    ours.append(-compare(convert(pair[0]), convert(pair[1])))
    assert_agree(questions, ours, ask(questions, setup))


def test_strict_columns_take_and_refuse_what_sqlite_does() -> None:
    values = [None, 1, 1.0, 1.5, "1", "1.0", "x", b"1", "1e3", 2**63 - 1, 1e19]
    kinds = ["INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"]
    questions = [(f"INSERT INTO {kind}_t VALUES({_literal(value)})", ()) for kind in kinds for value in values]
    ours: list[object] = []
    for kind in kinds:
        for value in values:
            stored = affinity.apply_affinity(value, Affinity.NONE if kind == "ANY" else affinity.affinity_of_type(kind))
            try:
                affinity.strict_check(stored, kind, f"{kind}_t.v")
                ours.append(stored)
            except ConstraintError as error:
                ours.append(Failed(str(error)))
    answers = ask(questions, [f"CREATE TABLE {kind}_t(v {kind}) STRICT" for kind in kinds])
    assert_agree(questions, ours, answers)
