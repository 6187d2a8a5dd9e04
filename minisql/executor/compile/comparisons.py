"""Comparisons, BETWEEN and IN a list: one visitor a node class.

Each applies the comparison's affinity to its operands; what is written for one pair of them stands in `compare`.
Source: datatype3 §4, rowvalue §2.1, lang_expr "The BETWEEN operator" and "The IN and NOT IN operators".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.executor.compile.compare import convert, convert_if_text, emit_compare, emit_in_set
from minisql.executor.compile.emit import INT, NULL, NUMBER, Atom
from minisql.executor.compile.operators import both_operands, negated
from minisql.executor.compile.visit import Visit, VisitPair, Want
from minisql.planner import expr as e
from minisql.planner.noticeable import is_noticeable
from minisql.planner.steady import is_constant
from minisql.value.affinity import Affinity

if TYPE_CHECKING:
    from minisql.executor.compile.expression import ExpressionCompiler

_MOST_COMPARED = 2  # constants in a list that SQLite compares one by one


def converted(compiler: ExpressionCompiler, atom: Atom, expr: e.Expr, affinity: Affinity | None) -> Atom:
    """The atom, which is the value of `expr`, after a comparison's affinity."""
    return convert(compiler.emitter, atom, affinity, _has_affinity(compiler, expr, affinity))


def both_converted(
    compiler: ExpressionCompiler,
    left: Atom,
    left_expr: e.Expr,
    right: Atom,
    right_expr: e.Expr,
    affinity: Affinity | None,
) -> tuple[Atom, Atom]:
    """Both sides of a comparison after its affinity. TEXT changes nothing where neither side is a text: a subquery
    whose column counts as TEXT, `(SELECT 5 UNION ALL SELECT x FROM t)`, may give a number all the same."""
    if affinity is Affinity.TEXT and not (_is_text(compiler, left, left_expr) or _is_text(compiler, right, right_expr)):
        return convert_if_text(compiler.emitter, left, right)
    return converted(compiler, left, left_expr, affinity), converted(compiler, right, right_expr, affinity)


def _is_text(compiler: ExpressionCompiler, atom: Atom, expr: e.Expr) -> bool:
    return not atom.types & NUMBER or _has_affinity(compiler, expr, Affinity.TEXT)


def _has_affinity(compiler: ExpressionCompiler, expr: e.Expr, affinity: Affinity | None) -> bool:
    """True if the affinity was applied when the value was stored, so that applying it again changes nothing."""
    if not isinstance(expr, e.Column) or expr.source not in compiler.context.stored:
        return False
    if affinity is None:
        return True
    return expr.affinity is affinity or (expr.affinity.is_numeric and affinity.is_numeric)


def compare(compiler: ExpressionCompiler, expr: e.Compare, want: Want) -> Visit:
    if expr.op in (e.CompareOp.IS, e.CompareOp.IS_NOT):
        left = yield expr.left, Want.VALUE
        right = yield expr.right, Want.VALUE
    else:
        left, right = yield from both_operands(compiler.emitter, expr.left, expr.right)
    left, right = both_converted(compiler, left, expr.left, right, expr.right, expr.how.affinity)
    return emit_compare(compiler.emitter, expr.op, left, right, expr.how.collation, want.value)


def row_compare(compiler: ExpressionCompiler, expr: e.RowCompare) -> Visit:
    """Row values, pair by pair from the left; what comes after the pair that decides is not evaluated.

    `=` is true if all pairs are equal, false if one differs, else NULL. An order is decided by the first pair that
    is not equal, and is NULL if a NULL comes before that.
    """
    emitter, body, op = compiler.emitter, compiler.emitter.body, expr.op
    name = emitter.name()
    if op in (e.CompareOp.EQ, e.CompareOp.NE, e.CompareOp.IS, e.CompareOp.IS_NOT):
        equality = e.CompareOp.EQ if op in (e.CompareOp.EQ, e.CompareOp.NE) else e.CompareOp.IS
        body.line(f"{name} = True")
        for i, how in enumerate(expr.how):
            with body.indented(f"if {name} or {name} is None:"):
                left, right = yield from _pair(compiler, expr, i)
                same = emit_compare(emitter, equality, left, right, how.collation)
                body.line(f"if not {same.text}: {name} = {same.text}")
        return negated(emitter, Atom(name, NULL | INT, False, True), op in (e.CompareOp.NE, e.CompareOp.IS_NOT))
    strict = {e.CompareOp.LE: e.CompareOp.LT, e.CompareOp.GE: e.CompareOp.GT}.get(op, op)
    with body.indented("while True:"):
        for i, how in enumerate(expr.how):
            left, right = yield from _pair(compiler, expr, i)
            same = emit_compare(emitter, e.CompareOp.EQ, left, right, how.collation)
            with body.indented(f"if not {same.text}:"):
                order = emit_compare(emitter, strict, left, right, how.collation)
                body.line(f"{name} = {order.text}")
                body.line("break")
        body.line(f"{name} = {op is not strict}")
        body.line("break")
    return Atom(name, NULL | INT, False, True)


def _pair(compiler: ExpressionCompiler, expr: e.RowCompare, i: int) -> VisitPair:
    left = yield expr.left[i], Want.VALUE
    right = yield expr.right[i], Want.VALUE
    return both_converted(compiler, left, expr.left[i], right, expr.right[i], expr.how[i].affinity)


def between(compiler: ExpressionCompiler, expr: e.Between, want: Want) -> Visit:
    """Two comparisons with AND between them. As a value SQLite computes both bounds: `1 BETWEEN 2 AND abs(a)` fails for
    the smallest integer; where only truth matters, it stops at the first comparison that is not true."""
    emitter = compiler.emitter
    operand = yield expr.operand, Want.VALUE
    low = yield expr.low, Want.VALUE
    left, right = both_converted(compiler, operand, expr.operand, low, expr.low, expr.how_low.affinity)
    result = emit_compare(emitter, e.CompareOp.GE, left, right, expr.how_low.collation)
    name, body = emitter.name(), emitter.body
    body.line(f"{name} = {result.text}")
    go_on = f"if {name}:" if want is Want.CONDITION and not expr.negated else f"if {name} or {name} is None:"
    is_seen = want is Want.VALUE and not isinstance(expr.high, e.Const | e.Param | e.Column | e.Outer)
    given = (yield expr.high, Want.VALUE) if is_seen else None
    with body.indented(go_on):
        high = (yield expr.high, Want.VALUE) if given is None else given
        left, right = both_converted(compiler, operand, expr.operand, high, expr.high, expr.how_high.affinity)
        upper = emit_compare(emitter, e.CompareOp.LE, left, right, expr.how_high.collation)
        body.line(f"if not {upper.text}: {name} = {upper.text}")
    return negated(emitter, Atom(name, NULL | INT, False, True), expr.negated)


def in_list(compiler: ExpressionCompiler, expr: e.InList) -> Visit:
    """Constants and parameters go into a set once per run; other items are compared one after the other.

    If somebody notices that an item is computed, it is when SQLite does so: three constants or more make a table, all
    of them before the operand; else the list is read in its order, as far as it takes: `1 IN (1, abs(a))` never fails.
    """
    emitter, how = compiler.emitter, expr.how
    if not expr.items:
        return Atom(emitter.object(int(expr.negated)), INT, True)
    is_noticed = any(map(is_noticeable, expr.items))
    tabled: list[Atom] = []
    if is_noticed and len(expr.items) > _MOST_COMPARED and all(map(is_constant, expr.items)):
        in_program, compiler.context.in_program = compiler.context.in_program, False  # a table is made once a run
        for item in expr.items:
            tabled.append((yield item, Want.VALUE))
        compiler.context.in_program = in_program
    given = yield expr.operand, Want.VALUE
    is_loose = how.affinity is Affinity.TEXT and not _is_text(compiler, given, expr.operand)
    few = is_loose and len(expr.items) <= _MOST_COMPARED
    operand = converted(compiler, given, expr.operand, how.affinity)
    fixed: list[e.Expr] = [item for item in expr.items if compiler.context.is_fixed(item)]
    varying: list[e.Expr] = [item for item in expr.items if not compiler.context.is_fixed(item)]
    if is_loose and not varying:
        operand = given  # SQLite's Bloom filter of a constant list is asked for the number, and knows texts alone
    name, body = emitter.name(), emitter.body
    body.line(f"{name} = False")
    if fixed and (few or is_noticed or how.collation.compare is not None):
        fixed, varying = [], list(expr.items)
    if fixed:
        atoms = []
        for item in fixed:
            atoms.append(convert(emitter, (yield item, Want.VALUE), how.affinity, False))
        emit_in_set(emitter, name, operand, atoms, how.collation)
    for number, item in enumerate(varying):
        with body.indented(f"if not {name}:"):
            atom = tabled[number] if tabled else (yield item, Want.VALUE)
            if few:
                left, atom = both_converted(compiler, given, expr.operand, atom, item, how.affinity)
            else:
                left, atom = operand, converted(compiler, atom, item, how.affinity)
            equal = emit_compare(emitter, e.CompareOp.EQ, left, atom, how.collation)
            body.line(f"if {equal.text} or {equal.text} is None: {name} = {equal.text}")
    return negated(emitter, Atom(name, NULL | INT, False, True), expr.negated)
