"""`harness.toml`: what a project tells the harness about itself.

Read by `tomllib`, checked by pydantic: a key that does not exist is an error that names it and its line, not a setting
that silently does nothing. Every setting has a default that works for a repository with a test command.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from harness.errors import ConfigError

FILE_NAME = "harness.toml"

Seconds = Annotated[float, Field(gt=0)]
Share = Annotated[float, Field(ge=0, le=1)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Project(_Section):
    """The repository that is worked on."""

    name: str = ""
    main: str = "main"
    test: str = "./test.sh"
    """Shell command, run in the root of a checkout of the change; exit status 0 means that all passed."""
    quick_test: str = ""
    """A faster command for each change on its own; `test` then runs once a batch. Empty: `test` for both."""
    protected: tuple[str, ...] = ("harness/**", "harness.toml", ".ci/**", ".github/**")
    """Globs that no agent may change."""
    tests: tuple[str, ...] = ("tests/**", "test_*.py", "**/test_*.py")
    """Globs of tests: they may be added to, not weakened."""
    tasks: str = "TASKS.jsonl"
    """A file of main with tasks, a JSON object a line, which `plan` puts on the list."""
    progress: str = ""
    """The page that the queue writes with each landing; empty for none."""


class Limits(_Section):
    """What ends an attempt, and what ends a run."""

    lease: Seconds = 90
    """How long a task stays with a worker that is not heard of."""
    renew: Seconds = 15
    idle: Seconds = 600
    """Without output, CPU time and changed files for this long, an agent hangs."""
    wall: Seconds = 2700
    tokens: int | None = None
    """Tokens of one attempt."""
    usd: float | None = None
    """Money for one attempt, for vendors whose program keeps to it (Claude)."""
    task_usd: float | None = None
    """Money for all attempts at one task together: a task that has cost it is put aside."""
    task_tokens: int | None = None
    """Tokens of all attempts at one task together."""
    run_usd: float | None = None
    """Money for the whole run: once it is spent, nothing more is started."""
    failures: int = Field(default=3, ge=1)
    """Attempts that failed before a task is put aside."""
    retention: Seconds = 14 * 86400
    """How long a clone is kept after its task has been merged."""


class Queue(_Section):
    """The merge queue."""

    batch: int = Field(default=4, ge=1)
    """Changes that are tested together at first; one more after each success, half after a failure."""
    max_batch: int = Field(default=16, ge=1)
    max_lines: int = Field(default=2000, ge=1)
    """Lines that one change may add and remove together."""
    flake_retries: int = Field(default=1, ge=0)
    coalesce_every: int = Field(default=20, ge=0)
    """Merges between two tasks that look for repeated code; 0 for never."""
    review: Literal["never", "risky", "always"] = "never"
    """Whether an agent of another vendor reads a change that passed everything else."""
    gate_seconds: Seconds = 1800
    """A gate that takes longer has failed."""


class Gate(_Section):
    """A gate of the project's own: a command that passes with exit status 0, run in a checkout of the change."""

    name: str
    command: str
    batch_only: bool = False
    """Run once for a batch and not for each change."""
    environment: dict[str, str] = {}
    """`{seed}` in a value, as in the command, is replaced by a number made from the merge."""
    poison: tuple[str, ...] = ()
    """Modules that every Python process of the command is refused (`gates/poison`)."""


class Forbidden(_Section):
    """Modules that no change may bring into these files, in any disguise."""

    paths: tuple[str, ...]
    modules: tuple[str, ...]


class Source(_Section):
    """A command that prints tasks, a JSON object a line, when it is run in a checkout of main."""

    name: str
    command: str


class Module(_Section):
    """A part of the project with an owner."""

    paths: tuple[str, ...]
    owners: tuple[str, ...] = ()
    """Vendors that get this module's tasks first; others get them when they are idle."""
    depth: Literal["public", "internal"] = "internal"
    """Changes to a public module are always reviewed when the queue reviews what is risky."""


class Provider(_Section):
    """An account of a vendor: how its command is run and how many at once."""

    vendor: Literal["claude", "codex", "gemini", "command"]
    command: str = ""
    """For the vendor `command`: a shell command with `{prompt_file}`; for others the program, if not the usual one."""
    model: str = ""
    agents: int = Field(default=1, ge=0)
    environment: dict[str, str] = {}
    usd: float | None = None
    """Money that this account may spend: then its places go to others."""
    usd_per_million: tuple[float, float, float] | None = None
    """Price of input, cached input and output tokens, for vendors that report tokens and no price."""


class Config(_Section):
    """The whole file."""

    project: Project = Project()
    limits: Limits = Limits()
    queue: Queue = Queue()
    gates: tuple[Gate, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    plan: tuple[Source, ...] = ()
    modules: dict[str, Module] = {}
    providers: dict[str, Provider] = {}


def parse(text: str, where: str = FILE_NAME) -> Config:
    """The configuration that `text` holds.

    Raises:
        ConfigError: it is no TOML, or a key is unknown or has a value that it cannot have; the message names the
            key, its line and what is wrong.
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise ConfigError(f"{where}: {exc}") from exc
    try:
        return Config.model_validate(values)
    except ValidationError as exc:
        raise ConfigError(
            "\n".join(_complaint(text, where, error["loc"], error["msg"]) for error in exc.errors())
        ) from exc


def load(folder: Path) -> Config:
    """The configuration of the repository at `folder`; the defaults if it has no file of that name."""
    path = folder / FILE_NAME
    return parse(path.read_text(encoding="utf-8"), str(path)) if path.exists() else Config()


def every_key() -> str:
    """All keys of the file, a line each: section, key, default, and what it means."""
    sections: list[tuple[str, type[BaseModel]]] = [
        ("[project]", Project),
        ("[limits]", Limits),
        ("[queue]", Queue),
        ("[[gates]]", Gate),
        ("[[forbidden]]", Forbidden),
        ("[[plan]]", Source),
        ("[modules.NAME]", Module),
        ("[providers.NAME]", Provider),
    ]
    lines: list[str] = []
    for title, section in sections:
        lines += [
            title,
            *(f"# {line.strip()}" for line in (section.__doc__ or "").strip().splitlines() if line.strip()),
        ]
        for name, field in section.model_fields.items():
            default = "required" if field.is_required() else repr(field.default)
            meaning = " ".join((field.description or "").split())
            lines.append(f"{name}: {default}" + (f"  # {meaning}" if meaning else ""))
        lines.append("")
    return "\n".join(lines)


def _complaint(text: str, where: str, location: tuple[int | str, ...], message: str) -> str:
    names = [str(part) for part in location]
    wrong = "unknown key" if message.startswith("Extra inputs") else message[0].lower() + message[1:]
    last = next((name for name in reversed(names) if not name.isdigit()), "")
    line_no = next(
        (i for i, line in enumerate(text.splitlines(), 1) if last and line.lstrip().strip("[]").startswith(last)), None
    )
    place = f"{where}, line {line_no}" if line_no else where
    return f"{place}: {'.'.join(names)}: {wrong}"
