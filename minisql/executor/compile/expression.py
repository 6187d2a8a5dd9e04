"""From a bound expression to statements: one visitor (see `visit`) a node class.

Leaves, choices, calls and subqueries have theirs here; `operators` and `comparisons` have the others. Indentation is
bounded: what is nested deeper than `_MAX_DEPTH` blocks becomes a function of its own.
Source: lang_expr.
"""

from __future__ import annotations

from functools import partial
from typing import Final, assert_never

from minisql.executor.compile.calls import (
    LAZY,
    emit_fixed_format,
    emit_fixed_pattern,
    is_fixed_call,
    scalar_arguments,
)
from minisql.executor.compile.compare import emit_compare
from minisql.executor.compile.comparisons import between, both_converted, compare, converted, in_list, row_compare
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
from minisql.executor.compile.operators import and_or, arithmetic, negated, unary
from minisql.executor.compile.subtype import marked, marks_below_windows, with_blobs, with_json_types
from minisql.executor.compile.visit import Visit, Want
from minisql.executor.encoded import encoded_caster
from minisql.executor.raising import raise_in_trigger
from minisql.frozen import replace
from minisql.planner import expr as e
from minisql.planner.json_marks import BELOW_WINDOWS
from minisql.planner.nodes import Limit, PlanNode, Project, Sort
from minisql.planner.noticeable import is_noticeable, is_noticeable_plan
from minisql.value.affinity import Affinity
from minisql.value.cast import truth
from minisql.value.collate import BINARY

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

    def key(self, expr: e.Expr, affinity: Affinity | None) -> Atom:
        """Write the expression as the value that an index is searched for, after the affinity of the index's column."""
        return converted(self, self.value(expr), expr, affinity)

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
                return unary(self.emitter, expr, want)
            case e.Binary():
                is_logic = expr.op in (e.BinaryOp.AND, e.BinaryOp.OR)
                return and_or(self.emitter, expr, want) if is_logic else arithmetic(self.emitter, expr)
            case e.Compare():
                return compare(self, expr, want)
            case e.RowCompare():
                return row_compare(self, expr)
            case e.Between():
                return between(self, expr, want)
            case e.InList():
                return in_list(self, expr)
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
                return self._call(e.Call(function, (e.Const("now"),), BINARY))
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
        return negated(self.emitter, Atom(found.text, INT, False, True), expr.negated)

    def _in_query(self, expr: e.InQuery, want: Want) -> Visit:
        rows_first = any(map(is_noticeable, expr.operands)) and is_noticeable_plan(expr.query.plan)
        comparisons = None if rows_first else compared(expr, _MOST_ROWS)
        if comparisons is not None:
            return (yield comparisons, want)
        emitter = self.emitter
        if rows_first:
            return (yield from self._in_members(expr))
        operands = []
        for operand, how in zip(expr.operands, expr.how, strict=True):
            atom = yield operand, Want.VALUE
            operands.append(converted(self, atom, operand, how.affinity).text)
        query = with_json_types(expr.query, self.context)
        program = self.context.build_list(query)
        found = yield from self._subquery_call(query, emitter.object(program.membership(expr.how)), operands)
        return negated(self.emitter, Atom(found.text, NULL | INT, False, True), expr.negated)

    def _in_members(self, expr: e.InQuery) -> Visit:
        """The same where somebody notices that SQLite computes all rows before the operands."""
        emitter, operands = self.emitter, ""
        query = with_json_types(expr.query, self.context)
        bind = emitter.object(partial(self.context.build_list(query).members, expr.how))
        members = yield from self._subquery_call(query, bind, [])
        for operand, how in zip(expr.operands, expr.how, strict=True):
            atom = yield operand, Want.VALUE
            operands += f"{converted(self, atom, operand, how.affinity).text}, "
        name = emitter.name()
        emitter.body.line(f"{name} = {members.text}.contains(({operands}))")
        return negated(emitter, Atom(name, NULL | INT, False, True), expr.negated)

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
                    left, right = both_converted(self, operand, expr.operand, value, when, how.affinity)
                    test = emit_compare(emitter, e.CompareOp.EQ, left, right, how.collation, "condition")
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
        if function is BELOW_WINDOWS:
            with marks_below_windows(self.context):
                return (yield expr.args[0], Want.VALUE)
        if not function.deterministic:
            self.context.volatile_calls += 1
        if self._is_in_fixed_call or not is_fixed_call(expr, in_program=self.context.in_program):
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
            given = marked(arg, self.context) if function.subtype else arg
            if function.name == "subtype" and function.builtin:
                given = with_blobs(given)
            atoms.append((yield given, Want.VALUE))
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
