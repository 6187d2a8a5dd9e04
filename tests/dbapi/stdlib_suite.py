"""Python's own tests of `sqlite3`, run on minisql: `python -m tests.dbapi.stdlib_suite [NAME...]`.

The tests say `import sqlite3`, so minisql takes that name, and those of the modules inside, before they are loaded. It
is a program of its own because it must be the first to import them. The last line of output is JSON: how many tests
have run, and by name what has failed and what was passed over, with the reason.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import unittest

import minisql

PACKAGE = "test.test_sqlite3"
_OF_THE_COMMAND_LINE = "test_cli"


def suite(names: list[str]) -> unittest.TestSuite:
    """The tests of those names within the package; all of them if there are none."""
    package = importlib.import_module(PACKAGE)
    if not names:
        modules = [module.name for module in pkgutil.iter_modules(package.__path__)]
        names = [name for name in modules if name.startswith("test_") and name != _OF_THE_COMMAND_LINE]
    return unittest.defaultTestLoader.loadTestsFromNames([f"{PACKAGE}.{name}" for name in names])


def main(names: list[str]) -> int:
    """Run the tests. The exit code is 1 when one has failed."""
    assert "_sqlite3" not in sys.modules, "the standard library's own module must not be loaded"
    minisql.install_as_sqlite3()
    result = unittest.TextTestRunner(verbosity=0).run(suite(names))
    failed = {test.id().removeprefix(f"{PACKAGE}.").split(" ")[0] for test, _ in result.failures + result.errors}
    skipped = {test.id().removeprefix(f"{PACKAGE}."): reason for test, reason in result.skipped}
    print(json.dumps({"ran": result.testsRun, "failed": sorted(failed), "skipped": skipped}))
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
