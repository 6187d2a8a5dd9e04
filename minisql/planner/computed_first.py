"""Constants that SQLite computes before a statement reads anything, so that they fail even if no row needs them.

    CREATE VIEW v AS SELECT a, json('x') AS j FROM empty
    SELECT j + 1 > 2 FROM v        fails, although there is no row
    SELECT json('x') + 1 > 2 FROM empty        gives none

SQLite takes a constant operand out of the loop: to where it is first needed if there is a function in it, else to the
start of the program. It goes by what it saw when it parsed the operator. What has taken a column's place since, as a
subquery became a part of the query or an alias was looked up, is not known to the operators above it: `j + 1` has no
function. What is computed into its own place is no operand: a whole result column, what THEN gives, an argument of an
aggregate. ON clauses of outer joins keep theirs. A user's function is called where it stands.
Source: SQLite itself (EXPLAIN).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import chain
from typing import Final, TypeAlias

from minisql.planner.block import conjuncts
from minisql.planner.context import Context
from minisql.planner.encoding import parts_of
from minisql.planner.expr import (
    AggregateCall,
    Between,
    Binary,
    BinaryOp,
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
    Raise,
    RowCompare,
    Scalar,
    Subquery,
    Unary,
    UnaryOp,
    WindowFrame,
    children,
    walk,
)  # fmt: skip
from minisql.planner.nodes import (
    Distinct,
    Filter,
    HashLookup,
    Join,
    JoinKind,
    Limit,
    PlanNode,
    Program,
    Project,
    Relabel,
    RowidRange,
    SeekKey,
    Sort,
    Window,
)  # fmt: skip
from minisql.planner.same import rewrite
from minisql.value.function import ScalarFunction

_Frame: TypeAlias = Sequence[Expr | None]
"""What a subquery's `Outer` stand for where that is constant, by index."""

_LOGIC: Final = (BinaryOp.AND, BinaryOp.OR)
_INLINE: Final = frozenset({"coalesce", "ifnull"})
_CHOICE: Final = frozenset({"iif", "if"})
_HINTS: Final = frozenset({"likely", "unlikely", "likelihood"})
_FEW_ITEMS: Final = 2
_SAME_VALUE: Final = frozenset({UnaryOp.PLUS, UnaryOp.AS_REAL, UnaryOp.TO_REAL, UnaryOp.AS_STORED})


class _Place(Enum):
    """Where SQLite wants an expression's value."""

    OWN = "where it is used"
    OPERAND = "in any register"
    ARGUMENT = "in the register of an argument"
    TEST = "nowhere, only a jump"
    ON = "in the ON of an outer join"


_TAKEN_OUT: Final = (_Place.OPERAND, _Place.ARGUMENT)


def note_put_in(ctx: Context, expr: Expr, *, of_subquery: bool = True) -> Expr:
    """Note that `expr` takes the place of a column, `of_subquery` or an alias. Only a constant with a function in it
    matters."""
    if type(expr) is not Column and (id(expr) not in ctx.put_in or of_subquery):
        nodes = [*walk(expr)]
        if any(type(node) is Call for node in nodes) and not any(type(node) is Column for node in nodes):
            ctx.put_in[id(expr)] = expr
            if of_subquery:
                ctx.put_in_collated.add(id(expr))
    return expr


def knows_of_call(ctx: Context, whole: Expr) -> bool:
    """Is there a function in the expression as it was when SQLite parsed it?"""
    stack = [whole]
    while stack:
        node = stack.pop()
        if node is not whole and id(node) in ctx.put_in:
            continue
        if isinstance(node, Call | CurrentTime):
            return True
        stack += children(node)
    return False


def computed_first(ctx: Context, root: object) -> tuple[Expr, ...]:
    """The constants of a plan that are computed first, in order. No recursion in expressions, which may be deep."""
    return tuple(_Finder(ctx).found(root)) if ctx.put_in else ()


class _Finder:
    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    def found(self, part: object, frame: _Frame = (), *, in_on: bool = False, is_off: bool = False) -> Iterator[Expr]:
        """In a part of a plan. `in_on`: its own conditions are those of an outer join. `is_off`: there is a 0 among the
        conditions, which is all that is asked of a transient index's rows then."""
        match part:
            case Filter(child, predicate):
                is_off = is_off or _has_zero(part)
                yield from self.found(child, frame, in_on=in_on, is_off=is_off)
                yield from self._of_expr(predicate, _Place.ON if in_on else _Place.TEST, frame)
            case Join():
                is_inner = part.kind in (JoinKind.INNER, JoinKind.SEMI, JoinKind.ANTI)
                is_off = is_off or _has_zero(part.left)
                yield from self.found(part.left, frame, in_on=in_on, is_off=is_off)
                yield from self.found(part.right, frame, in_on=in_on or not is_inner, is_off=is_off)
                if part.on is not None:
                    yield from self._of_expr(part.on, _Place.TEST if is_inner and not in_on else _Place.ON, frame)
            case Limit():
                yield from self.found(part.child, frame, in_on=in_on, is_off=is_off)
            case HashLookup(Filter(child), keys, probes) if is_off:
                yield from self.found((child, keys, probes), frame, in_on=in_on, is_off=is_off)
            case Project(child, _, exprs) if _has_windows(child):
                yield from self.found(child, frame, in_on=in_on, is_off=is_off)
                yield from self._of_columns(exprs, frame)
            case Sort(child, terms) if _has_windows(child):
                yield from self.found(child, frame, in_on=in_on, is_off=is_off)
                yield from self._of_columns([term.expr for term in terms], frame)
            case Relabel():
                yield from self.found(part.child, frame)
            case RowidRange(low, _, high, _):
                for key in (low, high):
                    if isinstance(key, SeekKey):
                        yield from self._of_expr(key.expr, _Place.ON if in_on else _Place.OPERAND, frame)
            case AggregateCall():
                yield from self.found((part.args, part.order_by), frame, in_on=in_on, is_off=is_off)
                if part.where is not None:
                    yield from self._of_expr(part.where, _Place.TEST, frame)
            case WindowFrame() | Program():
                pass  # a trigger's program has no such place
            case _ if isinstance(part, Expr):
                yield from self._of_expr(part, _Place.ON if in_on else _Place.OWN, frame)
            case _:
                for below in parts_of(part):
                    yield from self.found(below, frame, in_on=in_on, is_off=is_off)

    def _of_expr(self, whole: Expr, where: _Place, frame: _Frame) -> Iterator[Expr]:
        stack = [(whole, where)]
        while stack:
            expr, place = stack.pop()
            if place is _Place.TEST and not _is_jump(expr):
                place = _Place.OPERAND
            if place is _Place.OWN and (isinstance(expr, Call) or _is_of_not(expr)):
                place = _Place.OPERAND  # of a call, as it stands, and of NOT
            if place in _TAKEN_OUT and (constant := self._constant(expr, frame)) is not None:
                if self._calls_unseen(expr, frame, is_argument=place is _Place.ARGUMENT):
                    yield constant
                continue
            if isinstance(expr, Scalar | Exists | InQuery):
                yield from self._of_subquery(expr.query, frame, is_exists=isinstance(expr, Exists))
                continue
            below = [(each, place) for each in children(expr)] if place is _Place.ON else _operands(expr, place)
            stack.extend(reversed(below))

    def _of_columns(self, exprs: Sequence[Expr], frame: _Frame) -> Iterator[Expr]:
        """In expressions above windows: what has taken a column's place there is computed below them."""
        for node in chain.from_iterable(map(walk, exprs)):
            if id(node) in self._ctx.put_in:
                yield from self._of_expr(node, _Place.OWN, frame)

    def _of_subquery(self, query: Subquery, frame: _Frame, *, is_exists: bool) -> Iterator[Expr]:
        inner, plan = [self._constant(expr, frame) for expr in query.outer], query.plan
        while is_exists and isinstance(plan, Project | Sort | Limit):
            plan = plan.child  # nothing is computed of the rows
        yield from self.found(plan, inner)

    def _constant(self, expr: Expr, frame: _Frame) -> Expr | None:
        """The expression as it is outside all subqueries, if it is constant to SQLite; None: it is not."""
        reads_frame = False
        for node in walk(expr):
            match node:
                case Column() | Scalar() | Exists() | InQuery() | Raise() | CurrentTime():
                    return None
                case Outer(index):
                    if index >= len(frame) or frame[index] is None:
                        return None
                    reads_frame = True
                case Call(function) if not function.deterministic:
                    return None
        if not reads_frame:
            return expr
        return rewrite(expr, lambda node: frame[node.index] if isinstance(node, Outer) else None)

    def _calls_unseen(self, expr: Expr, frame: _Frame, *, is_argument: bool) -> bool:
        """Is there a function of SQLite's own in the constant, of which its operators do not know? What has taken the
        place of a subquery's column has a COLLATE around it, which is one of them in the argument of a call."""
        whole = frame[expr.index] if isinstance(expr, Outer) else expr
        assert whole is not None, "it is constant"
        stack, calls = [whole], list[ScalarFunction]()
        is_below = is_argument and id(whole) in self._ctx.put_in_collated
        while stack:
            node = stack.pop()
            put_in = frame[node.index] if isinstance(node, Outer) else self._ctx.put_in.get(id(node))
            if put_in is not None and (node is not whole or is_below):
                calls += [below.function for below in walk(put_in) if isinstance(below, Call)]
            elif isinstance(node, Call):
                return False
            else:
                stack += children(node)
        return bool(calls) and all(function.builtin or not function.name for function in calls)


def _operands(expr: Expr, place: _Place) -> list[tuple[Expr, _Place]]:
    """What is computed for the expression, and where."""
    own, operand, test = _Place.OWN, _Place.OPERAND, _Place.TEST
    match expr:
        case Binary(op, left, right) if op in _LOGIC:
            if place is test:
                return [(left, test), (right, test)]
            if isinstance(left, Const):
                return [(right, own)]
            return [(left, own), (right, operand)]
        case Unary(op, below):
            if op in _SAME_VALUE:
                return [(below, own)]
            return [(below, test if op is UnaryOp.NOT and place is test else operand)]
        case Cast(below, _):
            return [(below, own)]
        case InList(tested, (Const(),), _, _):  # an equality
            return [(tested, operand)]
        case InList(_, items, _, _):  # nothing of the left side is taken out
            reads_row = any(type(node) is Column for item in items for node in walk(item))
            return [(item, operand if reads_row or len(items) <= _FEW_ITEMS else own) for item in items]
        case Case(tested, whens, _, otherwise):
            parts = [] if tested is None else [(tested, operand)]
            for when, then in whens:
                parts += [(when, test if tested is None else operand), (then, own)]
            return parts if otherwise is None else [*parts, (otherwise, own)]
        case Call(function, args, _) if function.builtin and function.name in _CHOICE:
            last = len(args) - 1
            return [(arg, test if number % 2 == 0 and number != last else own) for number, arg in enumerate(args)]
        case Call(function, args, _) if function.builtin and function.name in _INLINE | _HINTS:
            return [(arg, own) for arg in args]
        case Call():
            return [(below, _Place.ARGUMENT) for below in children(expr)]
        case Binary() | Compare() | RowCompare() | Between():
            return [(below, operand) for below in children(expr)]
    return []


def _has_zero(node: PlanNode) -> bool:
    """Is a 0 among the conditions that are asked here?"""
    if not isinstance(node, Filter):
        return False
    return any(isinstance(term, Const) and term.value == 0 for term in conjuncts(node.predicate))


def _has_windows(node: PlanNode) -> bool:
    """Are there windows right below?"""
    while isinstance(node, Project | Sort | Distinct | Filter):
        node = node.child
    return isinstance(node, Window)


def _is_of_not(expr: Expr) -> bool:
    """Is it what SQLite makes a NOT and its operand of?"""
    return isinstance(expr, InList | Between) and expr.negated


def _is_jump(expr: Expr) -> bool:
    """Is the test made of jumps, without a value of its own?"""
    match expr:
        case Binary(op, _, _):
            return op in _LOGIC
        case Unary(op, _):
            return op not in (UnaryOp.NEGATE, UnaryOp.BIT_NOT, *_SAME_VALUE)
    return isinstance(expr, Compare | RowCompare | Between | InList)
