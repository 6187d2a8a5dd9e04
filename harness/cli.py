"""`python -m harness`: start a swarm, give it tasks, see how it goes.

Messages go to the terminal by rich, errors that the harness raises on purpose are one line and exit status 1, and
`--json` gives every listing to a program instead.
"""

from __future__ import annotations

import asyncio
import dataclasses
import json
import platform
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
import uvicorn

from harness import client, plan
from harness.chaos.invariants import broken
from harness.config import FILE_NAME, Config, every_key, load
from harness.coordinator import STATE_FOLDER, Coordinator
from harness.doctor import examine
from harness.errors import HarnessError
from harness.git import Repository
from harness.model import Event, TaskState
from harness.options import mixed, seconds
from harness.serving import serving, token_in
from harness.task_cli import task_app
from harness.terminal import HERE, AsJson, Folder, connected, err, explained, out, show, table_of
from harness.web.app import make_app
from harness.web.page import fixed_page
from harness.worker import Worker

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A swarm of coding agents, and the gate that lands their work.",
)
app.add_typer(task_app, name="task")

_EXAMPLE = """# How the harness works on this repository. Every key: python -m harness init --keys

[project]
name = "{name}"
main = "{main}"
test = "{test}"              # run in a checkout of each change; exit status 0 lets it pass

[providers.claude]
vendor = "claude"            # or "codex", "gemini", or "command" with command = "CMD {{prompt_file}}"
agents = 2

# [[gates]]                  # more that a change has to pass
# name = "lint"
# command = "ruff check ."

# [modules.parser]
# paths = ["src/parser/**"]
"""


@app.command()
def init(
    project: Folder = HERE,
    test: Annotated[str, typer.Option(help="The command that tests a checkout.")] = "",
    keys: Annotated[bool, typer.Option("--keys", help="Only list every key that the file may have.")] = False,
) -> None:
    """Write a harness.toml for this repository."""
    if keys:
        print(every_key())
        return
    with explained():
        path = project / FILE_NAME
        if path.exists():
            raise HarnessError(f"{path} is there already")
        done = subprocess.run(
            ["git", "-C", str(project), "symbolic-ref", "--short", "HEAD"], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise HarnessError(f"{project.resolve()} is no git repository, or no branch of it is checked out")
        found = next((name for name in ("test.sh", "run_tests.sh", "tests.sh") if (project / name).exists()), None)
        command = test or (
            f"./{found}" if found else "make test" if (project / "Makefile").exists() else "python -m pytest"
        )
        path.write_text(_EXAMPLE.format(name=project.resolve().name, main=done.stdout.strip(), test=command))
        out.print(f"Wrote {path}. Next: python -m harness doctor")
        if command == "python -m pytest" and not test and not any(project.glob("**/test_*.py")):
            out.print(
                f"No test was found here: {FILE_NAME} says `{command}`, which lets nothing pass until there is one."
            )


@app.command()
def doctor(project: Folder = HERE) -> None:
    """Look whether everything that a run needs is there and answers."""
    with explained():
        findings = asyncio.run(examine(project, load(project)))
        for finding in findings:
            out.print(f"[{'green' if finding.good else 'red'}]{'ok  ' if finding.good else 'BAD '}[/] {finding.text}")
        if not all(finding.good for finding in findings):
            raise typer.Exit(1)


@app.command()
def run(
    project: Folder = HERE,
    agents: Annotated[int, typer.Option(help="Agents at once, shared out over the providers.")] = 0,
    mix: Annotated[str, typer.Option(help="Agents of each provider: claude=2,codex=1.")] = "",
    agent_cmd: Annotated[str, typer.Option(help="Any command as the agent: 'CMD {prompt_file}'.")] = "",
    budget_usd: Annotated[float, typer.Option(help="Start nothing more once this was spent.")] = 0,
    listen: Annotated[str, typer.Option(help="HOST:PORT for workers elsewhere; the token is in .harness.")] = "",
    until: Annotated[str, typer.Option(help="When to end: all-merged, or a time as 8h, 90m, 30s.")] = "all-merged",
    adopt: Annotated[
        bool, typer.Option("--adopt", help="Main is right, though it moved after a run was cut off.")
    ] = False,
) -> None:
    """Work on the tasks until none is left, the time is over or the money is spent."""
    with explained():
        config = mixed(load(project), agents, mix, agent_cmd, budget_usd, alone=not listen)
        coordinator = Coordinator(project, config)
        asyncio.run(_stoppable(coordinator.stop, _run(coordinator, listen, _ending(until), adopt)))
        status = client.connect(project / STATE_FOLDER, config).status()
        counts = status["tasks"]
        out.print(", ".join(f"{count} {state}" for state, count in counts.items() if count) or "no tasks")
        broken_ones = [known for known in status["providers"] if known["broken"] and known["name"] in config.providers]
        for known in broken_ones:
            said = f"{known['name']} is not started any more: {known['broken']}\nOnce that is mended: python -m harness"
            err.print(f"{said} restart {known['name']}", style="red", markup=False, highlight=False)
        at_work = [name for name, provider in config.providers.items() if provider.agents]
        if counts[TaskState.READY] and broken_ones and len(broken_ones) >= len(at_work):
            raise typer.Exit(1)


async def _run(coordinator: Coordinator, listen: str, done: Callable[[], bool] | None, adopt: bool) -> None:
    async with serving(coordinator, listen):
        await coordinator.run(done, adopt=adopt, alone=not listen)


async def _stoppable(stop: Callable[[], None], work: Coroutine[Any, Any, None]) -> None:
    """Do the work; Ctrl-C and SIGTERM ask it to stop."""
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    await work


@app.command()
def worker(
    connect: Annotated[str, typer.Option(help="The coordinator's address: http://HOST:PORT.")],
    token: Annotated[str, typer.Option(envvar="HARNESS_TOKEN", help="What .harness/token holds there.")],
    mix: Annotated[str, typer.Option(help="Agents of each provider: claude=2,codex=1.")] = "",
    agent_cmd: Annotated[str, typer.Option(help="Any command as the agent: 'CMD {prompt_file}'.")] = "",
    agents: Annotated[int, typer.Option(help="Agents at once, with --agent-cmd.")] = 1,
    name: Annotated[str, typer.Option(help="What this worker is called.")] = platform.node(),
    folder: Annotated[Path, typer.Option(help="For clones and logs.")] = Path(".harness-worker"),
) -> None:
    """Work for a coordinator on another machine."""
    with explained():
        config = mixed(Config(), agents, mix, agent_cmd, 0)
        far = Worker(connect, token, name, config.providers, folder)
        asyncio.run(_stoppable(far.stop, far.run()))


@app.command()
def ray(
    connect: Annotated[str, typer.Option(help="The coordinator's address: http://HOST:PORT.")],
    token: Annotated[str, typer.Option(envvar="HARNESS_TOKEN", help="What .harness/token holds there.")],
    mix: Annotated[str, typer.Option(help="Agents of each provider: claude=8,codex=4.")] = "",
    agent_cmd: Annotated[str, typer.Option(help="Any command as the agent: 'CMD {prompt_file}'.")] = "",
    agents: Annotated[int, typer.Option(help="Agents at once, with --agent-cmd.")] = 1,
    address: Annotated[str, typer.Option(help="The cluster: HOST:PORT, or auto.")] = "auto",
    folder: Annotated[Path, typer.Option(help="On each node, for clones and logs.")] = Path("/tmp/harness-worker"),
) -> None:
    """Place workers on a Ray cluster, until this command is ended.

    Each agent takes one of the resource that is named as its provider; nodes tell what they have by
    `ray start --resources '{"claude": 2}'`.
    """
    from harness.on_ray import Cluster

    with explained():
        config = mixed(Config(), agents, mix, agent_cmd, 0)
        cluster = Cluster(address)
        try:
            cluster.place(connect, token, config.providers, folder)
            for short in cluster.short_of():
                err.print(f"waiting for nodes: {short}", markup=False, highlight=False)
            out.print(
                f"{sum(provider.agents for provider in config.providers.values())} agents placed; Ctrl-C ends them"
            )
            cluster.wait()
        except KeyboardInterrupt:
            out.print("ended")
        finally:
            cluster.close()


def _ending(until: str) -> Callable[[], bool] | None:
    if until == "all-merged":
        return None
    end = time.monotonic() + seconds("--until", until, "all-merged, or ")
    return lambda: time.monotonic() >= end


@app.command()
def status(project: Folder = HERE, as_json: AsJson = False) -> None:
    """Say how the swarm stands."""
    with explained():
        answer = connected(project).status()
        if as_json:
            print(json.dumps(answer, indent=2))
            return
        out.print(
            "  ".join(f"{state} [bold]{count}[/]" for state, count in answer["tasks"].items() if count) or "no tasks"
        )
        if answer["leases"]:
            out.print(table_of(answer["leases"], ["task", "epoch", "provider", "seconds_left", "title"]))
        if answer["queue"]:
            out.print(table_of(answer["queue"], ["id", "task", "epoch", "state", "sha"]))
        out.print(f"{answer['spent']['usd']:.2f} USD, {answer['spent']['output_tokens']:,} tokens out")


@app.command()
def queue(project: Folder = HERE, as_json: AsJson = False) -> None:
    """List the changes that wait for the gates."""
    with explained():
        answer = connected(project).queue()
        show(answer, as_json, lambda: table_of(answer["changes"], ["id", "task", "epoch", "state", "sha"]))


@app.command()
def report(
    project: Folder = HERE,
    as_json: AsJson = False,
    html: Annotated[Path | None, typer.Option(help="Write the dashboard as one file that needs no server.")] = None,
) -> None:
    """Say what the run came to: throughput, cycle time, what the gates caught, what it cost."""
    with explained():
        if html is not None:
            html.write_text(fixed_page(connected(project), load(project).project.name, time.time()), encoding="utf-8")
            out.print(f"Wrote {html}")
            return
        answer = connected(project).figures()
        rows = [{"figure": name.replace("_", " "), "value": _figure(value)} for name, value in answer.items()]
        show(answer, as_json, lambda: table_of(rows, ["figure", "value"]))


def _figure(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_figure(part)}" for name, part in value.items()) or "none"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


@app.command()
def serve(
    project: Folder = HERE,
    listen: Annotated[str, typer.Option(help="HOST:PORT.")] = "127.0.0.1:8642",
) -> None:
    """Show the dashboard of this swarm, whether it runs or not."""
    with explained():
        host, _, port = listen.rpartition(":")
        if not host or not port.isdigit():
            raise HarnessError(f"--listen {listen}: HOST:PORT")
        swarm = connected(project)
        token = token_in(project / STATE_FOLDER)
        out.print(f"http://{listen}/#token={token}", markup=False, highlight=False, soft_wrap=True)
        uvicorn.run(make_app(swarm, token), host=host, port=int(port), log_level="error", lifespan="off")


@app.command()
def replay(
    log: Annotated[Path, typer.Argument(help="A file of events, a JSON object a line, or - for this swarm's.")],
    project: Folder = HERE,
) -> None:
    """Replay a log and say which rules it breaks."""
    with explained():
        faults = broken(_events(log, project), complete=False)
        for fault in faults:
            print(fault)
        out.print(f"{len(faults)} rules broken")
        if faults:
            raise typer.Exit(1)


def _events(log: Path, project: Path) -> Iterator[Event]:
    if str(log) != "-":
        try:
            lines = log.read_text(encoding="utf-8").splitlines()
            yield from (Event(**json.loads(line)) for line in lines)
        except (OSError, ValueError, TypeError) as exc:
            raise HarnessError(f"{log}: {exc}") from exc
        return
    swarm, last = connected(project), 0
    while found := swarm.events(last)["events"]:
        yield from (Event(**fields) for fields in found)
        last = found[-1]["id"]


@app.command()
def salvage(
    attempt: Annotated[str, typer.Argument(help="As 7.e2: make it the branch salvage/7.e2. None: list.")] = "",
    project: Folder = HERE,
) -> None:
    """List what attempts left behind, or bring one's work into the repository as a branch."""
    with explained():
        mirror = Repository(project.resolve() / STATE_FOLDER / "mirror.git")
        if attempt:
            repository = Repository(project.resolve())
            sha = repository.fetch(mirror.path, f"refs/salvage/{attempt}", f"refs/heads/salvage/{attempt}")
            out.print(f"branch salvage/{attempt} is at {sha[:12]}")
            return
        listing = "%(refname:lstrip=2)%09%(objectname:short)%09%(committerdate:relative)%09%(subject)"
        for line in mirror.text("for-each-ref", f"--format={listing}", "refs/salvage").splitlines():
            print(line)


@app.command()
def chaos(
    full: Annotated[bool, typer.Option("--full", "--report", help="All of it: minutes instead of seconds.")] = False,
    seed: Annotated[int, typer.Option(help="Makes a run again.")] = 1,
    part: Annotated[
        list[str] | None, typer.Option(help="This part alone: claims, cheats, honest, faults, scale or decoys.")
    ] = None,
    rounds: Annotated[int, typer.Option(min=1, help="As often, each time with the next seed.")] = 1,
    folder: Annotated[Path | None, typer.Option(help="An empty folder to work in; it is kept.")] = None,
    figures_file: Annotated[Path | None, typer.Option("--json", help="Write the figures as JSON.")] = None,
) -> None:
    """Let everything go wrong that can, on a toy project, and say what came of it."""
    from harness.chaos import campaign

    if unknown := set(part or ()) - set(campaign.PARTS):
        raise typer.BadParameter(f"there is no part {', '.join(sorted(unknown))}", param_hint="--part")
    size = campaign.FULL if full else campaign.SMOKE
    figures: list[campaign.Figure] = []
    with explained(), tempfile.TemporaryDirectory(dir=campaign.memory()) as scratch:
        for number in range(rounds):
            place = (folder or Path(scratch)) / str(seed + number)
            for figure in campaign.campaign(place, size, seed + number, part or ()):
                figures.append(figure)
                colour = "green" if figure.good else "red"
                out.print(f"[{colour}]{figure.part:8}[/] {figure.said} ({figure.seconds:.0f} s)")
            if folder is None:
                shutil.rmtree(place)
    if rounds > 1:
        for name in dict.fromkeys(figure.part for figure in figures):
            those = [figure for figure in figures if figure.part == name]
            n_bad = sum(not figure.good for figure in those)
            out.print(f"{name:8} {sum(figure.n for figure in those):,} in {rounds} rounds, {n_bad} of them bad")
    if figures_file is not None:
        told = json.dumps([dataclasses.asdict(figure) for figure in figures], indent=2)
        figures_file.write_text(told, encoding="utf-8")
    if not all(figure.good for figure in figures):
        raise typer.Exit(1)


@app.command("plan")
def plan_tasks(
    project: Folder = HERE,
    goal: Annotated[str, typer.Option(help="Of a new project: one task, to lay it out and to plan the rest.")] = "",
) -> None:
    """Add the tasks that the project's own commands and its task file, its hotspots and its repeated lines ask for."""
    with explained():
        config = load(project)
        swarm = connected(project)
        new = [plan.first_task(goal, config)] if goal else plan.wanted(config, Repository(project.resolve()))
        added, n_known = plan.add_all(swarm, new)
        for task in added:
            out.print(f"task {task['id']}: {task['title']}", markup=False)
        out.print(f"{len(added)} new tasks, {n_known} were there already")


@app.command()
def restart(provider: str, project: Folder = HERE) -> None:
    """Forget the limits and failures of a provider, and start its agents again."""
    with explained():
        connected(project).restart(provider)
        out.print(f"{provider} starts agents again")


@app.command()
def kill(task: int, project: Folder = HERE) -> None:
    """End the attempt at a task; its work is kept and the task is free again."""
    with explained():
        connected(project).kill(task)
        out.print(f"the attempt at task {task} is being ended")


@app.command()
def park(
    task: int,
    project: Folder = HERE,
    lasting: Annotated[str, typer.Option("--for", help="How long, as 8h, 90m, 30s; else until `task retry`.")] = "",
) -> None:
    """Let nobody work on a task for a while; an attempt at it is ended, its work is kept."""
    with explained():
        connected(project).park(task, seconds("--for", lasting) if lasting else None)
        out.print(f"task {task} is parked" + (f" for {lasting}" if lasting else ""))
