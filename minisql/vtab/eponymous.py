"""A module that is one table: there under its own name, and mostly nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from minisql.errors import SqlError
from minisql.frozen import frozen
from minisql.vtab.protocol import Declaration, Risk, Vtab


@frozen
class EponymousModule:
    """`make` gives its table. `creatable`: CREATE VIRTUAL TABLE gives it other names."""

    make: Callable[[], Vtab]
    risk: Risk = Risk.INNOCUOUS
    creatable: bool = False

    @property
    def eponymous(self) -> bool:
        return True

    def create(self, declaration: Declaration) -> Vtab:
        if not self.creatable:
            raise SqlError(f"no such module: {declaration.module}")
        return self.make()

    def connect(self, declaration: Declaration) -> Vtab:
        return self.make()

    def is_shadow_name(self, suffix: str) -> bool:
        return False
