"""Which of several mistakes SQLite reports, when they are found in different passes over a SELECT.

SQLite first *expands* the whole of a SELECT: it looks up its tables, binds the views among them, makes columns of
USING, NATURAL and `*`, in compounds from the last core to the first, in a core FROM before the subqueries of the other
clauses. Only then does it look at any other name; what is wrong with the use of values comes last (`Context.late`).
Names are bound here in one pass, which finds all mistakes but not always SQLite's. So when a SELECT is wrong, it is
expanded once more in SQLite's order. Some mistakes do not stop SQLite at once, and it reports the last that it meets.
Nothing of this runs while nothing is wrong.
Source: SQLite itself, `SELECT nope FROM t WHERE a IN (SELECT 1 FROM missing)` says `no such table: missing`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.context import Context
from minisql.planner.first_use import view_key
from minisql.planner.known import is_never, is_zero
from minisql.planner.nested_names import NestedColumn, TableNames, nested_columns, rowid_name, unique_names
from minisql.planner.scope import Ctes
from minisql.schema.objects import Table, View, fold
from minisql.sql import ast


def first_mistake(ctx: Context, select: ast.Select, ctes: Ctes | None, error: SqlError) -> SqlError:
    """What to report for a SELECT whose binding failed with `error`: what is wrong with its tables, if anything is."""
    return _first(ctx, error, lambda expansion: expansion.select(select, _open(ctes)))


def first_mistake_of_from(ctx: Context, from_: ast.JoinClause, ctes: Ctes | None, error: SqlError) -> SqlError:
    """The same of the FROM of an UPDATE, which is a join in parentheses."""
    return _first(ctx, error, lambda expansion: expansion.columns(ast.NestedJoin(from_, None), _open(ctes)))


def _first(ctx: Context, error: SqlError, expand: Callable[[_Expansion], object]) -> SqlError:
    expansion = _Expansion(ctx)
    late, ctx.late = ctx.late, []
    for database, key in ctx.new_views:  # they are found out once more, in SQLite's order
        ctx.env.known_views[database].pop(key, None)
    try:
        expand(expansion)
    except _Stop:
        pass
    except RecursionError:
        return error  # nested too deep to be looked through again
    finally:
        ctx.late = late
    return error if expansion.error is None else expansion.error


def expand_windows(ctx: Context, windows: Sequence[ast.NamedWindow], ctes: Ctes | None) -> None:
    """Look at the tables of the subqueries in a WINDOW clause, also of windows that nobody uses, of which SQLite looks
    at nothing else. `ctes`: those in sight of the windows.

    Raises: SqlError, about a table.
    """
    nodes = _expanded(windows)
    if not any(map(_has_query, nodes)):
        return
    expansion = _Expansion(ctx)
    late, ctx.late = ctx.late, []
    with suppress(_Stop):
        for node in nodes:
            expansion.expression(node, _open(ctes))
    ctx.late = late
    if expansion.error is not None:
        raise expansion.error


def _expanded(windows: Sequence[ast.NamedWindow]) -> list[ast.Node]:
    """What is looked at of a WINDOW clause: all but the frames."""
    return [node for each in windows for node in (*each.spec.order_by, *each.spec.partition_by)]


def _has_query(node: ast.Node) -> bool:
    return isinstance(node, ast.Select | ast.InTable) or any(map(_has_query, ast.children(node)))


class _Stop(Exception):
    """SQLite stops at a mistake, which stands in `_Expansion.error`."""


@slotted
class _With:
    """The common table expressions of a WITH by folded name; `wrong`: what a reference is, while one is expanded."""

    ctes: dict[str, ast.CommonTableExpression]
    around: _With | None
    wrong: dict[str, str] = field(default_factory=dict)
    queues: set[int] = field(default_factory=set)  # ids of the references of recursive terms


def _open(ctes: Ctes | None) -> _With | None:
    if ctes is None:
        return None
    queues = {id(table) for queue in ctes.queues.values() for table in queue.references}
    return _With(ctes.by_name, _open(ctes.parent), dict(ctes.open), queues)


@slotted
class _Columns:
    """Those of one table of FROM: (name, hidden) in order. `inside`: of a join in parentheses, the same with all that
    is known of their names."""

    all: list[tuple[str, bool]]
    has_rowid: bool = False
    inside: list[NestedColumn] = field(default_factory=list)

    def has(self, key: str, *, hidden_too: bool = True) -> bool:
        return any(fold(name) == key and (hidden_too or not hidden) for name, hidden in self.all)

    def visible(self) -> list[tuple[int, str]]:
        return [(number, name) for number, (name, hidden) in enumerate(self.all) if not hidden]


@slotted
class _Item:
    """One table of FROM, with the join before it. `using`: the names by which it is joined."""

    name: str
    columns: _Columns
    join: ast.Join | None
    using: list[str] = field(default_factory=list)

    def shown(self, table: str | None) -> list[str]:
        """What `*` shows of it, or `table.*`, by a folded name."""
        inside = self.columns.inside
        if table is None:
            names = [column.name for column in inside if column.is_shown]
            names = names if inside else [name for _, name in self.columns.visible()]
            return [name for name in names if fold(name) not in map(fold, self.using)]
        if not inside:
            return [name for _, name in self.columns.visible()] if fold(self.name) == table else []
        return [column.name for column in inside if column.is_shown_under(table)]

    def names(self) -> TableNames:
        columns = self.columns
        rowid = rowid_name(columns.has) if columns.has_rowid else ""
        return TableNames(fold(self.name), "", columns.visible(), columns.inside, rowid, self.using)


class _Expansion:
    """One pass in SQLite's order. `error` is the mistake that was met last."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx
        self.error: SqlError | None = None
        self.known: dict[int, list[str]] = {}  # column names of a common table expression, by its id

    def stop(self, message: str) -> _Stop:
        self.error = SqlError(message)
        return _Stop()

    def stop_if_wrong(self) -> None:
        """A subquery has been gone through to its end, in spite of a mistake: what stands behind it in FROM is not."""
        if self.error is not None:
            raise _Stop

    def select(self, select: ast.Select, around: _With | None) -> list[str]:
        """Expand a SELECT; the names of its columns, as a query around it sees them."""
        names: list[str] = []
        inside = around
        if select.with_ is not None:
            inside = _With({fold(cte.name): cte for cte in select.with_.ctes}, around)
        for number in range(len(select.cores) - 1, -1, -1):
            names = self.core(select, number, inside)
        return names

    def core(self, select: ast.Select, number: int, inside: _With | None) -> list[str]:
        core = select.cores[number]
        if self.error is not None and (isinstance(core, ast.Values) or core.from_ is None):
            raise _Stop
        if isinstance(core, ast.Values):
            clauses: list[ast.Node] = [expr for row in core.rows for expr in row]
            names = [_name_of(expr, f"column{i}") for i, expr in enumerate(core.rows[0], start=1)]
        else:
            items = [] if core.from_ is None else self.from_clause(core.from_, inside)
            names = self.results(core.columns, items)
            ons = [] if core.from_ is None else [join.on for join in _joins(core.from_) if join.on is not None]
            tests = [node for node in (core.where, *ons, *core.group_by, core.having) if node is not None]
            clauses = [*core.columns, *tests]
        if number == len(select.cores) - 1:
            clauses += [*select.order_by, *(node for node in (select.limit, select.offset) if node is not None)]
        if isinstance(core, ast.SelectCore):
            clauses += _expanded(core.windows)
            clauses += [] if core.from_ is None else _arguments(core.from_)
        for clause in clauses:
            self.expression(clause, inside)
        return unique_names(names)

    def expression(self, node: ast.Node, inside: _With | None) -> None:
        """Expand the subqueries in an expression."""
        stack = [node]
        while stack:
            below = stack.pop()
            if isinstance(below, ast.Select):
                self.select(below, inside)
                continue
            if _is_dropped(self.ctx, below):
                continue
            if isinstance(below, ast.Frame):
                continue
            if isinstance(below, ast.InTable):
                self.expression(below.operand, inside)
                self.from_clause(ast.JoinClause(_table_in(below)), inside)
                stack.extend(reversed(below.args or ()))
                continue
            stack.extend(reversed(list(ast.children(below))))

    # FROM

    def from_clause(self, clause: ast.JoinClause, inside: _With | None) -> list[_Item]:
        """The tables of a FROM clause, looked up and joined."""
        items: list[_Item] = []
        for producer, join in _producers(clause):
            items.append(_Item(_alias(producer), self.columns(producer, inside), join))
        if self.error is not None:
            raise _Stop
        joins = [item.join for item in items if item.join is not None]
        has_right = any(join.kind in (ast.JoinKind.RIGHT, ast.JoinKind.FULL) for join in joins)
        for number, item in enumerate(items):
            if item.join is not None:
                self.join(items[:number], item, item.join, has_right=has_right)
        return items

    def join(self, left: Sequence[_Item], right: _Item, join: ast.Join, *, has_right: bool) -> None:
        """Find the columns of USING and NATURAL."""
        if join.natural and (join.on is not None or join.using):
            raise self.stop("a NATURAL join may not have an ON or USING clause")
        names = [name.name for name in join.using]
        if join.natural:
            shown = [name for _, name in right.columns.visible()]
            names = [name for name in shown if any(item.columns.has(fold(name), hidden_too=False) for item in left)]
            if names and self.error is not None:
                raise _Stop
        for name in names:
            key = fold(name)
            found = [item for item in left if item.columns.has(key, hidden_too=not join.natural)]
            if not found or not right.columns.has(key):
                raise self.stop(f"cannot join using column {name} - column not present in both tables")
            if has_right and self.error is None and any(key not in map(fold, item.using) for item in found[1:]):
                self.error = SqlError(f"ambiguous reference to {name} in USING()")  # SQLite goes on
            right.using.append(name)

    def results(self, columns: Sequence[ast.ResultColumn | ast.Star], items: Sequence[_Item]) -> list[str]:
        """The names of result columns."""
        names: list[str] = []
        for column in columns:
            if isinstance(column, ast.ResultColumn):
                names.append(column.alias or _name_of(column.expr, column.text))
                continue
            key = None if column.table is None else fold(column.table)
            shown = [name for item in items for name in item.shown(key)]
            names += shown
            if not (shown if key is not None else items):
                self.error = SqlError("no tables specified" if key is None else f"no such table: {column.table}")
        if len(names) > self.ctx.env.limits.columns:
            raise self.stop("too many columns in result set")
        return names

    def columns(self, producer: ast.TableOrSubquery, inside: _With | None) -> _Columns:
        """The columns of one table of FROM."""
        match producer:
            case ast.SubqueryTable(select):
                names = self.select(select, inside)
                self.stop_if_wrong()
                return _Columns([(name, False) for name in names])
            case ast.NestedJoin(join):
                items = self.from_clause(join, inside)
                for clause in (*(each.on for each in _joins(join) if each.on is not None), *_arguments(join)):
                    self.expression(clause, inside)  # to SQLite the parentheses are a subquery, with these in it
                self.stop_if_wrong()
                columns = nested_columns([item.names() for item in items])
                return _Columns([(column.name, False) for column in columns], inside=columns)
            case ast.Table() | ast.TableFunction():
                level = inside if producer.schema is None and self.error is None else None
                while level is not None:
                    cte = level.ctes.get(fold(producer.name))
                    if cte is not None:
                        return _Columns([(name, False) for name in self.common_table(producer, level, cte)])
                    level = level.around
                return self.stored(producer)

    def stored(self, node: ast.Table | ast.TableFunction) -> _Columns:
        """The columns of a table or view of the schema."""
        from minisql.planner.bound_views import bind_view
        from minisql.planner.named_tables import look_up

        ctx = self.ctx
        try:
            database, table = look_up(ctx, node.name, node.schema)
            if isinstance(node, ast.TableFunction) and (isinstance(table, View) or table.virtual is None):
                raise SqlError(f"'{node.name}' is not a function")
            if isinstance(table, View) and self.error is None:
                outside, ctx.inside_select = ctx.inside_select, False
                try:
                    columns = [(column.name, False) for column in bind_view(ctx, database, table, ctx.new_frame())[0]]
                except SqlError as error:
                    if view_key(table) not in ctx.env.known_views[database]:
                        raise
                    self.error, columns = error, []  # SQLite looks at the other tables, and stops behind them
                finally:
                    ctx.inside_select = outside
            elif isinstance(table, View):  # SQLite looks on, and finds none of the view's common table expressions
                schema = ctx.env.catalog.schemas[database]
                assert schema is not None, f"database {database} is gone"
                is_known = view_key(table) in ctx.env.known_views[database]
                with ctx.inside_view(table, fold(schema.name)), suppress(*((_Stop,) if is_known else ())):
                    self.select(table.select, None)
                if not is_known:
                    raise _Stop
                columns = []
            else:
                columns = [(column.name, column.hidden) for column in table.columns]
            if isinstance(node, ast.Table) and node.indexed_by is not None and not _has_index(table, node.indexed_by):
                raise SqlError(f"no such index: {node.indexed_by}")
        except SqlError as error:
            self.error = error
            raise _Stop from None
        return _Columns(columns, isinstance(table, Table) and not table.without_rowid)

    def common_table(
        self, node: ast.Table | ast.TableFunction, level: _With, cte: ast.CommonTableExpression
    ) -> list[str]:
        """The columns of a common table expression."""
        from minisql.planner.recursive import find_terms

        key = fold(cte.name)
        if id(node) in level.queues:
            return [name.name for name in cte.columns] or self.known.get(id(cte), [])
        if key in level.wrong:
            raise self.stop(f"{level.wrong[key]}: {cte.name}")
        if isinstance(node, ast.TableFunction):
            raise self.stop(f"'{node.name}' is not a function")
        if node.indexed_by is not None:
            raise self.stop(f'no such index: "{node.indexed_by}"')
        if id(cte) in self.known:
            return self.known[id(cte)]
        try:
            terms = find_terms(cte)
        except SqlError as error:
            raise self.stop(str(error)) from None
        select = cte.select
        level.wrong[key] = "circular reference"
        initial = select
        if terms is not None:
            cores, operators = select.cores[: terms.first], select.operators[: terms.first - 1]
            initial = ast.Select(cores, operators, with_=select.with_)
        names = self.select(initial, level)
        if cte.columns and len(cte.columns) != len(names):
            raise self.stop(f"table {cte.name} has {len(names)} values for {len(cte.columns)} columns")
        names = unique_names([name.name for name in cte.columns]) if cte.columns else names
        self.known[id(cte)] = names
        if terms is not None:
            level.wrong[key] = "multiple recursive references"
            level.queues |= set(map(id, terms.references))
            inside = level
            if select.with_ is not None:
                inside = _With({fold(inner.name): inner for inner in select.with_.ctes}, level)
            for number in range(len(select.cores) - 1, terms.first - 1, -1):
                self.core(select, number, inside)
        del level.wrong[key]
        if self.error is not None:
            del self.known[id(cte)]
        return names


def _has_index(table: Table | View, name: str) -> bool:
    return isinstance(table, Table) and any(fold(index.name) == fold(name) for index in table.indexes)


def _name_of(expr: ast.Expr, otherwise: str) -> str:
    while isinstance(expr, ast.Collate):
        expr = expr.operand
    return expr.column if isinstance(expr, ast.ColumnRef) else otherwise


def _is_dropped(ctx: Context, node: ast.Node) -> bool:
    """Has SQLite's parser put a number in the place of the expression? A chain of ANDs has to have a 0 for that."""
    if isinstance(node, ast.InList):
        return is_never(node)
    if not isinstance(node, ast.Binary) or node.op is not ast.BinaryOperator.AND:
        return False
    operands: list[ast.Expr] = []
    left: ast.Expr = node
    while isinstance(left, ast.Binary) and left.op is ast.BinaryOperator.AND:
        operands.append(left.right)
        left = left.left
    return any(is_zero(ctx, operand) for operand in (left, *operands)) and is_zero(ctx, node)


def _table_in(node: ast.InTable) -> ast.Table | ast.TableFunction:
    """The table or function behind IN, as it would stand in FROM."""
    if node.args is None:
        return ast.Table(node.table.name, node.table.schema)
    return ast.TableFunction(node.table.name, node.args, node.table.schema)


def _alias(producer: ast.TableOrSubquery) -> str:
    if isinstance(producer, ast.Table | ast.TableFunction):
        return producer.alias or producer.name
    return producer.alias or ""


def _producers(clause: ast.JoinClause) -> Iterator[tuple[ast.TableOrSubquery, ast.Join | None]]:
    """(table, the join before it). Parentheses that stand first mean nothing, and so do those around one table."""
    first = clause.first
    if isinstance(first, ast.NestedJoin) and first.alias is None:
        yield from _producers(first.join)
    else:
        yield _unwrapped(first), None
    for join in clause.joins:
        yield _unwrapped(join.table), join


def _unwrapped(producer: ast.TableOrSubquery) -> ast.TableOrSubquery:
    while isinstance(producer, ast.NestedJoin) and not producer.join.joins:
        from minisql.planner.from_clause import renamed

        producer = renamed(producer.join.first, producer.alias)
    return producer


def _joins(clause: ast.JoinClause) -> Iterator[ast.Join]:
    return (join for _, join in _producers(clause) if join is not None)


def _arguments(clause: ast.JoinClause) -> list[ast.Expr]:
    functions = [producer for producer, _ in _producers(clause) if isinstance(producer, ast.TableFunction)]
    return [arg for function in functions for arg in function.args]
