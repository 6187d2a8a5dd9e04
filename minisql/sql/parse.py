"""The parser: a shift-reduce loop over the tables that Lark made from grammar.lark.

No recursion and no second walk: each reduction calls the builder that makes the node, so nesting costs a list entry.
Source: lang; the messages and where they point are SQLite's, found with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Any, Final, NamedTuple

from minisql.errors import SqlError
from minisql.sql.ast import Expr, Statement
from minisql.sql.build import BUILDERS, Context
from minisql.sql.depth import check_depth
from minisql.sql.lexer import (
    END,
    ILLEGAL,
    LONGEST_LIFTED_INTEGER,
    NUMBER,
    QUOTED,
    SIGN,
    STRING,
    TERMINALS,
    TOKEN,
    VARIABLE,
    WORD,
    terminal_in_context,
    terminal_of_word,
)
from minisql.sql.tables import FALLBACK, load


class Parsed(NamedTuple):
    """One statement of a text: `sql[start:end]`, with `end` behind its semicolon."""

    statement: Statement
    start: int
    end: int


def parse_statement(sql: str, offset: int = 0) -> tuple[Statement | None, int]:
    """Parse the first statement at or after `offset`; empty statements (`;;`) are passed over.

    Returns:
        (statement, end): end is the offset behind the statement's `;`, or the end of the text.
        (None, len(sql)) when there is nothing but blanks, comments and semicolons.
    Raises:
        SqlError: in SQLite's words, with `sql_offset` in characters from the start of `sql`.
    """
    value, end = _run(sql, offset, *_START_STATEMENT)
    return value, end


def statements(sql: str) -> Iterator[Parsed]:
    """Parse a whole text, one statement at a time: a mistake in the second is raised after the first was given."""
    start = 0
    while True:
        statement, end = parse_statement(sql, start)
        if statement is None:
            return
        yield Parsed(statement, start, end)
        start = end


def parse(sql: str) -> list[Statement]:
    """All statements of a text. Raises SqlError as `parse_statement`."""
    return [parsed.statement for parsed in statements(sql)]


def parse_expression(sql: str) -> Expr:
    """Parse a text that is one expression. Raises SqlError, also for an empty text or one that goes on."""
    value, end = _run(sql, 0, *_START_EXPRESSION)
    if value is None:
        raise SqlError("incomplete input")
    rest = TOKEN.match(sql, end)
    assert rest is not None
    if rest.lastindex != END:
        kind = rest.lastindex or END
        raise SqlError(f'near "{rest[kind]}": syntax error', sql_offset=rest.start(kind))
    expr: Expr = value
    return expr


# --- the tables as the loop wants them ---------------------------------------------------------------------------


def _picker(children: tuple[int, ...]) -> Callable[[list[Any]], Any]:
    """What takes a builder's arguments out of [right-hand side.., None]; index -1 is the None."""
    if len(children) == 1:
        start = children[0]
        return itemgetter(slice(start, start + 1 or None))
    return itemgetter(*children) if children else itemgetter(slice(0, 0))


_TABLES: Final = load()
_ACTIONS: Final = _TABLES.actions
_DEFAULTS: Final = _TABLES.defaults
_GOTOS: Final = _TABLES.gotos
# For each production: nonterminal, length, builder (None: the child itself), picker, and that child's index.
_PRODUCTIONS: Final = [
    (lhs, length, None if name is None else BUILDERS[name], _picker(children), children[0] if children else 0)
    for lhs, length, name, children in _TABLES.productions
]
_START_STATEMENT: Final = _TABLES.start["start_statement"]
_START_EXPRESSION: Final = _TABLES.start["start_expression"]

_CONTEXT_WORDS: Final = frozenset(("WINDOW", "OVER", "FILTER"))


def _run(sql: str, offset: int, first: int, accept: int) -> tuple[Any, int]:
    """Parse from `offset` up to the `;` (or the end) that completes the start symbol.

    Three stacks of one height: states, what was built, and the offset where each piece begins.
    """
    actions, defaults, gotos, productions = _ACTIONS, _DEFAULTS, _GOTOS, _PRODUCTIONS
    context = Context(sql)
    states, values, starts = [first], [None], [offset]
    state = first
    n_tokens = 0
    for match in TOKEN.finditer(sql, offset):
        kind: int = match.lastindex  # type: ignore[assignment]  # one group always takes part
        text: Any = match[kind]
        position = match.start(kind)
        if kind <= SIGN:
            terminal = TERMINALS.get(text) or terminal_of_word(text)
            if terminal in _CONTEXT_WORDS:
                terminal = terminal_in_context(terminal, values[-1] == ")", sql, match.end())
        else:
            terminal = _terminal(context, kind, text, position)
        if state == first and terminal == ";" and len(states) == 1:
            if kind == END:
                return None, len(sql)
            continue
        context.position = position
        while True:
            action = actions[state].get(terminal)
            if action is None:
                if terminal in FALLBACK:
                    action = actions[state].get("ID")
                if action is None:
                    action = defaults[state]
                    if action is None:
                        if terminal == "(" and "MODULE_ARGUMENTS" in actions[state]:
                            return _run_virtual_table(sql, context, states, values, starts, position)
                        raise _syntax_error(kind, text, position)
            if action >= 0:
                break
            lhs, length, build, pick, child = productions[~action]
            if length:
                arguments = values[-length:]
                del values[-length:], states[-length:]
                start = starts[-length]
                del starts[-length:]
            else:
                arguments, start = [], position
            if build is None:
                value = arguments[child]
            else:
                arguments.append(None)
                value = build(context, start, *pick(arguments))
            state = gotos[states[-1]][lhs]
            states.append(state)
            values.append(value)
            starts.append(start)
        if action == accept:
            if n_tokens > 1000:
                check_depth(values[1])
            return values[1], match.end()
        state = action
        states.append(state)
        values.append(text)
        starts.append(position)
        context.last = position
        n_tokens += 1
    raise AssertionError("TOKEN always matches at the end of the text")


def _terminal(context: Context, kind: int, text: str, position: int) -> str:
    """The terminal of a token that is neither word nor sign. Numbers the literals as lift.py does."""
    if kind == NUMBER:
        is_integer = text.isdigit() or not _HAS_POINT_OR_EXPONENT.search(text)
        if not is_integer or len(text) <= LONGEST_LIFTED_INTEGER:
            context.slots[position] = len(context.slots)
        return "INTEGER" if is_integer else "FLOAT"
    if kind == STRING:
        context.slots[position] = len(context.slots)
        return "STRING"
    if kind == ILLEGAL:
        raise context.unrecognized(text, position)
    return _OTHER_KINDS[kind]


_HAS_POINT_OR_EXPONENT: Final = re.compile(r"\.|^(?!0[xX]).*[eE]")
_OTHER_KINDS: Final = {QUOTED: "ID", VARIABLE: "VARIABLE", END: ";", 7: "BLOB"}


def _syntax_error(kind: int, text: str, position: int) -> SqlError:
    if kind == END:
        return SqlError("incomplete input")
    return SqlError(f'near "{text}": syntax error', sql_offset=position)
