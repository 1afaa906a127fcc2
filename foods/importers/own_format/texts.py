"""Texts in cells that a spreadsheet could take for a formula.

Such a cell gets an apostrophe in front when it is written and loses it when it is read. A text that begins
with an apostrophe of its own ("'t Hoofd") stays as it is, unless a formula would follow.
"""

import re

# What Excel, LibreOffice and Google Sheets begin a formula with, full-width signs included: OWASP, "CSV
# injection". A tab or a line break before it is skipped by some of them.
FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
GUARD = "'"


def guarded(text: str) -> str:
    """Return a text as it is written to a cell."""
    return GUARD + text if FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that was written to a cell."""
    return cell[1:] if cell.startswith(GUARD) and FORMULA.match(cell, 1) else cell
