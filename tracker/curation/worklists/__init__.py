"""Worklists: what could be done next for the food table. Worked out when asked for and after imports.

Each list has a module that finds its foods; `refreshing` keeps what they find as rows of WorkItem.
"""

from tracker.curation.worklists.refreshing import refresh_worklists

__all__ = ["refresh_worklists"]
