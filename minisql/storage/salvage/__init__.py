"""What can still be read of a damaged file: pages, cells and records, each for itself.

A file comes in, sound or not; out come its pages (`image.py`), the cells on a page with their records (`cells.py`), and
which pages hang together (`pages.py`). Nothing here raises CorruptError: what cannot be read is left out. No file is
written but for a hot journal that is played back, as by every reader. Source: recovery, fileformat2.
"""

from __future__ import annotations

from minisql.storage.salvage.cells import RawCell, cells_of, decode_leniently
from minisql.storage.salvage.image import DatabaseImage, read_image
from minisql.storage.salvage.pages import OrphanPage, PageMap

__all__ = ["DatabaseImage", "OrphanPage", "PageMap", "RawCell", "cells_of", "decode_leniently", "read_image"]
