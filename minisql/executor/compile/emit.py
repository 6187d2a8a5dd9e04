"""The source text of one generated function, while it is written.

A generated function has three blocks, from outside in: `preamble` runs once per run (parameters and what follows from
them alone), `head` once per start (columns of the rows to the left), `body` once per row. A statement goes to
the outermost block that knows its operands. Only what cannot raise an error may stand outside the body, since
SQLite would not have evaluated it for a row that is never reached.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, Final, NamedTuple

from minisql.executor.run import Run
from minisql.frozen import field, frozen
from minisql.planner.nodes import ColumnKey, Layout
from minisql.value.types import Value

NULL: Final = 1
INT: Final = 2
REAL: Final = 4
TEXT: Final = 8
BLOB: Final = 16
ANY: Final = 31
NUMBER: Final = INT | REAL


class Atom(NamedTuple):
    """A value in generated source: a local variable's name or `None`, never a compound expression.

    `types` are the storage classes that it may have, as a bit set. `constant`: it is known in the preamble.
    `logical`: it may be Python's True or False where SQL says 1 or 0.
    """

    text: str
    types: int = ANY
    constant: bool = False
    logical: bool = False


NULL_ATOM: Final = Atom("None", NULL, True)


def types_of(value: Value) -> int:
    """The bit of a value's storage class."""
    if value is None:
        return NULL
    return {int: INT, float: REAL, str: TEXT, bytes: BLOB}[type(value)]


@frozen
class Layouts:
    """Where columns stand: `row` is the operator's input row, `left` everything to its left in a nested loop."""

    row: Mapping[ColumnKey, int] = field(default_factory=dict)
    left: Mapping[ColumnKey, int] = field(default_factory=dict)

    @classmethod
    def of(cls, row: Layout, left: Layout = ()) -> Layouts:
        """From the rows' layouts. A key that occurs twice means its first position."""
        return cls({key: i for i, key in reversed(list(enumerate(row)))}, {key: i for i, key in enumerate(left)})


class Block:
    """A run of statements at one depth of the function, with the names that hold columns there."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.depth = 0
        self.n_loops = 0
        self._scopes: list[dict[str, str]] = [{}]

    def line(self, text: str) -> None:
        self.lines.append("    " * self.depth + text)

    @contextmanager
    def indented(self, opening: str) -> Iterator[None]:
        """The statements under `opening` (`if x:`). What is loaded in there is not known after it."""
        self.line(opening)
        self.depth += 1
        self.n_loops += opening == "while True:"
        self._scopes.append({})
        n_lines = len(self.lines)
        yield
        if len(self.lines) == n_lines:
            self.line("pass")
        self._scopes.pop()
        self.n_loops -= opening == "while True:"
        self.depth -= 1

    def known(self, key: str) -> str | None:
        """The variable that holds `key` here, if it was loaded on every way to this place."""
        for scope in reversed(self._scopes):
            if key in scope:
                return scope[key]
        return None

    def remember(self, key: str, name: str) -> None:
        self._scopes[-1][key] = name


class Emitter:
    """Collects a function's blocks, the objects that it uses and the names that it has given. `row` is the source of
    the input row as one value."""

    def __init__(self) -> None:
        self.preamble = Block()
        self.head = Block()
        self.body = Block()
        self.row = "r"
        self.objects: list[object] = []
        self._object_names: dict[int, str] = {}
        self._n_names = 0

    def name(self) -> str:
        """A variable name not used yet."""
        self._n_names += 1
        return f"t{self._n_names}"

    def object(self, thing: object) -> str:
        """The name by which generated source calls a Python object."""
        name = self._object_names.get(id(thing))
        if name is None:
            name = self._object_names[id(thing)] = f"k{len(self.objects)}"
            self.objects.append(thing)  # kept alive here, so its id stays its own
        return name

    def place(self, *operands: Atom) -> Block:
        """The outermost block in which all operands are known, for a statement that cannot raise an error."""
        return self.preamble if all(atom.constant for atom in operands) else self.body

    def once(self, key: str, source: str) -> str:
        """A variable that the preamble sets to `source`, once for each `key`."""
        name = self.preamble.known(key)
        if name is None:
            name = self.name()
            self.preamble.line(f"{name} = {source}")
            self.preamble.remember(key, name)
        return name

    def each_start(self, source: str) -> str:
        """A variable that the head sets to `source`: its value may change from one start to the next."""
        name = self.head.known(source)
        if name is None:
            name = self.name()
            self.head.line(f"{name} = {source}")
            self.head.remember(source, name)
        return name

    def column(self, variable: str, position: int) -> str:
        """The variable that holds a column: `variable` is `r` (the row) or `L` (the rows to the left)."""
        block = self.body if variable == "r" else self.head
        key = f"{variable}[{position}]"
        name = block.known(key)
        if name is None:
            name = f"{'c' if variable == 'r' else 'x'}{position}"
            block.line(f"{name} = {key}")
            block.remember(key, name)
        return name

    def function(
        self,
        signature: str,
        opening: tuple[str, ...] = (),
        closing: tuple[str, ...] = (),
        after: tuple[str, ...] = (),
        bind_arguments: str = "",
    ) -> Any:
        """Compile what was written. `signature` is the inner function's. `closing` ends the body. With an `opening`,
        whose last line is a loop's head, the body stands in the loop, and `after` follows it. `bind_arguments`
        are `run` alone, or `run, source` for a loop, if not given.

        Returns:
            bind: a function of the run (and what `signature` asks of it, see `compile.functions`).
        """
        bind_arguments = bind_arguments or ("run, source" if opening else "run")
        parameters = ", ".join(f"k{i}" for i in range(len(self.objects)))
        lines = [f"def make({parameters}):", f"    def bind({bind_arguments}):"]
        lines += ["        " + line for line in self.preamble.lines]
        lines.append(f"        def {signature}:")
        lines += ["            " + line for line in self.head.lines]
        lines += ["            " + line for line in opening]
        indent = "                " if opening else "            "
        lines += [indent + line for line in self.body.lines]
        lines += [indent + line for line in closing]
        lines += ["            " + line for line in after]
        lines += [f"        return {signature[: signature.index('(')]}", "    return bind"]
        return _maker("\n".join(lines))(*self.objects)

    def program(self, arguments: str, opening: tuple[str, ...], closing: tuple[str, ...]) -> Any:
        """As `function`, for what is called once a run: all blocks in one function of `host, params, literals` and
        `arguments`, which is returned. A Run, which takes 0.3 us to make, is made where more than these is asked of it.
        """
        blocks = (opening, self.preamble.lines, self.head.lines, self.body.lines, closing)
        source = "\n".join(["        " + line for block in blocks for line in block])
        for name in ("params", "literals", "host"):
            source = source.replace(f"run.{name}", name)
        if "(run)" in source:
            source = f"        run = {self.object(Run)}(host, params, literals)\n{source}"
        parameters = ", ".join(f"k{i}" for i in range(len(self.objects)))
        head = f"def make({parameters}):\n    def f(host, params, literals, {arguments}):"
        return _maker(f"{head}\n{source}\n    return f")(*self.objects)


@lru_cache(maxsize=512)
def _maker(source: str) -> Callable[..., Any]:
    """The `make` function of a source text. Cached: compile() takes 100 to 500 µs, and many statements generate
    the same text."""
    namespace: dict[str, Any] = {}
    exec(compile(source, "<minisql generated>", "exec"), namespace)
    made: Callable[..., Any] = namespace["make"]
    return made
