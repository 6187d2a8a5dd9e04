"""Whether code reaches for a module that it must not use, by any of the roads that Python has.

A static look: every import, every call that imports by a name, every text that holds the name of a forbidden module or
could be put together into one, and the doors by which code leaves the interpreter. It is a fence and not a wall: the
wall is `gates.poison`, which refuses the same at run time. Uses that were in the file before are not this change's.
"""

from __future__ import annotations

import ast
import base64
import binascii
from collections import Counter
from collections.abc import Sequence

from harness.syntax import parse

# fmt: off
_IMPORTERS = frozenset({
    "__import__", "import_module", "find_spec", "exec_module", "load_module", "run_module", "run_path",
    "spec_from_file_location", "find_loader", "load_dynamic", "create_dynamic", "get_loader",
})
_LEAVING = frozenset({
    "subprocess", "ctypes", "cffi", "_ctypes", "_posixsubprocess", "multiprocessing", "pty", "socket",
    "_socket", "code", "imp", "_imp", "runpy", "pkgutil", "zipimport", "sysconfig",
})
_LEAVING_CALLS = frozenset({
    "system", "popen", "posix_spawn", "posix_spawnp", "fork", "forkpty", "execv", "execve", "execvp",
    "execvpe", "execl", "execle", "execlp", "execlpe", "spawnl", "spawnv", "spawnlp", "spawnvp",
    "create_subprocess_exec", "create_subprocess_shell", "dlopen", "CDLL", "PyDLL",
})
_ENDING = frozenset({"_exit", "exit", "quit", "abort", "kill", "killpg", "SystemExit", "KeyboardInterrupt", "atexit"})
_JUDGING = frozenset({"unittest", "pytest", "_pytest", "doctest", "nose", "hypothesis"})
_INSIDE = frozenset({
    "modules", "meta_path", "path_hooks", "path_importer_cache", "__builtins__", "__loader__",
    "__spec__", "__subclasses__", "settrace", "setprofile", "_getframe", "gc", "get_objects",
})
# fmt: on
_NAMES = _IMPORTERS | _LEAVING_CALLS | _ENDING | _INSIDE


def disguises(before: bytes | None, after: bytes, modules: Sequence[str]) -> list[str]:
    """What the file newly does to reach one of `modules`, to leave the interpreter, or to end or bend a test run.

    Empty if nothing.
    """
    try:
        had = _uses(parse(before or b""), modules)
    except (SyntaxError, ValueError):
        had = Counter()
    if b"\0" in after:
        return ["holds bytes that are no text"]
    try:
        has = _uses(parse(after), modules)
    except (SyntaxError, ValueError) as exc:
        return [f"no Python: {exc}"]
    return [use for use in sorted(has) if has[use] > had[use]]


def _uses(tree: ast.AST, modules: Sequence[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found.update(f"imports {name.name}" for name in names if _is_bad(name.name, modules))
            case ast.ImportFrom(module=str(module), level=0) if _is_bad(module, modules):
                found[f"imports {module}"] += 1
            case ast.ImportFrom(names=names):
                found.update(f"imports {name.name}" for name in names if name.name in _NAMES)
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in _NAMES:
                found[f"uses {name}"] += 1
            case ast.Constant(value=str() | bytes() as value):
                word = _hidden(value, modules)
                if word:
                    found[f"a text that holds {word}"] += 1
            case ast.BinOp() | ast.JoinedStr() | ast.Call():
                word = _hidden(_folded(node), modules)
                if word:
                    found[f"puts {word} together"] += 1
    return found


def _is_bad(module: str, modules: Sequence[str]) -> bool:
    top = module.partition(".")[0]
    return top in modules or top in _LEAVING | _JUDGING | _ENDING or module.startswith("importlib")


def _hidden(value: str | bytes, modules: Sequence[str]) -> str | None:
    """The forbidden name that a text holds: as it is, backwards, in hexadecimal, in base 64, or by rot13."""
    raw = value if isinstance(value, bytes) else value.encode("utf-8", "replace")
    forms = [raw, raw[::-1], raw.translate(_ROT13)]
    for decode in (binascii.unhexlify, base64.b64decode, base64.b32decode, base64.b85decode):
        try:
            forms.append(decode(raw))
        except ValueError:
            continue
    for module in modules:
        if any(module.encode() in form for form in forms):
            return module
    return None


def _folded(node: ast.expr) -> str:
    """What a chain of texts, `chr` calls, joins and formats comes to, as far as that can be read off."""
    match node:
        case ast.Constant(value=str(value)):
            return value
        case ast.Constant(value=bytes(value)):
            return value.decode("latin-1")
        case ast.Constant(value=int(value)) if 0 <= value < 0x110000:
            return chr(value)
        case ast.BinOp(left=left, op=ast.Add() | ast.Mod(), right=right):
            return _folded(left) + _folded(right)
        case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            return "".join(map(_folded, parts))
        case ast.FormattedValue(value=inner):
            return _folded(inner)
        case ast.Call(func=ast.Attribute(value=target, attr="join"), args=[parts]):
            return _folded(target).join([_folded(parts)])
        case ast.Call(func=ast.Name(id="chr" | "bytes" | "str" | "bytearray"), args=[first, *_]):
            return _folded(first)
        case ast.Call(func=ast.Attribute(value=target, attr="decode" | "format" | "lower" | "strip"), args=arguments):
            return _folded(target) + "".join(map(_folded, arguments))
        case _:
            return ""


_ROT13 = bytes.maketrans(
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", b"nopqrstuvwxyzabcdefghijklmNOPQRSTUVWXYZABCDEFGHIJKLM"
)
