"""Changes that are read by another vendor's agent before they land."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.config import Config, load, parse
from harness.gates.review import is_wanted, read_verdict, reviewer_for
from harness.tests.test_queue import Bench, function

PROVIDERS = """
[queue]
review = "REVIEW"

[modules.engine]
paths = ["engine/**"]
depth = "public"

[providers.p]
vendor = "command"
command = "true"

[providers.reader]
vendor = "command"
command = '''SAYS'''
"""


def settings(project: Path, review: str, says: str) -> Config:
    own = parse(PROVIDERS.replace("REVIEW", review).replace("SAYS", says))
    queue = load(project).queue.model_copy(update={"review": review})
    return load(project).model_copy(update={"providers": own.providers, "modules": own.modules, "queue": queue})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("says", "state", "detail"),
    [
        ('echo "{\\"verdict\\": \\"approve\\"}"', "landed", ""),
        ('echo "{\\"verdict\\": \\"reject\\", \\"reason\\": \\"f1.py:2: no\\"}"', "rejected", "f1.py:2: no"),
        ("echo looks good to me", "landed", "nobody read it: no verdict"),
        ("exit 3", "landed", "nobody read it: exit status 3"),
    ],
    ids=["approve", "reject", "prose", "crash"],
)
def test_a_verdict_decides_and_silence_does_not(toy_project: Path, says: str, state: str, detail: str) -> None:
    bench = Bench(toy_project, settings(toy_project, "always", says))
    change = bench.submit(function(1))
    bench.work_off()
    assert bench.state(change) == state
    said = bench.coordinator.store.connection.execute("SELECT detail FROM gate_run WHERE gate = 'review'").fetchone()
    assert said[0] == detail
    bench.coordinator.store.close()


def test_a_reader_is_of_another_vendor_where_there_is_one() -> None:
    config = parse(
        "[providers.a]\nvendor = 'claude'\n[providers.b]\nvendor = 'claude'\n[providers.c]\nvendor = 'codex'\n"
    )
    assert reviewer_for(config, "a") == "c"
    assert reviewer_for(config, "c") == "a"
    assert reviewer_for(parse("[providers.a]\nvendor = 'claude'\n"), "a") is None


def test_what_is_risky_is_read() -> None:
    config = parse("[queue]\nreview = 'risky'\n[modules.m]\npaths = ['api/**']\ndepth = 'public'\n")
    assert is_wanted(config, ["x.py", "api/y.py"])
    assert not is_wanted(config, ["x.py"])
    assert not is_wanted(Config(), ["api/y.py"])


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ('{"verdict": "approve"}', (True, "")),
        ('Well.\n{"verdict": "reject", "reason": "a:1"}\n', (False, "a:1")),
        ('{"verdict": "reject"}', None),
        ('{"verdict": "approved"}', None),
        ("approve", None),
        ("", None),
    ],
)
def test_only_a_line_of_json_is_a_verdict(words: str, verdict: tuple[bool, str] | None) -> None:
    assert read_verdict(words) == verdict


@pytest.mark.slow
def test_after_so_many_landings_repeated_code_becomes_a_task(toy_project: Path) -> None:
    config = load(toy_project)
    bench = Bench(
        toy_project, config.model_copy(update={"queue": config.queue.model_copy(update={"coalesce_every": 2})})
    )
    body = "\n    a = x\n    b = a\n    c = b\n    d = c\n    return abs(d) + x * "
    for number in (1, 2):
        bench.submit({f"engine/f{number}.py": f"def f(x):{body}{number}\n"})
    bench.work_off()
    import asyncio

    asyncio.run(bench.coordinator._tidy())
    [task] = [task for task in bench.coordinator.tasks.all() if task.kind == "coalesce"]
    assert set(task.paths) == {"engine/f1.py", "engine/f2.py"}
    asyncio.run(bench.coordinator._tidy())
    assert len(bench.coordinator.tasks.all()) == 3
    bench.coordinator.store.close()
