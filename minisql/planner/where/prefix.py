"""LIKE and GLOB with a fixed prefix as a range of text. Source: optoverview §5 "The LIKE Optimization"."""

from __future__ import annotations

from minisql.planner.context import Context
from minisql.planner.expr import Call, Column, Const, Expr
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.collate import BINARY, NOCASE, Collation


def like_bounds(ctx: Context, call: Call) -> tuple[Expr, str, str, Collation] | None:
    """(operand, lowest text, first text above all matches, collation of the index that serves), or None.

    Only for a literal pattern with a prefix; LIKE, where it is blind to case, needs a NOCASE index. Blobs match by
    their bytes and stand behind all text: a seek by these bounds must read them too. The pattern's slot is pinned.
    """
    name = call.function.name.lower()
    if name not in ("like", "glob") or not call.function.builtin or len(call.args) != 2:
        return None
    pattern, operand = call.args
    if type(pattern) is not Const or not isinstance(pattern.value, str):
        return None
    wildcards = "%_" if name == "like" else "*?["
    prefix = pattern.value
    for position, char in enumerate(pattern.value):
        if char in wildcards:
            prefix = pattern.value[:position]
            break
    prefix = prefix.partition("\0")[0]
    if not prefix or not prefix.isascii():
        return None
    if ord(prefix[-1]) >= 0x7F:
        return None
    behind = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    is_text = type(operand) is Column and operand.affinity is Affinity.TEXT
    if not is_text and (prefix == "-" or is_numeric(prefix) or is_numeric(behind)):
        return None  # it may be a number, which matches as text and stands elsewhere in the index
    if pattern.slot is not None:
        ctx.pinned.add(pattern.slot)
    if name == "like" and not ctx.env.case_sensitive_like:
        folded = prefix.lower()
        return operand, folded, folded[:-1] + chr(ord(folded[-1]) + 1), NOCASE
    return operand, prefix, behind, BINARY


def is_numeric(text: str) -> bool:
    """Is the text as a whole a number?"""
    return type(apply_affinity(text, Affinity.NUMERIC)) is not str
