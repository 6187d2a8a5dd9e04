"""One of many claimers: claims a task over the coordinator's socket, writes the grant down, gives the task back.

    python claimer.py SOCKET GRANTS N_CLAIMS

Imports nothing of the harness and little else: it is killed and started again hundreds of times.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import sys
import time
from pathlib import Path


class Connection(http.client.HTTPConnection):
    """HTTP over a socket of the file system, in the folder where this process is."""

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self.host)


def claim(name: str, grants: str, n_claims: int) -> None:
    """Claim, write down and give back, until `n_claims` were granted."""
    connection = Connection(name, timeout=60)
    descriptor = os.open(grants, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(descriptor, b"\n")  # a line that a killed predecessor left unfinished ends here

    def post(path: str, fields: dict[str, object]) -> tuple[int, bytes]:
        connection.request("POST", path, json.dumps(fields), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, answer.read()

    while n_claims > 0:
        started = time.monotonic()
        status, content = post("/api/assignments", {"worker": str(os.getpid()), "provider": "claimer"})
        if status == 204:
            time.sleep(0.01)
            continue
        lease = json.loads(content)
        grant = f"{lease['task']['id']}/{lease['epoch']}"
        os.write(descriptor, f"{grant} {time.monotonic() - started:.6f}\n".encode())
        n_claims -= 1
        post(f"/api/leases/{grant}/finish", {"base": lease["base"], "outcome": "stopped"})


if __name__ == "__main__":
    path = Path(sys.argv[1])
    written = Path(sys.argv[2]).resolve()
    os.chdir(path.parent)  # a socket's name may be 107 bytes long, and no more
    claim(path.name, str(written), int(sys.argv[3]))
