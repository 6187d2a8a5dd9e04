"""Builders of windows: definitions, frames and their bounds.

Source: lang_windowfunctions. The names are the aliases in grammar.lark.
"""

from __future__ import annotations

from typing import Final

from minisql.errors import SqlError
from minisql.sql.ast import (
    Expr,
    Frame,
    FrameBound,
    FrameBoundKind,
    FrameExclude,
    FrameUnit,
    OrderingTerm,
    WindowName,
    WindowSpec,
)
from minisql.sql.build.context import Context
from minisql.sql.lexer import unquoted


def window_name(context: Context, start: int, name: str) -> WindowName:
    return WindowName(unquoted(name), pos=context.last)


def window_definition(
    context: Context,
    start: int,
    base: str | None,
    partition_by: list[Expr] | None,
    order_by: list[OrderingTerm] | None,
    frame: Frame | None,
) -> WindowSpec:
    name = None if base is None else unquoted(base)
    return WindowSpec(name, tuple(partition_by or ()), tuple(order_by or ()), frame, pos=start)


def short_frame(
    context: Context, start: int, unit: FrameUnit, first: FrameBound, exclude: FrameExclude | None
) -> Frame:  # fmt: skip
    return frame_spec(context, start, unit, first, FrameBound(FrameBoundKind.CURRENT_ROW), exclude)


_BACKWARDS: Final = {  # a frame may not end in a place of an earlier kind than it starts
    (FrameBoundKind.CURRENT_ROW, FrameBoundKind.PRECEDING),
    (FrameBoundKind.FOLLOWING, FrameBoundKind.PRECEDING),
    (FrameBoundKind.FOLLOWING, FrameBoundKind.CURRENT_ROW),
}


def frame_spec(
    context: Context,
    start: int,
    unit: FrameUnit,
    first: FrameBound,
    last: FrameBound,
    exclude: FrameExclude | None,
) -> Frame:
    if (first.kind, last.kind) in _BACKWARDS:
        raise SqlError("unsupported frame specification")
    return Frame(unit, first, last, exclude, pos=start)


def rows(context: Context, start: int) -> FrameUnit:
    return FrameUnit.ROWS


def range_(context: Context, start: int) -> FrameUnit:
    return FrameUnit.RANGE


def groups(context: Context, start: int) -> FrameUnit:
    return FrameUnit.GROUPS


def unbounded_preceding(context: Context, start: int) -> FrameBound:
    return FrameBound(FrameBoundKind.UNBOUNDED_PRECEDING, pos=start)


def unbounded_following(context: Context, start: int) -> FrameBound:
    return FrameBound(FrameBoundKind.UNBOUNDED_FOLLOWING, pos=start)


def current_row(context: Context, start: int) -> FrameBound:
    return FrameBound(FrameBoundKind.CURRENT_ROW, pos=start)


def preceding(context: Context, start: int, offset: Expr) -> FrameBound:
    return FrameBound(FrameBoundKind.PRECEDING, offset, pos=start)


def following(context: Context, start: int, offset: Expr) -> FrameBound:
    return FrameBound(FrameBoundKind.FOLLOWING, offset, pos=start)


def exclude_no_others(context: Context, start: int) -> FrameExclude:
    return FrameExclude.NO_OTHERS


def exclude_current_row(context: Context, start: int) -> FrameExclude:
    return FrameExclude.CURRENT_ROW


def exclude_group(context: Context, start: int) -> FrameExclude:
    return FrameExclude.GROUP


def exclude_ties(context: Context, start: int) -> FrameExclude:
    return FrameExclude.TIES
