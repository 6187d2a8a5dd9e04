"""The type of an SQL value.

`float` is never NaN (a NaN becomes NULL where it arises), `int` is within 64 bits, `str` was decoded from
UTF-8 with `surrogateescape`: a lone surrogate U+DC80 to U+DCFF stands for one byte that is not UTF-8.
Source: datatype3 "Storage Classes and Datatypes".
"""

from __future__ import annotations

from typing import Final, TypeAlias

Value: TypeAlias = int | float | str | bytes | None

MIN_INTEGER: Final = -(2**63)
MAX_INTEGER: Final = 2**63 - 1
