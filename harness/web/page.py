"""The dashboard: one page, live over HTTP or as a file with the data in it. It loads nothing from elsewhere."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from harness.client import Client
from harness.service import Answer

_PAGE = Path(__file__).with_name("page.html")
_HOLE = "{{ data }}"


def live_page() -> str:
    """The page that asks the swarm it came from."""
    return _PAGE.read_text(encoding="utf-8").replace(_HOLE, "null")


def fixed_page(swarm: Client, name: str, now: float) -> str:
    """The page with the swarm's state as it is at `now` (wall clock) in it: a file that needs no server."""
    events: list[Answer] = []
    while found := swarm.events(events[-1]["id"] if events else 0)["events"]:
        events += found
    data = {
        "name": name or "swarm",
        "at": datetime.fromtimestamp(now).strftime("%Y-%m-%d %H:%M"),
        "status": swarm.status(),
        "figures": swarm.figures(),
        "tasks": swarm.tasks([])["tasks"],
        "events": events,
    }
    # `</` would end the script element in the middle of the data.
    return _PAGE.read_text(encoding="utf-8").replace(_HOLE, json.dumps(data, default=str).replace("</", "<\\/"))
