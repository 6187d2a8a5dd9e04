"""Compiled expressions: depth, laziness, shared code, parameters."""

from __future__ import annotations

import pytest

from minisql.executor.compile import Layouts, compile_stage, compile_value
from minisql.executor.compile.context import Context, schema_context
from minisql.executor.compile.emit import _maker
from minisql.executor.run import Row, Run
from minisql.planner.expr import (
    Binary,
    BinaryOp,
    Call,
    Case,
    Compare,
    CompareOp,
    Comparison,
    Const,
    Expr,
    InList,
    Param,
    Unary,
    UnaryOp,
)
from minisql.value import Value
from minisql.value.collate import BINARY
from minisql.value.function import ScalarFunction
from tests.executor.plans import StubHost, column

LAYOUT = Layouts.of(((1, 0), (1, 1)))
A, B = column(1, 0), column(1, 1)
DEPTH = 1000


def value_of(expr: Expr, row: Row = (), params: tuple[Value, ...] = (), context: Context | None = None) -> Value:
    return compile_value(expr, LAYOUT, context or schema_context(1))(Run(StubHost(), params))(row)


def failing(name: str = "fail") -> ScalarFunction:
    """A function that must not be called."""

    def call(*args: Value) -> Value:
        raise AssertionError(f"{name} was called")

    return ScalarFunction(name, -1, call)


def fail() -> Expr:
    return Call(failing(), (), BINARY)


def nested(kind: str) -> Expr:
    """An expression over column 0, `DEPTH` levels deep, whose value is that column's."""
    expr: Expr = A
    for level in range(DEPTH):
        match kind:
            case "left +":
                expr = Binary(BinaryOp.ADD, expr, Const(0))
            case "right +":
                expr = Binary(BinaryOp.ADD, Const(0), expr)
            case "-":
                expr = Unary(UnaryOp.NEGATE, expr)
            case "right AND":
                expr = Binary(BinaryOp.AND, Const(1), expr)
            case "left OR":
                expr = Binary(BinaryOp.OR, expr, Const(0))
            case "AND in OR":
                expr = Binary(BinaryOp.OR if level % 2 else BinaryOp.AND, Const(1 - level % 2), expr)
            case "CASE":
                expr = Case(None, ((Const(0), Const(level)),), (), expr)
            case "CASE WHEN":
                expr = Case(None, ((Const(1), expr),), (), None)
            case "coalesce":
                expr = Call(ScalarFunction("coalesce", -1, max), (Const(None), expr), BINARY)
    return expr


KINDS = ["left +", "right +", "-", "right AND", "left OR", "AND in OR", "CASE", "CASE WHEN", "coalesce"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_expression_may_be_a_thousand_levels_deep(kind: str) -> None:
    assert value_of(nested(kind), (1, 0)) == 1


@pytest.mark.parametrize(
    "expr",
    [
        Case(None, ((Binary(BinaryOp.AND, Const(0), fail()), Const(2)),), (), Const(3)),
        Case(None, ((Binary(BinaryOp.OR, Const(1), fail()), Const(2)),), (), fail()),
        Case(None, ((Const(1), Const(2)), (Const(1), fail())), (), fail()),
        Call(ScalarFunction("coalesce", -1, max), (Const(1), fail()), BINARY),
        Call(ScalarFunction("iif", 3, max), (Const(1), Const(5), fail()), BINARY),
        Call(ScalarFunction("iif", 3, max), (Const(None), fail(), Const(5)), BINARY),
        InList(Const(3), (Const(3), fail()), Comparison(None, BINARY), False),
    ],
    ids=["AND", "OR", "CASE", "coalesce", "iif true", "iif null", "IN"],
)
def test_an_operand_that_cannot_matter_is_not_evaluated(expr: Expr) -> None:
    assert value_of(expr) is not None


@pytest.mark.parametrize("expr", [Binary(BinaryOp.AND, Const(0), fail()), Binary(BinaryOp.OR, Const(1), fail())])
def test_as_a_value_and_or_compute_all_operands(expr: Expr) -> None:
    with pytest.raises(AssertionError, match="fail was called"):
        value_of(expr)


def test_a_users_function_called_coalesce_gets_all_its_arguments() -> None:
    called: list[tuple[Value, ...]] = []
    function = ScalarFunction("coalesce", -1, lambda *args: called.append(args) or 7, builtin=False)  # type: ignore[func-returns-value]
    assert value_of(Call(function, (Const(1), Const(2)), BINARY)) == 7
    assert called == [(1, 2)]


def test_logic_gives_integers_and_never_booleans() -> None:
    less = Compare(CompareOp.LT, A, B, Comparison(None, BINARY))
    for expr in (less, Unary(UnaryOp.NOT, less), Binary(BinaryOp.AND, less, less), Binary(BinaryOp.OR, less, A)):
        for row in ((1, 2), (2, 1), ("a", b"b"), (None, 1)):
            assert type(value_of(expr, row)) in (int, type(None)), (expr, row)


def test_statements_of_one_shape_share_one_code_object() -> None:
    compile_value(Binary(BinaryOp.ADD, A, Const(1)), LAYOUT, schema_context(1))
    before = _maker.cache_info()
    compile_value(Binary(BinaryOp.ADD, A, Const(77)), LAYOUT, schema_context(1))
    after = _maker.cache_info()
    assert (after.misses, after.hits) == (before.misses, before.hits + 1)


def test_a_literal_slot_takes_its_value_from_the_run_unless_it_is_pinned() -> None:
    expr = Const(1, slot=0)
    run = Run(StubHost(), (), (42,))
    unpinned, pinned = schema_context(1), schema_context(1)
    pinned.pinned = frozenset({0})
    assert compile_value(expr, LAYOUT, unpinned)(run)(()) == 42
    assert compile_value(expr, LAYOUT, pinned)(run)(()) == 1
    assert compile_value(expr, LAYOUT, unpinned)(Run(StubHost()))(()) == 1


def test_parameters_are_those_of_the_run() -> None:
    bind = compile_value(Binary(BinaryOp.MULTIPLY, Param(2), A), LAYOUT, schema_context(1))
    first, second = bind(Run(StubHost(), (0, 5))), bind(Run(StubHost(), (0, 7)))
    assert (first((3, 0)), second((3, 0)), first((4, 0))) == (15, 21, 20)


def test_a_stage_reads_no_row_past_the_one_that_is_asked_for() -> None:
    taken = []

    def source(left: Row):  # type: ignore[no-untyped-def]
        for i in range(100):
            taken.append(i)
            yield (i, i)

    predicate = Compare(CompareOp.GT, A, Const(2), Comparison(None, BINARY))
    stage = compile_stage([predicate], [B, A], LAYOUT, schema_context(1))(Run(StubHost()), source)
    assert next(stage(())) == (3, 3)
    assert taken == [0, 1, 2, 3]
