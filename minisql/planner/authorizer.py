"""What an authorizer is asked while a statement is prepared, and what it may answer.

Source: c3ref "sqlite3_set_authorizer", "Authorizer Action Codes".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from typing import Any, TypeAlias

from minisql.errors import AuthError, SqlError


class Answer(IntEnum):
    """OK: go on. DENY: the statement is an error. IGNORE: a column reads as NULL, an action is not done."""

    OK = 0
    DENY = 1
    IGNORE = 2


class Action(IntEnum):
    """What a statement wants to do, with the third and the fourth argument of the callback."""

    CREATE_INDEX = 1  # index, table
    CREATE_TABLE = 2  # table, None
    CREATE_TEMP_INDEX = 3  # index, table
    CREATE_TEMP_TABLE = 4  # table, None
    CREATE_TEMP_TRIGGER = 5  # trigger, table
    CREATE_TEMP_VIEW = 6  # view, None
    CREATE_TRIGGER = 7  # trigger, table
    CREATE_VIEW = 8  # view, None
    DELETE = 9  # table, None
    DROP_INDEX = 10  # index, table
    DROP_TABLE = 11  # table, None
    DROP_TEMP_INDEX = 12  # index, table
    DROP_TEMP_TABLE = 13  # table, None
    DROP_TEMP_TRIGGER = 14  # trigger, table
    DROP_TEMP_VIEW = 15  # view, None
    DROP_TRIGGER = 16  # trigger, table
    DROP_VIEW = 17  # view, None
    INSERT = 18  # table, None
    PRAGMA = 19  # name, argument or None
    READ = 20  # table, column
    SELECT = 21  # None, None
    TRANSACTION = 22  # BEGIN, COMMIT or ROLLBACK, None
    UPDATE = 23  # table, column
    ATTACH = 24  # file, None
    DETACH = 25  # database, None
    ALTER_TABLE = 26  # database, table
    REINDEX = 27  # index, None
    ANALYZE = 28  # table, None
    CREATE_VTABLE = 29  # table, module
    DROP_VTABLE = 30  # table, module
    FUNCTION = 31  # None, function
    SAVEPOINT = 32  # BEGIN, RELEASE or ROLLBACK, savepoint
    RECURSIVE = 33  # None, None


class Ignored(Exception):
    """The authorizer wants the action not to be done: the statement does nothing."""


Ask: TypeAlias = Callable[[int, "str | None", "str | None", "str | None", "str | None"], int]
"""(action, argument, argument, database, trigger or view) to an answer."""
Question: TypeAlias = "tuple[int, str | None, str | None, str | None, str | None]"
"""What an authorizer is called with."""
Waiting: TypeAlias = "tuple[Action, str | None, str | None, str | None, str | None]"
"""What it will be called with."""
Answers: TypeAlias = dict[Question, int]
"""What it has said to some questions."""


class Authorizer:
    """A connection's authorizer while a statement is prepared.

    Attributes:
        ignored: the questions that were answered with IGNORE.
        inside: the trigger, view or common table expression whose text is looked at.
        depth: how many queries are being bound, one inside the other.
    """

    __slots__ = ("_ask", "_of_exists", "_postponed", "_shows_database", "depth", "ignored", "inside")

    def __init__(self, ask: Ask, *, shows_database: bool) -> None:
        self._ask = ask
        self._of_exists: dict[int, Waiting] = {}
        self._postponed: list[Waiting] = []
        self._shows_database = shows_database
        self.depth = 0
        self.ignored: set[Question] = set()
        self.inside: str | None = None

    def _answer(self, action: Action, a: str | None, b: str | None, database: str | None, inside: str | None) -> Answer:
        try:
            answer = Answer(self._ask(action.value, a, b, database, inside))
        except ValueError:
            raise SqlError("authorizer malfunction") from None
        if answer is Answer.IGNORE:
            self.ignored.add((action.value, a, b, database, inside))
        return answer

    def may(self, action: Action, a: str | None = None, b: str | None = None, database: str | None = None) -> bool:
        """May it be done? False: leave it out. Raises: AuthError, `not authorized`."""
        answer = self._answer(action, a, b, database, self.inside)
        if answer is Answer.DENY:
            raise AuthError("not authorized")
        return answer is Answer.OK

    def check(self, action: Action, a: str | None = None, b: str | None = None, database: str | None = None) -> None:
        """As `may`, of an action without which the statement is nothing. Raises: Ignored, too."""
        if not self.may(action, a, b, database):
            raise Ignored

    def check_alter(self, database: str, table: str, column: str | None) -> None:
        """`check` of ALTER TABLE, the only action whose third argument is no database. Raises: AuthError, Ignored."""
        answer = self._answer(Action.ALTER_TABLE, database, table, column, self.inside)
        if answer is Answer.DENY:
            raise AuthError("not authorized")
        if answer is not Answer.OK:
            raise Ignored

    def may_read(self, table: str, column: str, database: str) -> bool:
        """May the column be read? False: it is NULL. Raises: AuthError, `access to t.a is prohibited`."""
        answer = self._answer(Action.READ, table, column, database, self.inside)
        if answer is Answer.DENY:
            shown = f"{database}." if self._shows_database or database != "main" else ""
            raise AuthError(f"access to {shown}{table}.{column} is prohibited")
        return answer is Answer.OK

    def may_call(self, function: str, written: str) -> bool:
        """May the function be called? False: the call is NULL. Raises: SqlError."""
        answer = self._ask(Action.FUNCTION.value, None, function, None, self.inside)
        if answer not in (Answer.OK, Answer.IGNORE):
            raise SqlError(f"not authorized to use function: {written}")
        if answer == Answer.IGNORE:
            self.ignored.add((Action.FUNCTION.value, None, function, None, self.inside))
        return answer == Answer.OK

    # ---- what SQLite asks only when it writes the code of a query, after all of its names are settled

    def postpone(
        self, action: Action, a: str | None = None, b: str | None = None, database: str | None = None
    ) -> None:
        """Ask about it when the query around it is settled."""
        self._postponed.append((action, a, b, database, self.inside))

    @property
    def n_postponed(self) -> int:
        """How many questions wait."""
        return len(self._postponed)

    def unname(self, start: int) -> None:
        """Those from number `start` on that were postponed here are asked from within nothing that has a name."""
        late = [(*each[:4], None if each[4] == self.inside else each[4]) for each in self._postponed[start:]]
        self._postponed[start:] = late

    def put_forward(self, start: int, place: int) -> None:
        """Ask those from number `start` on before that of number `place`."""
        late = self._postponed[start:]
        del self._postponed[start:]
        self._postponed[place:place] = late

    def take(self, start: int) -> list[Waiting]:
        """Those from number `start` on, which wait no more."""
        taken = self._postponed[start:]
        del self._postponed[start:]
        return taken

    def put_off(self, questions: Iterable[Waiting]) -> None:
        """Ask these, too, when the query around them is settled."""
        self._postponed += questions

    def forget(self) -> None:
        """A statement begins: nothing is open or postponed."""
        self._of_exists.clear()
        self._postponed.clear()
        self.depth, self.inside = 0, None

    def settle(self) -> None:
        """Ask about what was postponed. Raises: AuthError, Ignored."""
        postponed, self._postponed = self._postponed, []
        for action, a, b, database, inside in postponed:
            answer = self._answer(action, a, b, database, inside)
            if answer is Answer.DENY:
                raise AuthError("not authorized")
            if answer is Answer.IGNORE and action is Action.SELECT:
                raise Ignored

    def note_exists(self, key: int, number: int) -> None:
        """Question `number` is about the query of an EXISTS, which is known by `key`."""
        if number < len(self._postponed):  # it is bound in silence, else
            self._of_exists[key] = self._postponed[number]

    def withdraw_exists(self, key: int) -> None:
        """That EXISTS has become a join: its query is none any more."""
        question = self._of_exists.pop(key, None)
        self._postponed = [each for each in self._postponed if each is not question]

    @contextmanager
    def query(self, *, is_operand: bool = False, settles: bool = True) -> Iterator[None]:
        """While a query is bound; `is_operand`: what follows is one in an expression. `settles`: if it is the outermost
        one, no names come behind its own."""
        if not is_operand:
            if self.depth:
                self.postpone(Action.SELECT)
            else:
                self.check(Action.SELECT)
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1
        if settles and not self.depth and not is_operand:
            self.settle()

    @contextmanager
    def silent(self) -> Iterator[None]:
        """While something is bound again of which everything has been asked, or will be."""
        ask, self._ask = self._ask, lambda *_: Answer.OK
        postponed, self._postponed = self._postponed, []
        try:
            yield
        finally:
            self._ask, self._postponed = ask, postponed

    @contextmanager
    def noting(self, answers: Answers, settled_in: str) -> Iterator[None]:
        """While questions are asked that will come again: what is answered is kept. What is postponed will be asked
        from within `settled_in`."""
        ask, n_postponed = self._ask, len(self._postponed)

        def noted(*question: Any) -> int:
            answers[question] = answer = ask(*question)
            return answer

        self._ask = noted
        try:
            yield
        finally:
            self._ask = ask
        late = [(*question[:4], settled_in) for question in self._postponed[n_postponed:]]
        self._postponed[n_postponed:] = late

    @contextmanager
    def answering(self, answers: Answers) -> Iterator[None]:
        """While they come again: nobody is asked, and the answers are those that were kept."""
        ask, self._ask = self._ask, lambda *question: answers.get(question, Answer.OK)
        postponed, self._postponed = self._postponed, []
        try:
            yield
        finally:
            self._ask, self._postponed = ask, postponed

    @contextmanager
    def names_again(self) -> Iterator[None]:
        """While something is bound again: about its names is asked once more, about its queries not."""
        postponed = self._postponed[:]
        with self.names_first():
            yield
        self._postponed = postponed

    @contextmanager
    def names_first(self) -> Iterator[None]:
        """While a query is bound of which the names are asked about before it is asked about itself (`settle`)."""
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1

    @contextmanager
    def within(self, name: str) -> Iterator[None]:
        """While the text of a trigger, a view or a common table expression is looked at."""
        outside, self.inside = self.inside, name
        try:
            yield
        finally:
            self.inside = outside


class Access:
    """What is asked when a column of one table or view is read."""

    __slots__ = ("_authorizer", "_columns", "_database", "_is_used", "_rowid_column", "_table")

    def __init__(
        self, authorizer: Authorizer, table: str, columns: Sequence[str], rowid_column: int | None, database: str
    ) -> None:
        self._authorizer = authorizer
        self._table = table
        self._columns = columns
        self._rowid_column = rowid_column
        self._database = database
        self._is_used = False

    def may_read(self, number: int) -> bool:
        """May column `number`, or with -1 the rowid, be read? See `Authorizer.may_read`."""
        if number >= 0 and number != self._rowid_column:
            self._is_used = True
        if number < 0 and self._rowid_column is not None:
            number = self._rowid_column
        column = "ROWID" if number < 0 else self._columns[number]
        return self._authorizer.may_read(self._table, column, self._database)

    def mention(self, database: str | None) -> None:
        """The table is named, and none of its columns is read. `database`: as it was written."""
        if not self._is_used:  # a column that may not be read counts, too
            self._authorizer.postpone(Action.READ, self._table, "", database)
