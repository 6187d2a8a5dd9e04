"""Bound expressions over batches: for each node class a kernel, or the row path's own function.

An expression is bound when the first batch of a run comes: what reads no column is a value by then (parameters,
literals, subqueries that are not correlated), so that a kernel sees `column > 5` and not two vectors. Nothing here
fails as SQL fails: what would be an error is Inexact, and the row path raises it at its row, or does not.
Source: lang_expr; `minisql.executor.compile.expression` is the judge.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeAlias

from minisql.columnar.compile import arithmetic
from minisql.columnar.compile.casts import cast
from minisql.columnar.compile.choose import choose, choose_summands
from minisql.columnar.compile.compare import compare
from minisql.columnar.compile.dictionaries import CommonRanks
from minisql.columnar.compile.functions import KERNELS
from minisql.columnar.compile.logic import as_vector, conjunction, disjunction, negation, null_test, truth_of
from minisql.columnar.compile.members import FixedSet
from minisql.columnar.compile.operand import Condition, Fixed, Kernel, Logic, Operand, always, on, remembered, spread
from minisql.columnar.compile.pattern import Pattern
from minisql.columnar.compile.rowwise import EntryResults, by_row, mapped
from minisql.columnar.held import hold
from minisql.columnar.vector import Array, Batch, Inexact, Kind, Vector
from minisql.errors import Error
from minisql.executor.compile import Layouts, compile_value
from minisql.executor.compile.arithmetic import SLOW
from minisql.executor.compile.context import Context
from minisql.executor.compile.listed_rows import compared
from minisql.executor.run import Run
from minisql.frozen import frozen
from minisql.planner import expr as e
from minisql.planner.nodes import ColumnKey, Layout
from minisql.value.affinity import Affinity, comparer
from minisql.value.types import Value

VectorFunction: TypeAlias = Callable[[Batch], Vector]
MaskFunction: TypeAlias = Callable[[Batch], Array]

_LOGICAL: Final = (e.Compare, e.RowCompare, e.Between, e.InList, e.InQuery, e.Exists)
_LOGICAL_UNARY: Final = frozenset(
    {
        e.UnaryOp.NOT, e.UnaryOp.IS_NULL, e.UnaryOp.NOT_NULL, e.UnaryOp.IS_TRUE, e.UnaryOp.IS_FALSE,
        e.UnaryOp.IS_NOT_TRUE, e.UnaryOp.IS_NOT_FALSE,
    }
)  # fmt: skip
_MOST_ROWS: Final = 64  # of a list of rows, each of which is compared with all of a batch
_OF_NULLS: Final = (e.CompareOp.IS, e.CompareOp.IS_NOT)
_STRICT: Final = {e.CompareOp.LE: e.CompareOp.LT, e.CompareOp.GE: e.CompareOp.GT}


@frozen
class Key:
    """One side of an equality: an expression, and the affinity that its value is given first."""

    expr: e.Expr
    affinity: Affinity | None


class Expressions:
    """The expressions over one layout of a statement. Row functions are compiled when first needed, and kept."""

    def __init__(self, columns: Layout, context: Context) -> None:
        self.positions = {key: i for i, key in reversed(list(enumerate(columns)))}
        self.context = context
        self._row_functions: dict[e.Expr, tuple[tuple[ColumnKey, ...], Callable[[Run], Callable[..., Value]]]] = {}

    def vector(self, expr: e.Expr, *, is_summand: bool = False) -> Callable[[Run], VectorFunction]:
        """The expression's value for each row. `is_summand`: CASE may give small integers among reals as reals."""
        return lambda run: _when_first_needed(lambda: Binder(self, run, is_summand=is_summand).kernel(expr))

    def key(self, key: Key) -> Callable[[Run], VectorFunction]:
        """The value of one side of an equality, for each row."""
        return lambda run: _when_first_needed(lambda: Binder(self, run).key(key))

    def mask(self, expr: e.Expr) -> Callable[[Run], MaskFunction]:
        """The rows for which the expression is true, as an array of bool."""

        def bind(run: Run) -> MaskFunction:
            conditions: list[Condition] = []

            def mask(batch: Batch) -> Array:
                if not conditions:
                    conditions.append(Binder(self, run).condition(expr))
                return conditions[0](batch).true

            return mask

        return bind

    def row_function(self, expr: e.Expr) -> tuple[tuple[ColumnKey, ...], Callable[[Run], Callable[..., Value]]]:
        """(the columns that it reads, the row path's function of a row of them)."""
        made = self._row_functions.get(expr)
        if made is None:
            keys = tuple(dict.fromkeys((n.source, n.column) for n in e.walk(expr) if isinstance(n, e.Column)))
            made = self._row_functions[expr] = keys, compile_value(expr, Layouts.of(keys), self.context)
        return made


def _when_first_needed(bind: Callable[[], Kernel]) -> Kernel:
    bound: list[Kernel] = []

    def kernel(batch: Batch) -> Vector:
        if not bound:
            bound.append(bind())
        return bound[0](batch)

    return kernel


class Binder:
    """Expressions in one run. Raises Inexact, where a value that is fixed for the run cannot be had."""

    def __init__(self, expressions: Expressions, run: Run, *, is_summand: bool = False) -> None:
        self._expressions = expressions
        self._is_summand = is_summand  # of the outermost expression alone: whoever looks at operands must see types
        self._context = expressions.context
        self._run = run

    def kernel(self, expr: e.Expr) -> Kernel:
        """The expression as a function from batches to vectors."""
        operand = self.operand(expr)
        if isinstance(operand, Fixed):
            return lambda batch: spread(operand, batch.n_rows)
        return operand

    def key(self, key: Key) -> Kernel:
        """One side of an equality."""
        operand = self._converted(self.operand(key.expr), key.expr, key.affinity)
        if isinstance(operand, Fixed):
            return lambda batch: spread(operand, batch.n_rows)
        return operand

    # ------------------------------------------------------------ values

    def operand(self, expr: e.Expr) -> Operand:
        """The expression as a value, if it reads no column, else as a function of batches."""
        if not isinstance(expr, e.Case | e.Call):
            self._is_summand = False
        match expr:
            case e.Const(value, slot):
                if slot is not None and slot not in self._context.pinned and self._run.literals:
                    value = self._run.literals[slot]
                return Fixed(value)
            case e.Param(number):
                return Fixed(self._run.params[number - 1])
            case e.Column(source, column):
                position = self._expressions.positions[source, column]
                return lambda batch: batch.vector(position)
        if not any(isinstance(node, e.Column) for node in e.walk(expr)):
            return Fixed(self._fixed(expr))
        match expr:
            case e.Unary(op, operand) if op not in _LOGICAL_UNARY:
                return self._unary(op, operand)
            case e.Binary(op, left, right) if op in SLOW:
                return self._arithmetic(op, left, right)
            case e.Case():
                return self._case(expr)
            case e.Call():
                return self._call(expr)
            case e.Cast():
                return self._cast(expr)
            case e.Unary() | e.Binary() | e.Compare() | e.RowCompare() | e.Between() | e.InList() | e.InQuery():
                condition = self.condition(expr)
                return lambda batch: as_vector(condition(batch))
        return self._by_row(expr)

    def _fixed(self, expr: e.Expr) -> Value:
        """The value of an expression without columns, by the row path's function."""
        _, bind = self._expressions.row_function(expr)
        try:
            return bind(self._run)(())
        except Error:
            raise Inexact from None

    def _by_row(self, expr: e.Expr) -> Kernel:
        """The row path's function of the columns that the expression reads."""
        keys, bind = self._expressions.row_function(expr)
        if not keys:
            fixed = Fixed(self._fixed(expr))
            return lambda batch: spread(fixed, batch.n_rows)
        function = bind(self._run)
        positions = [self._expressions.positions[key] for key in keys]
        entries = EntryResults(lambda value: function((value,)))

        def kernel(batch: Batch) -> Vector:
            vectors = [batch.vector(position) for position in positions]
            if len(vectors) == 1 and vectors[0].dictionary is not None:
                return entries.of(vectors[0])
            return by_row(function, vectors)

        return kernel

    def _unary(self, op: e.UnaryOp, operand: e.Expr) -> Operand:
        inner = self.kernel(operand)
        if op is e.UnaryOp.PLUS:
            return inner
        function = {
            e.UnaryOp.NEGATE: arithmetic.negate,
            e.UnaryOp.BIT_NOT: arithmetic.bit_not,
            e.UnaryOp.AS_REAL: arithmetic.as_real,
            e.UnaryOp.TO_REAL: arithmetic.to_real,
        }[op]
        return lambda batch: function(inner(batch))

    def _arithmetic(self, op: e.BinaryOp, left: e.Expr, right: e.Expr) -> Operand:
        a, b = self.operand(left), self.operand(right)
        return lambda batch: arithmetic.compute(op, on(a, batch), on(b, batch), batch.n_rows)

    def _cast(self, expr: e.Cast) -> Operand:
        """Where that is plain; the rest by rows."""
        inner, slow = self.kernel(expr.operand), self._by_row(expr)

        def kernel(batch: Batch) -> Vector:
            made = cast(inner(batch), expr.affinity)
            return slow(batch) if made is None else made

        return kernel

    def _call(self, expr: e.Call) -> Operand:
        function, args = expr.function, expr.args
        name = function.name if function.builtin else ""
        if name not in ("coalesce", "ifnull", "iif", "if"):
            self._is_summand = False
        if name in ("likely", "unlikely", "likelihood"):
            return self.operand(args[0])
        if name in ("coalesce", "ifnull"):
            whens = tuple((e.Unary(e.UnaryOp.NOT_NULL, arg), arg) for arg in args[:-1])
            return self._case(e.Case(None, whens, (), args[-1]))
        if name in ("iif", "if"):
            pairs = tuple((args[i], args[i + 1]) for i in range(0, len(args) - 1, 2))
            return self._case(e.Case(None, pairs, (), args[-1] if len(args) % 2 else None))
        if name in ("like", "glob") and len(args) == 2:
            return self._pattern(expr, is_like=name == "like")
        if name == "nullif":
            is_equal = e.Compare(e.CompareOp.EQ, args[0], args[1], e.Comparison(None, expr.collation))
            return self._case(e.Case(None, ((is_equal, e.Const(None)),), (), args[0]))
        fast = KERNELS.get(name)
        if fast is None:
            return self._by_row(expr)
        operands, slow, host = [self.operand(arg) for arg in args], self._by_row(expr), self._run.host

        def kernel(batch: Batch) -> Vector:
            made = fast([on(operand, batch) for operand in operands], batch.n_rows, host)
            return slow(batch) if made is None else made

        return kernel

    def _pattern(self, expr: e.Call, *, is_like: bool) -> Operand:
        """LIKE and GLOB: the pattern is the first argument."""
        wanted, slow = self.operand(expr.args[0]), self._by_row(expr)
        if not isinstance(wanted, Fixed) or not isinstance(wanted.value, str):
            return slow
        pattern, inner = Pattern(wanted.value, self._run.host, is_like=is_like), self.kernel(expr.args[1])
        if not pattern.is_useful:
            return slow

        def kernel(batch: Batch) -> Vector:
            found = pattern.found(inner(batch))
            return slow(batch) if found is None else found

        return kernel

    def _case(self, expr: e.Case) -> Operand:
        is_summand, self._is_summand = self._is_summand, False
        conditions: list[Condition]
        if expr.operand is None:
            conditions = [self.condition(when) for when, _ in expr.whens]
        else:
            shared, operand = self._shared(expr.operand), expr.operand
            conditions = [
                self._comparison(e.CompareOp.EQ, shared, operand, self.operand(when), when, how)
                for (when, _), how in zip(expr.whens, expr.how, strict=True)
            ]
        results = [self.operand(then) for _, then in expr.whens]
        results.append(Fixed(None) if expr.otherwise is None else self.operand(expr.otherwise))
        return partial(choose_summands if is_summand else choose, conditions, results)

    # ------------------------------------------------------------ conditions

    def condition(self, expr: e.Expr) -> Condition:
        """The expression as a function from batches to where it is true and where it is NULL."""
        match expr:
            case e.Compare(op, left, right, how):
                return self._comparison(op, self.operand(left), left, self.operand(right), right, how)
            case e.Binary(e.BinaryOp.AND, _, _):
                return self._joined(expr, e.BinaryOp.AND, conjunction)
            case e.Binary(e.BinaryOp.OR, _, _):
                return self._joined(expr, e.BinaryOp.OR, disjunction)
            case e.Unary(op, operand) if op in _LOGICAL_UNARY:
                return self._logical_unary(op, operand)
            case e.Between():
                return self._between(expr)
            case e.InList():
                return self._in_list(expr)
            case e.InQuery() if len(expr.operands) == 1 and not expr.query.outer:
                return self._in_query(expr)
            case e.InQuery() if (comparisons := compared(expr, _MOST_ROWS)) is not None:
                return self.condition(comparisons)
            case e.RowCompare():
                return self.condition(_without_rows(expr))
        value = self._by_row(expr) if isinstance(expr, _LOGICAL) else self.operand(expr)
        return lambda batch: truth_of(on(value, batch), batch.n_rows)

    def _joined(self, expr: e.Expr, op: e.BinaryOp, join: Callable[[Logic, Logic], Logic]) -> Condition:
        parts = []
        while isinstance(expr, e.Binary) and expr.op is op:
            parts.append(self.condition(expr.right))
            expr = expr.left
        first = self.condition(expr)
        parts.reverse()

        def condition(batch: Batch) -> Logic:
            logic = first(batch)
            for part in parts:
                logic = join(logic, part(batch))
            return logic

        return condition

    def _logical_unary(self, op: e.UnaryOp, operand: e.Expr) -> Condition:
        if op in (e.UnaryOp.IS_NULL, e.UnaryOp.NOT_NULL):
            inner = self.operand(operand)
            return lambda batch: null_test(on(inner, batch), batch.n_rows, is_null=op is e.UnaryOp.IS_NULL)
        condition = self.condition(operand)
        match op:
            case e.UnaryOp.NOT:
                return lambda batch: negation(condition(batch))
            case e.UnaryOp.IS_TRUE:
                return lambda batch: Logic(condition(batch).true, None)
            case e.UnaryOp.IS_NOT_TRUE:
                return lambda batch: Logic(~condition(batch).true, None)
            case e.UnaryOp.IS_FALSE:
                return lambda batch: Logic(condition(batch).false, None)
            case _:
                return lambda batch: Logic(~condition(batch).false, None)

    def _comparison(
        self, op: e.CompareOp, a: Operand, left: e.Expr, b: Operand, right: e.Expr, how: e.Comparison
    ) -> Condition:
        """`left op right`, whose operands are `a` and `b` and get their affinity here."""
        if how.affinity is Affinity.TEXT and any(isinstance(side, e.Scalar) for side in (left, right)):
            raise Inexact  # it may give a number, which stays one beside another number
        has_null = op not in _OF_NULLS and any(isinstance(side, Fixed) and side.value is None for side in (a, b))
        if has_null and (e.has_subquery(left) or e.has_subquery(right)):
            return lambda batch: always(None, batch.n_rows)  # without running it: a join's filter took 30 s for 1
        a, b = self._converted(a, left, how.affinity), self._converted(b, right, how.affinity)
        collation, common = how.collation, CommonRanks()
        return lambda batch: compare(op, on(a, batch), on(b, batch), collation, batch.n_rows, common)

    def _shared(self, expr: e.Expr) -> Operand:
        """An operand that is looked at more than once."""
        operand = self.operand(expr)
        return operand if isinstance(operand, Fixed) or isinstance(expr, e.Column) else remembered(operand)

    def _between(self, expr: e.Between) -> Condition:
        operand = self._shared(expr.operand)
        low = self._comparison(
            e.CompareOp.GE, operand, expr.operand, self.operand(expr.low), expr.low, expr.how_low
        )
        high = self._comparison(
            e.CompareOp.LE, operand, expr.operand, self.operand(expr.high), expr.high, expr.how_high
        )
        if expr.negated:
            return lambda batch: negation(conjunction(low(batch), high(batch)))
        return lambda batch: conjunction(low(batch), high(batch))

    def _in_list(self, expr: e.InList) -> Condition:
        if not expr.items:
            return lambda batch: always(expr.negated, batch.n_rows)
        operand = self._converted(self._shared(expr.operand), expr.operand, expr.how.affinity)
        items = [self._converted(self.operand(item), item, expr.how.affinity) for item in expr.items]
        fixed = FixedSet([item.value for item in items if isinstance(item, Fixed)], expr.how.collation)
        varying = [item for item in items if not isinstance(item, Fixed)]

        def condition(batch: Batch) -> Logic:
            left = on(operand, batch)
            logic = fixed.contains(left, batch.n_rows)
            for item in varying:
                equal = compare(e.CompareOp.EQ, left, item(batch), expr.how.collation, batch.n_rows)
                logic = disjunction(logic, equal)
            return negation(logic) if expr.negated else logic

        return condition

    def _in_query(self, expr: e.InQuery) -> Condition:
        """The query is run when the first batch comes, and its first column is the set."""
        (source,), (how,) = expr.operands, expr.how
        operand = self._converted(self.operand(source), source, how.affinity)
        rows = self._context.build_list(expr.query).all_rows(self._run)  # type: ignore[attr-defined]
        convert = None if how.affinity is None else comparer(how.affinity)
        made: list[FixedSet] = []

        def condition(batch: Batch) -> Logic:
            if not made:
                try:
                    values = [row[0] for row in rows()]
                except Error:
                    raise Inexact from None
                hold(self._run, len(values), 2)
                made.append(FixedSet(values if convert is None else map(convert, values), how.collation))
            members = made[0]
            if members.is_empty:
                return always(expr.negated, batch.n_rows)
            logic = members.contains(on(operand, batch), batch.n_rows)
            return negation(logic) if expr.negated else logic

        return condition

    def _converted(self, operand: Operand, expr: e.Expr, affinity: Affinity | None) -> Operand:
        """The operand, which is the value of `expr`, after a comparison's affinity."""
        function = None if affinity is None else comparer(affinity)
        if function is None or affinity is None or self._has_affinity(expr, affinity):
            return operand
        if isinstance(operand, Fixed):
            return Fixed(function(operand.value))
        changed = (Kind.TEXT, Kind.MIXED) if affinity.is_numeric else (Kind.INTEGER, Kind.REAL, Kind.MIXED)

        def kernel(batch: Batch) -> Vector:
            vector = operand(batch)
            return mapped(function, vector) if vector.kind in changed else vector

        return kernel

    def _has_affinity(self, expr: e.Expr, affinity: Affinity) -> bool:
        """True if the affinity was applied when the value was stored."""
        if not isinstance(expr, e.Column) or expr.source not in self._context.stored:
            return False
        return expr.affinity is affinity or (expr.affinity.is_numeric and affinity.is_numeric)


def _without_rows(expr: e.RowCompare) -> e.Expr:
    """A comparison of row values as comparisons of values: (a, b) < (c, d) is a < c OR (a = c AND b < d)."""
    pairs = list(zip(expr.left, expr.right, expr.how, strict=True))
    if expr.op in (e.CompareOp.EQ, e.CompareOp.NE, e.CompareOp.IS, e.CompareOp.IS_NOT):
        equality = e.CompareOp.EQ if expr.op in (e.CompareOp.EQ, e.CompareOp.NE) else e.CompareOp.IS
        equal = _chain(e.BinaryOp.AND, [e.Compare(equality, a, b, how) for a, b, how in pairs])
        return equal if expr.op is equality else e.Unary(e.UnaryOp.NOT, equal)
    strict = _STRICT.get(expr.op, expr.op)
    left, right, how = pairs[-1]
    found: e.Expr = e.Compare(expr.op, left, right, how)
    for left, right, how in reversed(pairs[:-1]):
        rest = e.Binary(e.BinaryOp.AND, e.Compare(e.CompareOp.EQ, left, right, how), found)
        found = e.Binary(e.BinaryOp.OR, e.Compare(strict, left, right, how), rest)
    return found


def _chain(op: e.BinaryOp, parts: Sequence[e.Expr]) -> e.Expr:
    found = parts[0]
    for part in parts[1:]:
        found = e.Binary(op, found, part)
    return found
