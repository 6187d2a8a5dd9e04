"""The numbers of SQLite's interface that are no result codes: what an authorizer is asked, limits, switches.

Source: limits §1; c3ref "Authorizer Action Codes", "Run-Time Limit Categories", "Database Connection Configuration
Options".
"""

from __future__ import annotations

from typing import Final

from minisql.engine.configuration import Switch
from minisql.engine.limits import LimitCategory
from minisql.planner.authorizer import Action, Answer

CONSTANTS: Final[dict[str, int]] = {
    **{f"SQLITE_{answer.name}": answer.value for answer in (Answer.DENY, Answer.IGNORE)},
    **{f"SQLITE_{action.name}": action.value for action in Action},
    **{f"SQLITE_LIMIT_{name}": number for name, number in vars(LimitCategory).items() if name.isupper()},
    **{f"SQLITE_DBCONFIG_{switch.name}": switch.value for switch in Switch},
}
"""Values by name, as the standard library's `sqlite3` has them."""
