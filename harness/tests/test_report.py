"""Figures, the page of progress, the plan and the advisor: what is made out of the state."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.advisor import RECENT, SECONDS, Advisor
from harness.chaos.invariants import broken
from harness.clock import ManualClock
from harness.config import Config, Limits, Provider, Source
from harness.desk import LocalDesk
from harness.errors import HarnessError
from harness.gates.command import counted
from harness.git import Repository
from harness.hotspots import hotspots, repeated
from harness.model import Event, NewTask, Outcome, TaskState, Usage, Verdict
from harness.plan import add_all, first_task, wanted
from harness.report import MAX_PAGE_BYTES, figures, progress_page
from harness.service import Service
from harness.store import Changes, Log, Notes, Providers, Store, Tasks


class Played:
    """A store in which two tasks landed and one was refused, with times that are known."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.store = Store(":memory:", self.clock)
        self.tasks = Tasks(self.store)
        self.changes = Changes(self.store, self.tasks)
        self.providers = Providers(self.store)
        main = "0" * 40
        for i in range(3):
            self.tasks.add(NewTask(f"task {i}", "", paths=(f"f{i}",)))
            lease = self.tasks.claim("w", "claude")
            assert lease is not None
            self.clock.advance(60)
            self.providers.spend(lease.task.id, lease.epoch, "claude", Usage("m", 10, 0, 5, 0.5))
            change = self.changes.submit(lease.task.id, lease.epoch, f"{i + 1}" * 40, main)
            self.clock.advance(20)
            if i == 2:
                self.changes.reject(change, Verdict("policy", False, "no", cheating=True), 3)
            else:
                new = f"{i + 1}" * 40
                self.changes.confirm(self.changes.intend(main, new, [(change, new)]))
                main = new

    def events(self) -> list[Event]:
        return list(Log(self.store).all())


def test_figures_are_counted_from_the_log() -> None:
    seen = figures(Played().events())
    assert (seen.attempts, seen.submitted, seen.landed, seen.rejected, seen.cheats_caught) == (3, 3, 2, 1, 1)
    assert (seen.cycle_p50, seen.wait_share) == (80.0, 0.25)
    assert (seen.usd, seen.usd_per_merge) == (1.5, 0.75)
    assert seen.caught_by == {"policy": 1}
    assert seen.by_provider == {"claude": 2}
    assert seen.merges_per_hour == pytest.approx(2 * 3600 / 240)


def test_a_played_log_breaks_no_rule() -> None:
    assert broken(Played().events(), complete=True) == []


def test_the_page_of_progress_is_short_whatever_happened() -> None:
    played = Played()
    for i in range(300):
        played.tasks.add(NewTask(f"a task with a long title, number {i}, " + "x" * 150, ""))
    page = progress_page("toy", played.tasks.all(), played.events())
    assert len(page.encode()) <= MAX_PAGE_BYTES
    assert "2 changes landed, 1 refused, 301 tasks ready" in page
    assert "- task 1\n- task 0\n" in page


def test_repeated_lines_and_crowded_files_become_tasks(tmp_path: Path) -> None:
    body = "    a = f(x)\n    b = g(a)\n    if a:\n        b = 1\n    c = a + b\n    d = c * 2\n    return d\n"
    (tmp_path / "one.py").write_text("def one(x):\n" + body + "\n\ndef other():\n    return 1\n")
    (tmp_path / "two.py").write_text("def two(y):\n" + body.replace("x", "y").replace("2", "3"))
    (tmp_path / "long.py").write_text("x = 1\n" * 1600)
    repository = Repository(tmp_path)
    repository.run("init", "--quiet", "-b", "main")
    repository.run("add", "--all")
    repository.run("commit", "--quiet", "-m", "Start")
    assert [spot.path for spot in hotspots(repository, "main")] == ["long.py"]
    [first, *_] = repeated(repository, "main")
    assert first.places == (("one.py", 2), ("two.py", 2))
    config = Config(plan=(Source(name="own", command='echo \'{"title": "Own", "signature": "own"}\''),))
    played = Played()
    service = Service(played.store, played.tasks)
    added, n_known = add_all(service, wanted(config, repository))
    assert [task["title"] for task in added] == ["Own", "Split long.py", "Bring repeated code together"]
    assert n_known == 0
    assert add_all(service, wanted(config, repository)) == ([], 3)


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        ("echo no json", "has a line that is no JSON: no json"),
        ("echo '{\"titel\": 1}'", "a task: title: Field required"),
        ("echo broken >&2; exit 1", "failed: broken"),
    ],
)
def test_a_plan_that_prints_nonsense_is_told_so(toy_project: Path, command: str, complaint: str) -> None:
    with pytest.raises(HarnessError, match=complaint):
        wanted(Config(plan=(Source(name="own", command=command),)), Repository(toy_project))


def advisor(played: Played) -> Advisor:
    return Advisor(played.store, played.tasks, played.changes, played.providers, Config())


def test_the_advisor_throttles_while_the_queue_is_old_and_releases_when_it_is_not() -> None:
    played = Played()
    adviser = advisor(played)
    played.tasks.add(NewTask("slow gates", ""))
    lease = played.tasks.claim("w", "p")
    assert lease is not None
    change = played.changes.submit(lease.task.id, lease.epoch, "a" * 40, "b" * 40)
    assert adviser.look() == []
    played.clock.advance(700)
    assert [piece.kind for piece in adviser.look()] == ["throttle"]
    assert adviser.is_throttled
    played.changes.reject(change, Verdict("tests", False), 3)
    played.clock.advance(SECONDS)
    assert [piece.kind for piece in adviser.look()] == ["release"]
    assert not adviser.is_throttled


def test_the_advisor_opens_a_task_for_each_that_was_set_aside_once() -> None:
    played = Played()
    adviser = advisor(played)
    task = played.tasks.add(NewTask("too large", "", paths=("big/**",)))
    for _ in range(3):
        lease = played.tasks.claim("w", "p")
        assert lease is not None
        while lease.task.id != task.id:
            lease = played.tasks.claim("w", "p")
            assert lease is not None
        played.tasks.end(task.id, lease.epoch, Outcome.NO_CHANGE)
    played.clock.advance(SECONDS)
    assert [piece.kind for piece in adviser.look()] == ["split"]
    played.clock.advance(SECONDS)
    assert adviser.look() == []
    split = played.tasks.all([TaskState.READY])[-1]
    assert (split.kind, split.paths) == ("split", ("big/**",))


def test_the_advisor_says_which_accounts_stand_still() -> None:
    played = Played()
    played.providers.ensure("claude", 2)
    played.providers.limited("claude", played.clock.wall() + 1000)
    played.clock.advance(SECONDS)
    [piece] = advisor_after(played).look()
    assert (piece.kind, piece.reason) == ("idle", "claude stands still: its limit ends in 760 s")


def advisor_after(played: Played) -> Advisor:
    """An advisor that began to look one interval ago."""
    adviser = advisor(played)
    played.clock.advance(SECONDS)
    return adviser


def test_the_advisor_gives_what_waits_for_a_late_limit_to_those_who_are_idle() -> None:
    played = Played()
    played.providers.ensure("codex", 1)
    while (lease := played.tasks.claim("w", "claude")) is not None:
        played.tasks.end(
            lease.task.id, lease.epoch, Outcome.RATE_LIMITED, not_before=played.clock.wall() + 10 * SECONDS
        )
    adviser = advisor_after(played)
    parked = [task.id for task in played.tasks.all([TaskState.PARKED])]
    assert parked
    assert {piece.kind for piece in adviser.look()} == {"reassign"}
    assert sorted(task.id for task in played.tasks.ready()) == sorted(parked)


def test_the_advisor_halves_an_account_whose_work_comes_to_nothing_while_anothers_lands() -> None:
    played = Played()
    for name in ("poor", "rich"):
        played.providers.ensure(name, 4)
    for i in range(RECENT):
        for name, landed in (("poor", False), ("rich", True)):
            played.tasks.add(NewTask(f"{name} {i}", "", paths=(f"{name}{i}",), priority=1))
            lease = played.tasks.claim("w", name)
            assert lease is not None
            change = played.changes.submit(lease.task.id, lease.epoch, f"{i:040x}", "b" * 40)
            if landed:
                played.changes.confirm(played.changes.intend("b" * 40, f"{i:040x}", [(change, f"{i:040x}")]))
            else:
                played.changes.reject(change, Verdict("tests", False), 1)
    advice = [piece for piece in advisor_after(played).look() if piece.kind == "fewer"]
    assert [piece.reason for piece in advice] == ["0% of the last 12 attempts of poor landed, of others 100%"]
    assert played.providers.get("poor").allowed == 2
    assert played.providers.get("rich").allowed == 4


def test_the_advisor_lets_only_risky_changes_be_read_while_reviews_hold_the_queue_up() -> None:
    played = Played()
    adviser = advisor(played)
    played.tasks.add(NewTask("slow reviews", "", paths=("slow",)))
    lease = played.tasks.claim("w", "p")
    assert lease is not None
    while lease.task.title != "slow reviews":
        lease = played.tasks.claim("w", "p")
        assert lease is not None
    change = played.changes.submit(lease.task.id, lease.epoch, "a" * 40, "b" * 40)
    played.changes.judged("c" * 40, Verdict("review", True, seconds=900.0))
    played.clock.advance(700)
    assert [piece.kind for piece in adviser.look()] == ["throttle", "skip_reviews"]
    assert adviser.skips_reviews
    played.changes.reject(change, Verdict("tests", False), 3)
    played.clock.advance(SECONDS)
    assert [piece.kind for piece in adviser.look()] == ["release", "review"]


def test_what_a_task_an_account_and_a_run_may_cost_is_kept() -> None:
    played = Played()
    for task in played.tasks.all():
        played.tasks.park(task.id)
    played.tasks.add(NewTask("dear", "", paths=("dear",)))
    played.tasks.add(NewTask("cheap", "", paths=("cheap",)))
    account = Provider(vendor="command", command="x", usd=5.0)

    def desk(**limits: float) -> LocalDesk:
        config = Config(limits=Limits.model_validate(limits), providers={"p": account})
        notes = Notes(played.store)
        return LocalDesk(
            config, played.tasks, played.changes, played.providers, notes, lambda: "b" * 40, played.clock.wall
        )

    first = desk().assign("w", "p")
    assert first is not None
    assert first.lease.task.title == "dear"
    played.providers.spend(first.lease.task.id, 1, "p", Usage(output_tokens=10, usd=2.0))
    played.tasks.end(first.lease.task.id, 1, Outcome.STOPPED)
    second = desk(task_usd=2.0).assign("w", "p")
    assert second is not None
    assert second.lease.task.title == "cheap"
    assert played.tasks.get(first.lease.task.id).state is TaskState.QUARANTINED
    played.tasks.retry(first.lease.task.id)
    assert desk(task_tokens=10).assign("w", "p") is None
    played.tasks.retry(first.lease.task.id)
    assert desk(run_usd=2.0).assign("w", "p") is None
    played.providers.spend(first.lease.task.id, 1, "p", Usage(usd=3.0))
    assert desk().assign("w", "p") is None
    assert desk().assign("w", "another") is not None


def test_a_goal_becomes_one_task_and_the_file_that_it_leaves_the_rest(toy_project: Path) -> None:
    config, repository = Config(), Repository(toy_project)
    task = first_task("Count the stars", config)
    assert (task.kind, task.acceptance) == ("bootstrap", "test -s TASKS.jsonl")
    assert "Count the stars" in task.body
    assert wanted(config, repository) == []
    (toy_project / "TASKS.jsonl").write_text('{"title": "One", "paths": ["one/**"]}\n\n{"title": "Two"}\n')
    repository.run("checkout", "--quiet", "main")
    repository.run("add", "TASKS.jsonl")
    repository.run("commit", "--quiet", "-m", "The rest")
    assert [new.title for new in wanted(config, repository)] == ["One", "Two"]


@pytest.mark.parametrize(
    ("output", "counts"),
    [
        ("== 70,820 passed, 3 failed in 14 min", (70820, 3)),
        ("test result: ok. 12 passed; 0 failed; 0 ignored", (12, 0)),
        ("1 passed\nsomething else", (1, 0)),
        ("Ran 5 tests in 0.1s\n\nOK", (5, 0)),
        ("Ran 5 tests in 0.1s\n\nFAILED (failures=2, errors=1)", (2, 3)),
        ("nothing told", None),
    ],
)
def test_a_gate_tells_how_many_tests_passed(output: str, counts: tuple[int, int] | None) -> None:
    assert counted(output) == counts
