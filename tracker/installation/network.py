"""What uv and Node have to be told of the machine's network settings: they do not look where pip looks."""

import os
import ssl
import subprocess
import sys
from pathlib import Path

from tracker.installation.steps import StepError, step


def fetch(title: str, *command: str | Path, **environment: str) -> None:
    """Run a step that downloads, with the machine's network settings."""
    try:
        step(title, *command, **network_settings(), **environment)
    except StepError as error:
        raise StepError(f"Is the network reachable? {error}") from None


def network_settings() -> dict[str, str]:
    """Return environment variables for uv and npm, without those that the user has set."""
    settings = index_in(pip_settings()) | certificates()
    return {name: value for name, value in settings.items() if name not in os.environ}


def pip_settings() -> str:
    """Return pip's configuration, from files and environment, as lines `name='value'`."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout  # noqa: S603 - fixed words


def index_in(listing: str) -> dict[str, str]:
    """Return uv's variable for the index that pip uses; what the environment says (":env:") sorts first."""
    settings = (line.partition("=") for line in sorted(listing.splitlines()))
    urls = [value.strip("'") for name, _, value in settings if name.endswith(".index-url")]
    return {"UV_DEFAULT_INDEX": urls[0]} if urls else {}


def certificates() -> dict[str, str]:
    """Return the variables for the machine's certificate list, which can hold a company's own."""
    paths = ssl.get_default_verify_paths()
    lists = [Path(paths.cafile or ""), Path(paths.capath or "") / "ca-certificates.crt"]
    found = next((str(path) for path in lists if path.is_file()), "")
    return {"SSL_CERT_FILE": found, "NODE_EXTRA_CA_CERTS": found} if found else {}
