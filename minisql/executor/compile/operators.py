"""Operators that are no comparison: one visitor a node class.

They also say when a subquery among the operands is computed: last, and only where the other operand leaves it open.
Source: lang_expr "Operators, and Parse-Affecting Attributes"; three-valued logic as in nulls.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.executor.compile.arithmetic import emit_arithmetic, emit_bit_not, emit_negate
from minisql.executor.compile.emit import ANY, INT, NULL, Atom, Emitter
from minisql.executor.compile.visit import Visit, VisitPair, Want
from minisql.planner import expr as e
from minisql.value.affinity import Affinity, storer

_OTHER_WAY: Final = {e.BinaryOp.AND: e.BinaryOp.OR, e.BinaryOp.OR: e.BinaryOp.AND}


def unary(emitter: Emitter, expr: e.Unary, want: Want) -> Visit:
    op = expr.op
    if want is Want.CONDITION and (same := _as_condition(op, expr.operand)) is not None:
        return (yield same, want)
    if op is e.UnaryOp.PLUS:
        return (yield expr.operand, Want.VALUE)
    if op in (e.UnaryOp.NEGATE, e.UnaryOp.BIT_NOT):
        atom = yield expr.operand, Want.VALUE
        if op is e.UnaryOp.BIT_NOT:
            return emit_bit_not(emitter, atom)
        return emit_negate(emitter, atom, is_literal=isinstance(expr.operand, e.Const))
    if op is e.UnaryOp.AS_REAL:
        atom = yield expr.operand, Want.VALUE
        name, a = emitter.name(), atom.text
        emitter.place(atom).line(f"{name} = float({a}) if type({a}) is int else {a}")
        return Atom(name, ANY, atom.constant)
    if op is e.UnaryOp.TO_REAL:
        atom = yield expr.operand, Want.VALUE
        name = emitter.name()
        emitter.place(atom).line(f"{name} = {emitter.object(storer(Affinity.REAL))}({atom.text})")
        return Atom(name, ANY, atom.constant)
    if op is e.UnaryOp.AS_STORED:
        atom = yield expr.operand, Want.VALUE
        name, a = emitter.name(), atom.text
        is_short = f"type({a}) is float and {a}.is_integer() and {-(2**47)} <= {a} < {2**47}"  # in 6 bytes
        emitter.place(atom).line(f"{name} = int({a}) if {is_short} else {a}")
        return Atom(name, ANY, atom.constant)
    is_null_test = op in (e.UnaryOp.IS_NULL, e.UnaryOp.NOT_NULL)
    operand, inner = expr.operand, Want.VALUE if is_null_test else Want.LOGIC
    if want is Want.CONDITION and op in (e.UnaryOp.IS_TRUE, e.UnaryOp.IS_NOT_TRUE):
        inner = want
    elif want is Want.CONDITION and op is e.UnaryOp.IS_NOT_FALSE:
        operand, inner, op = e.Unary(e.UnaryOp.NOT, operand), want, e.UnaryOp.IS_NOT_TRUE
    atom = yield operand, inner
    name, a = emitter.name(), atom.text
    source = {
        e.UnaryOp.NOT: f"None if {a} is None else not {a}",
        e.UnaryOp.IS_NULL: f"{a} is None",
        e.UnaryOp.NOT_NULL: f"{a} is not None",
        e.UnaryOp.IS_TRUE: f"not not {a}",
        e.UnaryOp.IS_NOT_TRUE: f"not {a}",
        e.UnaryOp.IS_FALSE: f"{a} is not None and not {a}",
        e.UnaryOp.IS_NOT_FALSE: f"{a} is None or not not {a}",
    }[op]
    emitter.place(atom).line(f"{name} = {source}")
    return Atom(name, INT | (NULL if op is e.UnaryOp.NOT else 0), atom.constant, True)


def _as_condition(op: e.UnaryOp, operand: e.Expr) -> e.Expr | None:
    """What is true if, and only if, `op operand` is, and as SQLite computes it: the first operand of an AND or OR that
    settles it ends it, so that `NOT (1 OR abs(a))` never fails in WHERE. None: it is computed as it stands."""
    if op is e.UnaryOp.IS_FALSE:
        return e.Unary(e.UnaryOp.NOT, operand)
    if op is not e.UnaryOp.NOT:
        return None
    if isinstance(operand, e.Unary) and operand.op is e.UnaryOp.NOT:
        return operand.operand
    if not isinstance(operand, e.Binary) or operand.op not in _OTHER_WAY:
        return None
    chain, of_chain, rights = operand.left, operand.op, [operand.right]  # a long one leans left
    while isinstance(chain, e.Binary) and chain.op is of_chain:
        rights.append(chain.right)
        chain = chain.left
    whole: e.Expr = e.Unary(op, chain)
    for right in reversed(rights):
        whole = e.Binary(_OTHER_WAY[of_chain], whole, e.Unary(op, right))
    return whole


def arithmetic(emitter: Emitter, expr: e.Binary) -> Visit:
    """A chain of them that leans left is one visit."""
    may_skip = e.has_subquery(expr)
    if may_skip and e.is_right_first(expr.left, expr.right):
        left, other = yield from both_operands(emitter, expr.left, expr.right)
        return emit_arithmetic(emitter, expr.op, left, other)
    right = [(expr.op, expr.right)]  # operands of a chain that leans left, the last first
    chain = expr.left
    while isinstance(chain, e.Binary) and chain.op not in (e.BinaryOp.AND, e.BinaryOp.OR):
        if may_skip and e.is_right_first(chain.left, chain.right):
            break
        right.append((chain.op, chain.right))
        chain = chain.left
    atom = yield chain, Want.VALUE
    for op, operand in reversed(right):
        other = (yield from _unless_null(emitter, atom, operand)) if may_skip else (yield operand, Want.VALUE)
        atom = emit_arithmetic(emitter, op, atom, other)
    return atom


def both_operands(emitter: Emitter, left: e.Expr, right: e.Expr) -> VisitPair:
    """Both operands of an operator that gives NULL for a NULL. SQLite computes a subquery last, and not where the
    other operand is NULL: `(SELECT abs(a)) + b` does not fail for the smallest integer if b is NULL."""
    if e.is_right_first(left, right):
        atom = yield right, Want.VALUE
        return (yield from _unless_null(emitter, atom, left)), atom
    atom = yield left, Want.VALUE
    return atom, (yield from _unless_null(emitter, atom, right))


def _unless_null(emitter: Emitter, first: Atom, expr: e.Expr) -> Visit:
    """The other operand beside `first`: a subquery is NULL where that is."""
    if not first.types & NULL or not e.has_subquery(expr):
        return (yield expr, Want.VALUE)
    body, name = emitter.body, emitter.name()
    body.line(f"{name} = None")
    with body.indented(f"if {first.text} is not None:"):
        atom = yield expr, Want.VALUE
        body.line(f"{name} = {atom.text}")
    return Atom(name, atom.types | NULL)


def and_or(emitter: Emitter, expr: e.Binary, want: Want) -> Visit:
    """AND and OR. Where only truth matters, AND stops at the first operand that is not true, OR at a true one. As a
    value they evaluate all operands, as SQLite does, but for what has subqueries, which comes last and only if it
    decides: `a > 0 AND abs(a)` fails for the smallest integer, `a > 0 AND (SELECT abs(a))` does not."""
    operands = [expr.right]
    chain = expr.left
    while isinstance(chain, e.Binary) and chain.op is expr.op:
        operands.append(chain.right)
        chain = chain.left
    operands.append(chain)
    operands.reverse()
    inner = Want.CONDITION if want is Want.CONDITION else Want.LOGIC
    is_and = expr.op is e.BinaryOp.AND
    first, *groups = _in_order(operands)
    result = yield from _all_of(emitter, first, inner, is_and=is_and)
    if not groups:
        return result
    body, name = emitter.body, emitter.name()
    body.line(f"{name} = {result.text}")
    go_on = f"if {name}:" if inner is Want.CONDITION else f"if {name} or {name} is None:"
    for group in groups:
        with body.indented(go_on if is_and else f"if not {name}:"):
            u = (yield from _all_of(emitter, group, inner, is_and=is_and)).text
            if inner is Want.CONDITION:
                body.line(f"{name} = {u}")
            else:  # AND: false wins, then NULL, so anything not true replaces; OR the other way round
                body.line(f"if not {u}: {name} = {u}" if is_and else f"if {u} or {u} is None: {name} = {u}")
    return Atom(name, NULL | INT, False, True)


def _in_order(operands: Sequence[e.Expr]) -> list[Sequence[e.Expr]]:
    """The operands of a chain in groups, each of which is computed if those before leave the result open. Each operator
    computes its right operand first if only the left one has a subquery: `x OR (SELECT y) OR z` is z, x, (SELECT y)."""
    costly = [operand for operand in operands if e.has_subquery(operand)]
    if not costly:
        return [operands]
    n_before = operands.index(costly[0])
    behind = [operand for operand in operands[n_before:] if not e.has_subquery(operand)]
    before = [operands[:n_before]] if n_before else []
    return [*([each] for each in reversed(behind)), *before, *([each] for each in costly)]


def _all_of(emitter: Emitter, operands: Sequence[e.Expr], inner: Want, *, is_and: bool) -> Visit:
    """The operands without subqueries of an AND or OR: as a value all of them are computed."""
    first = yield operands[0], inner
    if len(operands) == 1:
        return first
    body, name = emitter.body, emitter.name()
    body.line(f"{name} = {first.text}")
    for operand in operands[1:]:
        if inner is Want.LOGIC:
            u = (yield operand, inner).text
            body.line(
                f"if not {u} and ({name} or {name} is None): {name} = {u}"
                if is_and
                else f"if not {name} and ({u} or {u} is None): {name} = {u}"
            )
            continue
        with body.indented(f"if {name}:" if is_and else f"if not {name}:"):
            body.line(f"{name} = {(yield operand, inner).text}")
    return Atom(name, NULL | INT, False, True)


def negated(emitter: Emitter, atom: Atom, is_negated: bool) -> Atom:
    """The logical atom itself, or its NOT."""
    if not is_negated:
        return atom
    name = emitter.name()
    emitter.place(atom).line(f"{name} = None if {atom.text} is None else not {atom.text}")
    return Atom(name, atom.types, atom.constant, True)
