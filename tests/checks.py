"""What `python3 run.py test` runs, from format to browser journeys."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

CHECKS = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy", "."),
    "import rule": ("lint-imports",),
    "templates": ("djlint", "--lint", "--quiet", "templates"),
    "migrations": ("python", "manage.py", "makemigrations", "--check", "--dry-run"),
    "tests": ("pytest", "-q", "-n", "auto", "-m", "not journey"),
}
JOURNEYS = {"browser journeys": ("pytest", "-q", "-n", "auto", "-m", "journey", "tests/journeys")}


def chromium() -> str | None:
    """Return the browser the journeys use."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")


def passes(name: str, command: tuple[str, ...]) -> bool:
    """Run one check in the open and say whether it passed."""
    sys.stderr.write(f"\n== {name}\n")
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    program = str(BIN / command[0])
    finished = subprocess.run(  # noqa: S603 - the commands above, no shell
        [program, *command[1:]], check=False, cwd=ROOT, env=environment
    )
    return finished.returncode == 0


def template_files() -> tuple[str, ...]:
    """Return the templates one by one: djade does not look into folders."""
    return tuple(str(path) for path in sorted((ROOT / "templates").rglob("*.html")))


def failed_checks() -> list[str]:
    """Run every check, also after one that fails, and return the names of those that failed."""
    checks = CHECKS | {"template style": ("djade", "--check", "--target-version", "5.2", *template_files())}
    if chromium():
        checks |= JOURNEYS
    failed = [name for name, command in checks.items() if not passes(name, command)]
    if not chromium():
        sys.stderr.write("\nBrowser journeys did not run: Chromium was not found.\n")
        if os.environ.get("REQUIRE_BROWSER"):
            failed.append("browser journeys (REQUIRE_BROWSER is set)")
    return failed


def main() -> int:
    """Run all checks, say at the end which failed, and tell it by the exit status."""
    failed = failed_checks()
    sys.stderr.write(f"\nFailed: {', '.join(failed)}.\n" if failed else "\nEverything passed.\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
