"""The Python packages in .venv, and the two tools that installing and building take: uv and Node."""

import importlib.util
import os
import shutil
import sys

from tracker.installation.network import fetch
from tracker.installation.steps import BUILD, ROOT, StepError, fingerprint, once, step

TOOLS = BUILD / "tools"  # a folder of their own: the app's environment holds what the app needs
UV = TOOLS / "bin" / "uv"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
CONTENTS = VENV / "contents.txt"  # the lock's fingerprint, then what was installed; empty while installing

APP_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"
TOOLS_LOCK = "requirements-build.lock"


def install_tools() -> None:
    """Install uv and Node, unless they are there."""
    once("tools", (TOOLS_LOCK,), UV, fetch_tools)


def fetch_tools() -> None:
    """Let pip fetch the tools. With --target it needs no environment, and Debian's guarded pip agrees."""
    if importlib.util.find_spec("pip") is None:
        raise StepError("pip is missing; install it first (on Debian: apt install python3-pip).")
    shutil.rmtree(TOOLS, ignore_errors=True)
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary=:all:")
    lock = ("--require-hashes", "--target", TOOLS, "--requirement", TOOLS_LOCK)
    fetch("Fetching uv and Node", *pip, *lock, PIP_USER="0", PIP_REQUIRE_VIRTUALENV="0")


def install_packages(lock: str) -> None:
    """Make .venv hold exactly what `lock` names, unless it does."""
    if is_installed(lock):
        return
    install_tools()
    if is_half_made():
        make_venv()
    CONTENTS.write_text("")
    sync = (UV, "pip", "sync", "--quiet", "--require-hashes", "--python", PYTHON, lock)
    fetch("Installing the Python packages", *sync)
    CONTENTS.write_text("\n".join([held_by(lock), *installed_names()]))


def make_venv() -> None:
    """Make .venv anew, without pip: a machine without the package python3-venv cannot put it there.

    It links to the real path of this Python: when a system upgrade takes that away, `is_half_made` sees it.
    """
    shutil.rmtree(VENV, ignore_errors=True)
    step("Making .venv", os.path.realpath(sys.executable), "-m", "venv", "--without-pip", VENV)


def is_installed(lock: str) -> bool:
    """Say whether .venv holds `lock`. The developers' lock holds all of the app's."""
    if is_half_made() or not CONTENTS.exists():
        return False
    return CONTENTS.read_text().splitlines()[0] in (held_by(lock), held_by(DEV_LOCK))


def is_half_made() -> bool:
    """Say whether an installation was never finished, or something that was installed is gone."""
    if not PYTHON.exists():
        return True
    if not CONTENTS.exists():
        return False  # somebody else made it; what it lacks can be added
    names = CONTENTS.read_text().splitlines()[1:]
    return not names or not all(os.path.lexists(VENV / name) for name in names)


def held_by(lock: str) -> str:
    """Return the fingerprint of an environment made from `lock`."""
    return fingerprint(APP_LOCK, lock)


def installed_names() -> list[str]:
    """Return what stands in the environment's folders of commands and packages."""
    folders = [VENV / "bin", *VENV.glob("lib/python*/site-packages")]
    paths = (path for folder in folders for path in folder.iterdir() if path.name != "__pycache__")
    return sorted(str(path.relative_to(VENV)) for path in paths)
