"""`manage.py dbshell`: minisql's own shell."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from django.db.backends.base.client import BaseDatabaseClient


class DatabaseClient(BaseDatabaseClient):
    """Starts `python -m minisql FILE`, with the interpreter that runs Django."""

    executable_name = sys.executable

    @classmethod
    def settings_to_cmd_args_env(
        cls, settings_dict: dict[str, Any], parameters: Iterable[str]
    ) -> tuple[list[str], dict[str, str] | None]:
        """(command, environment: that of this process)."""
        return [cls.executable_name, "-m", "minisql", str(settings_dict["NAME"]), *parameters], None
