"""Statements of one connection that are compiled already, found again by their text.

A text goes through two caches. The first has whole texts. The second has *templates*: the text with its literals
lifted out (sql/lift.py), so that statements that differ in literals only are parsed and planned once. A plan that
depends on a literal's value (ORDER BY 1) has pinned it, and serves only texts that agree in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minisql.sql.literals import slots_without_node
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.compiled import Compiled
    from minisql.engine.statement import Statement

_MAX_TEMPLATES: Final = 256
_MAX_VARIANTS: Final = 16  # of one template, that differ in pinned literals


class StatementCache:
    """What was compiled. Of either kind the one that was put in first goes first, when there are too many.

    Attributes:
        texts: statements by their whole text; a statement notices by itself that its plan is stale.
    """

    __slots__ = ("_max_statements", "_templates", "texts")

    def __init__(self, max_statements: int) -> None:
        """`max_statements`: how many whole texts are kept, perhaps none."""
        self._max_statements = max_statements
        self.texts: dict[str, Statement] = {}
        self._templates: dict[str, list[tuple[tuple[tuple[int, Value], ...], Compiled]]] = {}

    def remember(self, statement: Statement) -> Statement:
        """Keep the statement by its text; it is what is returned."""
        texts = self.texts
        if len(texts) >= self._max_statements and texts:
            del texts[next(iter(texts))]
        if self._max_statements:
            texts[statement.sql] = statement
        return statement

    def variant(self, template: str, literals: Sequence[Value], generation: int) -> Compiled | None:
        """What serves a text of that template with these literals, compiled for that generation of the schema."""
        for pinned, compiled in self._templates.get(template, ()):
            if compiled.generation == generation and all(literals[slot] == value for slot, value in pinned):
                return compiled
        return None

    def add_variant(self, template: str, literals: Sequence[Value], compiled: Compiled) -> None:
        """Keep what was compiled from a text of that template with these literals."""
        templates = self._templates
        if template not in templates and len(templates) >= _MAX_TEMPLATES:
            del templates[next(iter(templates))]
        variants = templates.setdefault(template, [])
        if len(variants) >= _MAX_VARIANTS:
            del variants[0]
        slots = compiled.plan.pinned | slots_without_node(compiled.tree, len(literals))
        pinned = tuple((slot, literals[slot]) for slot in sorted(slots))
        variants.append((pinned, compiled))

    def forget_templates(self) -> None:
        """What is prepared from now on is planned anew."""
        self._templates.clear()

    def clear(self) -> None:
        """Forget everything."""
        self.texts.clear()
        self._templates.clear()
