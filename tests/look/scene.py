"""One picture."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

Action = Callable[[Page], None]


@dataclass(frozen=True)
class Scene:
    """What is opened. `who` names a state of `states.py`; nobody is a visitor."""

    name: str
    path: str
    who: str = "demo"
    action: Action | None = None
