"""How many cells each of a few sibling pages gets. Numbers only: no page is seen here.

First the cells are packed from the left, each page as full as it gets; then cells move to the right while
that makes a pair of neighbours more even. SQLite decides in the same way, so a file grows the same whoever
writes it. Source: fileformat2 §1.6 leaves it open; `tests/storage/test_btree_balance.py` shows that the same
cells come to lie together as in SQLite.
"""

from __future__ import annotations

from minisql.errors import CorruptError

MAX_SIBLINGS = 3
"""Pages that take part in one balance; they can become two more."""


def distribute(
    sizes: list[int], ends: list[int], used: list[int], capacity: int, *, leaf_data: bool, fill_left: bool = False
) -> tuple[list[int], list[int]]:
    """Share out cells between pages.

    Args:
        sizes: bytes of each cell, in order. Unless `leaf_data`, the cells between two pages' are dividers, and
            after the balance the cell after each page's last is the divider that goes to the parent.
        ends: for each old page, the number of the cell after its last.
        used: for each old page, bytes that its cells and their pointers take.
        capacity: bytes that a page has for them.
        leaf_data: whether dividers are no cells of their own (leaves of a table).
        fill_left: cells move to the right only onto a page that would stay empty.
    Returns:
        As `ends` and `used`, for the new pages.
    Raises:
        CorruptError: the cells do not fit on two pages more than there were, as sound ones do.
    """
    ends, used = _pack_left(sizes, list(ends), list(used), capacity, leaf_data)
    for page in range(len(ends) - 1, 0, -1):
        _even_out(sizes, ends, used, page, leaf_data, fill_left)
        if ends[page - 1] <= (ends[page - 2] if page > 1 else 0):
            raise CorruptError("a page without cells after a balance")
    return ends, used


def _pack_left(
    sizes: list[int], ends: list[int], used: list[int], capacity: int, leaf_data: bool
) -> tuple[list[int], list[int]]:
    n_cells = len(sizes)
    max_pages = MAX_SIBLINGS + 2

    page = 0
    while page < len(ends):
        while used[page] > capacity:
            if page + 1 == len(ends):
                if len(ends) == max_pages:
                    raise CorruptError("cells do not fit on five pages")
                ends.append(n_cells)
                used.append(0)
            used[page] -= sizes[ends[page] - 1] + 2
            # Without leaf data the old divider enters the right page, and the cell taken off is the new divider.
            used[page + 1] += sizes[ends[page] - 1] + 2 if leaf_data else _size_at(sizes, ends[page])
            ends[page] -= 1
        first, end, room = ends[page], ends[page], capacity - used[page]
        while end < n_cells:  # a hundred cells and more each time: so nothing but the sum in here
            room -= sizes[end] + 2
            if room < 0:
                room += sizes[end] + 2
                break
            end += 1
        used[page], ends[page] = capacity - room, end
        if page + 1 < len(used):
            shift = 0 if leaf_data else 1  # the old divider enters, and the cell after the last one is the new divider
            lost = sizes[first + shift : end + shift]
            used[page + 1] -= sum(lost) + 2 * len(lost)
        if ends[page] >= n_cells:
            return ends[: page + 1], used[: page + 1]
        if ends[page] <= (ends[page - 1] if page else 0):
            raise CorruptError("a cell that fits on no page")
        page += 1
    return ends, used


def _size_at(sizes: list[int], cell: int) -> int:
    return sizes[cell] + 2 if cell < len(sizes) else 0


def _even_out(
    sizes: list[int], ends: list[int], used: list[int], page: int, leaf_data: bool, fill_left: bool
) -> None:
    """Move cells from page `page - 1` to `page` while the left one stays the fuller."""
    right, left = used[page], used[page - 1]
    is_last = page == len(ends) - 1
    last_of_left = ends[page - 1] - 1
    first_of_right = last_of_left + (0 if leaf_data else 1)  # what enters the right page: the cell, or the divider
    while last_of_left >= 0:
        leaves, enters = sizes[last_of_left], sizes[first_of_right]
        if right and (fill_left or right + enters + 2 > left - (leaves + (0 if is_last else 2))):
            break
        right += enters + 2
        left -= leaves + 2
        ends[page - 1] = last_of_left
        last_of_left -= 1
        first_of_right -= 1
    used[page], used[page - 1] = right, left
