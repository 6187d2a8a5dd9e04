"""Aggregation as one generated generator: keys, accumulators and bare columns of a group in one list.

count(), min() and max() are written inline; all other functions keep an accumulator object in the group's list, and
its `step` is called. The row that bare columns come from is kept as it is, and evaluated when the group is finished.
Source: lang_select "Generation of the set of result rows", lang_aggfunc.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from typing import Any, Final, TypeAlias

from minisql.executor.compile import compare as comparing
from minisql.executor.compile.context import Context
from minisql.executor.compile.emit import Atom, Emitter, Layouts
from minisql.executor.compile.expression import ExpressionCompiler
from minisql.executor.compile.functions import compile_row
from minisql.executor.compile.subtype import (
    forget_marks,
    is_extreme_of_column,
    is_json,
    is_json_aggregate,
    marked,
    without_mark,
)  # fmt: skip
from minisql.executor.external_sort import RowsToSort
from minisql.executor.key_set import KeySet
from minisql.executor.late_groups import Overflow
from minisql.executor.memory import FIRST_ROOM
from minisql.executor.run import Row, Run, Start
from minisql.frozen import field, frozen, replace, slotted
from minisql.planner.expr import AggregateCall, Column, CompareOp
from minisql.planner.nodes import Aggregate, Grouping, Sort
from minisql.value.compare import OrderTerm, group_key, sort_rows
from minisql.value.types import Value

Group: TypeAlias = list[Any]

_EXTREMES: Final = {"min": CompareOp.LT, "max": CompareOp.GT}
_NO_KEY: Final = object()


@slotted
class _Shape:
    """What stands where in a group's list, and how its row is made of it."""

    initial: list[str] = field(default_factory=list)  # the source of each slot's first value
    finish: list[Callable[[Group], Value]] = field(default_factory=list)  # one a key and a call
    hoisted: dict[int, str] = field(default_factory=dict)  # slot -> local name of its `step`, with a single group

    def slot(self, initial: str) -> int:
        """A new slot."""
        self.initial.append(initial)
        return len(self.initial) - 1

    def finished(self, groups: Iterable[Group], row_slot: int | None, bare: Callable[[Row], Row]) -> Iterator[Row]:
        """The groups' rows: keys, results, bare columns."""
        for group in groups:
            row = tuple([finish(group) for finish in self.finish])
            yield row if row_slot is None else row + bare(group[row_slot])


def compile_aggregate(node: Aggregate, layouts: Layouts, context: Context) -> Callable[[Run, Start], Start]:
    """`bind(run, source)` starts the groups' rows. HASH groups come in the order of their keys, each in its way."""
    emitter, shape = Emitter(), _Shape()
    are_json = [is_json(key, context) for key in node.keys]
    has_sorter = node.grouping is Grouping.HASH or isinstance(node.child, Sort)  # where SQLite loses marks
    if not has_sorter:
        _note_marks_of_one_row(node, context)
    compiler = ExpressionCompiler(emitter, layouts, context)
    n_volatile = context.volatile_calls
    keys = [compiler.value(expr).text for expr in node.keys]
    is_steady = context.volatile_calls == n_volatile
    if has_sorter:
        forget_marks(node.child.columns, context, of_groups=True)
        are_json = [False] * len(node.keys)
    context.json_extremes.update(
        (node.source, i) for i, call in enumerate(node.calls, len(node.keys)) if is_extreme_of_column(call, context)
    )
    are_json += [is_json_aggregate(call, context) for call in node.calls]
    context.json_columns.update((node.source, i) for i, so_it_is in enumerate(are_json) if so_it_is)
    for i, key in enumerate(keys):
        shape.slot(key)
        shape.finish.append(partial(_slot, i))
    call_slots = [_call_slots(emitter, shape, call) for call in node.calls]
    _keep_kinds(node, shape, call_slots, context)
    no_row = emitter.object((None,) * len(layouts.row))
    row_slot = shape.slot("r" if node.keys else no_row) if node.bare else None
    deciding = rivals(node) if row_slot is not None else ()
    hit_slot = shape.slot("True") if deciding and not _settles(node, deciding[0]) else None
    overflow = None
    if node.grouping is Grouping.HASH:
        ways = zip(node.key_collations, node.descending, strict=True)
        terms = [OrderTerm(collation, descending, not descending) for collation, descending in ways]
        overflow = Overflow(terms, is_steady=is_steady)
    _write_group_choice(emitter, node, keys, shape, overflow)
    if node.grouping is Grouping.WHOLE:
        shape.hoisted = {slots.state: f"step{slots.state}" for slots in call_slots if slots.has_object}
    if hit_slot is not None:
        emitter.body.line(f"hit = g[{hit_slot}]")
    elif deciding:
        emitter.body.line("hit = False")
    for number, (call, slots) in enumerate(zip(node.calls, call_slots, strict=True)):
        keeps = row_slot is not None and (number in deciding if deciding else number == node.extreme)
        _write_step(compiler, shape, call, slots, row_slot if keeps else None, is_rival=bool(deciding))
    if deciding:
        emitter.body.line(f"if hit: g[{row_slot}] = r")
    if hit_slot is not None:
        emitter.body.line(f"g[{hit_slot}] = hit")
    # Where a FILTER lets no row through to min() or max(), the first row is as good as any.
    is_first = not deciding and (node.extreme is None or node.calls[node.extreme].where is not None)
    if row_slot is not None and is_first and not node.keys:
        emitter.body.line(f"if g[{row_slot}] is {no_row}: g[{row_slot}] = r")  # bare columns are the first row's
    bare = emitter.once("bare", f"{emitter.object(compile_row(node.bare, layouts, context))}(run)")
    finish = f"{emitter.object(shape)}.finished({{}}, {row_slot}, lambda r: {bare}(r, L))"
    return _whole_function(emitter, node, shape, finish, overflow)


def _note_marks_of_one_row(node: Aggregate, context: Context) -> None:
    """Bare columns that are JSON: of json_each(), with the column that says what each is, and generated ones."""
    n_before = len(node.keys) + len(node.calls) + len(node.kinds)
    bare = [((e.source, e.column), i) for i, e in enumerate(node.bare, n_before) if isinstance(e, Column)]
    places = {column: (node.source, i) for column, i in bare}
    for column, place in places.items():
        kind = places.get(context.json_values.get(column, column))
        if column in context.json_columns:
            context.json_columns.add(place)
        elif column in context.json_values and kind is not None:
            context.json_values[place] = kind


def _whole_function(
    emitter: Emitter, node: Aggregate, shape: _Shape, finish: str, overflow: Overflow | None
) -> Callable[[Run, Start], Start]:
    """The generator around the body, by the way of grouping."""
    match node.grouping:
        case Grouping.WHOLE:
            steps = [f"{name} = g[{slot}].step" for slot, name in shape.hoisted.items()]
            opening: tuple[str, ...] = (f"g = [{', '.join(shape.initial)}]", *steps, "for r in source(L):")
            after: tuple[str, ...] = (f"yield from {finish.format('(g,)')}",)
        case Grouping.SORTED:
            opening = (f"last = {emitter.object(_NO_KEY)}", "for r in source(L):")
            after = (f"if last is not {emitter.object(_NO_KEY)}: yield from {finish.format('(g,)')}",)
            emitter.body.lines = [line.replace("<finish>", finish.format("(g,)")) for line in emitter.body.lines]
        case Grouping.HASH:
            assert overflow is not None, "HASH has one"
            opening = ("groups = {}", "get = groups.get", f"room = {FIRST_ROOM}", "late = None", "for r in source(L):")
            terms = overflow.terms
            in_order = emitter.object(lambda groups: sort_rows(list(groups), range(len(terms)), terms))
            results = finish.format(f"{in_order}(groups.values())")
            after = (f"yield from {results} if late is None else late.results({results}, L)",)
    bind: Callable[[Run, Start], Start] = emitter.function("start(L)", opening=opening, closing=("pass",), after=after)
    if overflow is not None:
        overflow.bind = bind
    return bind


def _write_group_choice(
    emitter: Emitter, node: Aggregate, keys: list[str], shape: _Shape, overflow: Overflow | None
) -> None:
    """Set `g` to the group of the current row."""
    if node.grouping is Grouping.WHOLE:
        return
    body = emitter.body
    key_of = group_key(node.key_collations)
    if len(keys) == 1 and key_of is None:
        body.line(f"key = {keys[0]}")  # a value is its own key: 0.05 µs a row less than in a tuple
    else:
        row = f"({', '.join(keys)}{',' if len(keys) == 1 else ''})"
        body.line(f"key = {row}" if key_of is None else f"key = {emitter.object(key_of)}({row})")
    new = f"[{', '.join(shape.initial)}]"
    if overflow is not None:
        body.line("g = get(key)")
        with body.indented("if g is None:"):
            asked = emitter.object(overflow)
            with body.indented("if len(groups) >= room:"):
                body.line(f"if late is None: room = {asked}.room(groups, run, source)")
                body.line(f"if not room and late is None: late = {asked}.late(run, source)")
            body.line("if late is not None:")
            body.line("    late.put(key, r); continue")
            body.line(f"g = groups[key] = {new}")
        return
    with body.indented("if key != last:"):
        body.line(f"if last is not {emitter.object(_NO_KEY)}: yield from <finish>")
        body.line("last = key")
        body.line(f"g = {new}")


@frozen
class _CallSlots:
    """Where a call keeps its state; a number is a slot of the group's list."""

    state: int  # the count, the extreme, or the accumulator
    seen: int | None  # the set of distinct arguments
    ordered: int | None  # the rows to sort before the steps
    has_object: bool  # the state is an accumulator object
    kind: int | None = None  # of a min() or max() whose argument may be JSON: 'array' if the extreme is


def _call_slots(emitter: Emitter, shape: _Shape, call: AggregateCall) -> _CallSlots:
    function = call.function
    seen = None
    if call.distinct is not None and not call.takes_last:
        new_set = emitter.object(partial(KeySet, keeps_all=call.distinct.fold is None))
        seen = shape.slot(f"{new_set}(run.host)")
    if function.builtin and not call.order_by and (function.name == "count" or _is_extreme(call)):
        state = shape.slot("0" if function.name == "count" else "None")
        shape.finish.append(partial(_slot, state))
        return _CallSlots(state, seen, None, has_object=False)
    make = partial(function.make, call.collation) if function.needs_collation else function.make
    state = shape.slot(f"{emitter.object(make)}()")
    ordered = None
    if call.order_by:
        n_args, n_terms = len(call.args), len(call.order_by)
        terms = [OrderTerm(term.collation, term.descending, term.nulls_first) for term in call.order_by]
        new_rows = emitter.object(partial(RowsToSort, range(n_args, n_args + n_terms), terms))
        ordered = shape.slot(f"{new_rows}(run.host)")
        if call.takes_last:
            shape.finish.append(partial(_final_of_last, state, ordered, group_key([call.order_by[0].collation])))
        else:
            shape.finish.append(partial(_final_in_order, state, ordered, n_args))
    else:
        shape.finish.append(partial(_final, state))
    return _CallSlots(state, seen, ordered, has_object=True)


def _keep_kinds(node: Aggregate, shape: _Shape, call_slots: list[_CallSlots], context: Context) -> None:
    """`Aggregate.kinds`: a slot for each call that may give JSON, and is not known to give nothing else."""
    for place, number in enumerate(node.kinds, len(node.keys) + len(node.calls)):
        call, slots = node.calls[number], call_slots[number]
        if slots.has_object or is_json_aggregate(call, context) or marked(call.args[0], context) is call.args[0]:
            shape.finish.append(_null)
            continue
        kind = shape.slot("None")
        call_slots[number] = replace(slots, kind=kind)
        shape.finish.append(partial(_slot, kind))
        context.json_values[node.source, len(node.keys) + number] = node.source, place


def rivals(node: Aggregate) -> tuple[int, ...]:
    """The calls of min() and max() of which, on each row, the last one that looks at a value decides about the bare
    columns; empty where `node.extreme` alone decides. A call does not look at a value that its DISTINCT has seen, nor
    at a row that FILTER leaves out. If none of them looks, the row is kept if the last one that was looked at was.
    """
    if node.extreme is None:
        return ()
    extremes = [number for number, call in enumerate(node.calls) if call.function.builtin and _is_extreme(call)]
    settling = [number for number in extremes if _settles(node, number)]
    if not settling:
        return tuple(extremes)
    deciding = tuple([number for number in extremes if number >= settling[-1]])
    return deciding if len(deciding) > 1 else ()


def _settles(node: Aggregate, number: int) -> bool:
    """Does this min() or max() make what those before it think of a row of no account, whatever the row is?

    SQLite has a flag for it, which FILTER sets back in groups, and without groups if all have a FILTER."""
    call = node.calls[number]
    if call.where is None:
        return call.distinct is None
    if node.keys:
        return True
    return all(call.where is not None for call in node.calls if call.function.builtin and _is_extreme(call))


def _is_extreme(call: AggregateCall) -> bool:
    return call.function.name in _EXTREMES and len(call.args) == 1


def _slot(slot: int, group: Group) -> Value:
    value: Value = group[slot]
    return value


def _null(_group: Group) -> Value:
    return None


def _final(slot: int, group: Group) -> Value:
    value: Value = group[slot].final()
    return value


def _final_in_order(state: int, ordered: int, n_args: int, group: Group) -> Value:
    for row in group[ordered].in_order():
        group[state].step(*row[:n_args])
    return _final(state, group)


def _final_of_last(state: int, ordered: int, key_of: Callable[[Row], Hashable] | None, group: Group) -> Value:
    """The rows are (argument, the same as what is sorted by); of equal ones the last counts."""
    waiting: Row | None = None
    last: Hashable = None
    for row in group[ordered].in_order():
        key = row[1:] if key_of is None else key_of(row[1:])
        if waiting is not None and key != last:
            group[state].step(waiting[0])
        waiting, last = row, key
    if waiting is not None:
        group[state].step(waiting[0])
    return _final(state, group)


def _write_step(
    compiler: ExpressionCompiler,
    shape: _Shape,
    call: AggregateCall,
    slots: _CallSlots,
    row_slot: int | None,
    *,
    is_rival: bool,
) -> None:
    """Take the current row into one call's state. `row_slot`: keep the row there if it gave the extreme; `is_rival`:
    only say so in `hit`, for another call may think otherwise, and for the next row."""
    emitter, body = compiler.emitter, compiler.emitter.body
    opening = "if True:"
    if call.where is not None:
        opening = f"if {compiler.condition(call.where).text}:"
    with body.indented(opening):
        keep = "" if row_slot is None else "hit = True" if is_rival else f"g[{row_slot}] = r"
        looking = "hit = False" if row_slot is not None and is_rival else "pass"
        marks, context = call.function.subtype, compiler.context
        atoms = [compiler.value(marked(arg, context) if marks or slots.kind is not None else arg) for arg in call.args]
        if slots.kind is not None:
            body.line(f"marked = {atoms[0].text}")
            body.line(f"plain = {emitter.object(without_mark)}(marked)")
            atoms = [Atom("plain")]
            keep = "; ".join(filter(None, (f'g[{slots.kind}] = None if marked is plain else "array"', keep)))
        if slots.seen is None:
            body.line(looking)
            _write_plain_step(compiler, shape, call, slots, atoms, keep)
            return
        assert call.distinct is not None
        key_of = group_key((call.distinct,))
        value = f"{emitter.object(without_mark)}({atoms[0].text})" if marks else atoms[0].text
        key = value if key_of is None else f"{emitter.object(key_of)}(({value},))"
        body.line(f"d = {key}")
        body.line(f"seen = g[{slots.seen}]")
        with body.indented("if d not in seen and seen.is_new(d):"):
            body.line(looking)
            _write_plain_step(compiler, shape, call, slots, atoms, keep)


def _write_plain_step(
    compiler: ExpressionCompiler,
    shape: _Shape,
    call: AggregateCall,
    slots: _CallSlots,
    atoms: list[Atom],
    keep: str,
) -> None:
    """`keep`: what is done where the row is the extreme; nothing if empty."""
    emitter, body = compiler.emitter, compiler.emitter.body
    name, state = call.function.name, f"g[{slots.state}]"
    args = ", ".join(atom.text for atom in atoms)
    if slots.ordered is not None:
        terms = [compiler.value(term.expr).text for term in call.order_by]
        body.line(f"g[{slots.ordered}].put(({', '.join([args, *terms] if args else terms)},))")
    elif call.function.builtin and name == "count":
        body.line(f"{state} += 1" if not atoms else f"if {args} is not None: {state} += 1")
    elif call.function.builtin and _is_extreme(call):
        body.line(f"best = {state}")
        with body.indented("if best is None:"):
            body.line(f"{state} = {args}")
            if keep:
                body.line(keep)
        with body.indented(f"elif {args} is not None:"):
            better = comparing.emit_compare(
                emitter, _EXTREMES[name], atoms[0], Atom("best"), call.collation, "condition"
            )
            with body.indented(f"if {better.text}:"):
                body.line(f"{state} = {args}")
                if keep:
                    body.line(keep)
    else:
        step = shape.hoisted.get(slots.state, f"{state}.step")
        body.line(f"{step}({args})")
