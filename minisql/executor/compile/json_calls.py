"""Calls of JSON functions of which something is the same for all rows: the path to look for, or the labels to write.

What is known is looked at once per run; `functions.json_many` says what that saves. Errors stay where they were: in the
row for which the function is called. The functions' modules are loaded when a run begins, not when a statement is
compiled.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.executor.compile.emit import ANY, NULL, TEXT, Atom, Emitter
from minisql.executor.functions.json import EXTRACT_MARKED, MARK, later
from minisql.planner import expr as e
from minisql.value.function import ScalarFunction
from minisql.value.json.mark import JsonText

_FINDERS: Final = {"json_extract": ANY, "->>": ANY, "->": TEXT | NULL}
_CHANGERS: Final = frozenset({"json_insert", "json_replace", "json_set"})
_finder, _changer = later("json_many", "finder"), later("json_many", "changer")
_object_pieces, _writers = later("json_many", "object_pieces"), later("json_many", "writers")


def emit_fixed_json(emitter: Emitter, call: e.Call, atoms: Sequence[Atom]) -> Atom | None:
    """The call, if it is one with a path or labels that are the same for all rows; else None."""
    function = call.function
    if not function.builtin or not atoms:
        return None
    if function is MARK:
        return _mark(emitter, atoms[0])
    name, n_args = function.name, len(atoms)
    if name in _FINDERS and n_args == 2 and atoms[1].constant:
        return _found(emitter, function, atoms)
    if name in _CHANGERS and n_args >= 3 and n_args % 2 and all(atom.constant for atom in atoms[1::2]):
        return _changed(emitter, function, atoms)
    if name == "json_object" and n_args % 2 == 0 and all(atom.constant for atom in atoms[::2]):
        return _object(emitter, function, atoms)
    if name == "json_array":
        return _array(emitter, atoms)
    return None


def _mark(emitter: Emitter, atom: Atom) -> Atom | None:
    if atom.types & ~TEXT:
        return None
    name = emitter.name()
    emitter.body.line(f"{name} = {emitter.object(JsonText)}({atom.text})")
    return Atom(name, TEXT)


def _found(emitter: Emitter, function: ScalarFunction, atoms: Sequence[Atom]) -> Atom:
    argument, path = (atom.text for atom in atoms)
    which = "json_extract marked" if function is EXTRACT_MARKED else function.name
    find = emitter.once(f"{which} {path}", f"{emitter.object(_finder)}({which!r}, {path})")
    name, slow = emitter.name(), emitter.object(function.call)
    emitter.body.line(f"{name} = {find}({argument}) if type({argument}) is str else {slow}({argument}, {path})")
    return Atom(name, _FINDERS[function.name])


def _changed(emitter: Emitter, function: ScalarFunction, atoms: Sequence[Atom]) -> Atom:
    paths = ", ".join(atom.text for atom in atoms[1::2])
    source = f"{emitter.object(_changer)}({function.name!r}, {paths})"
    name, change = emitter.name(), emitter.once(f"{function.name} {paths}", source)
    emitter.body.line(f"{name} = {change}({', '.join(atom.text for atom in (atoms[0], *atoms[2::2]))})")
    return Atom(name, TEXT | NULL)


def _array(emitter: Emitter, atoms: Sequence[Atom]) -> Atom:
    """The array as one f-string: 0.7 us for three elements, 1.6 by the function."""
    write = emitter.once("json writers", f"{emitter.object(_writers)}()")
    elements = ",".join(f"{{{write}[type({atom.text})]({atom.text})}}" for atom in atoms)
    name = emitter.name()
    emitter.body.line(f"{name} = f'[{elements}]'")
    return Atom(name, TEXT)


def _object(emitter: Emitter, function: ScalarFunction, atoms: Sequence[Atom]) -> Atom:
    """The object as one f-string: 1.5 us for three members, 3 by the function."""
    labels = ", ".join(atom.text for atom in atoms[::2])
    pieces = emitter.once(f"json_object {labels}", f"{emitter.object(_object_pieces)}({labels})")
    write = emitter.once("json writers", f"{emitter.object(_writers)}()")
    members = ""
    for number, value in enumerate(atoms[1::2]):
        piece = emitter.once(f"{pieces} {number}", f"{pieces}[{number}]")
        members += f"{{{piece}}}{{{write}[type({value.text})]({value.text})}}"
    name, slow = emitter.name(), emitter.object(function.call)
    arguments = ", ".join(atom.text for atom in atoms)
    emitter.body.line(f"{name} = f'{members}}}}}' if {pieces}[0] else {slow}({arguments})")
    return Atom(name, TEXT)
