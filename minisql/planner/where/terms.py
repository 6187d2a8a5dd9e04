"""What a WHERE term can be used for: which column it fixes or bounds, and what must be known before it can.

A term may offer several uses (`a = b` can seek either table; BETWEEN is two bounds). A use settles its term when
rows found by it need not be checked again.
Source: optoverview §2 "WHERE Clause Analysis", §3 BETWEEN, §5 LIKE.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from enum import Enum
from typing import Final

from minisql.frozen import field, slotted
from minisql.planner.block import LIKELIHOODS, conjuncts
from minisql.planner.context import Context
from minisql.planner.expr import (
    Between,
    Binary,
    BinaryOp,
    Call,
    Cast,
    Column,
    Compare,
    CompareOp,
    Comparison,
    Const,
    Expr,
    InList,
    InQuery,
    RowCompare,
    Unary,
    UnaryOp,
    walk,
)  # fmt: skip
from minisql.planner.nodes import InKeys, SeekKey
from minisql.planner.steady import is_constant
from minisql.planner.where.logest import LogEst, log_est
from minisql.planner.where.prefix import like_bounds
from minisql.value.affinity import NUMERIC_AFFINITIES, Affinity
from minisql.value.collate import Collation


class UseOp(Enum):
    """How the column stands to the key."""

    EQ = "="
    IS = "IS"
    IS_NULL = "IS NULL"
    IN = "IN"
    GT = ">"
    GE = ">="
    LT = "<"
    LE = "<="


LOWER: Final = (UseOp.GT, UseOp.GE)
UPPER: Final = (UseOp.LT, UseOp.LE)

_MIRRORED: Final = {UseOp.GT: UseOp.LT, UseOp.GE: UseOp.LE, UseOp.LT: UseOp.GT, UseOp.LE: UseOp.GE}
_ROW_BOUNDS: Final = {
    CompareOp.GT: UseOp.GE,
    CompareOp.GE: UseOp.GE,
    CompareOp.LT: UseOp.LE,
    CompareOp.LE: UseOp.LE,
}
_COMPARES: Final = {
    CompareOp.EQ: UseOp.EQ,
    CompareOp.IS: UseOp.IS,
    CompareOp.GT: UseOp.GT,
    CompareOp.GE: UseOp.GE,
    CompareOp.LT: UseOp.LT,
    CompareOp.LE: UseOp.LE,
}


def mask_of(expr: Expr) -> int:
    """The sources that an expression reads, as bits."""
    mask = 0
    for node in walk(expr):
        if type(node) is Column:
            mask |= 1 << node.source
    return mask


@slotted
class Use:
    """One way to use a term: `operand op key`, where `operand` belongs to one source.

    `column` is the operand's column number, or None when it is another expression (for expression indexes).
    `needs` are the sources that the key reads. `collation` None: any index order will do (IS NULL). `derived`: not the
    first thing that the term says (the other side of `a = b`, a bound of BETWEEN). `not_null`: a bound that says no
    more than NOT NULL. `origin`: the term of which this is said of an equal column; `term` then stands for it.
    """

    term: Term
    source: int
    column: int | None
    operand: Expr
    op: UseOp
    key: SeekKey | InKeys
    needs: int
    affinity: Affinity | None
    collation: Collation | None
    settles: bool = True
    n_keys: int = 1  # of IN: how many values it is taken to have
    rest: tuple[tuple[Expr, Comparison], ...] = ()  # of a row value's bound: what is compared behind the operand
    pattern: bool = False  # a bound of LIKE or GLOB: only together with the other one, and blobs must be read too
    derived: bool = False
    not_null: bool = False
    origin: Term | None = None


@slotted
class Term:
    """A term of WHERE or ON.

    `likelihood`: the LogEst of the share of rows for which it is true, if likelihood() says so; 1: unknown.
    `written`: what SQLite has for it where `expr` is another form of that: an OR that became an IN, an IN of one value
    that became an equality.
    `said`: the comparison before literals took the place of columns (constants.py), else `expr`: to SQLite a column of
    known value still is one that an index has, and that is equal to others.
    `place`: of the term in the clause, or of that of which it is a part (slices.py).
    `is_of_or`: an OR makes it true (or_bound.py).
    `of_outer`: it stands in the ON of an outer join. `is_own`: it is a place's own (`Place.has_own_terms`), where it is
    no search that x is NOT NULL.
    `is_often_true`: samples say that it holds for half of the rows or more; `was_guessed`: it was taken to be rare.
    """

    expr: Expr
    mask: int
    said: Expr
    uses: list[Use] = field(default_factory=list)
    virtual: bool = False  # derived from other terms: never has to be checked
    likelihood: LogEst = 1
    is_often_true: bool = False
    was_guessed: bool = False
    written: Expr | None = None
    place: int = 0
    of_outer: bool = False
    is_own: bool = False
    is_of_or: bool = False


def analyse(ctx: Context, exprs: Sequence[Expr], of_outer: Collection[int] | None = None) -> list[Term]:
    """The terms of a conjunction, with what they can be used for. `of_outer`: see `Place.of_outer`; None: they are not
    the own terms of a place."""
    from minisql.planner.where.idle_operands import without_idle_operands
    from minisql.planner.where.or_bound import bounds_of_or
    from minisql.planner.where.or_list import or_as_list
    from minisql.planner.where.slices import sliced

    plain, parts = sliced(exprs)
    terms, bounds = [], []
    for place, expr in plain:
        is_outer = of_outer is not None and id(exprs[place]) in of_outer
        if not is_outer:
            expr = without_idle_operands(ctx, expr)
        new = or_as_list(expr)
        terms.append(_term(ctx, new, of_outer=is_outer, is_own=of_outer is not None))
        terms[-1].place = place
        if new is not expr:
            terms[-1].written = expr
        branches = disjuncts(expr)
        if len(branches) == 2:
            for bound in bounds_of_or(ctx, *branches, of_outer=is_outer):
                bounds.append(_term(ctx, bound, of_outer=is_outer, is_own=of_outer is not None))
                bounds[-1].place, bounds[-1].virtual, bounds[-1].is_of_or = place, True, True
    terms += bounds
    for place, expr in parts:
        terms.append(_term(ctx, expr))
        terms[-1].place = place
        for use in terms[-1].uses:
            use.derived = True
    return terms


def _term(ctx: Context, expr: Expr, *, of_outer: bool = False, is_own: bool = False) -> Term:
    likelihood = 1
    while isinstance(expr, Call) and expr.function.name in LIKELIHOODS and expr.function.builtin:
        likelihood, expr = _likelihood(ctx, expr), expr.args[0]
    equality = as_equality(expr)
    said = _before_constants(ctx, equality)
    term = Term(equality, mask_of(expr), said, likelihood=likelihood, written=None if equality is expr else expr)
    term.of_outer, term.is_own = of_outer, is_own
    expr = equality
    if term.mask or said is not equality:
        term.uses.extend(use for use in _uses(ctx, term, expr) if not (is_own and use.not_null))
    return term


def as_equality(expr: Expr) -> Expr:
    """`x IN (5)` as `x = 5`; any other expression as it is."""
    if not isinstance(expr, InList) or len(expr.items) != 1 or expr.negated:
        return expr
    (value,) = expr.items
    if not is_constant(value):
        return expr
    return Compare(CompareOp.EQ, expr.operand, value, expr.how)


def _likelihood(ctx: Context, call: Call) -> LogEst:
    """The LogEst, 0 or less, of the share of rows that likely() and its sisters speak of."""
    share = 0.9375 if call.function.name == "likely" else 0.0625
    if call.function.name == "likelihood" and isinstance(given := call.args[1], Const):
        if given.slot is not None:
            ctx.pinned.add(given.slot)
        share = given.value if isinstance(given.value, float) else share
    return min(0, log_est(int(share * 2**27)) - 270)


def _uses(ctx: Context, term: Term, expr: Expr) -> Iterator[Use]:
    match expr:
        case Compare(op, left, right, how) if op in _COMPARES:
            use_op = _COMPARES[op]
            said = term.said
            assert isinstance(said, Compare), said
            yield from _compare_use(term, said.left, use_op, right, how.affinity, how.collation)
            for use in _compare_use(term, said.right, _MIRRORED.get(use_op, use_op), left, how.affinity, how.collation):
                use.derived = type(said.left) is Column
                yield use
        case Between(operand, low, high, how_low, how_high, False):
            for use_op, bound, how in ((UseOp.GE, low, how_low), (UseOp.LE, high, how_high)):
                yield from map(_part, _compare_use(term, operand, use_op, bound, how.affinity, how.collation))
                mirrored = _MIRRORED[use_op]
                yield from map(_part, _compare_use(term, bound, mirrored, operand, how.affinity, how.collation))
        case InList(operand, items, how, False) if items:
            mask = 0
            for item in items:
                mask |= mask_of(item)
            yield from _in_use(term, operand, InKeys(items, None, how.affinity), mask, how.collation, len(items))
        case InQuery((operand,), query, (how,), False, _, sought):
            mask = 0
            for outer in query.outer:
                mask |= mask_of(outer)
            keys = InKeys((), query, how.affinity, collation=None if sought is None else how.collation)
            yield from _in_use(term, operand, keys, mask, sought or how.collation, 25)
        case InQuery(operands, query, _, False) if len(operands) > 1:
            from minisql.planner.where.row_in import parts

            mask = 0
            for outer in query.outer:
                mask |= mask_of(outer)
            for operand, keys, how in parts(expr):
                yield from map(_part, _in_use(term, operand, keys, mask, how.collation, 25))
        case Unary(UnaryOp.NOT_NULL, Column(_, number) as operand) if number >= 0:
            key = SeekKey(Const(None), None, null_matches=True)
            for use in _use(term, operand, UseOp.GT, key, 0, None, operand.collation):  # to SQLite it is `x > NULL`
                use.derived = use.not_null = True
                yield use
        case Unary(UnaryOp.IS_NULL, operand):
            key = SeekKey(Const(None), None, null_matches=True)
            yield from _use(term, operand, UseOp.IS_NULL, key, 0, None, None)
        case RowCompare(op, lefts, rights, hows) if op in (CompareOp.EQ, CompareOp.IS):
            for left, right, how in zip(lefts, rights, hows):
                for use in (
                    *_compare_use(term, left, _COMPARES[op], right, how.affinity, how.collation),
                    *_compare_use(term, right, _COMPARES[op], left, how.affinity, how.collation),
                ):
                    yield _part(use)
        case RowCompare(op, lefts, rights, hows) if op in _ROW_BOUNDS:
            yield from _row_use(term, lefts, _ROW_BOUNDS[op], rights, hows)
            yield from _row_use(term, rights, _MIRRORED[_ROW_BOUNDS[op]], lefts, hows)
        case Call():
            yield from _like_uses(ctx, term, expr)
        case _:
            return


def _before_constants(ctx: Context, expr: Expr) -> Expr:
    """See `Term.said`."""
    _, before = ctx.exchanged.get(id(expr), (expr, expr))
    return before if isinstance(before, Compare) else expr


def _part(use: Use) -> Use:
    """A use that says less than its term, which therefore has to be checked all the same."""
    use.settles = False
    use.derived = True
    return use


def _compare_use(
    term: Term, operand: Expr, op: UseOp, key: Expr, affinity: Affinity | None, collation: Collation
) -> Iterator[Use]:
    seek = SeekKey(key, affinity, null_matches=op is UseOp.IS)
    return _use(term, operand, op, seek, mask_of(key), affinity, collation)


def _row_use(
    term: Term, operands: Sequence[Expr], op: UseOp, keys: Sequence[Expr], hows: Sequence[Comparison]
) -> Iterator[Use]:
    """`(a, b) > (1, 2)` bounds `a` from below by 1; the term is checked again all the same. No table may be read on
    both sides."""
    needs = own = 0
    for key in keys:
        needs |= mask_of(key)
    for operand in operands:
        own |= mask_of(operand)
    if needs & own:
        return
    for use in _compare_use(term, operands[0], op, keys[0], hows[0].affinity, hows[0].collation):
        if use.column is not None and not needs >> use.source & 1:  # of an expression SQLite does not notice it
            use.needs = needs
            _part(use)
            use.rest = tuple(zip(operands[1:], hows[1:]))
            yield use


def _in_use(term: Term, operand: Expr, keys: InKeys, needs: int, collation: Collation, n_keys: int) -> Iterator[Use]:
    for use in _use(term, operand, UseOp.IN, keys, needs, keys.affinity, collation):
        use.n_keys = n_keys
        yield use


def _use(
    term: Term,
    operand: Expr,
    op: UseOp,
    key: SeekKey | InKeys,
    needs: int,
    affinity: Affinity | None,
    collation: Collation | None,
) -> Iterator[Use]:
    """The use, if the operand is of one source and the key does not read that source."""
    if type(operand) is Column:
        if needs >> operand.source & 1 or not keeps_order(affinity, operand.affinity):
            return
        yield Use(term, operand.source, operand.column, operand, op, key, needs, affinity, collation)
        return
    mask = mask_of(operand)
    if not keeps_order(affinity, operand.affinity if isinstance(operand, Cast) else Affinity.NONE):
        return
    if mask and mask & (mask - 1) == 0 and not needs & mask:
        yield Use(term, mask.bit_length() - 1, None, operand, op, key, needs, affinity, collation)


def keeps_order(wanted: Affinity | None, column: Affinity) -> bool:
    """Does the comparison leave the values in an index as they are, so that the index's order is its order? `column`:
    the affinity of what is indexed."""
    if wanted is Affinity.TEXT:
        return column is Affinity.TEXT
    if wanted in NUMERIC_AFFINITIES:
        return column in NUMERIC_AFFINITIES
    return True


def _like_uses(ctx: Context, term: Term, call: Call) -> Iterator[Use]:
    """`column GLOB 'abc*'` lies in a range of the index; the term is checked again all the same."""
    bounds = like_bounds(ctx, call)
    if bounds is None:
        return
    operand, low, high, collation = bounds
    for op, key in ((UseOp.GE, low), (UseOp.LT, high)):
        for use in _use(term, operand, op, SeekKey(key, None), 0, None, collation):
            use.pattern = True
            yield _part(use)


def is_of_row(use: Use) -> bool:
    """Is it one operand of a row value IN a query?"""
    return isinstance(use.key, InKeys) and use.key.column is not None


def disjuncts(expr: Expr) -> list[Expr]:
    """The branches of a chain of ORs, in the order of the text; one branch if it is no OR, or one in which COLLATE is
    written: SQLite looks for no index in such a one."""
    found: list[Expr] = []
    stack = [expr]
    while stack:
        node = stack.pop()
        if isinstance(node, Binary) and node.op is BinaryOp.OR and not node.has_collate:
            stack += (node.right, node.left)
        else:
            found.append(node)
    return found


def branch_terms(ctx: Context, branch: Expr, around: Term) -> list[Term]:
    """The terms of one branch of the OR `around`."""
    from minisql.planner.where.idle_operands import without_idle_operands

    exprs = conjuncts(branch)
    if not around.of_outer:
        exprs = [without_idle_operands(ctx, expr) for expr in exprs]
    return [_term(ctx, expr, of_outer=around.of_outer, is_own=around.is_own) for expr in exprs]
