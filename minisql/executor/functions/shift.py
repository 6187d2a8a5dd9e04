"""The modifiers of the date and time functions: each changes a moment, or says that there is none.

A number that no Julian day is, made neither a Unix time nor anything else, gives NULL with 'utc' and 'localtime'
too, where SQLite's answer is undefined (and is a date in 2000). Source: lang_datefunc "Modifiers".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from minisql.executor.functions.moment import LAST_MS, MS_A_DAY, UNIX_EPOCH_MS, Moment, NotATime
from minisql.value.number import decimal_to_real, whole_text_to_number

_MIN_UNIX_SECONDS: Final = -210866760000
_MAX_UNIX_SECONDS: Final = 253402300799

_AMOUNT: Final = re.compile(
    r"([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)[ \t\n\v\f\r]+(second|minute|hour|day|month|year)s?",
    re.IGNORECASE,
)
_SPAN: Final = re.compile(r"([-+])([0-9]{4,5})-([0-9]{2})-([0-9]{2})(?:[ \t\n\v\f\r](.*))?", re.DOTALL)
_CLOCK_SPAN: Final = re.compile(r"([-+]?)([0-9]{2}:[0-9]{2}.*)", re.DOTALL)

_UNITS: Final[dict[str, tuple[float, float]]] = {  # (limit of the amount either way, seconds)
    "second": (4.6427e14, 1.0),
    "minute": (7.7379e12, 60.0),
    "hour": (1.2897e11, 3600.0),
    "day": (5373485.0, 86400.0),
    "month": (176546.0, 2592000.0),
    "year": (14713.0, 31536000.0),
}


def apply_modifier(moment: Moment, modifier: str, place: int) -> None:
    """Change the moment as the modifier says.

    Args:
        place: the modifier's number, from 1; some must be the first. Raises NotATime.
    """
    folded = modifier.lower()
    named = _NAMED.get(folded)
    if named is not None:
        named(moment, place)
    elif folded.startswith("start of "):
        _start_of(moment, folded[9:])
    elif folded.startswith("weekday "):
        _weekday(moment, folded[8:])
    elif modifier[:1] in tuple("+-0123456789"):
        _shift(moment, modifier)
    else:
        raise NotATime


def _must_be_first(place: int) -> None:
    if place > 1:
        raise NotATime


def _auto(moment: Moment, place: int) -> None:
    _must_be_first(place)
    if moment.number is None or moment.ms is not None:
        moment.number = None
    elif _MIN_UNIX_SECONDS <= moment.number <= _MAX_UNIX_SECONDS:
        moment.move_to(int(moment.number * 1000.0 + UNIX_EPOCH_MS + 0.5))


def _ceiling(moment: Moment, place: int) -> None:
    moment.to_ms()
    moment.forget_calendar()


def _floor(moment: Moment, place: int) -> None:
    moment.ms = moment.to_ms() - moment.floor_days * MS_A_DAY
    moment.forget_calendar()


def _julianday(moment: Moment, place: int) -> None:
    _must_be_first(place)
    if moment.ms is None or moment.number is None:
        raise NotATime
    moment.number = None


def _unixepoch(moment: Moment, place: int) -> None:
    _must_be_first(place)
    if moment.number is None:
        raise NotATime
    ms = moment.number * 1000.0 + UNIX_EPOCH_MS
    if not 0 <= ms < LAST_MS + 1:
        raise NotATime
    moment.move_to(int(ms + 0.5))


def _localtime(moment: Moment, place: int) -> None:
    if not moment.is_local:
        moment.to_local()
    moment.is_utc, moment.is_local = False, True


def _utc(moment: Moment, place: int) -> None:
    if not moment.is_utc:
        local_ms = guess = moment.to_ms()
        error = 0
        for _ in range(4):  # the offset at the guess may not be the one at the answer, and some hours do not exist
            guess -= error
            there = Moment.now(guess)
            there.to_local()
            error = there.to_ms() - local_ms
            if not error:
                break
        moment.move_to(guess)
        moment.subsec = False  # SQLite forgets it here: datetime(x, 'subsec', 'utc') shows no fraction
    moment.is_utc, moment.is_local = True, False


def _subsec(moment: Moment, place: int) -> None:
    moment.subsec = True


_NAMED: Final[dict[str, Callable[[Moment, int], None]]] = {
    "auto": _auto,
    "ceiling": _ceiling,
    "floor": _floor,
    "julianday": _julianday,
    "unixepoch": _unixepoch,
    "localtime": _localtime,
    "utc": _utc,
    "subsec": _subsec,
    "subsecond": _subsec,
}


def _start_of(moment: Moment, unit: str) -> None:
    if moment.ms is None and moment.date is None and moment.clock is None:
        raise NotATime
    year, month, day = moment.to_date()
    starts = {"day": (year, month, day), "month": (year, month, 1), "year": (year, 1, 1)}
    if unit not in starts:
        raise NotATime
    moment.forget_calendar()
    moment.date, moment.clock = starts[unit], (0, 0, 0.0)
    moment.ms = moment.number = None


def _weekday(moment: Moment, digits: str) -> None:
    """Forward to the next day with this number (Sunday is 0), or stay."""
    wanted = whole_text_to_number(digits)
    if wanted is None or not 0 <= wanted < 7 or wanted != int(wanted):
        raise NotATime
    moment.to_date()
    moment.to_clock()
    moment.zone = 0
    moment.ms = None
    ms = moment.to_ms()
    today = (ms + MS_A_DAY * 3 // 2) // MS_A_DAY % 7
    moment.move_to(ms + (int(wanted) - today) % 7 * MS_A_DAY)


def _shift(moment: Moment, modifier: str) -> None:
    """`NNN units`, `±HH:MM:SS.SSS`, `±YYYY-MM-DD HH:MM:SS.SSS`."""
    if amount := _AMOUNT.fullmatch(modifier):
        _shift_by_units(moment, decimal_to_real(amount[1]), amount[2].lower())
    elif span := _SPAN.fullmatch(modifier):
        sign = -1 if span[1] == "-" else 1
        _shift_by_calendar(moment, sign, int(span[2]), int(span[3]), int(span[4]))
        if span[5] is not None:
            _shift_by_clock(moment, sign, span[5])
    elif clock := _CLOCK_SPAN.fullmatch(modifier):
        _shift_by_clock(moment, -1 if clock[1] == "-" else 1, clock[2])
    else:
        raise NotATime


def _shift_by_units(moment: Moment, amount: float, unit: str) -> None:
    limit, seconds = _UNITS[unit]
    if not -limit < amount < limit:
        raise NotATime
    moment.to_ms()
    moment.floor_days = 0
    rounder = -0.5 if amount < 0 else 0.5
    if unit in ("month", "year"):
        whole = int(amount)
        _add_months(moment, whole if unit == "month" else whole * 12)
        amount -= whole
    moment.move_to(moment.to_ms() + int(amount * 1000.0 * seconds + rounder))


def _add_months(moment: Moment, n_months: int) -> None:
    year, month, day = moment.to_date()
    moment.to_clock()
    months = year * 12 + month - 1 + n_months
    moment.date = (months // 12, months % 12 + 1, day)
    moment.note_floor()
    moment.ms = None


def _shift_by_calendar(moment: Moment, sign: int, years: int, months: int, days: int) -> None:
    if months > 11 or days > 30:
        raise NotATime
    _add_months(moment, sign * (years * 12 + months))
    moment.ms = moment.to_ms() + sign * days * MS_A_DAY
    moment.forget_calendar()


def _shift_by_clock(moment: Moment, sign: int, text: str) -> None:
    """By a time of day; one zone further if the text has a zone, as SQLite has it."""
    distance = Moment()
    if not distance.read_clock(text):
        raise NotATime
    ms = (distance.to_ms() + MS_A_DAY // 2) % MS_A_DAY
    moment.move_to(moment.to_ms() + sign * ms)
