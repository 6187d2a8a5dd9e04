"""Random trees: every node class of `minisql.sql.ast`, as the parser could have made it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from random import Random
from typing import Any, TypeVar

from minisql.sql import ast
from minisql.sql.ast import BinaryOperator, FrameBoundKind, Quote, UnaryOperator

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

NAMES = ["a", "B", "t1", "select", "key", "left", "two words", 'q"uote', "it's", "é", "[x]", "", "true", "_"]
TYPES = ["INT", "VARCHAR(10)", "DECIMAL ( 10 , -5 )", "long text", '"Q"']
VALUES = [None, 0, 1, 2**63 - 1, -(2**63), -1, 1.5, 1e300, 1e-7, float("inf"), 2.0**63, "", "x", "it's", b"", b"\0\xff"]
BOUNDS = list(FrameBoundKind)


class Trees:
    """Makes trees from a source of chance; `depth` bounds the nesting."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.depth = 3

    # --- small things

    def maybe(self, make: Callable[[], T]) -> T | None:
        return make() if self.chance.random() < 0.4 else None

    def flag(self) -> bool:
        return self.chance.random() < 0.4

    def some(self, make: Callable[[], T], least: int = 0) -> tuple[T, ...]:
        return tuple(make() for _ in range(self.chance.randint(least, least + 2)))

    def one_of(self, choices: type[E]) -> E:
        return self.chance.choice(list(choices))

    def name(self) -> str:
        return self.chance.choice(NAMES)

    def alias(self) -> str | None:
        return self.maybe(self.name)

    def identifiers(self, least: int = 1) -> tuple[ast.Identifier, ...]:
        return self.some(lambda: ast.Identifier(self.name()), least)

    def table_name(self) -> ast.TableName:
        return ast.TableName(self.name(), self.maybe(self.name))

    # --- expressions

    def expr(self) -> ast.Expr:
        self.depth -= 1
        makers = self.leaves() if self.depth <= 0 else self.leaves() + self.branches()
        made = self.chance.choice(makers)()
        self.depth += 1
        return made

    def leaves(self) -> list[Callable[[], ast.Expr]]:
        return [self.literal, self.column, lambda: ast.Current(self.one_of(ast.CurrentKind)), self.parameter]

    def branches(self) -> list[Callable[[], ast.Expr]]:
        return [
            self.unary, self.binary, self.binary, self.between, self.like, self.case, self.call, self.raise_,
            lambda: ast.IsNull(self.expr(), self.flag()),
            self.in_list,
            lambda: ast.InSelect(self.expr(), self.select(), self.flag()),
            lambda: ast.InTable(self.expr(), self.table_name(), self.maybe(lambda: self.some(self.expr)), self.flag()),
            lambda: ast.Cast(self.expr(), self.chance.choice([*TYPES, ""])),
            lambda: ast.Collate(self.expr(), self.name()),
            lambda: ast.Exists(self.select()),
            lambda: ast.Subquery(self.select()),
            lambda: ast.RowValue(self.some(self.expr, 2)),
        ]  # fmt: skip

    def literal(self) -> ast.Literal:
        return ast.Literal(self.chance.choice(VALUES))

    def parameter(self) -> ast.Parameter:
        return ast.Parameter(self.chance.choice(["?", "?7", ":a", "@b", "$c", "$d::e(f)"]))

    def column(self) -> ast.ColumnRef:
        table = self.maybe(self.name)
        schema = self.maybe(self.name) if table is not None else None
        quote = self.chance.choice([q for q in Quote if q is not Quote.SINGLE or table is not None])
        name = self.chance.choice(["a", "B", "t1", "_", "é"]) if quote is Quote.NONE else self.name().replace("]", "")
        return ast.ColumnRef(name, table, schema, quote)

    def unary(self) -> ast.Expr:
        operator = self.one_of(UnaryOperator)
        return ast.Unary(operator, self.expr())

    def binary(self) -> ast.Expr:
        return ast.Binary(self.one_of(BinaryOperator), self.expr(), self.expr())

    def between(self) -> ast.Expr:
        return ast.Between(self.expr(), self.expr(), self.expr(), self.flag())

    def like(self) -> ast.Expr:
        return ast.Like(self.one_of(ast.LikeOperator), self.expr(), self.expr(), self.maybe(self.expr), self.flag())

    def case(self) -> ast.Expr:
        whens = self.some(lambda: ast.When(self.expr(), self.expr()), 1)
        return ast.Case(self.maybe(self.expr), whens, self.maybe(self.expr))

    def call(self) -> ast.Expr:
        filter_ = self.maybe(self.expr)
        over = self.maybe(lambda: self.chance.choice([lambda: ast.WindowName(self.name()), self.window])())
        name = self.name()
        if self.flag():
            return ast.FunctionCall(name, star=True, filter=filter_, over=over)
        order_by = self.some(self.ordering_term) if self.flag() else ()
        return ast.FunctionCall(name, self.some(self.expr), self.flag(), False, order_by, filter_, over)

    def raise_(self) -> ast.Expr:
        action = self.chance.choice([a for a in ast.ConflictAction if a is not ast.ConflictAction.REPLACE])
        return ast.Raise(action, None if action is ast.ConflictAction.IGNORE else self.expr())

    def window(self) -> ast.WindowSpec:
        return ast.WindowSpec(
            self.maybe(self.name), self.some(self.expr), self.some(self.ordering_term), self.maybe(self.frame)
        )  # fmt: skip

    def frame(self) -> ast.Frame:
        first = self.chance.randrange(4)
        last = self.chance.randrange(max(first, 1), 5)
        return ast.Frame(self.one_of(ast.FrameUnit), self.bound(first), self.bound(last), self.maybe(self.exclude))

    def exclude(self) -> ast.FrameExclude:
        return self.one_of(ast.FrameExclude)

    def bound(self, kind: int) -> ast.FrameBound:
        return ast.FrameBound(BOUNDS[kind], self.expr() if kind in (1, 3) else None)

    # --- SELECT

    def ordering_term(self) -> ast.OrderingTerm:
        orders = self.maybe(lambda: self.one_of(ast.SortOrder)), self.maybe(lambda: self.one_of(ast.NullsOrder))
        return ast.OrderingTerm(self.expr(), *orders)

    def result_columns(self, least: int = 1) -> tuple[ast.ResultColumn | ast.Star, ...]:
        def one() -> ast.ResultColumn | ast.Star:
            if self.flag():
                return ast.Star(self.maybe(self.name))
            return ast.ResultColumn(self.expr(), self.alias())

        return self.some(one, least)

    def table_or_subquery(self) -> ast.TableOrSubquery:
        self.depth -= 1
        kind = self.chance.randrange(4) if self.depth > 0 else 0
        made: ast.TableOrSubquery
        if kind == 0:
            made = self.table()
        elif kind == 1:
            made = ast.TableFunction(self.name(), self.some(self.expr), self.maybe(self.name), self.alias())
        elif kind == 2:
            made = ast.SubqueryTable(self.select(), self.alias())
        else:
            made = ast.NestedJoin(self.join_clause(), self.alias())
        self.depth += 1
        return made

    def table(self) -> ast.Table:
        index = self.maybe(self.name)
        return ast.Table(self.name(), self.maybe(self.name), self.alias(), index, index is None and self.flag())

    def join_clause(self) -> ast.JoinClause:
        def join() -> ast.Join:
            kind = self.one_of(ast.JoinKind)
            natural = kind is not ast.JoinKind.COMMA and self.flag()
            on = self.maybe(self.expr)
            using = self.identifiers() if on is None and self.flag() else ()
            return ast.Join(kind, self.table_or_subquery(), natural, on, using)

        return ast.JoinClause(self.table_or_subquery(), self.some(join))

    def core(self) -> ast.SelectCore:
        return ast.SelectCore(
            self.result_columns(),
            self.flag(),
            self.maybe(self.join_clause),
            self.maybe(self.expr),
            self.some(self.expr),
            self.maybe(self.expr),
            self.some(lambda: ast.NamedWindow(self.name(), self.window())),
        )

    def values(self) -> ast.Values:
        return ast.Values(self.some(lambda: self.some(self.expr, 1), 1))

    def select(self, with_too: bool = True) -> ast.Select:
        self.depth -= 1
        operators = self.some(lambda: self.one_of(ast.CompoundOperator)) if self.depth > 0 else ()
        cores = tuple(self.core() if self.depth > 0 and self.flag() else self.small_core() for _ in operators)
        last = self.core() if self.depth > 0 else self.small_core()
        order_by, limit, offset = self.tail() if isinstance(last, ast.SelectCore) else ((), None, None)
        with_ = self.maybe(self.with_) if with_too and self.depth > 0 else None
        self.depth += 1
        return ast.Select((*cores, last), operators, order_by, limit, offset, with_)

    def small_core(self) -> ast.SelectCore | ast.Values:
        return self.values() if self.flag() else ast.SelectCore((ast.Star(),))

    def tail(self) -> tuple[tuple[ast.OrderingTerm, ...], ast.Expr | None, ast.Expr | None]:
        limit = self.maybe(self.expr)
        return self.some(self.ordering_term), limit, self.maybe(self.expr) if limit is not None else None

    def with_(self) -> ast.With:
        names = self.chance.sample(["c1", "c2", "two words"], self.chance.randint(1, 2))
        ctes = [
            ast.CommonTableExpression(
                name, self.select(), self.identifiers(0), self.chance.choice([None, True, False])
            )
            for name in names
        ]  # fmt: skip
        return ast.With(tuple(ctes), self.flag())

    # --- changes

    def assignment(self) -> ast.Assignment:
        columns = self.identifiers()
        if len(columns) == 1 and self.flag():
            return ast.Assignment(columns, self.expr())
        value = ast.Subquery(self.select()) if len(columns) == 1 or self.flag() else self.row(len(columns))
        return ast.Assignment(columns, value, True)

    def in_list(self) -> ast.InList:
        operand = self.expr()
        if isinstance(operand, ast.RowValue):  # each item has to be as long
            length = len(operand.items)
            return ast.InList(operand, self.some(lambda: self.row(length)), self.flag())
        return ast.InList(operand, self.some(self.expr), self.flag())

    def row(self, length: int) -> ast.RowValue:
        return ast.RowValue(tuple(self.expr() for _ in range(length)))

    def indexed_column(self) -> ast.IndexedColumn:
        term = self.ordering_term()
        return ast.IndexedColumn(term.expr, term.order, term.nulls)

    def upsert(self, any_target: bool) -> ast.Upsert:
        target = () if any_target else self.some(self.indexed_column, 1)
        target_where = self.maybe(self.expr) if target else None
        assignments = self.some(self.assignment)
        return ast.Upsert(target, target_where, assignments, self.maybe(self.expr) if assignments else None)

    def insert(self, *, in_trigger: bool = False) -> ast.Insert:
        table = ast.TableName(self.name()) if in_trigger else self.table_name()
        or_ = self.maybe(lambda: self.one_of(ast.ConflictAction))
        with_ = None if in_trigger else self.maybe(self.with_)
        returning = () if in_trigger else self.result_columns(0)
        if not in_trigger and self.flag():
            return ast.Insert(table, None, self.identifiers(0), self.alias(), or_, (), returning, with_)
        upserts: tuple[ast.Upsert, ...] = ()
        source = self.select()
        if self.flag():  # ON must not be taken for a join's
            source = ast.Select((self.values(),))
            upserts = self.some(lambda: self.upsert(False)) + ((self.upsert(True),) if self.flag() else ())
        return ast.Insert(table, source, self.identifiers(0), self.alias(), or_, upserts, returning, with_)

    def update(self, *, in_trigger: bool = False) -> ast.Update:
        assignments = self.some(self.assignment, 1)
        from_, where = self.maybe(self.join_clause), self.maybe(self.expr)
        or_ = self.maybe(lambda: self.one_of(ast.ConflictAction))
        if in_trigger:
            return ast.Update(ast.Table(self.name(), None, self.alias()), assignments, from_, where, or_)
        tail = self.tail()
        return ast.Update(
            self.table(), assignments, from_, where, or_, self.result_columns(0), *tail, self.maybe(self.with_)
        )  # fmt: skip

    def delete(self, *, in_trigger: bool = False) -> ast.Delete:
        if in_trigger:
            return ast.Delete(ast.Table(self.name(), None, self.alias()), self.maybe(self.expr))
        tail = self.tail()
        return ast.Delete(self.table(), self.maybe(self.expr), self.result_columns(0), *tail, self.maybe(self.with_))

    # --- definitions

    def conflict(self) -> ast.ConflictAction | None:
        return self.maybe(lambda: self.one_of(ast.ConflictAction))

    def references(self) -> ast.ForeignKeyClause:
        deferrable = self.chance.choice([None, True, False])
        return ast.ForeignKeyClause(
            self.name(),
            self.identifiers(0),
            self.maybe(lambda: self.one_of(ast.ForeignKeyAction)),
            self.maybe(lambda: self.one_of(ast.ForeignKeyAction)),
            self.maybe(self.name),
            deferrable,
            None if deferrable is None else self.chance.choice([None, True, False]),
        )

    def column_constraint(self) -> ast.ColumnConstraint:
        name = self.maybe(self.name)
        order = self.maybe(lambda: self.one_of(ast.SortOrder))
        simple = self.chance.choice([
            ast.Literal(None), ast.Literal(5), ast.Literal("x"), ast.Literal(b"\x01"), ast.Literal(-(2**63)),
            ast.Unary(UnaryOperator.NEGATE, ast.Literal(5)), ast.Current(ast.CurrentKind.TIME), ast.ColumnRef("true"),
        ])  # fmt: skip
        return self.chance.choice([
            ast.ColumnPrimaryKey(order, self.conflict(), self.flag(), name=name),
            ast.ColumnNotNull(self.conflict(), name=name), ast.ColumnNull(self.conflict(), name=name),
            ast.ColumnUnique(self.conflict(), name=name), ast.Check(self.expr(), name=name),
            ast.ColumnDefault(simple, name=name), ast.ColumnDefault(self.expr(), True, name=name),
            ast.ColumnCollate(self.name(), name=name), ast.ColumnReferences(self.references(), name=name),
            ast.ColumnGenerated(self.expr(), self.flag(), name=name),
        ])  # fmt: skip

    def column_def(self) -> ast.ColumnDef:
        type_name = self.maybe(lambda: self.chance.choice(TYPES))
        return ast.ColumnDef(self.name(), type_name, self.some(self.column_constraint))

    def table_constraint(self) -> ast.TableConstraint:
        name = self.maybe(self.name)
        columns = self.some(self.indexed_column, 1)
        return self.chance.choice([
            ast.PrimaryKey(columns, self.conflict(), self.flag(), name=name),
            ast.Unique(columns, self.conflict(), name=name), ast.Check(self.expr(), self.conflict(), name=name),
            ast.ForeignKey(self.identifiers(), self.references(), name=name),
        ])  # fmt: skip

    def create_table(self) -> ast.CreateTable:
        head: Any = {"temporary": self.flag(), "if_not_exists": self.flag()}
        if self.flag():
            return ast.CreateTable(self.table_name(), select=self.select(), **head)
        columns, constraints = self.some(self.column_def, 1), self.some(self.table_constraint)
        return ast.CreateTable(self.table_name(), columns, constraints, self.flag(), self.flag(), **head)

    def create_index(self) -> ast.CreateIndex:
        columns = self.some(self.indexed_column, 1)
        return ast.CreateIndex(
            self.table_name(), self.name(), columns, self.maybe(self.expr), self.flag(), self.flag()
        )  # fmt: skip

    def create_view(self) -> ast.CreateView:
        return ast.CreateView(self.table_name(), self.select(), self.identifiers(0), self.flag(), self.flag())

    def create_trigger(self) -> ast.CreateTrigger:
        bodies = [self.select, lambda: self.insert(in_trigger=True), lambda: self.update(in_trigger=True),
                  lambda: self.delete(in_trigger=True)]  # fmt: skip
        event = self.one_of(ast.TriggerEvent)
        return ast.CreateTrigger(
            self.table_name(),
            self.maybe(lambda: self.one_of(ast.TriggerTime)),
            event,
            self.table_name(),
            self.some(lambda: self.chance.choice(bodies)(), 1),
            self.identifiers(0) if event is ast.TriggerEvent.UPDATE else (),
            self.flag(),
            self.maybe(self.expr),
            self.flag(),
            self.flag(),
        )

    def alter_table(self) -> ast.Statement:
        table, name, other = self.table_name(), self.name(), self.chance.choice(["a", "b_2"])
        return self.chance.choice([
            ast.RenameTable(table, name), ast.RenameColumn(table, name, other, self.flag()),
            ast.AddColumn(table, self.column_def()), ast.DropColumn(table, name),
            ast.AddConstraint(table, ast.Check(self.expr(), self.conflict(), name=self.maybe(self.name))),
            ast.DropConstraint(table, name), ast.SetNotNull(table, name, self.conflict()), ast.DropNotNull(table, name),
        ])  # fmt: skip

    def command(self) -> ast.Statement:
        name = self.maybe(self.name)
        table = self.maybe(self.table_name)
        value = self.chance.choice([None, "5", "-5", "2.5", "-1e3", "on", "delete", "WAL", "two words", "it's"])
        arguments = self.chance.choice([(), ("a",), ("a b", "(c, d)", "'x,y'")])
        return self.chance.choice([
            ast.Begin(self.one_of(ast.TransactionKind)), ast.Commit(), ast.Rollback(name), ast.Savepoint(self.name()),
            ast.Release(self.name()), ast.Attach(self.expr(), self.expr(), self.maybe(self.expr)),
            ast.Detach(self.expr()), ast.Pragma(self.name(), name, value), ast.Analyze(table), ast.Reindex(table),
            ast.Vacuum(name, self.maybe(self.expr)),
            ast.Drop(self.one_of(ast.ObjectKind), self.table_name(), self.flag()),
            ast.CreateVirtualTable(self.table_name(), self.name(), arguments, self.flag()),
        ])  # fmt: skip

    def statement(self) -> ast.Statement:
        makers: list[Callable[[], ast.Statement]] = [
            self.select, self.insert, self.update, self.delete, self.create_table, self.create_index, self.create_view,
            self.create_trigger, self.alter_table, self.command,
        ]  # fmt: skip
        statement = self.chance.choice(makers)()
        return ast.Explain(self.one_of(ast.ExplainKind), statement) if self.chance.random() < 0.1 else statement
