"""The key that signs sessions, kept beside the database where the environment gives none."""

import os
import secrets
from pathlib import Path


def stored_secret_key(path: Path) -> str:
    """Return the key in the file at `path`; make the file (mode 600) when it is not there yet."""
    try:
        return path.read_text("ascii").strip()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    key = secrets.token_urlsafe(50)
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:  # another process was quicker
        return path.read_text("ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key)
    return key
