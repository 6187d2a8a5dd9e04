"""The table of the functions' names, by which their modules are imported, against the modules themselves."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import minisql.executor.functions as functions
from minisql.executor.functions import BUILTIN, NAMES


def test_the_table_has_every_module_that_has_functions() -> None:
    folder = Path(functions.__file__).parent
    modules = [path.stem for path in folder.glob("*.py") if path.stem != "__init__"]
    with_functions = [m for m in modules if hasattr(import_module(f"{functions.__name__}.{m}"), "FUNCTIONS")]
    assert sorted(NAMES) == sorted(with_functions)


def test_the_table_names_the_functions_of_each_module() -> None:
    for module, names in NAMES.items():
        defined = {function.name for function in import_module(f"{functions.__name__}.{module}").FUNCTIONS}
        assert sorted(names.split()) == sorted(defined), module


def test_a_name_gives_the_functions_of_all_modules_that_have_it() -> None:
    assert {type(function).__name__ for function in BUILTIN["max"]} == {"ScalarFunction", "AggregateFunction"}
    assert sum(len(BUILTIN[name]) for name in BUILTIN) == sum(
        len(import_module(f"{functions.__name__}.{module}").FUNCTIONS) for module in NAMES
    )
