"""A fresh interpreter until the first row of the file, in seconds."""

from __future__ import annotations

import os
import subprocess
import sys

from benchmarks.workload import Bench, Sample, Workload, timed


def _run(bench: Bench) -> Sample:
    name = bench.engine.__name__
    program = (
        f"import {name}, sys; connection = {name}.connect(sys.argv[1]); "
        "print(connection.execute('SELECT name FROM t WHERE id = 1').fetchone())"
    )
    command = [sys.executable, "-c", program, str(bench.path)]
    # Compiled modules are kept, as on any machine that does not forbid it; the first run makes them and is not timed.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def start() -> str:
        return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout

    start()
    return timed(start)


WORKLOAD = Workload("start", "fresh interpreter to first row", 0.3, _run, absolute=True)
