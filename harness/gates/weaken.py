"""Whether a test file says less than it did.

A function that exists stays as it is, word for word of its syntax tree: a test that is changed may assert less, and a
helper that returns early empties every test that calls it. Classes and modules may grow: by definitions of new names,
by imports, by constants of new names, and by nothing that runs. Files that are no Python may grow at places where
nothing was.

This refuses some honest changes of tests too. Those are a person's to make.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator

from harness.syntax import parse

# fmt: off
_SKIPS = frozenset({
    "skip", "skipif", "skipunless", "skipIf", "skipUnless", "SkipTest", "skipTest", "xfail",
    "importorskip", "expectedFailure", "exit", "_exit", "quit", "abort", "collect_ignore",
    "collect_ignore_glob", "load_tests", "__test__", "addSkip",
})
# fmt: on
"""Names that keep a test from running or from counting, wherever they are used."""

_HOOKS = "pytest_"
"""How the hooks begin by which a conftest.py can change what a result means."""


def weakenings(path: str, before: bytes | None, after: bytes | None) -> list[str]:
    """Why the file, which held `before` and now holds `after`, says less; empty if it does not.

    None stands for a file that is not there.
    """
    if after is None:
        return ["a file of tests was removed"]
    if not path.endswith(".py"):
        return _cut(before, after)
    try:
        new = parse(after)
    except (SyntaxError, ValueError) as exc:
        return [f"no Python: {exc}"]
    try:
        old = parse(before or b"")
    except (SyntaxError, ValueError):
        old = ast.Module([], [])
    return [*_missing(old, new), *_shadowed(new, old), *_ways_out(old, new)]


def _cut(before: bytes | None, after: bytes) -> list[str]:
    if before is None or after.startswith(before):
        return []
    lines = before.splitlines(), after.splitlines()
    steps = difflib.SequenceMatcher(None, *lines, autojunk=False).get_opcodes()
    lost = sum(i2 - i1 for step, i1, i2, _, _ in steps if step in ("replace", "delete"))
    return [f"{lost} lines of it were changed or removed"] if lost else []


_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _definitions(tree: ast.AST, prefix: str = "") -> Iterator[tuple[str, _Definition]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, _Definition):
            name = prefix + node.name
            yield name, node
            if isinstance(node, ast.ClassDef):
                yield from _definitions(node, name + ".")


def _missing(old: ast.Module, new: ast.Module) -> list[str]:
    """Definitions that are gone or changed, and statements of the module or of a class that are, or that came in."""
    faults: list[str] = []
    now = dict(_definitions(new))
    taken = _names(old)
    for name, node in _definitions(old):
        other = now.get(name)
        if other is None:
            faults.append(f"{name} was removed")
        elif isinstance(node, ast.ClassDef) and isinstance(other, ast.ClassDef):
            if _heads(node) != _heads(other) or not _grown(node.body, other.body, taken):
                faults.append(f"{name} was changed")
        elif ast.dump(node) != ast.dump(other):
            faults.append(f"{name} was changed")
    before = {name for name, _ in _definitions(old)}
    faults += [
        f"{name} takes the place of a name that is used"
        for name, node in now.items()
        if name not in before and node.name in taken
    ]
    if not _grown(old.body, new.body, taken):
        faults.append("statements of the module were changed, removed or added")
    return faults


def _loose(body: list[ast.stmt]) -> list[ast.stmt]:
    """The statements that define nothing of a name; texts that document something are none."""
    return [
        node
        for node in body
        if not isinstance(node, _Definition)
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    ]


def _heads(node: ast.AST) -> list[str]:
    """Decorators, arguments and bases: all of a definition but its body and its name."""
    fields = ("decorator_list", "args", "bases", "keywords")
    parts = (getattr(node, name, []) for name in fields)
    return [ast.dump(item) for part in parts for item in (part if isinstance(part, list) else [part])]


def _grown(old: list[ast.stmt], new: list[ast.stmt], taken: set[str]) -> bool:
    """Whether the loose statements of `old` are in `new`, in order, and what else is there only names something new."""
    left = [ast.dump(node) for node in _loose(old)]
    for node in _loose(new):
        if left and ast.dump(node) == left[0]:
            left.pop(0)
        elif not _is_harmless(node, taken):
            return False
    return not left


def _is_harmless(node: ast.stmt, taken: set[str]) -> bool:
    """Whether a statement only imports, or gives a new name to a value that is made without calling anything."""
    match node:
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return all((alias.asname or alias.name.partition(".")[0]) not in taken for alias in names)
        case (
            ast.Assign(targets=[ast.Name(id=name)], value=value) | ast.AnnAssign(target=ast.Name(id=name), value=value)
        ):
            calls = value is not None and any(isinstance(inner, ast.Call | ast.Await) for inner in ast.walk(value))
            return name not in taken and not name.startswith("assert") and not calls
    return False


def _names(tree: ast.AST) -> set[str]:
    """Every name that a tree mentions."""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | {
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)
    }


def _shadowed(new: ast.Module, old: ast.Module) -> list[str]:
    """Names that a later definition or assignment takes away from an earlier one."""
    faults: list[str] = []
    names = [name for name, _ in _definitions(new)]
    before = [name for name, _ in _definitions(old)]
    faults += [
        f"{name} is defined {names.count(name)} times"
        for name in sorted(set(names))
        if names.count(name) > max(1, before.count(name))
    ]
    defined = {name for name, _ in _definitions(new)}
    for node in ast.walk(new):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del) and node.id in defined:
            faults.append(f"{node.id} is overwritten")
    return faults


def _ways_out(old: ast.Module, new: ast.Module) -> list[str]:
    """New uses of what keeps tests from running, from failing or from counting."""
    had, has = _escapes(old), _escapes(new)
    return [f"{name} comes in" for name in sorted(has) if has[name] > had.get(name, 0)]


def _escapes(tree: ast.Module) -> dict[str, int]:
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        name = ""
        match node:
            case ast.Attribute(attr=word) | ast.Name(id=word) if word in _SKIPS or word.startswith(_HOOKS):
                name = word
            case ast.FunctionDef(name=word) | ast.AsyncFunctionDef(name=word) if (
                word.startswith(_HOOKS) or word in _SKIPS
            ):
                name = f"the hook {word}"
            case ast.alias(name=word) if word.rpartition(".")[2] in _SKIPS:
                name = word
            case ast.Assert(test=ast.Constant(value=value)) if value:
                name = "an assertion of a constant"
            case ast.Constant(value=str(word)) if word in _SKIPS or word.startswith(_HOOKS):
                name = f"the word {word!r}"
            case ast.Name(id="__test__" | "SystemExit" | "KeyboardInterrupt" as word):
                name = word
        if name:
            found[name] = found.get(name, 0) + 1
    return found
