"""Databases for tests, and their copies for processes that run tests side by side.

Where processes are forked, a database in memory is copied with them. Where they are spawned, it goes to them through a
file `ALIAS_NUMBER.sqlite3`, by minisql's backup.
"""

from __future__ import annotations

import multiprocessing
import os
from contextlib import closing

from django.db.backends.sqlite3.creation import DatabaseCreation as SQLiteCreation

import minisql


class DatabaseCreation(SQLiteCreation):
    def _clone_test_db(self, suffix: str, verbosity: int, keepdb: bool = False) -> None:
        """Make the copy for the worker `suffix`, from the parent process."""
        if not (_spawns() and self._in_memory()):
            super()._clone_test_db(suffix, verbosity, keepdb)
            return
        with closing(minisql.connect(self.get_test_db_clone_settings(suffix)["NAME"])) as copy:
            self.connection.connection.backup(copy)

    def setup_worker_connection(self, _worker_id: int) -> None:
        """Connect to the copy, in the worker."""
        if not _spawns():
            super().setup_worker_connection(_worker_id)
            return
        settings = self.get_test_db_clone_settings(str(_worker_id))
        if self._in_memory():
            self._connect_in_memory(settings["NAME"], f"file:memorydb_{self.connection.alias}_{_worker_id}")
        else:
            self.connection.settings_dict.update(settings)
            self.connection.close()
        if os.environ.get("RUNNING_DJANGOS_TEST_SUITE") == "true":
            self.mark_expected_failures_and_skips()

    def _connect_in_memory(self, path: str, uri: str) -> None:
        """Connect Django to a database in memory with the content of the file `path`."""
        uri += "?mode=memory&cache=shared"
        # It lives as long as one connection to it: `target` keeps it until Django has its own.
        with closing(minisql.connect(uri, uri=True)) as target:
            with closing(minisql.connect(f"file:{path}?mode=ro", uri=True)) as source:
                source.backup(target)
            self.connection.settings_dict["NAME"] = uri
            self.connection.connect()

    def _in_memory(self) -> bool:
        in_memory: bool = self.is_in_memory_db(self.connection.settings_dict["NAME"])
        return in_memory


def _spawns() -> bool:
    return multiprocessing.get_start_method() == "spawn"
