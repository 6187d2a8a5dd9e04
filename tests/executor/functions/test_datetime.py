"""The date and time functions give SQLite's answer for every format of time value and every modifier."""

from __future__ import annotations

import itertools
import random
import time

import pytest

from minisql.value import Value
from tests.executor.functions.context import Context, call
from tests.value.sqlite_answers import ask, assert_agree

TIMES: list[Value] = ["2024-02-29", "2023-02-30", "2000-01-01 00:00", "1999-12-31 23:59:59", "2024-06-15T12:34:56.789"]
TIMES += ["2013-10-07 04:23:19.120-04:00", "2013-10-07T08:23:19Z", "12:34", "23:59:59.9999", "24:00", "25:00", "12:60"]
TIMES += [
    "0000-01-01",
    "9999-12-31 23:59:59.999",
    "-4713-11-24 12:00",
    "-0001-03-01",
    "2024-13-01",
    "2024-1-01",
    "x",
    "",
]
TIMES += [
    None,
    0,
    2460000.5,
    2440587.5,
    1700000000,
    -1,
    5373484.4,
    5373484.5,
    1e20,
    "2460000.5",
    "1e6",
    " 12:00",
    b"12:00",
]
TIMES += [
    "2024-02-29 12:00 +01:30",
    "2024-02-29 12:00+15:00",
    "2024-02-29 ",
    "2024-02-29T",
    "12:00\0x",
    "2024-12-31 24:00:00",
]
TIMES += [
    "1900-03-01",
    "2100-02-29",
    "2024-04-31",
    253402300799,
    -210866760000,
    float("inf"),
    "nan",
    "12:00:00.",
    "12:00:61",
]

MODIFIERS: list[Value] = [
    "+1 day",
    "-1 days",
    "1.5 hours",
    "+90 minutes",
    "-3600 seconds",
    "+1 month",
    "-1 month",
    "+13 months",
]
MODIFIERS += [
    "+1 year",
    "-4 years",
    "1.5 months",
    "-0.5 years",
    "+00:30",
    "-01:02:03.456",
    "12:00",
    "+0001-02-03",
    "5 weeks",
]
MODIFIERS += [
    "-0000-01-30 12:00:01.5",
    "+0000-12-00",
    "+0000-00-31",
    "ceiling",
    "floor",
    "start of month",
    "start of year",
]
MODIFIERS += [
    "start of day",
    "START OF DAY",
    "start of week",
    "weekday 0",
    "weekday 6",
    "weekday 7",
    "weekday 1.5",
    "unixepoch",
]
MODIFIERS += [
    "julianday",
    "auto",
    "utc",
    "localtime",
    "subsec",
    "subsecond",
    "",
    "x",
    None,
    "+1day",
    "+ 1 day",
    "1 Day",
    "+1e2 days",
]
MODIFIERS += [
    "+1",
    "5373485 days",
    "5373484 days",
    "15000 years",
    "-2000-01-01",
    "+12345-01-01",
    "weekday",
    "now",
    "+.5 day",
]

FORMATS = [f"%{letter}" for letter in "deFfgGHIjJklmMpPRsSTuUVwWY%"] + [
    "x%Yy%%z%m",
    "%",
    "a%",
    "%q",
    "",
    "%E",
    "é%d",
    None,
]


def _agree(name: str, arguments: list[tuple[Value, ...]], context: Context | None = None) -> None:
    questions = [(f"{name}({', '.join(f'?{n + 1}' for n in range(len(args)))})", args) for args in arguments]
    assert_agree(questions, [call(name, args, context or Context()) for args in arguments], ask(questions))


def _is_undefined(args: tuple[Value, ...]) -> bool:
    """'utc' and 'localtime' after what is no moment: documented as undefined, and NULL here."""
    if not {"utc", "localtime"} & set(args[1:]):
        return False
    before = args[: min(n for n, arg in enumerate(args) if arg in ("utc", "localtime"))]
    return call("julianday", before) is None


@pytest.mark.parametrize("name", ["date", "time", "datetime", "julianday", "unixepoch"])
def test_every_time_value_alone_and_with_each_modifier(name: str) -> None:
    _agree(name, [(value,) for value in TIMES])
    _agree(name, [args for args in itertools.product(TIMES, MODIFIERS) if not _is_undefined(args)])


def test_pairs_of_modifiers() -> None:
    times: list[Value] = ["2024-02-29 10:20:30.4", "2023-10-31", 1700000000, 2460000.25, "12:34"]
    cases = itertools.product(times, MODIFIERS, MODIFIERS)
    _agree("datetime", [args for args in cases if not _is_undefined(args)])


def test_floor_takes_back_the_last_shift_only() -> None:
    shifts = ["+1 month", "-1 month", "+1 year", "+1 day", "+0000-01-00", "start of day", "12:00"]
    cases = itertools.product(["2024-01-31", "2024-02-29", "2023-03-31 10:00"], shifts, shifts, ["floor", "ceiling"])
    _agree("datetime", list(cases))


def test_strftime_substitutions_on_every_time_value() -> None:
    _agree("strftime", list(itertools.product(FORMATS, TIMES)))
    _agree("strftime", list(itertools.product(FORMATS, TIMES, ["subsec", "start of month", "-1 day"])))
    _agree("strftime", [()])


def test_weeks_and_days_of_four_centuries() -> None:
    rng = random.Random(1)
    cases: list[tuple[Value, ...]] = [
        ("%Y-%m-%d %j %U %W %V %G %g %u %w", rng.uniform(1721059.5, 5373484.4)) for _ in range(20_000)
    ]
    _agree("strftime", cases)


def test_timediff_of_every_pair_of_times() -> None:
    _agree("timediff", list(itertools.product(TIMES, TIMES)))
    rng = random.Random(2)
    days = [
        f"{rng.choice([2023, 2024])}-{rng.randint(1, 12):02d}-{rng.randint(1, 31):02d} {rng.randint(0, 23):02d}:30"
        for _ in range(200)
    ]
    _agree("timediff", list(itertools.product(days, days)))


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"])
def test_localtime_and_utc_in_other_time_zones(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(zone)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        times: list[Value] = [rng.uniform(2440000.5, 2470000.5) for _ in range(300)]
        times += [rng.uniform(1721060.5, 5373483.5) for _ in range(100)]
        times += ["2024-03-10 02:30", "2024-03-10 07:00", "2024-11-03 01:30", "2024-11-03 05:30", "2024-04-06 15:00"]
        for modifiers in (("localtime",), ("utc",), ("localtime", "utc"), ("localtime", "+1 month", "utc")):
            _agree("datetime", [(moment, *modifiers) for moment in times])
    finally:
        monkeypatch.undo()
        time.tzset()


def test_now_is_the_instant_of_the_statement() -> None:
    context = Context(now_ms=212_000_000_000_123)
    instant = 212_000_000_000_123 / 86400000.0
    for name in ("date", "time", "datetime", "julianday", "unixepoch"):
        assert call(name, (), context) == call(name, ("now",), context) == call(name, (instant,), context)
        assert call(name, ("NOW", "subsec"), context) == call(name, ("subsec",), context)
    assert call("current_timestamp", (), context) == call("datetime", (instant,), context)
    assert call("current_date", (), context) == call("date", (instant,), context)
    assert call("current_time", (), context) == call("time", (instant,), context)
