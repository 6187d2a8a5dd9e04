"""`/metrics`: the swarm's figures as Prometheus reads them."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Metric, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

from harness.client import Client

CONTENT_TYPE = CONTENT_TYPE_LATEST

_COUNTERS = {
    "attempts": "Attempts that were begun",
    "submitted": "Changes that were handed in",
    "landed": "Changes that are on main",
    "rejected": "Changes that a gate refused",
    "cheats_caught": "Changes refused as cheats",
    "usd": "Money spent, in USD",
}
_GAUGES = {
    "useful_share": "Attempts that landed, of all",
    "merge_share": "Changes that landed, of those handed in",
    "conflicts_per_100": "Changes refused by the merge, of 100 handed in",
    "cycle_p50": "Seconds from a claim to main, the median",
    "cycle_p90": "The same, the ninth decile",
    "wait_share": "Of that time, what was spent in the queue and the gates",
}


def exposition(swarm: Client) -> bytes:
    """The figures in Prometheus' text format."""
    registry = CollectorRegistry()
    registry.register(_Swarm(swarm))
    text: bytes = generate_latest(registry)
    return text


class _Swarm:
    """Asks the swarm when Prometheus asks."""

    def __init__(self, swarm: Client) -> None:
        self._swarm = swarm

    def collect(self) -> Iterator[Metric]:
        """Every metric, once."""
        status, figures = self._swarm.status(), self._swarm.figures()
        tasks = GaugeMetricFamily("harness_tasks", "Tasks by state", labels=["state"])
        for state, count in status["tasks"].items():
            tasks.add_metric([state], count)
        agents = GaugeMetricFamily("harness_agents_allowed", "Agents at once by account", labels=["provider"])
        broken = GaugeMetricFamily("harness_provider_broken", "1: starts no agents", labels=["provider"])
        for account in status["providers"]:
            agents.add_metric([account["name"]], account["allowed"])
            broken.add_metric([account["name"]], bool(account["broken"]))
        outcomes = CounterMetricFamily("harness_attempts_ended", "Attempts by how they ended", labels=["outcome"])
        for outcome, count in figures["outcomes"].items():
            outcomes.add_metric([outcome], count)
        yield from (tasks, agents, broken, outcomes)
        yield GaugeMetricFamily("harness_leases", "Attempts that run", len(status["leases"]))
        yield GaugeMetricFamily("harness_queue", "Changes that wait for the gates", len(status["queue"]))
        for name, meaning in _COUNTERS.items():
            yield CounterMetricFamily(f"harness_{name}", meaning, figures[name])
        for name, meaning in _GAUGES.items():
            yield GaugeMetricFamily(f"harness_{name}", meaning, figures[name])
