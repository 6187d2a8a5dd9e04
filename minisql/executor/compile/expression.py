"""From a bound expression to statements: one method a node class.

A visitor is a generator: it yields the operands that it wants compiled and is sent their atoms. So the depth of an
expression costs no Python stack (SQLite allows 1,000 levels). Indentation is bounded too: what is nested deeper than
`_MAX_DEPTH` blocks becomes a function of its own.
Source: lang_expr, datatype3 §4; three-valued logic as in nulls.
"""

from __future__ import annotations

from collections.abc import Generator
from enum import Enum
from functools import partial
from typing import Final, assert_never

from minisql.executor.compile import compare as comparing
from minisql.executor.compile.arithmetic import emit_arithmetic, emit_bit_not, emit_negate
from minisql.executor.compile.calls import (
    LAZY,
    emit_fixed_format,
    emit_fixed_pattern,
    is_fixed_call,
    scalar_arguments,
)
from minisql.executor.compile.context import Context
from minisql.executor.compile.emit import (
    ANY,
    BLOB,
    INT,
    NULL,
    NULL_ATOM,
    NUMBER,
    TEXT,
    Atom,
    Emitter,
    Layouts,
    types_of,
)
from minisql.executor.compile.json_calls import emit_fixed_json
from minisql.executor.compile.listed_rows import compared
from minisql.executor.compile.subtype import marked, with_json_types
from minisql.executor.encoded import encoded_caster
from minisql.executor.raising import raise_in_trigger
from minisql.frozen import replace
from minisql.planner import expr as e
from minisql.planner.nodes import Limit, PlanNode, Project, Sort
from minisql.value.affinity import Affinity
from minisql.value.cast import truth


class Want(Enum):
    """What an expression is compiled for."""

    VALUE = "value"  # an SQL value
    LOGIC = "logic"  # true, false or None; Python's or SQL's truth values
    CONDITION = "condition"  # anything that Python takes for true if, and only if, SQL does


Visit = Generator[tuple[e.Expr, Want], Atom, Atom]

_MAX_DEPTH: Final = 40  # blocks; Python's tokenizer allows 100
_MOST_ROWS: Final = 8  # of a list of rows that is written out as comparisons
_MAX_LOOPS: Final = 12  # `while` blocks; Python's compiler allows 20

_CAST_TYPES: Final = {
    Affinity.TEXT: TEXT | NULL,
    Affinity.BLOB: BLOB | NULL,
    Affinity.NONE: BLOB | NULL,
    Affinity.INTEGER: INT | NULL,
    Affinity.REAL: NUMBER | NULL,
    Affinity.NUMERIC: NUMBER | NULL,
}


def _without_columns(query: e.Subquery) -> e.Subquery:
    """The query of an EXISTS: SQLite evaluates no column of it, and the order of rows does not matter either."""

    def without(plan: PlanNode) -> PlanNode:
        while isinstance(plan, Project | Sort):
            plan = plan.child
        return replace(plan, child=without(plan.child)) if isinstance(plan, Limit) else plan

    return replace(query, plan=without(query.plan))


def _right_first(left: e.Expr, right: e.Expr) -> bool:
    """Is the right operand computed before the left one? See `ExpressionCompiler._operands`."""
    return e.has_subquery(left) and not e.has_subquery(right)


class ExpressionCompiler:
    """Writes expressions into an emitter. All share the emitter's columns, so that each is loaded once."""

    def __init__(self, emitter: Emitter, layouts: Layouts, context: Context) -> None:
        self.emitter = emitter
        self.layouts = layouts
        self.context = context
        self._is_in_fixed_call = False  # what stands in it is computed once, too

    # ------------------------------------------------------------ entry points

    def value(self, expr: e.Expr) -> Atom:
        """Write the expression; its value is an SQL value."""
        return self._emit(expr, Want.VALUE)

    def condition(self, expr: e.Expr) -> Atom:
        """Write the expression; the atom is true to Python if, and only if, the expression is true."""
        return self._emit(expr, Want.CONDITION)

    def logic(self, expr: e.Expr) -> Atom:
        """Write the expression; the atom is true, false or None to Python as the expression is."""
        return self._emit(expr, Want.LOGIC)

    def _emit(self, expr: e.Expr, want: Want) -> Atom:
        stack = [self._visit(expr, want)]
        wants = [want]
        answer: Atom | None = None
        while True:
            try:
                request = stack[-1].send(answer)  # type: ignore[arg-type]  # None starts the generator
            except StopIteration as done:
                stack.pop()
                answer = self._convert(done.value, wants.pop())
                if not stack:
                    return answer
            else:
                stack.append(self._visit(*request))
                wants.append(request[1])
                answer = None

    def _convert(self, atom: Atom, want: Want) -> Atom:
        """The atom in the form that was asked for."""
        if want is Want.VALUE:
            if not atom.logical:
                return atom
            name = self.emitter.name()
            null = f"None if {atom.text} is None else " if atom.types & NULL else ""
            self.emitter.place(atom).line(f"{name} = {null}1 if {atom.text} else 0")
            return Atom(name, atom.types, atom.constant)
        if atom.types & (TEXT | BLOB):  # only these differ from Python's truth: '1a' is true, 'a' is not
            name, test = self.emitter.name(), self.emitter.object(truth)
            self.emitter.place(atom).line(
                f"{name} = {atom.text} if {atom.text} is None or type({atom.text}) is int else {test}({atom.text})"
            )
            return Atom(name, NULL | INT, atom.constant, True)
        return atom

    # ------------------------------------------------------------ dispatch

    def _visit(self, expr: e.Expr, want: Want) -> Visit:
        if self.emitter.body.depth > _MAX_DEPTH or self.emitter.body.n_loops > _MAX_LOOPS:
            return self._outlined(expr)
        match expr:
            case e.Const():
                return self._const(expr)
            case e.Param(number):
                return self._of_run(f"run.params[{number - 1}]")
            case e.Column():
                return self._column(expr)
            case e.Outer(index, _, _):
                return self._outer(f"run.frame[{index}]")
            case e.Unary():
                return self._unary(expr)
            case e.Binary():
                is_logic = expr.op in (e.BinaryOp.AND, e.BinaryOp.OR)
                return self._and_or(expr, want) if is_logic else self._arithmetic(expr)
            case e.Compare():
                return self._compare(expr, want)
            case e.RowCompare():
                return self._row_compare(expr)
            case e.Between():
                return self._between(expr)
            case e.InList():
                return self._in_list(expr)
            case e.InQuery():
                return self._in_query(expr, want)
            case e.Scalar():
                return self._scalar(expr)
            case e.Exists():
                return self._exists(expr)
            case e.Case():
                return self._case(expr)
            case e.Cast():
                return self._cast(expr)
            case e.Call():
                return self._call(expr)
            case e.CurrentTime(function):
                return self._call(e.Call(function, (e.Const("now"),), comparing.BINARY))
            case e.Raise():
                return self._raise(expr)
            case _:
                assert_never(expr)

    def _outlined(self, expr: e.Expr) -> Visit:
        """The expression as a function of its own, because the blocks around it are nested too deeply."""
        from minisql.executor.compile.functions import compile_value

        emitter = self.emitter
        bind = emitter.object(compile_value(expr, self.layouts, self.context))
        function = emitter.once(f"call {bind}", f"{bind}(run)")
        name = emitter.name()
        emitter.body.line(f"{name} = {function}({emitter.row}, L)")
        return Atom(name)
        yield  # a visitor is a generator

    # ------------------------------------------------------------ leaves

    def _const(self, expr: e.Const) -> Visit:
        types = types_of(expr.value)
        if types == NULL:
            return NULL_ATOM
        if expr.slot is not None and expr.slot not in self.context.pinned:
            own = self.emitter.object(expr.value)
            source = f"run.literals[{expr.slot}] if run.literals else {own}"
            return Atom(self.emitter.once(f"literal {expr.slot}", source), types, True)
        return Atom(self.emitter.object(expr.value), types, True)
        yield

    def _of_run(self, source: str) -> Visit:
        return Atom(self.emitter.once(source, source), ANY, True)
        yield

    def _outer(self, source: str) -> Visit:
        if self.context.frame_moves:
            return Atom(self.emitter.each_start(source))
        return Atom(self.emitter.once(source, source), ANY, True)
        yield

    def _column(self, expr: e.Column) -> Visit:
        key = expr.source, expr.column
        position = self.layouts.row.get(key)
        if position is not None:
            name = self.emitter.column("r", position)
        else:
            assert key in self.layouts.left, f"column {key} {expr.name!r} is in neither row: {self.layouts}"
            name = self.emitter.column("L", self.layouts.left[key])
        return Atom(name, NULL | INT if expr.column == e.ROWID and expr.source in self.context.stored else ANY)
        yield

    # ------------------------------------------------------------ operators

    def _unary(self, expr: e.Unary) -> Visit:
        op, emitter = expr.op, self.emitter
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
        if op is e.UnaryOp.AS_STORED:
            atom = yield expr.operand, Want.VALUE
            name, a = emitter.name(), atom.text
            is_short = f"type({a}) is float and {a}.is_integer() and {-(2**47)} <= {a} < {2**47}"  # in 6 bytes
            emitter.place(atom).line(f"{name} = int({a}) if {is_short} else {a}")
            return Atom(name, ANY, atom.constant)
        is_null_test = op in (e.UnaryOp.IS_NULL, e.UnaryOp.NOT_NULL)
        atom = yield expr.operand, Want.VALUE if is_null_test else Want.LOGIC
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

    def _arithmetic(self, expr: e.Binary) -> Visit:
        may_skip = e.has_subquery(expr)
        if may_skip and _right_first(expr.left, expr.right):
            left, other = yield from self._operands(expr.left, expr.right)
            return emit_arithmetic(self.emitter, expr.op, left, other)
        right = [(expr.op, expr.right)]  # operands of a chain that leans left, the last first
        chain = expr.left
        while isinstance(chain, e.Binary) and chain.op not in (e.BinaryOp.AND, e.BinaryOp.OR):
            if may_skip and _right_first(chain.left, chain.right):
                break
            right.append((chain.op, chain.right))
            chain = chain.left
        atom = yield chain, Want.VALUE
        for op, operand in reversed(right):
            other = (yield from self._unless_null(atom, operand)) if may_skip else (yield operand, Want.VALUE)
            atom = emit_arithmetic(self.emitter, op, atom, other)
        return atom

    def _operands(self, left: e.Expr, right: e.Expr) -> Generator[tuple[e.Expr, Want], Atom, tuple[Atom, Atom]]:
        """Both operands of an operator that gives NULL for a NULL. SQLite computes a subquery last, and not where the
        other operand is NULL: `(SELECT abs(a)) + b` does not fail for the smallest integer if b is NULL."""
        if _right_first(left, right):
            atom = yield right, Want.VALUE
            return (yield from self._unless_null(atom, left)), atom
        atom = yield left, Want.VALUE
        return atom, (yield from self._unless_null(atom, right))

    def _unless_null(self, first: Atom, expr: e.Expr) -> Visit:
        """The other operand beside `first`: a subquery is NULL where that is."""
        if not first.types & NULL or not e.has_subquery(expr):
            return (yield expr, Want.VALUE)
        body, name = self.emitter.body, self.emitter.name()
        body.line(f"{name} = None")
        with body.indented(f"if {first.text} is not None:"):
            atom = yield expr, Want.VALUE
            body.line(f"{name} = {atom.text}")
        return Atom(name, atom.types | NULL)

    def _and_or(self, expr: e.Binary, want: Want) -> Visit:
        """AND and OR. Where only truth matters, AND stops at the first operand that is not true, OR at a true one. As a
        value they evaluate all operands, as SQLite does, but for subqueries, which come last and only if they decide:
        `a > 0 AND abs(a)` fails for the smallest integer, `a > 0 AND (SELECT abs(a))` does not."""
        operands = [expr.right]
        chain = expr.left
        while isinstance(chain, e.Binary) and chain.op is expr.op:
            operands.append(chain.right)
            chain = chain.left
        operands.append(chain)
        inner = Want.CONDITION if want is Want.CONDITION else Want.LOGIC
        costly = [e.has_subquery(operand) for operand in operands]
        if any(costly):
            late = [operand for operand, is_costly in zip(operands, costly) if is_costly]
            operands = late + [operand for operand, is_costly in zip(operands, costly) if not is_costly]
        n_last = sum(costly)
        constant = isinstance(operands[-1], e.Const)
        first = yield operands.pop(), inner
        body, name = self.emitter.body, self.emitter.name()
        body.line(f"{name} = {first.text}")
        is_and = expr.op is e.BinaryOp.AND
        go_on = f"if {name}:" if inner is Want.CONDITION else f"if {name} or {name} is None:"
        while operands:
            evaluates_all = inner is Want.LOGIC and len(operands) > n_last and not constant
            constant = constant and isinstance(operands[-1], e.Const)
            if evaluates_all:
                u = (yield operands.pop(), inner).text
                body.line(
                    f"if not {u} and ({name} or {name} is None): {name} = {u}"
                    if is_and
                    else f"if not {name} and ({u} or {u} is None): {name} = {u}"
                )
                continue
            with body.indented(go_on if is_and else f"if not {name}:"):
                u = (yield operands.pop(), inner).text
                if inner is Want.CONDITION:
                    body.line(f"{name} = {u}")
                else:  # AND: false wins, then NULL, so anything not true replaces; OR the other way round
                    body.line(f"if not {u}: {name} = {u}" if is_and else f"if {u} or {u} is None: {name} = {u}")
        return Atom(name, NULL | INT, False, True)

    def _compare(self, expr: e.Compare, want: Want) -> Visit:
        if expr.op in (e.CompareOp.IS, e.CompareOp.IS_NOT):
            left = yield expr.left, Want.VALUE
            right = yield expr.right, Want.VALUE
        else:
            left, right = yield from self._operands(expr.left, expr.right)
        left, right = self._both_converted(left, expr.left, right, expr.right, expr.how.affinity)
        return comparing.emit_compare(self.emitter, expr.op, left, right, expr.how.collation, want.value)

    def key(self, expr: e.Expr, affinity: Affinity | None) -> Atom:
        """Write the expression as the value that an index is searched for, after the affinity of the index's column."""
        return self._converted(self.value(expr), expr, affinity)

    def _converted(self, atom: Atom, expr: e.Expr, affinity: Affinity | None) -> Atom:
        """The atom, which is the value of `expr`, after a comparison's affinity."""
        return comparing.convert(self.emitter, atom, affinity, self._has_affinity(expr, affinity))

    def _both_converted(
        self, left: Atom, left_expr: e.Expr, right: Atom, right_expr: e.Expr, affinity: Affinity | None
    ) -> tuple[Atom, Atom]:
        """Both sides of a comparison after its affinity. TEXT changes nothing where neither side is a text: a subquery
        whose column counts as TEXT, `(SELECT 5 UNION ALL SELECT x FROM t)`, may give a number all the same."""
        if affinity is Affinity.TEXT and not (self._is_text(left, left_expr) or self._is_text(right, right_expr)):
            return comparing.convert_if_text(self.emitter, left, right)
        return self._converted(left, left_expr, affinity), self._converted(right, right_expr, affinity)

    def _is_text(self, atom: Atom, expr: e.Expr) -> bool:
        return not atom.types & NUMBER or self._has_affinity(expr, Affinity.TEXT)

    def _has_affinity(self, expr: e.Expr, affinity: Affinity | None) -> bool:
        """True if the affinity was applied when the value was stored, so that applying it again changes nothing."""
        if not isinstance(expr, e.Column) or expr.source not in self.context.stored:
            return False
        if affinity is None:
            return True
        return expr.affinity is affinity or (expr.affinity.is_numeric and affinity.is_numeric)

    def _row_compare(self, expr: e.RowCompare) -> Visit:
        """Row values, pair by pair from the left; what comes after the pair that decides is not evaluated.

        `=` is true if all pairs are equal, false if one differs, else NULL. An order is decided by the first pair that
        is not equal, and is NULL if a NULL comes before that.
        """
        emitter, body, op = self.emitter, self.emitter.body, expr.op
        name = emitter.name()
        if op in (e.CompareOp.EQ, e.CompareOp.NE, e.CompareOp.IS, e.CompareOp.IS_NOT):
            equality = e.CompareOp.EQ if op in (e.CompareOp.EQ, e.CompareOp.NE) else e.CompareOp.IS
            body.line(f"{name} = True")
            for i, how in enumerate(expr.how):
                with body.indented(f"if {name} or {name} is None:"):
                    left, right = yield from self._pair(expr, i)
                    same = comparing.emit_compare(emitter, equality, left, right, how.collation)
                    body.line(f"if not {same.text}: {name} = {same.text}")
            return self._negated(Atom(name, NULL | INT, False, True), op in (e.CompareOp.NE, e.CompareOp.IS_NOT))
        strict = {e.CompareOp.LE: e.CompareOp.LT, e.CompareOp.GE: e.CompareOp.GT}.get(op, op)
        with body.indented("while True:"):
            for i, how in enumerate(expr.how):
                left, right = yield from self._pair(expr, i)
                same = comparing.emit_compare(emitter, e.CompareOp.EQ, left, right, how.collation)
                with body.indented(f"if not {same.text}:"):
                    order = comparing.emit_compare(emitter, strict, left, right, how.collation)
                    body.line(f"{name} = {order.text}")
                    body.line("break")
            body.line(f"{name} = {op is not strict}")
            body.line("break")
        return Atom(name, NULL | INT, False, True)

    def _pair(self, expr: e.RowCompare, i: int) -> Generator[tuple[e.Expr, Want], Atom, tuple[Atom, Atom]]:
        left = yield expr.left[i], Want.VALUE
        right = yield expr.right[i], Want.VALUE
        return self._both_converted(left, expr.left[i], right, expr.right[i], expr.how[i].affinity)

    def _between(self, expr: e.Between) -> Visit:
        emitter = self.emitter
        operand = yield expr.operand, Want.VALUE
        low = yield expr.low, Want.VALUE
        left, right = self._both_converted(operand, expr.operand, low, expr.low, expr.how_low.affinity)
        result = comparing.emit_compare(emitter, e.CompareOp.GE, left, right, expr.how_low.collation)
        name, body = emitter.name(), emitter.body
        body.line(f"{name} = {result.text}")
        with body.indented(f"if {name} or {name} is None:"):
            high = yield expr.high, Want.VALUE
            left, right = self._both_converted(operand, expr.operand, high, expr.high, expr.how_high.affinity)
            upper = comparing.emit_compare(emitter, e.CompareOp.LE, left, right, expr.how_high.collation)
            body.line(f"if not {upper.text}: {name} = {upper.text}")
        return self._negated(Atom(name, NULL | INT, False, True), expr.negated)

    def _negated(self, atom: Atom, negated: bool) -> Atom:
        if not negated:
            return atom
        name = self.emitter.name()
        self.emitter.place(atom).line(f"{name} = None if {atom.text} is None else not {atom.text}")
        return Atom(name, atom.types, atom.constant, True)

    def _in_list(self, expr: e.InList) -> Visit:
        """Constants and parameters go into a set once per run; other items are compared one after the other."""
        emitter, how = self.emitter, expr.how
        if not expr.items:
            return Atom(emitter.object(int(expr.negated)), INT, True)
        given = yield expr.operand, Want.VALUE
        is_loose = how.affinity is Affinity.TEXT and not self._is_text(given, expr.operand)
        few = is_loose and len(expr.items) <= 2  # which SQLite compares one by one
        operand = self._converted(given, expr.operand, how.affinity)
        fixed: list[e.Expr] = [item for item in expr.items if self.context.is_fixed(item)]
        varying: list[e.Expr] = [item for item in expr.items if not self.context.is_fixed(item)]
        if is_loose and not varying:
            operand = given  # SQLite's Bloom filter of a constant list is asked for the number, and knows texts alone
        name, body = emitter.name(), emitter.body
        body.line(f"{name} = False")
        if fixed and (few or how.collation.compare is not None):
            fixed, varying = [], list(expr.items)
        if fixed:
            atoms = []
            for item in fixed:
                atoms.append(comparing.convert(emitter, (yield item, Want.VALUE), how.affinity, False))
            comparing.emit_in_set(emitter, name, operand, atoms, how.collation)
        for item in varying:
            with body.indented(f"if not {name}:"):
                atom = yield item, Want.VALUE
                if few:
                    left, atom = self._both_converted(given, expr.operand, atom, item, how.affinity)
                else:
                    left, atom = operand, self._converted(atom, item, how.affinity)
                equal = comparing.emit_compare(emitter, e.CompareOp.EQ, left, atom, how.collation)
                body.line(f"if {equal.text} or {equal.text} is None: {name} = {equal.text}")
        return self._negated(Atom(name, NULL | INT, False, True), expr.negated)

    # ------------------------------------------------------------ subqueries

    def _subquery_call(self, query: e.Subquery, bind: str, operands: list[str]) -> Visit:
        """Call what `bind(run)` gives with the operands and the values that the query takes from outside."""
        emitter = self.emitter
        for outer in query.outer:
            operands.append((yield outer, Want.VALUE).text)
        function = emitter.once(f"call {bind}", f"{bind}(run)")
        name = emitter.name()
        emitter.body.line(f"{name} = {function}({', '.join(operands)})")
        return Atom(name)

    def _scalar(self, expr: e.Scalar) -> Visit:
        body, key = self.emitter.body, f"row of {expr.query.number}"
        row = body.known(key)  # the columns of a row value share one run of their query
        if row is None:
            query = with_json_types(expr.query, self.context)
            program = self.emitter.object(self.context.build_subquery(query))
            row = (yield from self._subquery_call(query, f"{program}.first_row", [])).text
            body.remember(key, row)
        name = self.emitter.name()
        body.line(f"{name} = None if {row} is None else {row}[{expr.column}]")
        return Atom(name)

    def _exists(self, expr: e.Exists) -> Visit:
        query = with_json_types(expr.query, self.context)
        program = self.emitter.object(self.context.build_subquery(_without_columns(query)))
        found = yield from self._subquery_call(query, f"{program}.exists", [])
        return self._negated(Atom(found.text, INT, False, True), expr.negated)

    def _in_query(self, expr: e.InQuery, want: Want) -> Visit:
        comparisons = compared(expr, _MOST_ROWS)
        if comparisons is not None:
            return (yield comparisons, want)
        emitter = self.emitter
        operands = []
        for operand, how in zip(expr.operands, expr.how, strict=True):
            atom = yield operand, Want.VALUE
            operands.append(self._converted(atom, operand, how.affinity).text)
        query = with_json_types(expr.query, self.context)
        program = self.context.build_list(query)
        found = yield from self._subquery_call(query, emitter.object(program.membership(expr.how)), operands)
        return self._negated(Atom(found.text, NULL | INT, False, True), expr.negated)

    # ------------------------------------------------------------ choices and calls

    def _case(self, expr: e.Case) -> Visit:
        emitter, body = self.emitter, self.emitter.body
        name = emitter.name()
        operand = NULL_ATOM
        if expr.operand is not None:
            operand = yield expr.operand, Want.VALUE
        with body.indented("while True:"):
            for i, (when, then) in enumerate(expr.whens):
                if expr.operand is None:
                    test = yield when, Want.CONDITION
                else:
                    how, value = expr.how[i], (yield when, Want.VALUE)
                    test = comparing.emit_compare(
                        emitter,
                        e.CompareOp.EQ,
                        self._converted(operand, expr.operand, how.affinity),
                        self._converted(value, when, how.affinity),
                        how.collation,
                        "condition",
                    )
                with body.indented(f"if {test.text}:"):
                    result = yield then, Want.VALUE
                    body.line(f"{name} = {result.text}")
                    body.line("break")
            result = NULL_ATOM
            if expr.otherwise is not None:
                result = yield expr.otherwise, Want.VALUE
            body.line(f"{name} = {result.text}")
            body.line("break")
        return Atom(name)

    def _cast(self, expr: e.Cast) -> Visit:
        atom = yield expr.operand, Want.VALUE
        caster = f"{self.emitter.object(encoded_caster)}({self.emitter.object(expr.affinity)}, run.host.encoding)"
        name, function = self.emitter.name(), self.emitter.once(f"cast {expr.affinity.name}", caster)
        self.emitter.place(atom).line(f"{name} = None if {atom.text} is None else {function}({atom.text})")
        return Atom(name, _CAST_TYPES[expr.affinity], atom.constant)

    def _call(self, expr: e.Call) -> Visit:
        function = expr.function
        if function.unknown:
            function.call()  # which says so
        if function.builtin and function.name in LAZY:
            return (yield from LAZY[function.name](self, expr))
        if not function.deterministic:
            self.context.volatile_calls += 1
        if self._is_in_fixed_call or not is_fixed_call(expr):
            return (yield from self._called(expr))
        emitter, name = self.emitter, self.emitter.name()
        memo = emitter.once(f"memo {name}", "[]")
        self._is_in_fixed_call = True
        with emitter.body.indented(f"if not {memo}:"):
            atom = yield from self._called(expr)
            emitter.body.line(f"{memo}.append({atom.text})")
        self._is_in_fixed_call = False
        emitter.body.line(f"{name} = {memo}[0]")
        return Atom(name, atom.types, False, atom.logical)

    def _called(self, expr: e.Call) -> Visit:
        function, emitter = expr.function, self.emitter
        atoms = []
        for arg in expr.args:
            atoms.append((yield (marked(arg, self.context) if function.subtype else arg), Want.VALUE))
        for emit_fixed in (emit_fixed_pattern, emit_fixed_format, emit_fixed_json):
            fixed = emit_fixed(emitter, expr, atoms)
            if fixed is not None:
                return fixed
        name, body = emitter.name(), emitter.body
        source = f"{emitter.object(function.call)}({scalar_arguments(emitter, expr, atoms)})"
        nullable = [atom.text for atom in atoms if atom.types & NULL] if function.null_in_null_out else []
        if nullable:
            tests = " or ".join(f"{text} is None" for text in dict.fromkeys(nullable))
            body.line(f"{name} = None if {tests} else {source}")
        else:
            body.line(f"{name} = {source}")
        return Atom(name)

    def _raise(self, expr: e.Raise) -> Visit:
        message = NULL_ATOM
        if expr.message is not None:
            message = yield expr.message, Want.VALUE
        raiser = self.emitter.object(partial(raise_in_trigger, expr.action))
        self.emitter.body.line(f"{raiser}({message.text})")
        return NULL_ATOM
