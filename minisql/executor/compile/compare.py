"""Comparisons in generated source: affinity, NULL, class order, collation.

Python's own operators compare SQL values of one class as SQL does, and `==` is right between classes too (nothing
equals a value of another class, but numbers compare exactly). What they cannot do is said here: NULL, `<` between
classes (TypeError: `value.compare` decides), folded collations, and `<` between texts with bytes that are not UTF-8.
Source: datatype3 §4, rowvalue §2.1, nulls.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from minisql.executor.compile.emit import BLOB, INT, NULL, REAL, TEXT, Atom, Emitter
from minisql.planner.expr import CompareOp
from minisql.value.affinity import Affinity, comparer
from minisql.value.collate import Collation
from minisql.value.compare import compare
from minisql.value.types import Value

_PYTHON: Final = {
    CompareOp.EQ: "==",
    CompareOp.NE: "!=",
    CompareOp.LT: "<",
    CompareOp.LE: "<=",
    CompareOp.GT: ">",
    CompareOp.GE: ">=",
    CompareOp.IS: "==",
    CompareOp.IS_NOT: "!=",
}

_ORDERS: Final[dict[CompareOp, Callable[[int], bool]]] = {
    CompareOp.LT: lambda order: order < 0,
    CompareOp.LE: lambda order: order <= 0,
    CompareOp.GT: lambda order: order > 0,
    CompareOp.GE: lambda order: order >= 0,
    CompareOp.EQ: lambda order: order == 0,
    CompareOp.NE: lambda order: order != 0,
    CompareOp.IS: lambda order: order == 0,
    CompareOp.IS_NOT: lambda order: order != 0,
}


def convert(emitter: Emitter, atom: Atom, affinity: Affinity | None, applied_already: bool) -> Atom:
    """The atom after the comparison's affinity (datatype3 §4.2)."""
    function = None if applied_already or affinity is None else comparer(affinity)
    if function is None or affinity is None:
        return atom
    if affinity.is_numeric:
        if not atom.types & TEXT:
            return atom
        test, types = f"type({atom.text}) is str", atom.types | INT | REAL
    else:
        if not atom.types & (INT | REAL):
            return atom
        test = f"type({atom.text}) is int or type({atom.text}) is float"
        types = atom.types & ~(INT | REAL) | TEXT
    name = emitter.name()
    emitter.place(atom).line(f"{name} = {emitter.object(function)}({atom.text}) if {test} else {atom.text}")
    return Atom(name, types, atom.constant)


def convert_if_text(emitter: Emitter, left: Atom, right: Atom) -> tuple[Atom, Atom]:
    """Both atoms after a comparison's TEXT affinity where either may be a number: two numbers stay what they are."""
    function = emitter.object(comparer(Affinity.TEXT))
    a, b, new_a, new_b = left.text, right.text, emitter.name(), emitter.name()
    converted = f"({function}({a}), {function}({b})) if type({a}) is str or type({b}) is str else ({a}, {b})"
    emitter.place(left, right).line(f"{new_a}, {new_b} = {converted}")
    is_constant = left.constant and right.constant
    return Atom(new_a, left.types | TEXT, is_constant), Atom(new_b, right.types | TEXT, is_constant)


@lru_cache(maxsize=256)
def slow_compare(op: CompareOp, collation: Collation) -> Callable[[Value, Value], bool]:
    """The comparison for any two values but NULL, by `value.compare`."""
    decide = _ORDERS[op]
    return lambda left, right: decide(compare(left, right, collation))


def emit_compare(
    emitter: Emitter, op: CompareOp, left: Atom, right: Atom, collation: Collation, want: str = "logic"
) -> Atom:
    """Compare two atoms whose affinity has been applied.

    `want` is the name of a member of `Want`: for a condition NULL may be False, for a value the answer is 1, 0 or None.
    """
    equality = op in (CompareOp.EQ, CompareOp.NE, CompareOp.IS, CompareOp.IS_NOT)
    null_safe = op in (CompareOp.IS, CompareOp.IS_NOT)
    both_text = left.types & right.types & TEXT
    folds = both_text and collation.compare is None and not (equality and collation.name == "BINARY")
    name, block = emitter.name(), emitter.place(left, right)
    tests = [f"{atom.text} is None" for atom in (left, right) if atom.types & NULL and not null_safe]
    a, b = left.text, right.text
    if both_text and collation.compare is not None:
        comparison = f"{emitter.object(slow_compare(op, collation))}({a}, {b})"
    elif equality or not (left.types | right.types) & (TEXT | BLOB):
        if folds:
            a, b = _folded(emitter, left, collation), _folded(emitter, right, collation)
        comparison = f"{a} {_PYTHON[op]} {b}"
    else:
        return _emit_order(emitter, op, left, right, collation, tests, want)
    if want == "value":
        comparison = f"1 if {comparison} else 0"
    if tests:
        comparison = f"{'False' if want == 'condition' else 'None'} if {' or '.join(tests)} else {comparison}"
    block.line(f"{name} = {comparison}")
    return Atom(name, INT | (NULL if tests else 0), left.constant and right.constant, want != "value")


def _emit_order(
    emitter: Emitter, op: CompareOp, left: Atom, right: Atom, collation: Collation, tests: list[str], want: str
) -> Atom:
    """An order between values whose classes are not known: try Python's operator, ask `value.compare` on TypeError.

    Measured against asking for both types first: 45 ns instead of 80 ns for two integers, and a `try` costs nothing.
    """
    name, block = emitter.name(), emitter.place(left, right)
    a, b = left.text, right.text
    slow = f"{emitter.object(slow_compare(op, collation))}({a}, {b})"
    value_of = (lambda source: f"1 if {source} else 0") if want == "value" else (lambda source: source)
    both_text = left.types & right.types & TEXT
    folded = both_text and not collation.is_binary
    if tests:
        block.line(f"if {' or '.join(tests)}: {name} = {'False' if want == 'condition' else 'None'}")
    with block.indented("else:" if tests else "if True:"):
        if folded:
            with block.indented(f"if type({a}) is str and type({b}) is str:"):
                fold = emitter.object(collation.fold)
                block.line(f"{name} = {value_of(f'{fold}({a}) {_PYTHON[op]} {fold}({b})')}")
        elif both_text:  # code points order as UTF-8 does if one side is ASCII; else the text may hold raw bytes
            with block.indented(f"if type({a}) is str and not {a}.isascii():"):
                block.line(f"{name} = {value_of(slow)}")
        with block.indented("else:" if both_text else "if True:"):
            block.line(f"try: {name} = {value_of(f'{a} {_PYTHON[op]} {b}')}")
            block.line(f"except TypeError: {name} = {value_of(slow)}")
    return Atom(name, INT | (NULL if tests else 0), left.constant and right.constant, want != "value")


def _folded(emitter: Emitter, atom: Atom, collation: Collation) -> str:
    """The key of an atom's text under a built-in collation; other classes unchanged."""
    fold = emitter.object(collation.fold)
    source = f"{fold}({atom.text}) if type({atom.text}) is str else {atom.text}"
    name = emitter.name()
    emitter.place(atom).line(f"{name} = {source}")
    return name


def emit_in_set(emitter: Emitter, name: str, operand: Atom, items: Sequence[Atom], collation: Collation) -> None:
    """Set `name` to whether the operand is among the items, all constant; None where a NULL leaves it open."""
    key = operand.text if collation.name == "BINARY" else _folded(emitter, operand, collation)
    keys = [item.text if collation.name == "BINARY" else _folded(emitter, item, collation) for item in items]
    chosen, has_null = emitter.name(), emitter.name()
    emitter.preamble.line(f"{chosen} = {{{', '.join(keys)}}}")
    emitter.preamble.line(f"{has_null} = None in {chosen}")
    emitter.preamble.line(f"{chosen}.discard(None)")
    emitter.body.line(
        f"{name} = None if {key} is None else True if {key} in {chosen} else None if {has_null} else False"
    )
