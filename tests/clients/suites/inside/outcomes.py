"""A plugin of pytest, for the process that runs a suite: writes each test's outcome to the file $CLIENTS_REPORT."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

outcomes: dict[str, tuple[str, float, str]] = {}
started: dict[str, float] = {}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """The worst of a test's phases: set-up, call, tear-down."""
    name, seconds, message = outcomes.get(report.nodeid, ("passed", 0.0, ""))
    if report.outcome != "passed" and name != "failed":
        name = "xfailed" if hasattr(report, "wasxfail") else report.outcome
        message = str(report.longrepr)[-4000:]
    outcomes[report.nodeid] = name, seconds, message


def pytest_runtest_logstart(nodeid: str) -> None:
    started[nodeid] = time.process_time()


def pytest_runtest_logfinish(nodeid: str) -> None:
    """The CPU time of all phases: the machine may have other work."""
    if nodeid in outcomes:
        name, _, message = outcomes[nodeid]
        outcomes[nodeid] = name, time.process_time() - started[nodeid], message


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """A module that cannot be imported is a test that fails."""
    if report.failed:
        outcomes[report.nodeid] = "failed", 0.0, str(report.longrepr)[-4000:]


def pytest_sessionfinish(session: Any) -> None:
    Path(os.environ["CLIENTS_REPORT"]).write_text(json.dumps(outcomes))
