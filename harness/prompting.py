"""The text that an agent is given: rendered from the templates in `prompts/`, at most 8 KB of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import jinja2

from harness.config import Config
from harness.hotspots import Repeated
from harness.model import Continuation, Task

MAX_BYTES = 8192

_templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "prompts"),
    undefined=jinja2.StrictUndefined,
    keep_trailing_newline=True,
    autoescape=False,  # the reader is a model, not a browser
)


def worker_prompt(task: Task, config: Config, base: str, notes: list[str]) -> str:
    """The prompt of an attempt at `task` from the commit `base`.

    `notes` are shortened from their end until the whole fits in `MAX_BYTES`; the task itself is never.
    """
    template = _templates.get_template("worker.md")
    notes = list(notes)
    while True:
        text = template.render(
            project=config.project.name or "this repository",
            task=task,
            base=base,
            protected=config.project.protected,
            test=config.project.test,
            gates=[gate.command for gate in config.gates],
            notes=notes,
        )
        if len(text.encode()) <= MAX_BYTES or not notes:
            return text
        notes.pop()


def opening_prompt(continues: Continuation, config: Config, base: str, notes: list[str]) -> str:
    """What an agent is told first that goes on in its own clone and session; the newest note says what went wrong."""
    template = _templates.get_template(f"{continues.why}.md")
    return template.render(base=base, main=config.project.main, what=notes[0] if notes else "")


def coalesce_body(found: Sequence[Repeated]) -> str:
    """The body of a task to bring repeated code together."""
    return _templates.get_template("coalesce.md").render(found=found)


def bootstrap_body(goal: str, file: str) -> str:
    """The body of the task to lay out a project; what is left to do goes into `file`."""
    return _templates.get_template("bootstrap.md").render(goal=goal, file=file)


def reviewer_prompt(task: Task, config: Config) -> str:
    """What an agent is told that reads a change made for `task`."""
    template = _templates.get_template("reviewer.md")
    return template.render(project=config.project.name or "this repository", task=task)


def decide_prompt(task_prompt: str) -> str:
    """What an agent is told that stopped without a commit; `task_prompt` is what it was told before."""
    return _templates.get_template("decide.md").render(task_prompt=task_prompt)
