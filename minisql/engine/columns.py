"""The way to `minisql.columnar`, which is imported for the first plan that it may run: what `executor.build` asks."""

from __future__ import annotations

from collections.abc import Mapping
from os import environ
from typing import TYPE_CHECKING, Final

from minisql.planner.nodes import PlanNode
from minisql.planner.whole import works_on_whole_tree

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.executor.run import Operator

_IS_FORCED: Final = environ.get("MINISQL_COLUMNS") == "force"


def candidates(root: PlanNode, *, is_cut: bool) -> Mapping[int, PlanNode]:
    """See `minisql.columnar.build.candidates`."""
    if not _IS_FORCED and not works_on_whole_tree(root):
        return {}
    from minisql.columnar import build

    return build.candidates(root, is_cut=is_cut)


def accelerated(builder: Builder, node: PlanNode, operator: Operator) -> Operator:
    """See `minisql.columnar.build.accelerated`."""
    from minisql.columnar import build

    return build.accelerated(builder, node, operator)
