"""What the standard library's `sqlite3` warns of, from the Python on that does: each warning names the program's line.

Nothing here is reached on a Python whose own module is silent. Source: the Python documentation, sqlite3, the notes
"Deprecated since version 3.12" and "Deprecated since version 3.13".
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable
from functools import wraps
from typing import Any, Final, TypeVar, cast

NAMED_WANTS_A_MAPPING: Final = sys.version_info >= (3, 12)
"""A sequence for parameters with names is warned of; from 3.14 on it is refused."""
REFUSES_SEQUENCES: Final = sys.version_info >= (3, 14)

_OURS: Final = (os.path.dirname(os.path.dirname(__file__)) + os.sep,)
_OPTIONS: Final = (
    "'timeout', 'detect_types', 'isolation_level', 'check_same_thread', 'factory', 'cached_statements' and 'uri'"
)
_F = TypeVar("_F", bound=Callable[..., Any])


def deprecated(message: str) -> None:
    """Warn, at the innermost line of the program that is not ours."""
    if sys.version_info >= (3, 12):
        warnings.warn(message, DeprecationWarning, skip_file_prefixes=_OURS)


def deprecated_default(what: str) -> None:
    """Warn of the adapter or converter that is there without the program's doing."""
    deprecated(
        f"The default {what} is deprecated as of Python 3.12; see the sqlite3 documentation for suggested replacement "
        "recipes"
    )


def one_positional(name: str, n_more: int = 0) -> Callable[[_F], _F]:
    """For a function that will take only its first argument by position.

    Args:
        name: what the warning calls the function.
        n_more: arguments before the first: 1 for a method's `self`.
    """

    def decorate(function: _F) -> _F:
        if sys.version_info < (3, 13):
            return function

        @wraps(function)
        def call(*arguments: Any, **keywords: Any) -> Any:
            if len(arguments) > 1 + n_more:
                deprecated(
                    f"Passing more than 1 positional argument to {name}() is deprecated. Parameters {_OPTIONS} will "
                    "become keyword-only parameters in Python 3.15."
                )
            return function(*arguments, **keywords)

        return cast(_F, call)

    return decorate


def positional(*names: str) -> Callable[[_F], _F]:
    """For a method of Connection whose parameters of these names will be taken by position alone."""

    def decorate(method: _F) -> _F:
        if sys.version_info < (3, 13):
            return method
        quoted = [repr(name) for name in names]
        listed = quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
        plural = "" if len(quoted) == 1 else "s"
        message = (
            f"Passing keyword argument{plural} {listed} to _sqlite3.Connection.{method.__name__}() is deprecated. "
            f"Parameter{plural} {listed} will become positional-only in Python 3.15."
        )
        given = frozenset(names)

        @wraps(method)
        def call(*arguments: Any, **keywords: Any) -> Any:
            if keywords and not given.isdisjoint(keywords):
                deprecated(message)
            return method(*arguments, **keywords)

        return cast(_F, call)

    return decorate
