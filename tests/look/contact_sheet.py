"""One page with all pictures: a row a scene, a column a width and mode."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from tests.look.pictures import MODES, WIDTHS

HEAD = """<!doctype html><meta charset="utf-8"><title>Every page</title>
<style>body{font:14px system-ui;margin:16px}section{display:flex;gap:12px;align-items:flex-start;
border-top:1px solid #999;padding:12px 0}h2{width:140px;font-size:14px;margin:0}img{display:block}</style>
"""
# Wide pictures are shown smaller, so that a row fits a screen.
SHOWN_WIDTH = {360: 240, 1280: 480}


def contact_sheet(names: Iterable[str]) -> str:
    """Return the page for scenes of these names; pictures are looked for beside it."""
    return HEAD + "\n".join(row(name) for name in names)


def row(name: str) -> str:
    """Return the pictures of one scene, each a link to its full size."""
    files = [(f"{name}-{width}-{mode}.png", SHOWN_WIDTH[width]) for width in WIDTHS for mode in MODES]
    cells = [
        f'<a href="{escape(file)}"><img src="{escape(file)}" width="{width}" loading="lazy" alt=""></a>'
        for file, width in files
    ]
    return f"<section><h2>{escape(name)}</h2>{''.join(cells)}</section>"


def write_contact_sheet(names: Iterable[str], folder: Path) -> Path:
    """Write the page into the folder of the pictures."""
    sheet = folder / "index.html"
    sheet.write_text(contact_sheet(names))
    return sheet
