"""Put at the head of PYTHONPATH, it refuses the modules of HARNESS_POISON to the interpreter that starts.

An audit hook cannot be taken away by the code that it watches. It refuses the import of a poisoned module by whatever
road, the loading of a shared library whose name holds it, and (if HARNESS_POISON_EXEC is set) starting any program.
The refusal is an ImportError or a PermissionError that says so, and a line in HARNESS_POISON_LOG, so that code which
swallows the error is found all the same.

Imports only what the interpreter has imported by then.
"""

import os
import sys

_poisoned = frozenset(os.environ.get("HARNESS_POISON", "").split(","))
_log = os.environ.get("HARNESS_POISON_LOG", "")
_no_exec = bool(os.environ.get("HARNESS_POISON_EXEC"))
_STARTS = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "pty.spawn"})


def _report(what: str) -> None:
    if _log:
        descriptor = os.open(_log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        os.write(descriptor, (what + "\n").encode())
        os.close(descriptor)


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "import":
        top = str(arguments[0]).partition(".")[0]
        path = str(arguments[1] or "")
        if top in _poisoned or any(name and "/" + name + "." in path for name in _poisoned):
            _report("import of " + top)
            raise ImportError(top + " is not to be used here")
    elif event == "ctypes.dlopen" and any(name and name.strip("_") in str(arguments[0]) for name in _poisoned):
        _report("library " + str(arguments[0]))
        raise PermissionError(str(arguments[0]) + " is not to be used here")
    elif _no_exec and event in _STARTS:
        _report("start of a program")
        raise PermissionError("no program may be started here")


if _poisoned - {""} or _no_exec:
    sys.addaudithook(_watch)
