"""Changes of foods, names and portions that everybody sees: writing them down, reading them, going back.

Whoever changes such a row calls `save_changed` or `remove`, or `keep_former` before changing many by SQL.
"""

from foods.history.changes import changes_of
from foods.history.keeping import (
    WhoAndWhy,
    keep_former,
    mark_corrected,
    remove,
    save_changed,
    write_down,
    write_down_added,
)

__all__ = [
    "WhoAndWhy",
    "changes_of",
    "keep_former",
    "mark_corrected",
    "remove",
    "save_changed",
    "write_down",
    "write_down_added",
]
