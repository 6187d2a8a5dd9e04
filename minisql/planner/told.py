"""Which of several mistakes is told that SQLite meets when it generates code (`Context.late`).

It does not stop at such a mistake before a query is done, and tells the last one. But `sub-select returns 2 columns`,
what is wrong in a query within, and `no query solution` are not even looked for where something has been wrong before;
and the code of constants comes last of all, if all else is well: `SELECT (1, 2) + 1, (SELECT 1, 2)` tells the second.
What stands in a result column of a subquery is told only if the column is read, which the plan shows: a call stands for
what is wrong, and one that is not there any more was not read.

    SELECT x FROM (SELECT a AS x, b AS y FROM (SELECT a, (1, 2) + 1 AS b FROM t))       is right

Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.errors import SqlError
from minisql.planner.encoding import parts_of
from minisql.planner.expr import Call, Expr
from minisql.planner.mistakes import counts_columns
from minisql.planner.steady import is_constant
from minisql.planner.typed import MissingCollation, Typed
from minisql.planner.unplanned import FoundInPlan, raise_if_read
from minisql.sql import ast
from minisql.value.collate import BINARY
from minisql.value.function import ScalarFunction

if TYPE_CHECKING:
    from minisql.planner.context import Context
    from minisql.planner.nodes import PlanNode
    from minisql.planner.scope import Scope

_JOINING: Final = (ast.BinaryOperator.AND, ast.BinaryOperator.OR)
_OF_ROWS: Final = "row value misused"
OF_DISTINCT: Final = "DISTINCT aggregates must have exactly one argument"
_UNCOMPUTED: Final = "misused: "
"""What the name of a function begins with that stands for a mistake; no name in SQL leads to it."""


def misused(ctx: Context, mistake: SqlError, parts: Sequence[Expr] = ()) -> Typed:
    """Note the mistake: what stands for an expression that cannot be computed."""
    ctx.note_late(mistake)
    return Typed(_stand_in(ctx, mistake, parts))


def _stand_in(ctx: Context, mistake: SqlError, parts: Sequence[Expr]) -> Call:
    """What stands for an expression with a `mistake`: it reads what its parts read, which is all that planning asks."""
    ctx.traits.standing.append(mistake)
    in_constant = str(mistake) == _OF_ROWS and all(map(is_constant, parts))
    if in_constant:
        ctx.traits.constant.append(mistake)
    is_steady = bool(parts) and (str(mistake) == _OF_ROWS or counts_columns(mistake))
    function = ScalarFunction(_UNCOMPUTED + str(mistake), -1, lambda *_: None, deterministic=in_constant or is_steady)
    ctx.traits.stands_for[id(function)] = mistake
    return Call(function, tuple(parts), BINARY)


def ranked(ctx: Context, mistakes: Sequence[SqlError]) -> list[SqlError]:
    """The mistakes of one query, given in the order of its code: the one that is told, then the one that would be if
    that were not read, and so on."""
    left, found = list(mistakes), []
    while len(left) > 1:
        told: SqlError | None = None
        for mistake in left:
            if mistake not in ctx.traits.constant and (told is None or not yields(ctx, mistake)):
                told = mistake
        found.append(left[0] if told is None else told)
        left.remove(found[-1])
    return found + left


def yields(ctx: Context, mistake: SqlError) -> bool:
    """Is it told only if nothing was wrong before?"""
    is_weak = counts_columns(mistake) or isinstance(mistake, FoundInPlan)
    return is_weak or mistake in ctx.traits.within


def stopping(ctx: Context, terms: Sequence[ast.Expr]) -> SqlError | None:
    """The mistake at which SQLite gives up a query before it has a plan: in the `terms` of WHERE and ON, which it looks
    at from the last to the first, an IN has too many or too few columns."""
    stack = list(terms)
    while stack and ctx.traits.of_in:
        node = stack.pop()
        if isinstance(node, ast.Binary) and node.op in _JOINING:
            stack += node.left, node.right
        elif isinstance(node, ast.Collate):
            stack.append(node.operand)
        elif isinstance(node, ast.InSelect | ast.InTable) and not node.negated and id(node) in ctx.traits.of_in:
            return ctx.traits.of_in[id(node)]
    return None


def note_within(ctx: Context, n_late: int, scope: Scope) -> None:
    """What is behind the first `n_late` mistakes stands in a query in an expression of `scope`. It has been planned, so
    what plans tell of it has been told. An aggregate of a query around it is computed there, and not within."""
    ctx.late[n_late:] = [each for each in ctx.late[n_late:] if each not in ctx.waiting]
    lifted = [mistake for mistake, owner in ctx.traits.in_aggregate if owner.is_around(scope)]
    ctx.traits.within += [mistake for mistake in ctx.late[n_late:] if mistake not in lifted]


def forget_within(ctx: Context, n_late: int, scope: Scope) -> None:
    """What is behind the first `n_late` mistakes stands in a query in an expression of `scope` that has been planned:
    what is wrong with it is one mistake, which planning has found."""
    lifted = [mistake for mistake, owner in ctx.traits.in_aggregate if owner.is_around(scope)]
    ctx.late[n_late:] = [each for each in ctx.late[n_late:] if each in lifted]


def note_unplanned(ctx: Context, plan: PlanNode, mistake: FoundInPlan) -> None:
    """The query for which `plan` stands cannot be carried out."""
    ctx.unplanned.append((plan, mistake))
    if ctx.traits.waits:
        ctx.note_late(mistake)


def forget_unplanned(ctx: Context, plan: PlanNode) -> None:
    """No code is made of this query."""
    forgotten = [mistake for stands, mistake in ctx.unplanned if stands is plan]
    ctx.unplanned[:] = [each for each in ctx.unplanned if each[0] is not plan]
    ctx.late = [each for each in ctx.late if each not in forgotten]


def note_computed(ctx: Context, mistakes: Sequence[SqlError]) -> None:
    """These are terms of ORDER BY: their code is not put off, constant or not."""
    ctx.traits.constant = [each for each in ctx.traits.constant if each not in mistakes]


def note_of_results(ctx: Context, mistakes: Sequence[SqlError]) -> None:
    """These are mistakes in result columns. Aggregates and window calls are computed even if nobody reads them."""
    ctx.traits.of_results += [mistake for mistake in mistakes if mistake not in ctx.in_calls]


def told_if_read(ctx: Context, mistake: SqlError) -> bool:
    """Does the plan of the whole statement tell the mistake?"""
    return ctx.traits.waits and (isinstance(mistake, FoundInPlan) or mistake in ctx.traits.of_results)


def may_wait(ctx: Context, late: Sequence[SqlError]) -> bool:
    """Can the SELECT be planned though it has these mistakes?"""
    if any(isinstance(each, MissingCollation) for each in late):
        return False  # an index by that collation cannot be planned with
    known = (*ctx.waiting, *ctx.traits.standing)
    return ctx.traits.waits and all(isinstance(each, FoundInPlan) or each in known for each in late)


def first(ctx: Context, mistakes: Sequence[SqlError]) -> SqlError:
    """The one that is told of those that have been ranked, query by query."""
    return next((each for each in mistakes if each not in ctx.traits.constant), mistakes[0])


def told_instead(ctx: Context, found: SqlError, early: Sequence[SqlError]) -> SqlError:
    """What is told when planning has `found` a mistake, while others are held. `early`: those that come before."""
    held = [each for each in ctx.traits.held if each not in ctx.waiting]
    if isinstance(found, FoundInPlan) and found.is_settled:
        held = [each for each in held if not (isinstance(each, FoundInPlan) or each in ctx.traits.standing)]
    if not held:
        return found
    told = first(ctx, held)
    in_constant = any(str(each) == str(found) for each in ctx.traits.constant)
    if not isinstance(found, FoundInPlan) or in_constant or counts_columns(found):
        return told
    is_before = told in early and told not in found.before and told not in ctx.traits.constant
    return told if is_before else found


def raise_held(ctx: Context, root: PlanNode) -> None:
    """Raise the mistake that is told of a SELECT with this plan, if any of those held is read."""
    read = set(_read(root))
    unplanned = {id(error): id(plan) for plan, error in ctx.unplanned}
    held = []
    for each in ctx.traits.held:
        if isinstance(each, FoundInPlan):
            is_told = unplanned.get(id(each)) in read
        else:
            is_told = each not in ctx.waiting and (each not in ctx.traits.of_results or str(each) in read)
        if is_told:
            held.append(each)
    told = first(ctx, held) if held else None
    if told is None or told in ctx.traits.constant:
        raise_if_read(root, ctx.unplanned)
    if told is not None:
        raise told


def _read(root: PlanNode) -> Iterator[object]:
    """The ids of the parts of a plan, and the mistakes for which a call stands in it."""
    seen: set[int] = set()
    stack: list[object] = [root]
    while stack:
        part = stack.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        yield id(part)
        if isinstance(part, Call) and part.function.name.startswith(_UNCOMPUTED):
            yield part.function.name.removeprefix(_UNCOMPUTED)
        stack += parts_of(part)
