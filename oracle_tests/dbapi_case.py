"""DB-API cases: a Python file that uses a module called `sqlite3`, which is minisql here and the real one there.

The file defines `case(sqlite3, path)`, a generator; what it yields is compared as `repr`. An exception that leaves it
ends the list with the exception's class and text. Class names are compared without their module.
"""

from __future__ import annotations

from typing import Any


def run_source(source: str, module: Any, path: str) -> list[str]:
    """The reprs of everything that the case yields with `module` in the role of `sqlite3`.

    Args:
        source: the case's text. module: `sqlite3`, or minisql. path: a fresh file for the case's use.
    """
    namespace: dict[str, Any] = {"__name__": "oracle_case"}
    exec(compile(source, "<case>", "exec"), namespace)
    answers: list[str] = []
    try:
        for item in namespace["case"](module, path):
            answers.append(repr(item))
    except (module.Error, module.Warning, TypeError, ValueError, AttributeError, KeyError, IndexError) as error:
        answers.append(f"raised {type(error).__name__}: {error}")
    return answers
