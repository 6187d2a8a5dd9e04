"""Settings for Django's own tests; the databases are in memory. Writes each test's outcome to $CLIENTS_REPORT."""

from __future__ import annotations

import json
import os
import time
import unittest
from pathlib import Path
from typing import Any

from django.test.runner import DiscoverRunner

ENGINE = "minisql.django" if os.environ["CLIENTS_DRIVER"] == "minisql" else "django.db.backends.sqlite3"
DATABASES = {"default": {"ENGINE": ENGINE}, "other": {"ENGINE": ENGINE}}
SECRET_KEY = "a secret of the tests"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
USE_TZ = False
TEST_RUNNER = "django_settings.Runner"


class Outcomes(unittest.TextTestResult):
    """Remembers what became of each test; a failed subtest is a failed test."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.outcomes: dict[str, tuple[str, float, str]] = {}
        self._started = time.process_time()

    def startTest(self, test: unittest.TestCase) -> None:
        self._started = time.process_time()
        super().startTest(test)

    def addSuccess(self, test: unittest.TestCase) -> None:
        self._note(test, "passed")
        super().addSuccess(test)

    def addFailure(self, test: unittest.TestCase, err: Any) -> None:
        self._note(test, "failed", self._exc_info_to_string(err, test))
        super().addFailure(test, err)

    def addError(self, test: unittest.TestCase, err: Any) -> None:
        self._note(test, "failed", self._exc_info_to_string(err, test))
        super().addError(test, err)

    def addSubTest(self, test: unittest.TestCase, subtest: unittest.TestCase, err: Any) -> None:
        if err is not None:
            self._note(test, "failed", self._exc_info_to_string(err, test))
        super().addSubTest(test, subtest, err)

    def addSkip(self, test: unittest.TestCase, reason: str) -> None:
        self._note(test, "skipped", reason)
        super().addSkip(test, reason)

    def addExpectedFailure(self, test: unittest.TestCase, err: Any) -> None:
        self._note(test, "xfailed")
        super().addExpectedFailure(test, err)

    def addUnexpectedSuccess(self, test: unittest.TestCase) -> None:
        self._note(test, "failed", "unexpected success")
        super().addUnexpectedSuccess(test)

    def stopTestRun(self) -> None:
        Path(os.environ["CLIENTS_REPORT"]).write_text(json.dumps(self.outcomes))
        super().stopTestRun()

    def _note(self, test: unittest.TestCase, name: str, message: str = "") -> None:
        if self.outcomes.get(test.id(), ("",))[0] != "failed":
            self.outcomes[test.id()] = name, time.process_time() - self._started, message[-4000:]


class Runner(DiscoverRunner):
    def get_resultclass(self) -> type[unittest.TextTestResult]:
        return Outcomes
