"""A moment as the date and time functions see it: reading it from a value, and days to calendar dates and back.

Time is in milliseconds since Julian day 0, noon of 24 November 4714 B.C. in the Gregorian calendar.
Source: lang_datefunc "Time Values".
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Final

from minisql.executor.functions.iso import plain_time
from minisql.pattern import LazyPattern
from minisql.value.number import text_to_real, whole_text_to_number

MS_A_DAY: Final = 86_400_000
UNIX_EPOCH_MS: Final = 210_866_760_000_000  # 1970-01-01 00:00:00
LAST_MS: Final = 464_269_060_799_999  # 9999-12-31 23:59:59.999
_HALF_DAY_MS: Final = 43_200_000
_LAST_DAY_NUMBER: Final = 5373484.5  # numbers from here on are no Julian days
_CIVIL_DAY_0: Final = 1721060  # Julian day number of 0000-01-01 (at noon)
_LOCALTIME_END_MS: Final = 213_014_145_600_000  # 2038-01-18: later years are mapped into 2000 to 2003

_DATE: Final = LazyPattern(r"(-?)([0-9]{4})-([0-9]{2})-([0-9]{2})[ \t\n\v\f\rT]*(.*)", re.DOTALL)
_CLOCK: Final = LazyPattern(
    r"([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]+))?)?[ \t\n\v\f\r]*"
    r"(?:([zZ])|([-+])([0-9]{2}):([0-9]{2}))?[ \t\n\v\f\r]*",
)


class NotATime(Exception):
    """The arguments name no moment, and the function's answer is NULL."""


class Moment:
    """A moment in one or several forms: `ms`, `date` with `clock`, or a bare number whose meaning is still open.

    M1  `number` is set only until a modifier says what the number means, or another form replaces it.
    M2  If `ms` is set together with `date` or `clock`, they agree (after the zone is taken off).
    M3  A moment that is beyond all years, or a number that no Julian day is, `has_failed` when it is first asked for:
        nothing is known of it any more, so that it counts as 2000-01-01 for the modifiers that follow. They go on, as
        'utc' and 'localtime' take the failure back: `SELECT datetime(1e10, '+1 hour', 'localtime')`.
    """

    __slots__ = ("clock", "date", "floor_days", "has_failed", "is_local", "is_utc", "ms", "number", "subsec", "zone")

    def __init__(self) -> None:
        self.has_failed = False
        self._forget()

    def _forget(self) -> None:
        self.ms: int | None = None
        self.date: tuple[int, int, int] | None = None  # year, month, day; the day may be past the month's end
        self.clock: tuple[int, int, float] | None = None  # hour, minute, second
        self.zone = 0  # minutes that the clock is ahead of UTC
        self.number: float | None = None
        self.floor_days = 0  # days past the month's end after a shift: what 'floor' takes back
        self.is_utc = False
        self.is_local = False
        self.subsec = False

    @classmethod
    def now(cls, now_ms: int) -> Moment:
        """The statement's instant."""
        moment = cls()
        moment.ms = now_ms
        moment.is_utc = True
        return moment

    @classmethod
    def of_number(cls, number: float) -> Moment:
        """A Julian day number, unless a modifier says that it is a Unix time."""
        moment = cls()
        moment.number = number
        if 0 <= number < _LAST_DAY_NUMBER:
            moment.ms = int(number * 86400000.0 + 0.5)
        return moment

    @classmethod
    def of_text(cls, text: str, clock: Callable[[], int]) -> Moment:
        """A time value as text: date, clock, both, a number, `now`, `subsec`. Raises NotATime or what `clock` does."""
        moment = cls()
        if (plain := plain_time((text,))) is not None:
            moment.date = int(plain[:4]), int(plain[5:7]), int(plain[8:10])
            moment.clock = int(plain[11:13]), int(plain[14:16]), float(plain[17:])
            return moment
        if moment._read_date(text) or moment.read_clock(text):
            return moment
        if text.lower() == "now":
            return cls.now(clock())
        if whole_text_to_number(text) is not None:
            return cls.of_number(text_to_real(text))
        if text.lower() in ("subsec", "subsecond"):
            moment = cls.now(clock())
            moment.subsec = True
            return moment
        raise NotATime

    def _read_date(self, text: str) -> bool:
        match = _DATE.match(text)
        if match is None:
            return False
        sign, year, month, day, rest = match.groups()
        if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
            return False
        if rest and not self.read_clock(rest):
            return False
        self.date = (-int(year) if sign else int(year), int(month), int(day))
        self.note_floor()
        if self.zone or (self.clock is not None and self.clock[0] == 24):
            self.to_ms()
        return True

    def read_clock(self, text: str) -> bool:
        """Take HH:MM, HH:MM:SS or HH:MM:SS.SSS with an optional zone; False: it is none of these."""
        match = _CLOCK.fullmatch(text)
        if match is None:
            return False
        hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
        zone_hour, zone_minute = int(match[7] or 0), int(match[8] or 0)
        if hour > 23 and (hour > 24 or minute or second or (match[4] or "").strip("0")):
            return False
        if minute > 59 or second > 59 or zone_hour > 14 or zone_minute > 59:
            return False
        # Cut below the millisecond, lest 23:59:59.9999 become the next day.
        fraction = min(float(f"0.{match[4]}"), 0.999) if match[4] else 0.0
        self.ms = self.number = None
        self.clock = (hour, minute, second + fraction)
        self.zone = (zone_hour * 60 + zone_minute) * (-1 if match[6] == "-" else 1)
        if match[5] or (match[6] and not self.zone):
            self.is_utc, self.is_local = True, False
        return True

    def note_floor(self) -> None:
        """Count the days by which the date runs past its month's end."""
        assert self.date is not None
        year, month, day = self.date
        self.floor_days = max(day - days_of_month(year, month), 0)

    def fail(self) -> None:
        """There is no such moment (M3)."""
        self._forget()
        self.has_failed = True

    def to_ms(self) -> int:
        """The moment in milliseconds, 0 if it fails; date and clock are read again from it if a zone was taken off."""
        if self.ms is not None:
            return self.ms
        year, month, day = self.date or (2000, 1, 1)
        if self.number is not None or not -4713 <= year <= 9999:
            self.fail()
            return 0
        ms = day_number(year, month, day) * MS_A_DAY - _HALF_DAY_MS
        if self.clock is not None:
            hour, minute, second = self.clock
            ms += hour * 3_600_000 + minute * 60_000 + int(second * 1000 + 0.5)
            if self.zone:
                ms -= self.zone * 60_000
                self.is_utc, self.is_local = True, False
            if self.zone or hour == 24:  # the calendar shows another day than was written
                self.forget_calendar()
        self.ms = ms
        return ms

    def to_date(self) -> tuple[int, int, int]:
        """Year, month and day; 2000-01-01 if they are not known, zeros if it fails."""
        if self.date is None:
            if self.ms is None:
                self.date = (2000, 1, 1)
            elif 0 <= self.ms <= LAST_MS:
                self.date = calendar_date((self.ms + _HALF_DAY_MS) // MS_A_DAY)
            else:
                self.fail()
                return (0, 0, 0)
        return self.date

    def to_clock(self) -> tuple[int, int, float]:
        """Hour, minute and second."""
        if self.clock is None:
            ms = (self.to_ms() + _HALF_DAY_MS) % MS_A_DAY
            self.clock = (ms // 3_600_000, ms // 60_000 % 60, ms % 60_000 / 1000.0)
            self.number = None
        return self.clock

    def move_to(self, ms: int) -> None:
        """Set the moment; the other forms are gone."""
        self.forget_calendar()
        self.ms = ms
        self.number = None

    def add(self, ms: int) -> None:
        """Go on by so many milliseconds; the other forms are gone."""
        there = self.to_ms() + ms
        if self.ms is not None:  # else it fails now
            self.move_to(there)

    def forget_calendar(self) -> None:
        """Drop date, clock and zone: `ms` counts."""
        self.date = self.clock = None
        self.zone = 0

    def to_local(self) -> None:
        """From UTC to the time zone of this machine, by the C library; years it may not know by a like one."""
        ms = self.to_ms()
        year_shift = 0
        if not UNIX_EPOCH_MS <= ms <= _LOCALTIME_END_MS:
            twin = Moment()
            twin.ms, twin.date, twin.clock = self.ms, self.date, self.clock
            year, month, day = twin.to_date()
            twin.to_clock()
            year_shift = 2000 + year % 4 - year
            if twin.date is not None:
                twin.date = (year + year_shift, month, day)
            twin.ms = None
            ms = twin.to_ms()
        there = time.localtime(ms // 1000 - UNIX_EPOCH_MS // 1000)
        self.forget_calendar()
        self.date = (there.tm_year - year_shift, there.tm_mon, there.tm_mday)
        own_ms = self.ms or 0
        part_ms = own_ms % 1000 if own_ms >= 0 else -(-own_ms % 1000)  # as C's % has it
        self.clock = (there.tm_hour, there.tm_min, there.tm_sec + part_ms * 0.001)
        self.ms = self.number = None
        self.has_failed = False


def checked(ms: int) -> int:
    """The same milliseconds, if within the years that SQLite knows. Raises NotATime."""
    if 0 <= ms <= LAST_MS:
        return ms
    raise NotATime


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_of_month(year: int, month: int) -> int:
    """How many days the month (1 to 12) has."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_number(year: int, month: int, day: int) -> int:
    """The Julian day number at noon of a date; the day may run past the month's end."""
    if month <= 2:  # count years from March, so that a leap day is the last
        year, month = year - 1, month + 12
    month -= 3
    days = 365 * year + year // 4 - year // 100 + year // 400
    return _CIVIL_DAY_0 + 59 + days + (153 * month + 2) // 5 + day


def calendar_date(number: int) -> tuple[int, int, int]:
    """Year, month and day of a Julian day number."""
    days = number - _CIVIL_DAY_0 - 60  # from 0000-03-01
    era, in_era = divmod(days, 146097)
    year_of_era = (in_era - in_era // 1460 + in_era // 36524 - in_era // 146096) // 365
    in_year = in_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month = (5 * in_year + 2) // 153
    day = in_year - (153 * month + 2) // 5 + 1
    year = year_of_era + era * 400
    return (year, month + 3, day) if month < 10 else (year + 1, month - 9, day)
