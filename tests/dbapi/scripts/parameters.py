"""Binding parameters: forms, types, and what is refused."""

from __future__ import annotations

from typing import Any

from tests.dbapi.script import Show


class Whole(int):
    """A subclass of int."""


class Word(str):
    """A subclass of str."""


class Conforms:
    """Adapts itself."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __conform__(self, protocol: object) -> Any:
        return self.value


class Pair:
    """A sequence by its methods only."""

    def __len__(self) -> int:
        return 2

    def __getitem__(self, number: int) -> int:
        return [7, 8][number]


class Names(dict[str, int]):
    """A mapping with a value for every name."""

    def __missing__(self, name: str) -> int:
        return len(name)


def script(db: Any, show: Show) -> None:
    con = db.connect(":memory:")

    def ask(label: str, sql: str, *parameters: Any) -> None:
        show(label, lambda: con.execute(sql, *parameters).fetchall())

    ask("too few", "select ?,?", (1,))
    ask("too many", "select ?", (1, 2))
    ask("none", "select ?")
    ask("none for no parameter", "select 1", (1,))
    ask("missing name", "select :a,:b", {"a": 1})
    ask("names", "select :a,@b,$c", {"a": 1, "b": 2, "c": 3})
    ask("names too many", "select :a", {"a": 1, "z": 2})
    ask("name twice", "select :a,:a", {"a": 1})
    ask("names from a sequence", "select :a,:b", (1, 2))
    ask("missing gives", "select :abc,:de", Names())
    ask("no name", "select ?", {"a": 1})
    ask("no second name", "select :a, ?", {"a": 1})
    ask("numbered", "select ?2,?1", (1, 2))
    ask("numbered gap", "select ?3", (1, 2, 3))
    ask("numbered gap too few", "select ?3", (1,))
    ask("two names", "select :a, ?1, $b, ?2", {"a": 1, "b": 2})
    ask("name after its number", "select ?1, :b, ?2, :b", {"1": 5, "b": 7})
    ask("number after nothing", "select ?, ?1", {"1": 5})
    ask("object", "select ?", (object(),))
    ask("object by name", "select :a", {"a": object()})
    ask("second object", "select ?,?", (1, []))
    ask("complex", "select ?", (1j,))
    ask("set", "select ?", {1})
    ask("int", "select ?", 1)
    ask("text", "select ?", "a")
    ask("iterator", "select ?", iter([1]))
    ask("None", "select ?", None)
    ask("list", "select ?", [1])
    ask("range", "select ?,?", range(2))
    ask("sequence", "select ?,?", Pair())
    ask("largest", "select ?,?", (2**63 - 1, -(2**63)))
    ask("too large", "select ?", (2**63,))
    ask("too small", "select ?", (-(2**63) - 1,))
    ask("too large in a list", "select ?", [2**70])
    ask("bool", "select ?,typeof(?2)", (True, False))
    ask("float", "select ?,?,?", (1.5, -0.0, 1e300))
    ask("nan", "select ?,typeof(?1)", (float("nan"),))
    ask("inf", "select ?", (float("inf"),))
    ask("text kinds", "select ?,?,?", ("", "é", "a\0b"))
    ask("surrogate", "select ?", ("\ud800",))
    ask("bytes", "select ?,typeof(?1)", (b"x\0",))
    ask("buffers", "select ?,?", (bytearray(b"x"), memoryview(b"y")))
    ask("subclasses", "select ?,?,typeof(?1),typeof(?2)", (Whole(4), Word("x")))
    ask("conforming", "select ?,?", (Conforms(5), Conforms("x")))
    ask("conforming to nothing", "select ?", (Conforms(None),))
    ask("conforming to an object", "select ?", (Conforms(object()),))
