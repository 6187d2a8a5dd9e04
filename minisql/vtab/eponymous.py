"""A module that is one table: there under its own name, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from minisql.errors import SqlError
from minisql.frozen import frozen
from minisql.vtab.protocol import Declaration, Risk, Vtab


@frozen
class EponymousModule:
    """`make` gives its table."""

    make: Callable[[], Vtab]
    risk: Risk = Risk.INNOCUOUS

    @property
    def eponymous(self) -> bool:
        return True

    @property
    def creatable(self) -> bool:
        return False

    def create(self, declaration: Declaration) -> Vtab:
        raise SqlError(f"no such module: {declaration.module}")

    def connect(self, declaration: Declaration) -> Vtab:
        return self.make()

    def is_shadow_name(self, suffix: str) -> bool:
        return False
