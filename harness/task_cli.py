"""`python -m harness task ...`: the list of tasks, added to and looked at."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from harness.errors import HarnessError
from harness.terminal import HERE, AsJson, Folder, connected, explained, out, show, table_of

task_app = typer.Typer(no_args_is_help=True, help="The list of tasks.")


@task_app.command("add")
def task_add(
    title: Annotated[str, typer.Argument(help="In one line.")] = "",
    project: Folder = HERE,
    body: Annotated[str, typer.Option(help="What is to be done.")] = "",
    paths: Annotated[list[str] | None, typer.Option("--path", help="Glob it may change; may be repeated.")] = None,
    module: Annotated[str, typer.Option(help="Of harness.toml: its owners get the task first.")] = "",
    priority: Annotated[int, typer.Option(help="Smaller comes first.")] = 100,
    acceptance: Annotated[str, typer.Option(help="Command that fails now and passes when the task is done.")] = "",
    needs: Annotated[list[int] | None, typer.Option(help="Task that has to be merged first; may be repeated.")] = None,
    file: Annotated[Path | None, typer.Option(help="JSON: a task or a list of them, instead of options.")] = None,
) -> None:
    """Put a task, or a file of tasks, on the list."""
    with explained():
        swarm = connected(project)
        if file is not None:
            try:
                given = json.loads(file.read_text(encoding="utf-8"))
            except (OSError, ValueError) as exc:
                raise HarnessError(f"{file}: {exc}") from exc
            new = given if isinstance(given, list) else [given]
        elif title:
            fields = {"title": title, "body": body, "module": module, "priority": priority, "acceptance": acceptance}
            new = [fields | {"paths": paths or ["**"], "needs": needs or []}]
        else:
            raise HarnessError("a title, or --file")
        for fields in new:
            added = swarm.add(fields)
            out.print(f"task {added['id']}: {added['title']}", markup=False)


@task_app.command("list")
def task_list(
    project: Folder = HERE,
    state: Annotated[list[str] | None, typer.Option(help="Only tasks in this state; may be repeated.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the tasks."""
    with explained():
        answer = connected(project).tasks(state or [])
        columns = ["id", "state", "priority", "module", "epoch", "failures", "title"]
        show(answer, as_json, lambda: table_of(answer["tasks"], columns))


@task_app.command("show")
def task_show(task: int, project: Folder = HERE) -> None:
    """Show a task, its attempts, and what the gates said."""
    with explained():
        print(json.dumps(connected(project).task(task), indent=2))


@task_app.command("retry")
def task_retry(task: int, project: Folder = HERE) -> None:
    """Put a task that was set aside back on the list."""
    with explained():
        out.print(f"task {task} is {connected(project).retry(task)['state']}")
