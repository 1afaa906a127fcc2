"""From an empty folder to the contact sheet."""

from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from django.core.management import call_command

from tests.look.contact_sheet import write_contact_sheet
from tests.look.pictures import camera
from tests.look.scene import Scene
from tests.look.scenes import scenes
from tests.look.states import write_states
from tests.served import served_app
from tracker.installation.static_files import collect_static_files
from tracker.installation.steps import BUILD, alone, say

PICTURES = BUILD / "look"
# Part of the static files: the landing page shows these where they were made.
LANDING_PICTURES = BUILD / "static" / "pictures"
SHOWN_ON_LANDING = {"today": "today-full", "trends": "trends-full", "food": "food"}


def look(data: Path, program: str, words: Sequence[str]) -> tuple[Path, list[str]]:
    """Take all pictures; return the contact sheet and what went wrong.

    First come those that the landing page shows, so that they are in its own picture.
    """
    say("Preparing a database …")
    call_command("prepare", stdout=StringIO())
    states = write_states()
    everything = scenes(states)
    faults = picture_landing(data, program, everything, states.sessions)
    seen = [scene for scene in everything if not words or any(word in scene.name for word in words)]
    faults += picture_all(data, program, seen, states.sessions)
    return write_contact_sheet([scene.name for scene in seen], PICTURES), faults


def picture_landing(
    data: Path, program: str, everything: Sequence[Scene], sessions: dict[str, str]
) -> list[str]:
    """Take the pictures of the landing page."""
    LANDING_PICTURES.mkdir(parents=True, exist_ok=True)
    named = {scene.name: scene for scene in everything}
    shown = {file: named[name] for file, name in SHOWN_ON_LANDING.items()}
    collect()
    with served_app(data) as server, camera(server.address, sessions, program) as opened:
        return opened.take_for_landing(shown, LANDING_PICTURES)


def picture_all(data: Path, program: str, seen: Sequence[Scene], sessions: dict[str, str]) -> list[str]:
    """Take the pictures of `seen`."""
    say(f"Taking pictures of {len(seen)} pages …")
    PICTURES.mkdir(parents=True, exist_ok=True)
    collect()
    with served_app(data) as server, camera(server.address, sessions, program) as opened:
        return opened.take_all(seen, PICTURES)


def collect() -> None:
    """Gather what is served as a file; a server reads the folder when it starts."""
    with alone():
        collect_static_files()
