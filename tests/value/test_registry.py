"""The registry finds the function that SQLite would call."""

from __future__ import annotations

import pytest

from minisql.errors import SqlError
from minisql.value import FunctionRegistry, ScalarFunction


def _function(name: str, n_args: int, answer: str, *, builtin: bool = True) -> ScalarFunction:
    return ScalarFunction(name, n_args, lambda *_: answer, builtin=builtin)


def _registry() -> FunctionRegistry:
    return FunctionRegistry({"f": (_function("f", 1, "one"), _function("f", -1, "any"))})


def _call(registry: FunctionRegistry, name: str, n_args: int) -> object:
    function = registry.lookup(name, n_args)
    assert isinstance(function, ScalarFunction)
    return function.call(*range(n_args))


def test_an_exact_number_of_arguments_wins() -> None:
    assert _call(_registry(), "F", 1) == "one"
    assert _call(_registry(), "f", 2) == "any"


def test_the_users_function_hides_the_engines_where_it_takes_the_arguments_when_it_is_removed_too() -> None:
    registry = _registry()
    registry.register(_function("F", 2, "mine", builtin=False))
    assert _call(registry, "f", 2) == "mine"
    assert _call(registry, "f", 1) == "one"
    registry.remove("f", 2)
    with pytest.raises(SqlError, match="wrong number of arguments"):
        registry.lookup("f", 2)
    assert _call(registry, "f", 3) == "any"


def test_unknown_names_and_numbers_of_arguments_are_told_apart() -> None:
    registry = FunctionRegistry({"f": (ScalarFunction("f", -1, lambda *_: None, min_args=2, max_args=3),)})
    for n_args in (1, 4):
        with pytest.raises(SqlError, match=r"^wrong number of arguments to function F\(\)$"):
            registry.lookup("F", n_args)
    with pytest.raises(SqlError, match=r"^no such function: G$"):
        registry.lookup("G", 1)
