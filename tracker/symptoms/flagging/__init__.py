"""Red flags: which entries raise one, which of them puts a page in front, which stand."""

from tracker.symptoms.flagging.next_visit import NextVisitLine, end_line, next_visit_line
from tracker.symptoms.flagging.noted import Noted, kinds_that_ask_suddenly
from tracker.symptoms.flagging.raising import page_in_front, raise_flags, raised_by, report_sign
from tracker.symptoms.flagging.standing import asks_pregnancy_signs, standing_flags

__all__ = [
    "NextVisitLine",
    "Noted",
    "asks_pregnancy_signs",
    "end_line",
    "kinds_that_ask_suddenly",
    "next_visit_line",
    "page_in_front",
    "raise_flags",
    "raised_by",
    "report_sign",
    "standing_flags",
]
