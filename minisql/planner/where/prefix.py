"""LIKE and GLOB with a fixed prefix as a range of text. Source: optoverview §5 "The LIKE Optimization"."""

from __future__ import annotations

from typing import Final, TypeGuard

from minisql.planner.context import Context
from minisql.planner.expr import Call, Column, Const, Exists, Expr, InQuery, Scalar, children
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.collate import BINARY, NOCASE, Collation, fold_nocase

_PATTERNS: Final = ("like", "glob", "regexp", "match")
_LAST: Final = "\U0010ffff"
_LAST_UNIT: Final = "\uffff"  # in UTF-16 the bytes of the next character are less


def like_bounds(ctx: Context, call: Call) -> tuple[Expr, str, str, Collation] | None:
    """(operand, lowest text, first text above all matches, collation of the index that serves), or None.

    Only for a literal pattern with a prefix; LIKE, where it is blind to case, needs a NOCASE index. ESCAPE must be a
    literal, too, of one ASCII character that is no wildcard. Blobs match by their bytes and stand behind all text: a
    seek by these bounds must read them too. The slots of both literals are pinned.
    """
    name = call.function.name.lower()
    if name not in ("like", "glob") or not call.function.builtin or len(call.args) not in (2, 3):
        return None
    pattern, operand, *escapes = call.args
    if type(pattern) is not Const or not isinstance(pattern.value, str):
        return None
    escape = ""
    if escapes:
        if type(escapes[0]) is not Const or not _is_escape(escapes[0].value):
            return None
        escape = escapes[0].value
    main = ctx.env.catalog.schemas[0]
    encoding = "utf-8" if main is None else main.encoding
    wildcards = "%_" if name == "like" else "*?["
    prefix = _prefix_of(pattern.value, wildcards, escape, ascii_only=encoding == "utf-16-le")
    if not prefix or prefix[-1] == _LAST or (prefix[-1] == _LAST_UNIT and encoding == "utf-16-be"):
        return None
    behind = _next_text(prefix)
    is_text = type(operand) is Column and operand.affinity is Affinity.TEXT
    if not is_text and (prefix == "-" or is_numeric(prefix) or is_numeric(behind)):
        return None  # it may be a number, which matches as text and stands elsewhere in the index
    ctx.pinned.update(each.slot for each in (pattern, *escapes) if type(each) is Const and each.slot is not None)
    if name == "like" and not ctx.env.case_sensitive_like:
        folded = fold_nocase(prefix)
        return operand, folded, _next_text(folded), NOCASE
    return operand, prefix, behind, BINARY


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
