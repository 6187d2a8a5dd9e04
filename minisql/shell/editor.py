"""The keyboard at a terminal: statements edited as a whole, in colours, with completion and history.

The return key ends a statement that is complete and begins a line of one that is not; Esc and return begin a line
anywhere. Built on prompt_toolkit, which only this module imports.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.history import FileHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import Lexer
from prompt_toolkit.styles import Style

from minisql.shell.completion import completions
from minisql.shell.highlight import STYLES, lines_of_pieces
from minisql.shell.lines import LineScan, is_go
from minisql.shell.shell import Shell

_HISTORY: Final = "~/.minisql_history"


class EditedLines(Iterator[str]):
    """What the user types, line by line; a KeyboardInterrupt goes through, and `next` may be called again."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._lines: deque[str] = deque()
        self._session: PromptSession[str] = PromptSession(
            history=_History(os.environ.get("SQLITE_HISTORY") or os.path.expanduser(_HISTORY)),
            lexer=_SqlLexer(),
            completer=_Completer(shell),
            complete_while_typing=False,
            auto_suggest=AutoSuggestFromHistory(),
            key_bindings=_bindings(shell),
            multiline=True,
            prompt_continuation=lambda width, line_no, soft: "" if soft else shell.prompts[1],
            style=Style.from_dict(STYLES),
        )

    def __next__(self) -> str:
        if self._shell.interrupts:
            self._lines.clear()  # what was sent together is stopped together
        if not self._lines:
            try:
                text = self._session.prompt(self._shell.prompts[self._shell.continuing])
            except EOFError:
                raise StopIteration from None
            self._lines.extend(text.split("\n"))
        return self._lines.popleft()


class _History(FileHistory):
    """Earlier sessions' statements, for the user's eyes only; where the file cannot be used, this session's."""

    def load_history_strings(self) -> Iterable[str]:
        try:
            return list(super().load_history_strings())
        except OSError:
            return []

    def store_string(self, string: str) -> None:
        try:
            os.close(os.open(self.filename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
            super().store_string(string)
        except OSError:
            pass  # a home that cannot be written: the history ends with the session


class _SqlLexer(Lexer):
    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        lines = lines_of_pieces(document.text)

        def line(line_no: int) -> StyleAndTextTuples:
            if line_no >= len(lines):
                return []
            return [(f"class:{kind}", text) for kind, text in lines[line_no]]

        return line


class _Completer(Completer):
    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        length, found = completions(self._shell, document.text_before_cursor)
        for name in found:
            yield Completion(name, start_position=-length)


def is_complete(shell: Shell, text: str) -> bool:
    """The return key sends the text: whole statements, dot-commands and comments, or nothing."""
    pending, scan = "", LineScan()
    for line in text.split("\n"):
        if not pending and line[:1] in (".", "#"):
            continue
        if scan.plain and is_go(line) and shell.database.complete_statement(pending + ";"):
            line = ";"
        scan.feed(line + "\n")
        pending += line + "\n"
        if scan.blank or (scan.terminated and shell.database.complete_statement(pending)):
            pending, scan = "", LineScan()
    return not pending


def _bindings(shell: Shell) -> KeyBindings:
    bindings = KeyBindings()

    @bindings.add("enter")
    def send(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state is not None and buffer.complete_state.current_completion is not None:
            buffer.complete_state = None  # the choice from the menu is taken
        elif is_complete(shell, buffer.text):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    @bindings.add("escape", "enter")
    def begin_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return bindings
