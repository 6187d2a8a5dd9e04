"""Globs over the files of a repository: does one match a file, and can two match the same file?

`*` and `?` stay within a folder's name, `**` is any number of folders, as in `.gitignore`. Two tasks whose globs can
match one file are not worked on at the same time, so the second question is decided exactly, by walking both patterns
at once: a yes too many would leave agents idle, a no too many would make them collide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=4096)
def _regex(glob: str) -> re.Pattern[str]:
    parts: list[str] = []
    components = glob.split("/")
    for i, component in enumerate(components):
        last = i == len(components) - 1
        if component == "**":
            parts.append(".+" if last else "(?:[^/]+/)*")
            continue
        text = "".join("[^/]*" if c == "*" else "[^/]" if c == "?" else re.escape(c) for c in component)
        parts.append(text if last else text + "/")
    return re.compile("".join(parts), re.DOTALL)


def matches(path: str, globs: Iterable[str]) -> bool:
    """Whether one of `globs` matches `path`, which is relative to the repository's root."""
    return any(_regex(glob).fullmatch(path) for glob in globs)


@lru_cache(maxsize=65536)
def _names_meet(a: str, b: str) -> bool:
    """Whether some name without `/` matches both patterns."""
    if not a or not b:
        return not (a or b).strip("*")
    if a[0] == "*":
        return _names_meet(a[1:], b) or _names_meet(a, b[1:])
    if b[0] == "*":
        return _names_meet(a, b[1:]) or _names_meet(a[1:], b)
    return (a[0] == b[0] or "?" in (a[0], b[0])) and _names_meet(a[1:], b[1:])


def _folders(glob: str) -> tuple[str, ...]:
    folders = tuple(glob.split("/"))
    # A `**` at the end stands for one name at least: `a/**` is what is in the folder, not a file of its name.
    return (*folders, "*") if folders[-1] == "**" else folders


def _folders_meet(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return all(part == "**" for part in a or b)
    if a[0] == "**":
        return _folders_meet(a[1:], b) or _folders_meet(a, b[1:])
    if b[0] == "**":
        return _folders_meet(a, b[1:]) or _folders_meet(a[1:], b)
    return _names_meet(a[0], b[0]) and _folders_meet(a[1:], b[1:])


@lru_cache(maxsize=65536)
def _globs_meet(a: str, b: str) -> bool:
    return _folders_meet(_folders(a), _folders(b))


def overlap(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether a file could exist that both sets of globs match."""
    others = tuple(others)
    return any(_globs_meet(a, b) for a in some for b in others)
