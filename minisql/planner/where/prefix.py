"""LIKE and GLOB with a fixed prefix as a range of text. Source: optoverview §5 "The LIKE Optimization"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from string import ascii_lowercase
from typing import Final, TypeGuard

from minisql.frozen import frozen
from minisql.planner.context import Context
from minisql.planner.expr import Call, Column, Const, Exists, Expr, InQuery, Param, Scalar, children
from minisql.planner.where.weighed import ask
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.collate import BINARY, NOCASE, Collation, fold_nocase
from minisql.value.function import ScalarFunction
from minisql.value.types import Value

_PATTERNS: Final = ("like", "glob", "regexp", "match")
_LAST: Final = "\U0010ffff"
_LOW: Final = "lowest match"
_HIGH: Final = "above all matches"
_LAST_UNIT: Final = "\uffff"  # in UTF-16 the bytes of the next character are less


@frozen
class _Form:
    """What else than the pattern decides about the range.

    `is_text`: what is matched is always text. `folds`: the case of ASCII letters does not matter.
    """

    wildcards: str
    escape: str
    encoding: str
    is_text: bool
    folds: bool

    def range_of(self, pattern: Value) -> tuple[str, str] | None:
        """(lowest text, first text above all matches) of a pattern; None: it has no such range."""
        if type(pattern) is not str:
            return None
        prefix = _prefix_of(pattern, self.wildcards, self.escape, ascii_only=self.encoding == "utf-16-le")
        if not prefix or prefix[-1] == _LAST or (prefix[-1] == _LAST_UNIT and self.encoding == "utf-16-be"):
            return None
        if not self.is_text and (prefix == "-" or is_numeric(prefix) or is_numeric(_next_text(prefix))):
            return None  # it may be a number, which matches as text and stands elsewhere in the index
        if self.folds:
            prefix = fold_nocase(prefix)
        return prefix, _next_text(prefix)


@frozen
class _HasRange:
    """Is a parameter a pattern with a range?"""

    number: int
    form: _Form

    def answer(self, values: Sequence[Value]) -> bool | None:
        if self.number > len(values):
            return None
        return True if self.form.range_of(values[self.number - 1]) is not None else None


def like_bounds(ctx: Context, call: Call) -> tuple[Expr, Expr, Expr, Collation] | None:
    """(operand, lowest text, first text above all matches, collation of the index that serves), or None.

    Only for a literal pattern with a prefix, or a parameter that is one when the statement runs: then the plan, which
    is for all such, works the texts out. LIKE, where it is blind to case, needs a NOCASE index. ESCAPE must be a
    literal of one ASCII character that is no wildcard. Blobs match by their bytes and stand behind all text: a seek by
    these bounds must read them too. The slots of both literals are pinned.
    """
    name = call.function.name.lower()
    if name not in ("like", "glob") or not call.function.builtin or len(call.args) not in (2, 3):
        return None
    pattern, operand, *escapes = call.args
    if not isinstance(pattern, Const | Param):
        return None
    escape = ""
    if escapes:
        if type(escapes[0]) is not Const or not _is_escape(escapes[0].value):
            return None
        escape = escapes[0].value
    main = ctx.env.catalog.schemas[0]
    form = _Form(
        "%_" if name == "like" else "*?[",
        escape,
        "utf-8" if main is None else main.encoding,
        type(operand) is Column and operand.affinity is Affinity.TEXT,
        name == "like" and not ctx.env.case_sensitive_like,
    )
    low: Expr
    high: Expr
    if isinstance(pattern, Param):
        if ask(ctx, _HasRange(pattern.number, form)) is None:
            return None
        low, high = (Call(function, (pattern,), BINARY) for function in _bounds_of(form))
    else:
        bounds = form.range_of(pattern.value)
        if bounds is None:
            return None
        low, high = Const(bounds[0]), Const(bounds[1])
    ctx.pinned.update(each.slot for each in (pattern, *escapes) if type(each) is Const and each.slot is not None)
    return operand, low, high, NOCASE if form.folds else BINARY


def in_capitals(low: Expr) -> Expr:
    """The lowest text of `like_bounds`, where case does not matter, in capitals: they are below small letters."""
    if isinstance(low, Const):
        assert isinstance(low.value, str), low
        return Const(low.value.translate(_CAPITALS))
    return Call(_CAPITALIZED, (low,), BINARY)


_CAPITALS: Final = {ord(letter): letter.upper() for letter in ascii_lowercase}


def _capitalized(text: Value) -> Value:
    return text.translate(_CAPITALS) if isinstance(text, str) else None


_CAPITALIZED: Final = ScalarFunction("in_capitals", 1, _capitalized)


@lru_cache(maxsize=64)
def _bounds_of(form: _Form) -> tuple[ScalarFunction, ScalarFunction]:
    """What works out, of a pattern, the lowest text and the first one above all."""

    def bound(number: int) -> Callable[[Value], Value]:
        def call(pattern: Value) -> Value:
            bounds = form.range_of(pattern)
            return None if bounds is None else bounds[number]

        return call

    return ScalarFunction(_LOW, 1, bound(0)), ScalarFunction(_HIGH, 1, bound(1))


def is_bound(function: ScalarFunction) -> bool:
    """Does it work out a bound of what a pattern finds?"""
    return function.name in (_LOW, _HIGH) and function.builtin


def pattern_length(ctx: Context, expr: Expr) -> int:
    """How much LIKE, GLOB, REGEXP or MATCH looks for, in bytes that are no wildcards: of the longest text literal in
    its pattern. SQLite takes a row the less likely to be found. 0 for any other expression. The literals are pinned."""
    if not isinstance(expr, Call) or expr.function.name.lower() not in _PATTERNS or len(expr.args) < 2:
        return 0
    length, stack = 0, [expr.args[0]]
    while stack:
        node = stack.pop()
        if type(node) is Const:
            if isinstance(node.value, str):
                length = max(length, _n_literal(node.value, is_like=expr.function.name.lower() == "like"))
                if node.slot is not None:
                    ctx.pinned.add(node.slot)
        elif not isinstance(node, Scalar | Exists | InQuery):
            stack += children(node)
    return length


def _n_literal(pattern: str, *, is_like: bool) -> int:
    """The bytes of a pattern that are no wildcards; a set of characters counts as one, an open one ends it."""
    if is_like:
        return len(pattern.replace("%", "").replace("_", "").encode("utf-8", "replace"))
    length, place = 0, 0
    while place < len(pattern):
        if pattern[place] == "[":
            end = pattern.find("]", place + (3 if pattern[place + 1 : place + 2] == "^" else 2))
            if end < 0:
                break
            length, place = length + 1, end
        elif pattern[place] not in "*?":
            length += len(pattern[place].encode("utf-8", "replace"))
        place += 1
    return length


def _next_text(prefix: str) -> str:
    """The first text above all that begin with the prefix. Surrogates are no characters."""
    last = ord(prefix[-1])
    return prefix[:-1] + chr(0xE000 if last == 0xD7FF else last + 1)


def _is_escape(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) == 1 and value.isascii() and value not in "%_"


def _prefix_of(pattern: str, wildcards: str, escape: str, *, ascii_only: bool) -> str:
    """The text with which all that matches begins: up to the first wildcard that is not escaped, NUL, or bytes that are
    not UTF-8. `ascii_only`: or a character beyond ASCII, whose bytes in UTF-16LE do not follow its number."""
    found: list[str] = []
    chars = iter(pattern)
    for char in chars:
        if char in wildcards or char in "\0\ufffd" or (ascii_only and not char.isascii()):
            break
        if char == escape:
            char = next(chars, "\0")
            if char == "\0" or (ascii_only and not char.isascii()):
                break
        if "\ud800" <= char < "\ue000":
            break
        found.append(char)
    return "".join(found)


def is_numeric(text: str) -> bool:
    """Is the text as a whole a number?"""
    return type(apply_affinity(text, Affinity.NUMERIC)) is not str
