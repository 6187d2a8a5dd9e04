"""Text from a tree: `parse(to_sql(node))` gives an equal tree.

Names are quoted where they must be. Parentheses come from precedence alone, since the tree has none. Builds a list of
pieces on a stack of work, not by recursion: trees may be 1,000 deep.
Source: lang, lang_expr "Operators, and Parse-Affecting Attributes".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from minisql.sql import ast
from minisql.sql.ast import BinaryOperator as Op
from minisql.sql.ast import Node, Quote, UnaryOperator
from minisql.sql.lexer import KEYWORDS

# What a printing function gives: pieces of text and nodes that are still to be printed, or (node, least rank).
Piece = str | Node | tuple[Node, int]

# --- names and constants -----------------------------------------------------------------------------------------

_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


def quoted_name(name: str) -> str:
    """A name that parses as that name anywhere: bare if it is plain and no keyword, else in double quotes."""
    if _PLAIN_NAME.match(name) and name.upper() not in KEYWORDS:
        return name
    return '"' + name.replace('"', '""') + '"'


def literal(value: int | float | str | bytes | None) -> str:
    """A constant's text. An infinite real is 9e999.

    A negative integer is hexadecimal, since `-5` is an operator and a constant. (A negative real is no constant of
    SQL's: it comes back as the operator.)
    """
    match value:
        case None:
            return "NULL"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case bytes():
            return f"x'{value.hex()}'"
        case float():
            return _real(value)
        case int():
            return str(value) if value >= 0 or value == -(1 << 63) else hex(value + (1 << 64))


def _real(value: float) -> str:
    if value in (float("inf"), float("-inf")):
        return "9e999" if value > 0 else "-9e999"
    return repr(value)


def _column(node: ast.ColumnRef) -> str:
    if node.quote is Quote.NONE:
        column = node.column
    elif node.quote is Quote.BRACKET:
        column = f"[{node.column}]"
    else:
        mark = node.quote.value
        column = mark + node.column.replace(mark, mark * 2) + mark
    return ".".join([*(quoted_name(part) for part in (node.schema, node.table) if part is not None), column])


# --- small helpers -----------------------------------------------------------------------------------------------


def _join(items: Iterable[Piece | list[Piece]], separator: str = ", ") -> list[Piece]:
    pieces: list[Piece] = []
    for item in items:
        if pieces:
            pieces.append(separator)
        pieces.extend(item if isinstance(item, list) else [item])
    return pieces


def _names(names: Sequence[ast.Identifier]) -> str:
    return ", ".join(quoted_name(name.name) for name in names)


def _in_parentheses(names: Sequence[ast.Identifier]) -> str:
    return f"({_names(names)})" if names else ""


def _optional(word: str, node: Node | None) -> list[Piece]:
    return [] if node is None else [word, node]


def _list(word: str, nodes: Sequence[Node]) -> list[Piece]:
    return [word, *_join(nodes)] if nodes else []


def _table_name(node: ast.TableName | ast.Table | ast.TableFunction) -> str:
    name = quoted_name(node.name)
    return name if node.schema is None else f"{quoted_name(node.schema)}.{name}"


def _alias(alias: str | None) -> str:
    return "" if alias is None else f" AS {quoted_name(alias)}"


def _on_conflict(action: ast.ConflictAction | None) -> str:
    return "" if action is None else f" ON CONFLICT {action.value}"


def _constraint(name: str | None) -> str:
    return "" if name is None else f"CONSTRAINT {quoted_name(name)} "


# --- expressions -------------------------------------------------------------------------------------------------

# How tightly an expression holds together: an operand of less rank than its place asks for is put in parentheses.
_OR, _AND, _NOT, _EQUALITY, _ORDER, _ESCAPE, _BITS, _SUM, _PRODUCT, _CONCAT, _COLLATE, _PREFIX, _TERM = range(13)

_BINARY_RANK: Final = {
    Op.OR: _OR,
    Op.AND: _AND,
    **dict.fromkeys((Op.EQ, Op.NE, Op.IS, Op.IS_NOT), _EQUALITY),
    **dict.fromkeys((Op.LT, Op.LE, Op.GT, Op.GE), _ORDER),
    **dict.fromkeys((Op.BIT_AND, Op.BIT_OR, Op.SHIFT_LEFT, Op.SHIFT_RIGHT), _BITS),
    **dict.fromkeys((Op.ADD, Op.SUBTRACT), _SUM),
    **dict.fromkeys((Op.MULTIPLY, Op.DIVIDE, Op.MODULO), _PRODUCT),
    **dict.fromkeys((Op.CONCAT, Op.EXTRACT_JSON, Op.EXTRACT), _CONCAT),
}


def _rank(node: Node) -> int:
    match node:
        case ast.Binary():
            return _BINARY_RANK[node.op]
        case ast.Unary():
            # NOT binds so loosely that, inside another operator, it is always put in parentheses
            return _NOT if node.op is UnaryOperator.NOT else _PREFIX
        case ast.Like() | ast.Between() | ast.InList() | ast.InSelect() | ast.InTable() | ast.IsNull():
            return _EQUALITY
        case ast.Collate():
            return _COLLATE
        case ast.Literal() if isinstance(node.value, (int, float)):
            return _PREFIX if node.value < 0 else _TERM
        case _:
            return _TERM


def _binary(node: ast.Binary) -> list[Piece]:
    rank = _BINARY_RANK[node.op]
    right_rank = rank + 1
    if node.op is Op.IS and isinstance(node.right, ast.Unary) and node.right.op is UnaryOperator.NOT:
        right_rank = _TERM  # IS NOT is another operator
    return [(node.left, rank), f" {node.op.value} ", (node.right, right_rank)]


def _unary(node: ast.Unary) -> list[Piece]:
    if node.op is UnaryOperator.NOT:
        return ["NOT ", (node.operand, _NOT)]
    # "--" would begin a comment; -(9223372036854775808.0) must not become the least integer
    return [node.op.value, " " if _begins_with_minus(node.operand) else "", (node.operand, _PREFIX)]


def _begins_with_minus(node: Node) -> bool:
    if isinstance(node, ast.Literal):
        return isinstance(node.value, (int, float)) and node.value < 0
    return isinstance(node, ast.Unary) and node.op is UnaryOperator.NEGATE


def _like(node: ast.Like) -> list[Piece]:
    word = f" NOT {node.op.value} " if node.negated else f" {node.op.value} "
    if node.escape is None:
        return [(node.operand, _EQUALITY), word, (node.pattern, _ORDER)]
    return [(node.operand, _EQUALITY), word, (node.pattern, _BITS), " ESCAPE ", (node.escape, _BITS)]


def _between(node: ast.Between) -> list[Piece]:
    word = " NOT BETWEEN " if node.negated else " BETWEEN "
    return [(node.operand, _EQUALITY), word, (node.low, _ORDER), " AND ", (node.high, _ORDER)]


def _in(node: ast.InList | ast.InSelect | ast.InTable) -> list[Piece]:
    start: list[Piece] = [(node.operand, _EQUALITY), " NOT IN " if node.negated else " IN "]
    match node:
        case ast.InList():
            return [*start, "(", *_join(node.items), ")"]
        case ast.InSelect():
            return [*start, "(", node.select, ")"]
        case ast.InTable():
            args: list[Piece] = [] if node.args is None else ["(", *_join(node.args), ")"]
            return [*start, _table_name(node.table), *args]


def _case(node: ast.Case) -> list[Piece]:
    pieces: list[Piece] = ["CASE", *_optional(" ", node.operand)]
    for when in node.whens:
        pieces += [" ", when]
    return [*pieces, *_optional(" ELSE ", node.otherwise), " END"]


def _call(node: ast.FunctionCall) -> list[Piece]:
    pieces: list[Piece] = [quoted_name(node.name), "(", "DISTINCT " if node.distinct else ""]
    pieces += ["*"] if node.star else _join(node.args)
    pieces += _list(" ORDER BY " if node.args else "ORDER BY ", node.order_by)
    pieces.append(")")
    if node.filter is not None:
        pieces += [" FILTER (WHERE ", node.filter, ")"]
    return [*pieces, *_optional(" OVER ", node.over)]


def _window(node: ast.WindowSpec) -> list[Piece]:
    parts: list[Piece | list[Piece]] = []
    if node.base is not None:
        parts.append(quoted_name(node.base))
    if node.partition_by:
        parts.append(_list("PARTITION BY ", node.partition_by))
    if node.order_by:
        parts.append(_list("ORDER BY ", node.order_by))
    if node.frame is not None:
        parts.append(node.frame)
    return ["(", *_join(parts, " "), ")"]


def _frame(node: ast.Frame) -> list[Piece]:
    exclude = "" if node.exclude is None else f" EXCLUDE {node.exclude.value}"
    return [f"{node.unit.value} BETWEEN ", node.start, " AND ", node.end, exclude]


# --- SELECT ------------------------------------------------------------------------------------------------------


def _ordered(node: ast.OrderingTerm | ast.IndexedColumn) -> list[Piece]:
    order = "" if node.order is None else f" {node.order.value}"
    nulls = "" if node.nulls is None else f" NULLS {node.nulls.value}"
    return [node.expr, order, nulls]


def _table(node: ast.Table) -> list[Piece]:
    index = "" if node.indexed_by is None else f" INDEXED BY {quoted_name(node.indexed_by)}"
    return [_table_name(node), _alias(node.alias), " NOT INDEXED" if node.not_indexed else index]


def _one_join(node: ast.Join) -> list[Piece]:
    word = node.kind.value if not node.natural else f"NATURAL {node.kind.value}"
    pieces: list[Piece] = [", " if node.kind is ast.JoinKind.COMMA else f" {word} ", node.table]
    if node.using:
        return [*pieces, f" USING ({_names(node.using)})"]
    return [*pieces, *_optional(" ON ", node.on)]


def _core(node: ast.SelectCore) -> list[Piece]:
    return [
        "SELECT DISTINCT " if node.distinct else "SELECT ",
        *_join(node.columns),
        *_optional(" FROM ", node.from_),
        *_optional(" WHERE ", node.where),
        *_list(" GROUP BY ", node.group_by),
        *_optional(" HAVING ", node.having),
        *_list(" WINDOW ", node.windows),
    ]


def _values(node: ast.Values) -> list[Piece]:
    return ["VALUES ", *_join([["(", *_join(row), ")"] for row in node.rows])]


def _select(node: ast.Select) -> list[Piece]:
    pieces: list[Piece] = [*_with(node.with_), node.cores[0]]
    for operator, core in zip(node.operators, node.cores[1:], strict=True):
        pieces += [f" {operator.value} ", core]
    return pieces + _tail(node)


def _with(node: ast.With | None) -> list[Piece]:
    return [] if node is None else [node, " "]


def _with_clause(node: ast.With) -> list[Piece]:
    return ["WITH RECURSIVE " if node.recursive else "WITH ", *_join(node.ctes)]


def _tail(node: ast.Select | ast.Update | ast.Delete) -> list[Piece]:
    return [
        *_list(" ORDER BY ", node.order_by),
        *_optional(" LIMIT ", node.limit),
        *_optional(" OFFSET ", node.offset),
    ]


def _common_table(node: ast.CommonTableExpression) -> list[Piece]:
    hint = {None: " AS (", True: " AS MATERIALIZED (", False: " AS NOT MATERIALIZED ("}[node.materialized]
    return [quoted_name(node.name), _in_parentheses(node.columns), hint, node.select, ")"]


# --- INSERT, UPDATE, DELETE --------------------------------------------------------------------------------------


def _insert(node: ast.Insert) -> list[Piece]:
    verb = "INSERT" if node.or_ is None else f"INSERT OR {node.or_.value}"
    pieces: list[Piece] = [*_with(node.with_), f"{verb} INTO {_table_name(node.table)}{_alias(node.alias)}"]
    pieces.append(_in_parentheses(node.columns))
    pieces += [" DEFAULT VALUES"] if node.source is None else [" ", node.source]
    if node.upserts and isinstance(node.source, ast.Select) and _takes_on(node.source):
        raise ValueError("an upsert after a FROM without WHERE cannot be written: its ON would belong to the FROM")
    for upsert in node.upserts:
        pieces += [" ", upsert]
    return pieces + _list(" RETURNING ", node.returning)


def _takes_on(select: ast.Select) -> bool:
    """Whether an ON after the SELECT would be read as its last table's (lang_upsert "Parsing Ambiguity")."""
    core = select.cores[-1]
    if not isinstance(core, ast.SelectCore) or core.from_ is None:
        return False
    if core.where or core.group_by or core.having or core.windows or select.order_by or select.limit:
        return False
    last = core.from_.joins[-1] if core.from_.joins else None
    return last is None or (last.on is None and not last.using)


def _upsert(node: ast.Upsert) -> list[Piece]:
    pieces: list[Piece] = ["ON CONFLICT"]
    if node.target:
        pieces += [" (", *_join(node.target), ")", *_optional(" WHERE ", node.target_where)]
    if not node.assignments:
        return [*pieces, " DO NOTHING"]
    return [*pieces, " DO UPDATE SET ", *_join(node.assignments), *_optional(" WHERE ", node.where)]


def _assignment(node: ast.Assignment) -> list[Piece]:
    names = f"({_names(node.columns)})" if node.is_row else _names(node.columns)
    return [names, " = ", node.value]


def _update(node: ast.Update) -> list[Piece]:
    return [
        *_with(node.with_),
        "UPDATE " if node.or_ is None else f"UPDATE OR {node.or_.value} ",
        node.table,
        *_list(" SET ", node.assignments),
        *_optional(" FROM ", node.from_),
        *_optional(" WHERE ", node.where),
        *_list(" RETURNING ", node.returning),
        *_tail(node),
    ]


def _delete(node: ast.Delete) -> list[Piece]:
    where = _optional(" WHERE ", node.where)
    return [
        *_with(node.with_),
        "DELETE FROM ",
        node.table,
        *where,
        *_list(" RETURNING ", node.returning),
        *_tail(node),
    ]


# --- CREATE ------------------------------------------------------------------------------------------------------


def _references(node: ast.ForeignKeyClause) -> list[Piece]:
    text = f"REFERENCES {quoted_name(node.table)}{_in_parentheses(node.columns)}"
    if node.on_delete is not None:
        text += f" ON DELETE {node.on_delete.value}"
    if node.on_update is not None:
        text += f" ON UPDATE {node.on_update.value}"
    if node.match is not None:
        text += f" MATCH {quoted_name(node.match)}"
    if node.deferrable is not None:
        text += " DEFERRABLE" if node.deferrable else " NOT DEFERRABLE"
        if node.initially_deferred is not None:
            text += " INITIALLY DEFERRED" if node.initially_deferred else " INITIALLY IMMEDIATE"
    return [text]


def _column_constraint(node: Any) -> list[Piece]:
    pieces: list[Piece] = [_constraint(node.name)]
    match node:
        case ast.ColumnPrimaryKey():
            order = "" if node.order is None else f" {node.order.value}"
            tail = " AUTOINCREMENT" if node.autoincrement else ""
            return [*pieces, f"PRIMARY KEY{order}{_on_conflict(node.on_conflict)}{tail}"]
        case ast.ColumnNotNull():
            return [*pieces, "NOT NULL", _on_conflict(node.on_conflict)]
        case ast.ColumnNull():
            return [*pieces, "NULL", _on_conflict(node.on_conflict)]
        case ast.ColumnUnique():
            return [*pieces, "UNIQUE", _on_conflict(node.on_conflict)]
        case ast.Check():
            return [*pieces, "CHECK (", node.expr, ")", _on_conflict(node.on_conflict)]
        case ast.ColumnDefault():
            value: list[Piece] = ["(", node.expr, ")"] if node.parenthesized else [node.expr]
            return [*pieces, "DEFAULT ", *value]
        case ast.ColumnCollate():
            return [*pieces, "COLLATE ", quoted_name(node.collation)]
        case ast.ColumnReferences():
            return [*pieces, node.clause]
        case ast.ColumnGenerated():
            return [*pieces, "GENERATED ALWAYS AS (", node.expr, ") STORED" if node.stored else ") VIRTUAL"]
    raise AssertionError(node)


def _table_constraint(node: Any) -> list[Piece]:
    pieces: list[Piece] = [_constraint(node.name)]
    match node:
        case ast.PrimaryKey():
            close = " AUTOINCREMENT)" if node.autoincrement else ")"
            return [*pieces, "PRIMARY KEY (", *_join(node.columns), close, _on_conflict(node.on_conflict)]
        case ast.Unique():
            return [*pieces, "UNIQUE (", *_join(node.columns), ")", _on_conflict(node.on_conflict)]
        case ast.ForeignKey():
            return [*pieces, f"FOREIGN KEY ({_names(node.columns)}) ", node.clause]
    raise AssertionError(node)


def _column_def(node: ast.ColumnDef) -> list[Piece]:
    pieces: list[Piece] = [quoted_name(node.name)]
    if node.type_name is not None:
        pieces.append(f" {node.type_name}")
    for constraint in node.constraints:
        pieces += [" ", constraint]
    return pieces


def _create(kind: str, temporary: bool, if_not_exists: bool, name: ast.TableName) -> str:
    temp = "TEMP " if temporary else ""
    return f"CREATE {temp}{kind} {'IF NOT EXISTS ' if if_not_exists else ''}{_table_name(name)}"


def _create_table(node: ast.CreateTable) -> list[Piece]:
    start = _create("TABLE", node.temporary, node.if_not_exists, node.table)
    if node.select is not None:
        return [start, " AS ", node.select]
    options = ["WITHOUT ROWID"] * node.without_rowid + ["STRICT"] * node.strict
    tail = ")" + ("" if not options else " " + ", ".join(options))
    return [start, " (", *_join([*node.columns, *node.constraints]), tail]


def _create_index(node: ast.CreateIndex) -> list[Piece]:
    start = _create("UNIQUE INDEX" if node.unique else "INDEX", False, node.if_not_exists, node.index)
    columns = _join(node.columns)
    return [f"{start} ON {quoted_name(node.table_name)} (", *columns, ")", *_optional(" WHERE ", node.where)]


def _create_view(node: ast.CreateView) -> list[Piece]:
    start = _create("VIEW", node.temporary, node.if_not_exists, node.view)
    return [start, _in_parentheses(node.columns), " AS ", node.select]


def _create_trigger(node: ast.CreateTrigger) -> list[Piece]:
    pieces: list[Piece] = [_create("TRIGGER", node.temporary, node.if_not_exists, node.trigger)]
    if node.time is not None:
        pieces.append(f" {node.time.value}")
    pieces.append(f" {node.event.value}")
    if node.of:
        pieces.append(f" OF {_names(node.of)}")
    pieces += [f" ON {_table_name(node.table)}", " FOR EACH ROW" if node.for_each_row else ""]
    pieces += [*_optional(" WHEN ", node.when), " BEGIN "]
    for statement in node.body:
        pieces += [statement, "; "]
    return [*pieces, "END"]


def _create_virtual_table(node: ast.CreateVirtualTable) -> list[Piece]:
    start = _create("VIRTUAL TABLE", False, node.if_not_exists, node.table)
    arguments = f"({', '.join(node.arguments)})" if node.arguments else ""
    return [f"{start} USING {quoted_name(node.module)}{arguments}"]


# --- ALTER and the rest ------------------------------------------------------------------------------------------


def _alter(node: Any) -> list[Piece]:
    start = f"ALTER TABLE {_table_name(node.table)} "
    match node:
        case ast.RenameTable():
            return [start, f"RENAME TO {quoted_name(node.new_name)}"]
        case ast.RenameColumn():
            new_name = '"' + node.new_name.replace('"', '""') + '"' if node.quoted else node.new_name
            return [start, f"RENAME COLUMN {quoted_name(node.column)} TO {new_name}"]
        case ast.AddColumn():
            return [start, "ADD COLUMN ", node.column]
        case ast.DropColumn():
            return [start, f"DROP COLUMN {quoted_name(node.column)}"]
        case ast.AddConstraint():
            return [start, "ADD ", node.check]
        case ast.DropConstraint():
            return [start, f"DROP CONSTRAINT {quoted_name(node.constraint)}"]
        case ast.SetNotNull():
            return [start, f"ALTER COLUMN {quoted_name(node.column)} SET NOT NULL{_on_conflict(node.on_conflict)}"]
        case ast.DropNotNull():
            return [start, f"ALTER COLUMN {quoted_name(node.column)} DROP NOT NULL"]
    raise AssertionError(node)


def _drop(node: ast.Drop) -> list[Piece]:
    return [f"DROP {node.kind.value} {'IF EXISTS ' if node.if_exists else ''}{_table_name(node.name)}"]


_NUMBER: Final = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\Z")


def _pragma(node: ast.Pragma) -> list[Piece]:
    name = quoted_name(node.name) if node.schema is None else f"{quoted_name(node.schema)}.{quoted_name(node.name)}"
    if node.value is None:
        return [f"PRAGMA {name}"]
    return [f"PRAGMA {name} = {node.value if _NUMBER.match(node.value) else quoted_name(node.value)}"]


def _vacuum(node: ast.Vacuum) -> list[Piece]:
    return ["VACUUM" if node.schema is None else f"VACUUM {quoted_name(node.schema)}", *_optional(" INTO ", node.into)]


def _attach(node: ast.Attach) -> list[Piece]:
    return ["ATTACH DATABASE ", node.file, " AS ", node.schema, *_optional(" KEY ", node.key)]


def _target(word: str) -> Callable[[Any], list[Piece]]:
    return lambda node: [word if node.target is None else f"{word} {_table_name(node.target)}"]


def _subquery_table(node: ast.SubqueryTable) -> list[Piece]:
    return ["(", node.select, ")", _alias(node.alias)]


def _star(node: ast.Star) -> list[Piece]:
    return ["*" if node.table is None else f"{quoted_name(node.table)}.*"]


def _begin(node: ast.Begin) -> list[Piece]:
    return ["BEGIN" if node.kind is ast.TransactionKind.DEFERRED else f"BEGIN {node.kind.value}"]


def _rollback(node: ast.Rollback) -> list[Piece]:
    return ["ROLLBACK" if node.savepoint is None else f"ROLLBACK TO {quoted_name(node.savepoint)}"]


def _raise(node: ast.Raise) -> list[Piece]:
    return [f"RAISE({node.action.value}", *_optional(", ", node.message), ")"]


def _bound(node: ast.FrameBound) -> list[Piece]:
    return [node.kind.value] if node.offset is None else [node.offset, f" {node.kind.value}"]


_PRINTERS: Final[dict[type[Node], Callable[[Any], list[Piece]]]] = {
    ast.Identifier: lambda n: [quoted_name(n.name)],
    ast.TableName: lambda n: [_table_name(n)],
    ast.Literal: lambda n: [literal(n.value)],
    ast.Current: lambda n: [n.kind.value],
    ast.Parameter: lambda n: [n.text],
    ast.ColumnRef: lambda n: [_column(n)],
    ast.Unary: _unary,
    ast.Binary: _binary,
    ast.IsNull: lambda n: [(n.operand, _EQUALITY), " NOTNULL" if n.negated else " ISNULL"],
    ast.Between: _between,
    ast.Like: _like,
    ast.InList: _in,
    ast.InSelect: _in,
    ast.InTable: _in,
    ast.When: lambda n: ["WHEN ", n.condition, " THEN ", n.result],
    ast.Case: _case,
    ast.Cast: lambda n: ["CAST(", n.operand, f" AS {n.type_name})"],
    ast.Collate: lambda n: [(n.operand, _COLLATE), f" COLLATE {quoted_name(n.collation)}"],
    ast.Exists: lambda n: ["EXISTS (", n.select, ")"],
    ast.Subquery: lambda n: ["(", n.select, ")"],
    ast.RowValue: lambda n: ["(", *_join(n.items), ")"],
    ast.FunctionCall: _call,
    ast.Raise: _raise,
    ast.FrameBound: _bound,
    ast.Frame: _frame,
    ast.WindowName: lambda n: [quoted_name(n.name)],
    ast.WindowSpec: _window,
    ast.NamedWindow: lambda n: [f"{quoted_name(n.name)} AS ", n.spec],
    ast.OrderingTerm: _ordered,
    ast.ResultColumn: lambda n: [n.expr, _alias(n.alias)],
    ast.Star: _star,
    ast.Table: _table,
    ast.TableFunction: lambda n: [_table_name(n), "(", *_join(n.args), ")", _alias(n.alias)],
    ast.SubqueryTable: _subquery_table,
    ast.NestedJoin: lambda n: ["(", n.join, ")", _alias(n.alias)],
    ast.Join: _one_join,
    ast.JoinClause: lambda n: [n.first, *n.joins],
    ast.SelectCore: _core,
    ast.Values: _values,
    ast.CommonTableExpression: _common_table,
    ast.With: _with_clause,
    ast.Select: _select,
    ast.Assignment: _assignment,
    ast.IndexedColumn: _ordered,
    ast.Upsert: _upsert,
    ast.Insert: _insert,
    ast.Update: _update,
    ast.Delete: _delete,
    ast.ForeignKeyClause: _references,
    ast.ColumnPrimaryKey: _column_constraint,
    ast.ColumnNotNull: _column_constraint,
    ast.ColumnNull: _column_constraint,
    ast.ColumnUnique: _column_constraint,
    ast.Check: _column_constraint,
    ast.ColumnDefault: _column_constraint,
    ast.ColumnCollate: _column_constraint,
    ast.ColumnReferences: _column_constraint,
    ast.ColumnGenerated: _column_constraint,
    ast.ColumnDef: _column_def,
    ast.PrimaryKey: _table_constraint,
    ast.Unique: _table_constraint,
    ast.ForeignKey: _table_constraint,
    ast.CreateTable: _create_table,
    ast.CreateIndex: _create_index,
    ast.CreateView: _create_view,
    ast.CreateTrigger: _create_trigger,
    ast.CreateVirtualTable: _create_virtual_table,
    ast.Drop: _drop,
    ast.RenameTable: _alter,
    ast.RenameColumn: _alter,
    ast.AddColumn: _alter,
    ast.DropColumn: _alter,
    ast.AddConstraint: _alter,
    ast.DropConstraint: _alter,
    ast.SetNotNull: _alter,
    ast.DropNotNull: _alter,
    ast.Begin: _begin,
    ast.Commit: lambda n: ["COMMIT"],
    ast.Rollback: _rollback,
    ast.Savepoint: lambda n: [f"SAVEPOINT {quoted_name(n.name)}"],
    ast.Release: lambda n: [f"RELEASE {quoted_name(n.name)}"],
    ast.Attach: _attach,
    ast.Detach: lambda n: ["DETACH DATABASE ", n.schema],
    ast.Pragma: _pragma,
    ast.Analyze: _target("ANALYZE"),
    ast.Reindex: _target("REINDEX"),
    ast.Vacuum: _vacuum,
    ast.Explain: lambda n: [f"{n.kind.value} ", n.statement],
}


def to_sql(root: Node) -> str:
    """The text of any node (a statement comes without `;`).

    Raises ValueError for a tree that no text gives: an upsert behind a SELECT that would take its ON as a join's.
    """
    text: list[str] = []
    stack: list[Piece] = [root]
    while stack:
        piece = stack.pop()
        if isinstance(piece, str):
            text.append(piece)
            continue
        least = 0
        if isinstance(piece, tuple):
            piece, least = piece
        pieces = _PRINTERS[type(piece)](piece)
        if least and _rank(piece) < least:
            pieces = ["(", *pieces, ")"]
        stack.extend(reversed(pieces))
    return "".join(text)
