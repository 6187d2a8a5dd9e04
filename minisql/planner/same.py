"""Are two bound expressions the same? GROUP BY, ORDER BY and expression indexes ask.

No recursion: expressions may be 1,000 deep, and the `==` of nested dataclasses would not survive it.
"""

from __future__ import annotations

from collections.abc import Callable

from minisql.planner.expr import (
    Between,
    Binary,
    Call,
    Case,
    Cast,
    Column,
    Compare,
    Const,
    CurrentTime,
    Exists,
    Expr,
    InList,
    InQuery,
    Outer,
    Param,
    Raise,
    RowCompare,
    Scalar,
    Subquery,
    Unary,
    children,
)  # fmt: skip


def same_expr(a: Expr, b: Expr, pinned: set[int] | None = None, *, as_written: bool = False) -> bool:
    """True if `a` and `b` always give the same value (a subquery equals only itself); `as_written`: calls that are the
    same text too, random() for one.

    The answer depends on the values of literals: the slots that were looked at are added to `pinned`.
    """
    stack = [(a, b)]
    while stack:
        left, right = stack.pop()
        if left is right and pinned is None:
            continue
        if type(left) is not type(right) or not _same_node(left, right, as_written=as_written):
            return False
        if isinstance(left, Const) and isinstance(right, Const):
            if pinned is not None and left.slot != right.slot:
                pinned.update(slot for slot in (left.slot, right.slot) if slot is not None)
            if type(left.value) is not type(right.value) or left.value != right.value:
                return False
            continue
        below_left, below_right = children(left), children(right)
        if len(below_left) != len(below_right):
            return False
        stack.extend(zip(below_left, below_right))
    return True


def _same_node(a: Expr, b: Expr, *, as_written: bool) -> bool:
    """Compare two nodes of one class without what is below them."""
    match a, b:
        case (Const(), Const()) | (CurrentTime(), CurrentTime()) | (Raise(), Raise()):
            return True
        case Param(m), Param(n):
            return m == n
        case Column(source_a, column_a, _, _, _), Column(source_b, column_b, _, _, _):
            return source_a == source_b and column_a == column_b
        case Outer(m, _, _), Outer(n, _, _):
            return m == n
        case Unary(op_a, _), Unary(op_b, _):
            return op_a is op_b
        case Binary(op_c, _, _), Binary(op_d, _, _):
            return op_c is op_d
        case (Compare(op_e, _, _, how_a), Compare(op_f, _, _, how_b)):
            return op_e is op_f and how_a == how_b
        case RowCompare(op_g, _, _, hows_a), RowCompare(op_h, _, _, hows_b):
            return op_g is op_h and hows_a == hows_b
        case Between(_, _, _, low_a, high_a, negated_a), Between(_, _, _, low_b, high_b, negated_b):
            return (low_a, high_a, negated_a) == (low_b, high_b, negated_b)
        case InList(_, _, how_c, not_a), InList(_, _, how_d, not_b):
            return how_c == how_d and not_a == not_b
        case Case(operand_a, whens_a, hows_c, _), Case(operand_b, whens_b, hows_d, _):
            return (operand_a is None) == (operand_b is None) and len(whens_a) == len(whens_b) and hows_c == hows_d
        case Cast(_, affinity_a), Cast(_, affinity_b):
            return affinity_a is affinity_b
        case Call(function_a, _, collation_a), Call(function_b, _, collation_b):
            is_same = function_a is function_b and collation_a == collation_b
            return is_same and (as_written or function_a.deterministic)
        case (Scalar(), Scalar()) | (Exists(), Exists()) | (InQuery(), InQuery()):
            return a is b
    return False


def rewrite(expr: Expr, replace: Callable[[Expr], Expr | None]) -> Expr:
    """`expr` with every part for which `replace` gives something exchanged for it, from the top down.

    What was put in is not looked into again. Parts without change are shared, not copied.
    """
    done: list[Expr] = []
    stack: list[tuple[Expr, tuple[Expr, ...] | None]] = [(expr, None)]
    while stack:
        node, below = stack.pop()
        if below is None:
            put_in = replace(node)
            if put_in is not None:
                done.append(put_in)
                continue
            below = children(node)
            if not below:
                done.append(node)
                continue
            stack.append((node, below))
            stack.extend((child, None) for child in reversed(below))
        else:
            new = tuple(done[-len(below) :])
            del done[-len(below) :]
            changed = any(x is not y for x, y in zip(new, below))
            done.append(with_children(node, new) if changed else node)
    (result,) = done
    return result


def rewrite_upwards(expr: Expr, change: Callable[[Expr], Expr]) -> Expr:
    """`expr` with `change` of every part in its place, from the bottom up. Parts without change are shared."""
    done: list[Expr] = []
    stack: list[tuple[Expr, tuple[Expr, ...] | None]] = [(expr, None)]
    while stack:
        node, below = stack.pop()
        if below is None:
            below = children(node)
            if below:
                stack.append((node, below))
                stack.extend((child, None) for child in reversed(below))
                continue
        else:
            new = tuple(done[-len(below) :])
            del done[-len(below) :]
            if any(x is not y for x, y in zip(new, below)):
                node = with_children(node, new)
        done.append(change(node))
    (result,) = done
    return result


def with_children(expr: Expr, new: tuple[Expr, ...]) -> Expr:
    """The same node over other operands, which are given in the order of `children`."""
    match expr:
        case Unary(op, _):
            return Unary(op, new[0])
        case Cast(_, affinity):
            return Cast(new[0], affinity)
        case Binary(binary_op, _, _, has_collate):
            return Binary(binary_op, new[0], new[1], has_collate)
        case Compare(compare_op, _, _, how):
            return Compare(compare_op, new[0], new[1], how)
        case RowCompare(compare_op, lefts, _, hows):
            return RowCompare(compare_op, new[: len(lefts)], new[len(lefts) :], hows)
        case Between(_, _, _, how_low, how_high, negated):
            return Between(new[0], new[1], new[2], how_low, how_high, negated)
        case InList(_, _, how, negated):
            return InList(new[0], new[1:], how, negated)
        case InQuery(operands, query, hows, negated, affinities, sought):
            query = _with_outer(query, new[len(operands) :])
            return InQuery(new[: len(operands)], query, hows, negated, affinities, sought)
        case Scalar(query, column, affinity_, collation):
            return Scalar(_with_outer(query, new), column, affinity_, collation)
        case Exists(query, negated):
            return Exists(_with_outer(query, new), negated)
        case Case(operand, _, hows, otherwise):
            rest = list(new)
            new_operand = rest.pop(0) if operand is not None else None
            new_otherwise = rest.pop() if otherwise is not None else None
            return Case(new_operand, tuple(zip(rest[::2], rest[1::2])), hows, new_otherwise)
        case Call(function, _, collation):
            return Call(function, new, collation)
        case Raise(action, _):
            return Raise(action, new[0])
        case Const() | Param() | Column() | Outer() | CurrentTime():
            return expr


def _with_outer(query: Subquery, outer: tuple[Expr, ...]) -> Subquery:
    number, width, told = query.number, query.n_columns, query.told
    return Subquery(query.plan, outer, number, width, query.is_plain, query.copy, query.mixed, told)
