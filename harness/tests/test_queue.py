"""The merge queue: what lands was tested as it is on main, and main moves only from where it was known to be."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.chaos import toy
from harness.config import Config, every_key, load, parse
from harness.coordinator import Coordinator
from harness.errors import HarnessError, MovedMainError
from harness.git import Repository
from harness.merge_queue import RedMainError
from harness.model import Change, NewTask, TaskState

pytestmark = pytest.mark.slow


class Bench:
    """A toy project with a coordinator, into which commits are put by hand."""

    def __init__(self, project: Path, config: Config) -> None:
        self.project = Repository(project)
        self.coordinator = Coordinator(project, config)
        self.start = self.coordinator.trunk.tip()
        self.n_submitted = 0

    def submit(
        self, files: dict[str, str | None], message: str = "A change", acceptance: str = "", paths: tuple[str, ...] = ()
    ) -> Change:
        """Claim a task of its own, of these paths or the files', and submit a commit that writes `files` (None: removes
        it)."""
        self.n_submitted += 1
        tasks, base = self.coordinator.tasks, self.start
        tasks.add(NewTask(f"task {self.n_submitted}", "", paths=paths or tuple(files), acceptance=acceptance))
        lease = tasks.claim("w", "p")
        assert lease is not None
        tree = self.coordinator.folder / "by-hand" / lease.name
        clone = self.coordinator.trunk.mirror.clone_to(tree, base)
        for name, text in files.items():
            path = tree / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
        clone.run("add", "--all")
        clone.run("commit", "--quiet", "-m", message)
        sha = self.coordinator.trunk.mirror.fetch(tree, "HEAD", f"refs/submitted/{lease.name}")
        return self.coordinator.changes.submit(lease.task.id, lease.epoch, sha, base)

    def step(self) -> int:
        return asyncio.run(self.coordinator.queue.step())

    def work_off(self) -> None:
        while self.coordinator.changes.queued():
            self.step()

    def state(self, change: Change) -> str:
        row = self.coordinator.store.connection.execute(
            "SELECT state FROM change WHERE id = ?", (change.id,)
        ).fetchone()
        return str(row[0])

    def gates(self, change: Change) -> list[str]:
        rows = self.coordinator.store.connection.execute(
            "SELECT gate FROM gate_run WHERE change = ? AND NOT passed", (change.id,)
        )
        return [gate for (gate,) in rows]

    def subjects(self) -> list[str]:
        return self.project.text("log", "--format=%s", "main").splitlines()


def function(number: int, wrong: bool = False) -> dict[str, str | None]:
    body = f"def f(x):\n    return x * {number}{'' if wrong else ' + abs(x)'}\n"
    return {f"engine/f{number}.py": body}


@pytest.fixture
def bench(toy_project: Path) -> Iterator[Bench]:
    bench = Bench(toy_project, load(toy_project))
    yield bench
    bench.coordinator.store.close()


def test_changes_land_as_one_commit_each_with_the_queues_trailers(bench: Bench) -> None:
    first, second = bench.submit(function(1), "One\n\nWhy."), bench.submit(function(2), "Two")
    assert bench.step() == 2
    assert [bench.state(first), bench.state(second)] == ["landed", "landed"]
    assert bench.subjects() == ["Two", "One", "A toy"]
    message = bench.project.text("log", "-1", "--format=%B", "main^")
    assert message.startswith(f"One\n\nWhy.\n\nTask: 1\nEpoch: 1\nSubmitted: {first.sha}\nAgent: p\nGate-Run: ")
    assert bench.coordinator.tasks.get(1).state is TaskState.MERGED


def test_a_red_change_is_found_among_green_ones_and_only_it_goes_back(bench: Bench) -> None:
    changes = [bench.submit(function(number, wrong=number == 2), f"F{number}") for number in range(1, 5)]
    bench.work_off()
    assert [bench.state(change) for change in changes] == ["landed", "rejected", "landed", "landed"]
    assert sorted(bench.subjects()) == ["A toy", "F1", "F3", "F4"]
    assert bench.coordinator.tasks.get(2).state is TaskState.READY


def test_a_conflict_goes_back_with_what_git_says(bench: Bench) -> None:
    core = bench.project.blob(bench.start, "engine/core.py")
    assert core is not None
    first = bench.submit({"engine/core.py": core.decode().replace("a + b", "b + a")}, "First")
    bench.work_off()
    second = bench.submit({"engine/core.py": core.decode().replace("a + b", "a + b + 0")}, "Second")
    bench.work_off()
    assert [bench.state(first), bench.state(second)] == ["landed", "rejected"]
    assert bench.gates(second) == ["merge"]
    assert "engine/core.py" in bench.coordinator.notes.about("", second.task)[0]


def test_two_changes_that_are_green_alone_and_red_together_do_not_both_land(bench: Bench) -> None:
    """The first renames what the second calls: no conflict for git, and a broken main if nobody tested both."""
    core = bench.project.blob(bench.start, "engine/core.py")
    assert core is not None
    rename = bench.submit({"engine/core.py": core.decode().replace("def times", "def product")}, "Rename")
    call = bench.submit(
        {"engine/f3.py": "from engine.core import times\n\n\ndef f(x):\n    return times(x, 3) + abs(x)\n"}, "Call"
    )
    bench.work_off()
    assert [bench.state(rename), bench.state(call)] == ["landed", "rejected"]


def test_every_commit_of_main_is_green_when_it_is_run_again(bench: Bench, tmp_path: Path) -> None:
    for number in range(1, 7):
        bench.submit(function(number, wrong=number % 3 == 0), f"F{number}")
    bench.work_off()
    shas = bench.project.text("rev-list", "main").splitlines()
    assert len(shas) == 5
    for sha in shas:
        clone = bench.project.clone_to(tmp_path / sha, sha)
        subprocess.run(
            bench.coordinator.config.project.test, shell=True, cwd=clone.path, check=True, capture_output=True
        )


def test_a_test_that_is_run_once_a_batch_finds_its_culprit_by_halving(toy_project: Path) -> None:
    config = load(toy_project)
    quick = config.project.model_copy(update={"quick_test": "true"})
    bench = Bench(toy_project, config.model_copy(update={"project": quick, "gates": ()}))
    changes = [bench.submit(function(number, wrong=number == 3), f"F{number}") for number in range(1, 5)]
    bench.work_off()
    assert [bench.state(change) for change in changes] == ["landed", "landed", "rejected", "landed"]
    bench.coordinator.store.close()


def test_a_main_that_is_red_by_itself_blames_nobody(toy_project: Path) -> None:
    (toy_project / "engine" / "f9.py").write_text("def f(x):\n    return 9\n")
    repository = Repository(toy_project)
    repository.run("checkout", "--quiet", "main")
    repository.run("add", "--all")
    repository.run("commit", "--quiet", "-m", "Broken by a person")
    repository.run("checkout", "--quiet", "--detach")
    bench = Bench(toy_project, load(toy_project))
    change = bench.submit(function(1))
    with pytest.raises(RedMainError, match="main itself fails tests"):
        bench.step()
    assert bench.coordinator.tasks.get(change.task).failures == 0
    assert bench.coordinator.changes.queued() == [bench.coordinator.changes.get(change.id)]
    bench.coordinator.store.close()


def test_a_main_that_somebody_moved_is_moved_back_and_the_other_commit_kept(bench: Bench) -> None:
    bench.submit(function(1), "One")
    stray = bench.project.commit_tree(bench.project.text("rev-parse", "main^{tree}"), bench.start, "Stray\n")
    bench.project.run("update-ref", "refs/heads/main", stray)
    bench.work_off()
    assert bench.subjects() == ["One", "A toy"]
    assert bench.project.commit(f"refs/harness/moved/{stray[:12]}") == stray
    assert [event.kind for event in bench.coordinator.log.all()].count("main_moved") == 1


def stray_commits(bench: Bench) -> Iterator[str]:
    """Commits on the first one, each another one."""
    tree = bench.project.text("rev-parse", "main^{tree}")
    for number in range(10**6):
        yield bench.project.commit_tree(tree, bench.start, f"Stray {number}\n")


def moving(bench: Bench, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Let somebody move main just before the queue does, so many times."""
    strays, move = stray_commits(bench), bench.coordinator.trunk.project.move
    left = iter(range(times))

    def moved_before(ref: str, new: str, old: str) -> None:
        if next(left, None) is not None:
            bench.project.keep(ref, next(strays))
        move(ref, new, old)

    monkeypatch.setattr(bench.coordinator.trunk.project, "move", moved_before)


def test_a_main_that_somebody_moves_just_before_the_queue_does_is_moved_all_the_same(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.submit(function(1), "One")
    moving(bench, monkeypatch, times=5)
    bench.work_off()
    assert bench.subjects() == ["One", "A toy"]
    assert [event.kind for event in bench.coordinator.log.all()].count("main_moved") == 5


def test_a_main_that_is_never_left_alone_ends_the_run_and_keeps_the_changes_queued(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = bench.submit(function(1), "One")
    moving(bench, monkeypatch, times=10**6)
    with pytest.raises(MovedMainError, match="while it was moved back"):
        bench.step()
    assert bench.coordinator.changes.unconfirmed() == []
    assert bench.state(change) == "queued"
    monkeypatch.undo()
    bench.work_off()
    assert bench.subjects() == ["One", "A toy"]


def test_a_main_that_is_checked_out_is_left_to_its_owner_when_it_was_moved(toy_project: Path) -> None:
    repository = Repository(toy_project)
    repository.run("checkout", "--quiet", "main")
    bench = Bench(toy_project, load(toy_project))
    change = bench.submit(function(1), "One")
    repository.run("commit", "--quiet", "--allow-empty", "-m", "By hand")
    with pytest.raises(MovedMainError, match="was moved"):
        bench.step()
    assert bench.subjects() == ["By hand", "A toy"]
    bench.coordinator.store.close()
    again = Coordinator(toy_project, load(toy_project))
    again.recover()
    asyncio.run(again.queue.step())
    assert bench.subjects() == ["One", "By hand", "A toy"]
    assert (toy_project / "engine" / "f1.py").exists()
    assert again.changes.get(change.id).state == "landed"
    again.store.close()


def test_a_dirty_main_is_refused_at_the_start(toy_project: Path) -> None:
    repository = Repository(toy_project)
    repository.run("checkout", "--quiet", "main")
    (toy_project / "engine" / "core.py").write_text("")
    with pytest.raises(HarnessError, match="not committed"):
        Coordinator(toy_project, load(toy_project))


@pytest.mark.parametrize("moved", [True, False])
def test_a_landing_that_a_crash_cut_short_is_finished_or_taken_back(bench: Bench, moved: bool) -> None:
    change = bench.submit(function(1), "One")
    [item] = asyncio.run(bench.coordinator.queue._stack([change], bench.start))
    bench.coordinator.changes.intend(bench.start, item.sha, [(change, item.sha)])
    if moved:
        bench.coordinator.trunk.advance(bench.start, item.sha)
    bench.coordinator.store.close()
    again = Coordinator(bench.project.path, bench.coordinator.config)
    again.recover()
    assert again.changes.get(change.id).state == ("landed" if moved else "queued")
    asyncio.run(again.queue.step())
    assert bench.subjects() == ["One", "A toy"]
    assert again.tasks.get(change.task).state is TaskState.MERGED
    again.store.close()


def test_the_page_of_progress_comes_with_each_landing_and_from_nobody_else(toy_project: Path) -> None:
    config = load(toy_project)
    project = config.project.model_copy(update={"progress": "PROGRESS.md"})
    bench = Bench(toy_project, config.model_copy(update={"project": project}))
    bench.submit(function(1), "One")
    bench.work_off()
    bench.submit(function(2), "Two")
    bench.work_off()
    page = bench.project.blob("main", "PROGRESS.md")
    assert page is not None
    assert b"1 changes landed" in page
    assert b"- task 1" in page
    assert bench.subjects() == ["Two", "One", "A toy"]  # no commit of its own
    forged = bench.submit({"PROGRESS.md": "All done.\n"})
    bench.work_off()
    assert bench.gates(forged) == ["policy"]
    bench.coordinator.store.close()


def test_protected_files_come_from_main_whatever_the_gate_runs_on(bench: Bench) -> None:
    change = bench.submit({**function(1, wrong=True), "oracle/fuzz.py": "pass\n"})
    bench.work_off()
    assert bench.gates(change) == ["policy"]
    from harness.config import Gate
    from harness.gates import command

    gate = Gate(name="look", command="cat oracle/fuzz.py; exit 1")
    protected = bench.coordinator.config.project.protected
    verdict = asyncio.run(
        command.judge(
            bench.coordinator.trunk.mirror, gate, change.sha, bench.start, protected, 60, bench.project.path / "g"
        )
    )
    assert "Values that nobody knew before" in verdict.detail


def test_a_task_is_done_when_its_acceptance_passes(bench: Bench) -> None:
    change = bench.submit(function(1), acceptance="test -e engine/f2.py")
    bench.work_off()
    assert (bench.state(change), bench.gates(change)[:1]) == ("rejected", ["acceptance"])
    change = bench.submit(function(2), acceptance="test -e engine/f2.py")
    bench.work_off()
    assert bench.state(change) == "landed"


def test_a_gate_that_takes_too_long_has_failed_and_is_gone(bench: Bench) -> None:
    from harness.config import Gate
    from harness.gates import command

    gate = Gate(name="slow", command="sleep 600")
    verdict = asyncio.run(
        command.judge(bench.coordinator.trunk.mirror, gate, bench.start, bench.start, (), 0.5, bench.project.path / "g")
    )
    assert (verdict.passed, verdict.detail) == (False, "slow took longer than 0.5 seconds")


def test_a_wrong_key_names_its_line() -> None:
    with pytest.raises(HarnessError, match=r"harness.toml, line 3: limits.idel: unknown key"):
        parse("[project]\n[limits]\nidel = 3\n")
    with pytest.raises(HarnessError, match=r"line 2: queue.batch: .* greater than or equal to 1"):
        parse("[queue]\nbatch = 0\n")
    with pytest.raises(HarnessError, match=r"harness.toml: Expected"):
        parse("[project")


def test_every_key_is_listed_with_its_default() -> None:
    listed = every_key()
    for name in (
        "lease: 90",
        "batch: 4",
        "protected: (",
        "[providers.NAME]",
        "vendor: required",
        "# Tokens of one attempt.",
    ):
        assert name in listed


def test_a_copy_of_the_toy_is_a_project(tmp_path: Path) -> None:
    toy.make(tmp_path / "a", [toy.Player("good", 2)])
    assert load(tmp_path / "a").providers["good-0"].agents == 2
    shutil.rmtree(tmp_path / "a")


def test_paths_that_an_agent_asks_for_are_its_tasks_unless_somebody_else_has_them(bench: Bench) -> None:
    wide = {**function(1), "engine/f1_table.py": "TABLE = 1\n"}
    first = bench.submit(wide, "Function 1\n\nNeeds-paths: engine/f1_*.py", paths=("engine/f1.py",))
    held = bench.submit(function(2), paths=("engine/f2.py", "engine/g*.py"))
    second = bench.submit(function(3), "Function 3\n\nneeds-paths: engine/g3.py", paths=("engine/none.py",))
    tasks = bench.coordinator.tasks
    bench.coordinator.store.connection.execute("UPDATE task SET priority = 200 WHERE id = ?", (held.task,))
    bench.step()
    assert [bench.state(first), bench.state(second)] == ["rejected", "rejected"]
    assert tasks.get(first.task).paths == ("engine/f1.py", "engine/f1_*.py")
    assert tasks.get(second.task).paths == ("engine/none.py",)
    notes = bench.coordinator.notes.about("", second.task)
    assert notes[0] == "engine/g3.py: somebody else works there now"
