"""The parser: a shift-reduce loop over the tables that Lark made from grammar.lark.

No recursion and no second walk: each reduction calls the builder that makes the node, so nesting costs a list entry.
Source: lang; the messages and where they point are SQLite's, found with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, Final, NamedTuple

from minisql.errors import SqlError
from minisql.pattern import LazyPattern
from minisql.sql.ast import Expr, Statement
from minisql.sql.build import BUILDERS, Context
from minisql.sql.build.context import NO_LOWER_LIMITS, ParseLimits
from minisql.sql.depth import check_depth, may_be_deep
from minisql.sql.lexer import (
    END,
    FALLBACK,
    ILLEGAL,
    LONGEST_LIFTED_INTEGER,
    NUMBER,
    QUOTED,
    SIGN,
    STRING,
    TERMINALS,
    TOKEN,
    TRIVIA,
    VARIABLE,
    illegal_text,
    terminal_in_context,
    terminal_of_word,
)


class Parsed(NamedTuple):
    """One statement of a text: `sql[start:end]`, with `end` behind its semicolon."""

    statement: Statement
    start: int
    end: int


def parse_statement(
    sql: str, offset: int = 0, limits: ParseLimits = NO_LOWER_LIMITS
) -> tuple[Statement | None, int]:
    """Parse the first statement at or after `offset`; empty statements (`;;`) are passed over.

    Returns:
        (statement, end): end is the offset behind the statement's `;`, or the end of the text.
        (None, len(sql)) when there is nothing but blanks, comments and semicolons.
    Raises:
        SqlError: in SQLite's words, with `sql_offset` in characters from the start of `sql`.
    """
    value, end = _run(sql, offset, "start_statement", limits)
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
    value, end = _run(sql, 0, "start_expression")
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


def _picker(children: Sequence[int]) -> Callable[[list[Any]], Any]:
    """What takes a builder's arguments out of [right-hand side.., None]; index -1 is the None."""
    if len(children) == 1:
        start = children[0]
        return itemgetter(slice(start, start + 1 or None))
    return itemgetter(*children) if children else itemgetter(slice(0, 0))


# What a reduction does: nonterminal, length, builder (None: the child itself), picker (None: the one piece there is),
# and the child's index. A plain tuple: a NamedTuple takes three times as long to unpack.
_Production = tuple[str, int, Callable[..., Any] | None, Callable[[list[Any]], Any] | None, int]

# A state of the parser: terminal -> the state to shift to, or the production to reduce by; "" -> the production when
# nothing else fits, or None; nonterminal ("<7>") -> the state after a reduction to it. One dict for all three, holding
# the next states themselves, so that a step of the loop is one lookup (and all keys strings: a dict is quicker so).
# As long as nobody has asked what it does, it has no "", and nothing but its number.
_State = dict[str, Any]
_NUMBER: Final = "number"  # as no terminal is written


class _Machine:
    """The parser's states, each told what it does when it is first reached: a statement reaches some dozens of 1,200.

    `start`: start symbol -> its first state, and the one that accepts. Measured: 1.5 ms, for all states at once 8 ms.
    """

    def __init__(self) -> None:
        from minisql.sql.tables import load, pairs_of  # `python -m minisql.sql.tables` must be able to do without

        self._tables = tables = load()
        self._pairs_of = pairs_of
        self._states: list[_State] = [{_NUMBER: number} for number in range(len(tables.actions))]
        self._productions: dict[int, _Production] = {}
        self.start = {symbol: (self._states[a], self._states[z]) for symbol, (a, z) in tables.start.items()}

    def fill(self, state: _State) -> None:
        """Tell a state what it does. All at once: other threads may be reading it, or filling it too."""
        number, tables, states = state[_NUMBER], self._tables, self._states
        filled: _State = {
            tables.terminals[terminal]: states[action] if action >= 0 else self._production(~action)
            for terminal, action in self._pairs_of(tables.actions[number])
        }
        for nonterminal, to in self._pairs_of(tables.gotos[number]):
            filled[f"<{nonterminal}>"] = states[to]
        default = tables.defaults[number]
        filled[""] = None if default is None else self._production(~default)
        state.update(filled)

    def _production(self, number: int) -> _Production:
        found = self._productions.get(number)
        if found is None:
            lhs, length, name, children = self._tables.productions[number]
            build = None if name is None else BUILDERS[name]
            pick = None if length == 1 and children == [0] else _picker(children)
            found = self._productions[number] = f"<{lhs}>", length, build, pick, children[0] if children else 0
        return found


@cache
def _machine() -> _Machine:
    """Made when the first text is parsed."""
    return _Machine()


# Parentheses and prefix operators fail at the same depth here as with SQLite, whose stack has three entries more; a
# function call or a subquery takes one to three entries less here.
_FEWER_ENTRIES: Final = 3

_EMPTY_STATEMENTS: Final = re.compile(TRIVIA + r"(?:;" + TRIVIA + ")*+")
_CONTEXT_WORDS: Final = frozenset(("WINDOW", "OVER", "FILTER"))


def _run(sql: str, offset: int, symbol: str, limits: ParseLimits = NO_LOWER_LIMITS) -> tuple[Any, int]:
    """Parse from `offset` up to the `;` (or the end) that completes the start symbol `symbol`.

    Three stacks of one height: states, what was built, and the offset where each piece begins. The loop is written
    out, without helpers, and longer than a screen, for speed: `INSERT INTO t VALUES (1,'a',2.5)` takes 39 us, and
    `SELECT a, b FROM t WHERE c = 5 AND d > 'x' ORDER BY a LIMIT 10` 72 us, of which 30 us are the builders.
    """
    machine = _machine()
    state, accept = machine.start[symbol]
    empty = _EMPTY_STATEMENTS.match(sql, offset)
    assert empty is not None
    offset = empty.end()
    if offset == len(sql):
        return None, offset
    context = Context(sql, limits.parameters)
    max_stack = limits.parser_depth - _FEWER_ENTRIES
    states, starts = [state], [offset]
    values: list[Any] = [None]
    matches = TOKEN.finditer(sql, offset)
    for match in matches:
        kind: int = match.lastindex  # type: ignore[assignment]  # one group always takes part
        text: Any = match[kind]
        position = match.start(kind)
        if kind <= SIGN:
            terminal = TERMINALS.get(text)
            if terminal is None:
                terminal = "ID" if text.islower() else terminal_of_word(text)
            elif terminal in _CONTEXT_WORDS:
                terminal = terminal_in_context(terminal, values[-1] == ")", sql, match.end())
        else:
            terminal = _terminal(context, kind, text, position)
        context.position = position
        while True:
            action = state.get(terminal)
            if action is None:
                if "" not in state:
                    machine.fill(state)
                action = state.get(terminal)  # again, for another thread may have told it meanwhile
                if action is None and terminal in FALLBACK:
                    action = state.get("ID")
                if action is None and (action := state[""]) is None:
                    if terminal != "(" or "MODULE_ARGUMENTS" not in state:
                        raise _syntax_error(kind, text, position)
                    terminal, text = "MODULE_ARGUMENTS", _module_arguments(context, matches)
                    continue
            if action.__class__ is dict:
                break
            lhs, length, build, pick, child = action
            try:
                if pick is None:
                    if build is not None:
                        values[-1] = build(context, starts[-1], values[-1])
                    state = states[-1] = states[-2][lhs]
                elif length:
                    arguments = values[-length:]
                    if build is None:
                        values[-length] = arguments[child]
                    else:
                        arguments.append(None)
                        values[-length] = build(context, starts[-length], *pick(arguments))
                    if length > 1:
                        del values[1 - length :], starts[1 - length :], states[1 - length :]
                    state = states[-1] = states[-2][lhs]
                else:
                    values.append(build(context, position, *pick([None])) if build is not None else None)
                    starts.append(position)
                    state = state[lhs]
                    states.append(state)
            except SqlError as error:
                if _fits(terminal, states, action):
                    raise
                raise _syntax_error(kind, text, position) from error
        if action is accept:
            if context.too_big:
                raise context.number_too_big()
            if may_be_deep(sql, offset, position, limits.expression_depth):
                check_depth(values[-1], limits.expression_depth)
            return values[-1], match.end()
        state = action
        states.append(state)
        if len(states) > max_stack:
            raise SqlError("Recursion limit")
        values.append(text)
        starts.append(position)
        context.last = position
    raise SqlError("incomplete input")  # the end stood for a `;` inside a trigger's body


def _fits(terminal: str, states: list[_State], action: Any) -> bool:
    """Whether `terminal` can be shifted once `action`, a reduction, is done.

    When a builder refuses what it got, and then the token at hand does not fit either, SQLite reports the latter.
    """
    states = list(states)
    while isinstance(action, tuple):
        nonterminal, length = action[:2]
        del states[len(states) - length :]
        states.append(states[-1][nonterminal])
        if "" not in states[-1]:
            _machine().fill(states[-1])
        action = states[-1].get(terminal)
        if action is None and terminal in FALLBACK:
            action = states[-1].get("ID")
        if action is None:
            action = states[-1][""]
    return action is not None


def _terminal(context: Context, kind: int, text: str, position: int) -> str:
    """The terminal of a token that is neither word nor sign. Numbers the literals as lift.py does."""
    if kind == NUMBER:
        is_integer = text.isdigit() or not _HAS_POINT_OR_EXPONENT.search(text)
        if "_" in text:
            return "QNUMBER"
        if is_integer and len(text) > LONGEST_LIFTED_INTEGER:
            return "INTEGER"
        context.slots[position] = len(context.slots)
        return "INTEGER" if is_integer else "FLOAT"
    if kind == STRING:
        context.slots[position] = len(context.slots)
        return "STRING"
    if kind == ILLEGAL:
        raise context.unrecognized(illegal_text(context.sql, position), position)
    return _OTHER_KINDS[kind]


_HAS_POINT_OR_EXPONENT: Final = LazyPattern(r"\.|^(?!0[xX]).*[eE]")
_OTHER_KINDS: Final = {QUOTED: "ID", VARIABLE: "VARIABLE", END: ";", 7: "BLOB"}


def _module_arguments(context: Context, matches: Iterator[re.Match[str]]) -> tuple[str, ...]:
    """Take the tokens up to the `)` of `USING module(`: any tokens are arguments, split at commas outside parentheses.

    Empty arguments are dropped, as SQLite does. Source: vtab §1.1, and trials for the corners.
    """
    arguments: list[str] = []
    nesting = 0
    start = end = -1  # of the argument that is being read
    for match in matches:
        kind: int = match.lastindex  # type: ignore[assignment]
        text, position = match[kind], match.start(kind)
        if kind >= ILLEGAL:
            if kind == END:
                raise SqlError("incomplete input")
            raise context.unrecognized(illegal_text(context.sql, position), position)
        if nesting == 0 and text in (",", ")"):
            if start >= 0:
                arguments.append(context.sql[start:end])
            if text == ")":
                break
            start = -1
            continue
        nesting += (text == "(") - (text == ")")
        start, end = position if start < 0 else start, match.end()
    return tuple(arguments)


def _syntax_error(kind: int, text: str, position: int) -> SqlError:
    if kind == END:
        return SqlError("incomplete input")
    return SqlError(f'near "{text}": syntax error', sql_offset=position)
