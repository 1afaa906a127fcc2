#!/usr/bin/env python3
"""Make the environment, then run or test the app: `python3 run.py [options] [word …]`.

Standard library only. Nothing is repeated while its sources stay the same, and then no network is needed.
This file parses on Python 3.6, so that an old Python is refused in one line and not by a syntax error.
"""

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path


def refusal(version: "tuple[int, ...]", system: str) -> str:
    """Return why the app cannot run here, or nothing. `system` is `os.name`."""
    if system == "nt":
        return "On Windows, run this inside WSL (Windows Subsystem for Linux)."
    if version < (3, 11):
        return "Python 3.11 or newer is needed; this is {}.{}.".format(*version)
    return ""


if refusal(sys.version_info[:2], os.name):
    sys.exit(refusal(sys.version_info[:2], os.name))

# What follows may use anything that Python 3.11 has.
from typing import NoReturn  # noqa: E402

from tracker.installation.database import prepare_database  # noqa: E402
from tracker.installation.packages import APP_LOCK, DEV_LOCK, PYTHON, install_packages  # noqa: E402
from tracker.installation.static_files import build_styles, collect_static_files  # noqa: E402
from tracker.installation.steps import ROOT, StepError, alone, say  # noqa: E402

DEVELOPER_MODULES = {"test": "tests.checks", "bench": "tests.bench", "look": "tests.look"}
HIGHEST_PORT = 65_535
WORDS = ("serve", "demo", "manage", *DEVELOPER_MODULES)


class OneLineParser(argparse.ArgumentParser):
    """Refuses in one line where argparse prints its usage too."""

    def error(self, message: str) -> NoReturn:
        raise StepError(f"{message}. `python3 run.py --help` lists words and options.")


def parse(arguments: list[str]) -> argparse.Namespace:
    """Read the words and options; what follows `manage`, `bench` and `look` is theirs."""
    parser = OneLineParser(
        prog="run.py", description="Run or test the magnesium tracker.", allow_abbrev=False
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="0.0.0.0 lets a phone in; the way is not encrypted"
    )
    parser.add_argument("--port", type=port, default=8000, help="default: 8000")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder of the database and the secret key")
    parser.add_argument("word", nargs="?", default="serve", help=f"one of {', '.join(WORDS)}; default: serve")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="what follows manage, bench or look")
    options = parser.parse_args(arguments)
    if options.word not in WORDS:
        parser.error(f"unknown word: {options.word}")
    if options.rest and options.word in ("serve", "demo", "test"):
        parser.error(f"nothing can follow {options.word}; options stand before the word")
    return options


def port(text: str) -> int:
    """Read a port number; 0 lets the system choose one."""
    number = int(text)
    if not 0 <= number <= HIGHEST_PORT:
        raise ValueError
    return number


def data_folder(word: str, chosen: "Path | None") -> Path:
    """Return the folder of the data; the demo has one of its own, whatever the environment says."""
    usual = ROOT / "data" / "demo" if word == "demo" else Path(os.environ.get("DATA_DIR") or ROOT / "data")
    return (chosen or usual).absolute()


def use_data_folder(word: str, data: Path) -> None:
    """Tell all that is started from here; the demo never writes into a database named by the environment."""
    os.environ["DATA_DIR"] = str(data)
    if word == "demo":
        os.environ.pop("DATABASE_URL", None)


def prepare(word: str, data: Path) -> None:
    """Make what the word needs. The developers' words make databases of their own."""
    install_packages(DEV_LOCK if word in DEVELOPER_MODULES else APP_LOCK)
    build_styles()
    if word != "test":
        collect_static_files()
    if word not in DEVELOPER_MODULES:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        prepare_database(data)


def create_demo() -> None:
    """Fill the demo's database, outside the lock: others need not wait for it."""
    say("Making the demo …")
    if subprocess.run([PYTHON, "manage.py", "create_demo"], check=False, cwd=ROOT).returncode:
        raise StepError("The demo could not be made; the lines above say why.")


def command(options: argparse.Namespace) -> list[str]:
    """Return what the environment's Python is to run for this word."""
    if options.word in DEVELOPER_MODULES:
        return ["-m", DEVELOPER_MODULES[options.word], *options.rest]
    if options.word == "manage":
        return [str(ROOT / "manage.py"), *options.rest]
    return ["manage.py", "serve", "--host", options.host, "--port", str(options.port)]


def run(options: argparse.Namespace) -> NoReturn:
    """Prepare, then become the program that was asked for: output, signals and exit status are its own."""
    data = data_folder(options.word, options.data)
    use_data_folder(options.word, data)
    with alone():
        prepare(options.word, data)
    if options.word == "demo":
        create_demo()
    if options.word != "manage":  # what follows it may name files, seen from where the user stands
        os.chdir(ROOT)
    os.execv(PYTHON, [str(PYTHON), *command(options)])


def main(arguments: list[str]) -> int:
    """Return only when something went wrong: one line says what."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        run(parse(arguments))
    except StepError as error:
        say(str(error))
    except OSError as error:
        say(f"{error.strerror}: {error.filename}" if error.filename else str(error))
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
