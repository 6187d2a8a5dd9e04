"""The environment in which the suites run: made with venv and pip, kept from run to run."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
from collections.abc import Sequence
from pathlib import Path

from tests.clients.suites.compare import Outcome, read_outcomes
from tests.clients.suites.table import Suite

INSIDE = Path(__file__).resolve().parent / "inside"


class Environment:
    """A virtual environment with minisql from the working tree, and unpacked source distributions beside it."""

    def __init__(self, home: Path, root: Path) -> None:
        """`root`: of the repository."""
        self.python = home / "bin" / "python"
        self._root = root
        self._installed = home / "installed"
        self._sources = home / "sources"
        self._runs = home / "runs"
        if not self.python.exists():
            venv.create(home, with_pip=True)
        self._sources.mkdir(exist_ok=True)
        self._runs.mkdir(exist_ok=True)
        self.require(["pytest>=8", f"-e{root}"], state=(root / "pyproject.toml").read_text())

    def require(self, requirements: Sequence[str], state: str = "") -> None:
        """Install what has not been installed here before. `state`: of a requirement that can change under its name."""
        wanted = f"{' '.join(requirements)} {hash_of(state)}"
        known = self._installed.read_text().splitlines() if self._installed.exists() else []
        if requirements and wanted not in known:
            self._pip("install", *requirements)
            self._installed.write_text("\n".join([*known, wanted]))

    def source(self, requirement: str) -> Path:
        """The folder of a project's source distribution, which has its tests; `requirement` as in `django==5.2`."""
        if not requirement:
            return self._runs
        folder = self._sources / requirement
        if not folder.exists():
            packed = self._sources / "packed" / requirement
            name = requirement.partition("==")[0]
            self._pip("download", "--no-deps", "--no-binary", name, "-d", str(packed), requirement)
            (archive,) = packed.glob("*.tar.gz")
            with tarfile.open(archive) as tar:
                tar.extractall(folder, filter="data")
        (top,) = folder.iterdir()
        return top

    def run(self, suite: Suite, source: Path, driver: str) -> dict[str, Outcome]:
        """Run the suite with a driver; the outcomes by test."""
        report = self._runs / f"{suite.name}-{driver}.json"
        report.unlink(missing_ok=True)
        log = report.with_suffix(".log")
        paths = [str(INSIDE), *(str(source / path) for path in suite.paths)]
        variables = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(paths),
            "CLIENTS_DRIVER": driver,
            "CLIENTS_REPORT": str(report),
        }
        variables.pop("MINISQL_VERIFY", None)  # times are compared
        with log.open("w") as output:
            command = [str(self.python), *suite.command(driver)]
            subprocess.run(command, cwd=source / suite.folder, env=variables, stdout=output, stderr=output, check=False)
        if not report.exists():
            sys.exit(f"{suite.name} with {driver} left no report; its output is in {log}")
        outcomes = read_outcomes(report)
        return {suite.normal(test): outcome for test, outcome in outcomes.items()}

    def _pip(self, *arguments: str) -> None:
        command = [str(self.python), "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
        subprocess.run(command, cwd=self._root, check=True)


def hash_of(text: str) -> str:
    """A short name of a text."""
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()[:12]
