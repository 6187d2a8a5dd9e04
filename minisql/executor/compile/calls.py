"""Calls of scalar functions: what stands before the arguments, and the functions whose arguments are lazy.

`coalesce`, `ifnull`, `iif` and the likelihood hints are rewritten, since SQLite evaluates no more of their
arguments than it needs (lang_corefunc). A user's function of such a name is called like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from minisql.executor.compile.emit import Atom, Emitter
from minisql.planner import expr as e

if TYPE_CHECKING:
    from minisql.executor.compile.expression import ExpressionCompiler, Visit


def scalar_arguments(emitter: Emitter, call: e.Call, atoms: Sequence[Atom]) -> str:
    """The argument list of a call, with the context and the collation where the function wants them."""
    arguments = [atom.text for atom in atoms]
    if call.function.needs_collation:
        arguments.insert(0, emitter.object(call.collation))
    if call.function.needs_context:
        arguments.insert(0, emitter.once("host", "run.host"))
    return ", ".join(arguments)


def _coalesce(compiler: ExpressionCompiler, call: e.Call) -> Visit:
    from minisql.executor.compile.expression import Want

    emitter = compiler.emitter
    name, body = emitter.name(), emitter.body
    atom = yield call.args[0], Want.VALUE
    body.line(f"{name} = {atom.text}")
    for arg in call.args[1:]:
        with body.indented(f"if {name} is None:"):
            atom = yield arg, Want.VALUE
            body.line(f"{name} = {atom.text}")
    return Atom(name)


def _iif(compiler: ExpressionCompiler, call: e.Call) -> Visit:
    from minisql.executor.compile.expression import Want

    args = call.args
    whens = tuple((args[i], args[i + 1]) for i in range(0, len(args) - 1, 2))
    otherwise = args[-1] if len(args) % 2 else None
    return (yield e.Case(None, whens, (), otherwise), Want.VALUE)


def _first_argument(compiler: ExpressionCompiler, call: e.Call) -> Visit:
    from minisql.executor.compile.expression import Want

    return (yield call.args[0], Want.VALUE)


LAZY: Final[dict[str, Callable[[ExpressionCompiler, e.Call], Visit]]] = {
    "coalesce": _coalesce,
    "ifnull": _coalesce,
    "iif": _iif,
    "if": _iif,
    "likely": _first_argument,
    "unlikely": _first_argument,
    "likelihood": _first_argument,
}
"""By name; none of these functions is to be called itself."""
