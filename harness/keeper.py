"""The process between the harness and an agent: when it ends, nothing that the agent started lives on.

`python -m harness.keeper COMMAND ARGUMENT...` runs the command in a process group of its own. The keeper is a
"child subreaper" (prctl 36): a daemon that an agent leaves behind becomes the keeper's child and not the machine's. It
also asks the kernel for a signal when its own parent dies (prctl 1), so a coordinator that is killed takes its agents
along. At the end, and on SIGTERM, it kills every descendant until there is none, then exits as the command did
(128 + n if a signal n ended it).

Imports little, and nothing of the harness: it is started for every attempt and every gate. `pathlib` and `contextlib`
alone would double the 20 ms that it takes.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
NOT_FOUND = 127


def descendants() -> list[int]:
    """Process ids of all children of this process, and theirs."""
    found: list[int] = []
    todo = [os.getpid()]
    while todo:
        tasks = f"/proc/{todo.pop()}/task"
        for thread in _listed(tasks):
            children = [int(child) for child in _read(f"{tasks}/{thread}/children").split()]
            found += children
            todo += children
    return found


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:  # the process has just ended
        return []


def _read(path: str) -> str:
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""


def end_all() -> None:
    """Kill every descendant, and those that they start meanwhile."""
    while pids := descendants():
        for pid in pids:
            try:
                os.kill(pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                continue
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            pass
        time.sleep(0.005)


def main(command: list[str]) -> int:
    """Run `command` to its end; its exit status."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    parent = int(os.environ.pop("HARNESS_PARENT", "0"))
    if parent and os.getppid() != parent:
        return 128 + signal.SIGTERM  # it died before the kernel was asked

    def ended(_signal: int, _frame: object) -> None:
        end_all()
        os._exit(128 + signal.SIGTERM)

    signal.signal(signal.SIGTERM, ended)
    try:
        child = os.posix_spawnp(
            command[0], command, os.environ, setpgroup=0, setsigdef=[signal.SIGTERM, signal.SIGPIPE]
        )
    except OSError as exc:
        print(f"{command[0]}: {exc.strerror}", file=sys.stderr)
        return NOT_FOUND
    try:
        pid, wait_status = os.wait()
        while pid != child:  # orphans are waited for as well
            pid, wait_status = os.wait()
    finally:
        end_all()
    status = os.waitstatus_to_exitcode(wait_status)
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
