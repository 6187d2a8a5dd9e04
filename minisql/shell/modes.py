"""The output modes, and the settings that an output mode reads.

Source: cli "Changing Output Formats".
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from minisql.frozen import field, frozen, replace, slotted


class Mode(Enum):
    """How the rows of a query are written. The value is the name that `.show` gives."""

    LINE = "line"
    COLUMN = "column"
    LIST = "list"
    HTML = "html"
    INSERT = "insert"
    QUOTE = "quote"
    TCL = "tcl"
    CSV = "csv"
    ASCII = "ascii"
    JSON = "json"
    MARKDOWN = "markdown"
    TABLE = "table"
    BOX = "box"
    EXPLAIN = "explain"  # columns as wide as those of an EXPLAIN; `.explain on` asks for it, not `.mode`


COLUMNAR: Final = frozenset({Mode.COLUMN, Mode.MARKDOWN, Mode.TABLE, Mode.BOX})
MODE_NAMES: Final = (
    "ascii", "box", "csv", "column", "html", "insert", "json", "line", "list", "markdown", "qbox", "quote",
    "table", "tabs", "tcl",
)  # fmt: skip


@frozen
class Wrapping:
    """The options of the columnar modes."""

    width: int = 0  # characters, 0: no limit
    at_words: bool = False
    quote: bool = False  # values as SQL literals

    def describe(self) -> str:
        """The options as `.mode` prints them."""
        return f"--wrap {self.width} --wordwrap {'on' if self.at_words else 'off'} --{'' if self.quote else 'no'}quote"


@slotted
class Format:
    """Everything that decides how a row looks."""

    mode: Mode = Mode.LIST
    wrapping: Wrapping = Wrapping()
    column_separator: str = "|"
    row_separator: str = "\n"
    header: bool = False
    header_chosen: bool = False  # by `.headers` or -header: `.mode column` then leaves it alone
    null_value: str = ""
    table: str = "table"  # where the INSERTs of mode insert go, unquoted
    widths: list[int] = field(default_factory=list)  # characters; negative: flush right; 0: as needed
    raw_newlines: bool = False  # mode insert writes line ends as they are
    mode_before: Mode = Mode.LIST  # what `.explain off` goes back to
    explain_auto: bool = True  # mode EXPLAIN is for the statement EXPLAIN

    def copy(self) -> Format:
        """A second one, to be changed by itself."""
        return replace(self, widths=list(self.widths))

    def choose(self, name: str) -> None:
        """Switch to a mode of MODE_NAMES with the separators that go with it."""
        if name == "tabs":
            self.mode, self.column_separator = Mode.LIST, "\t"
            return
        self.mode = Mode.BOX if name == "qbox" else Mode(name)
        match self.mode:
            case Mode.LINE | Mode.COLUMN:
                self.row_separator = "\n"
                if self.mode is Mode.COLUMN and not self.header_chosen:
                    self.header = True
            case Mode.LIST:
                self.column_separator, self.row_separator = "|", "\n"
            case Mode.TCL:
                self.column_separator, self.row_separator = " ", "\n"
            case Mode.CSV:
                self.column_separator, self.row_separator = ",", "\r\n"
            case Mode.QUOTE:
                self.column_separator, self.row_separator = ",", "\n"
            case Mode.ASCII:
                self.column_separator, self.row_separator = "\x1f", "\x1e"
            case _:
                pass
