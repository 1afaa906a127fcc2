"""What holds for the tree as a whole."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def variables_read_by(settings: Path) -> set[str]:
    """Return the names that a settings module asks for: X in env.str("X"), env.bool("X", …) and the like."""
    return set(re.findall(r"\benv\.\w+\(\s*\"([A-Z_]+)\"", settings.read_text()))


def variables_explained_in(readme: Path) -> set[str]:
    """Return the names in the first column of the table under "Settings"."""
    section = readme.read_text().partition("\n## Settings\n")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| `([A-Z_]+)` \|", section, flags=re.MULTILINE))


def test_the_readme_explains_every_variable_that_the_settings_read() -> None:
    read = variables_read_by(ROOT / "tracker" / "settings.py")

    assert len(read) > 5
    assert variables_explained_in(ROOT / "README.md") == read


def test_the_readme_begins_with_the_two_commands() -> None:
    commands = re.findall(
        r"^python3 run\.py\S*(?: \w+)?", (ROOT / "README.md").read_text(), flags=re.MULTILINE
    )

    assert [command.strip() for command in commands[:2]] == ["python3 run.py", "python3 run.py test"]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock", "requirements-build.lock"])
def test_a_lock_of_python_packages_has_hashes_and_no_addresses(lock) -> None:
    text = (ROOT / lock).read_text()
    packages = [line for line in text.splitlines() if re.match(r"\w", line)]

    assert "://" not in text
    assert len(packages) == len(re.findall(r"^\w.*\\\n +--hash=sha256:", text, flags=re.MULTILINE))


def test_the_lock_of_npm_packages_has_hashes_and_names_no_registry() -> None:
    text = (ROOT / "package-lock.json").read_text()

    assert '"resolved"' not in text
    assert text.count('"integrity": "sha512-') == text.count('"node_modules/')


def test_the_developers_lock_holds_what_the_app_runs_with() -> None:
    app, developers = (
        set(re.findall(r"^(\S+==\S+)", (ROOT / name).read_text(), flags=re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )

    assert app <= developers


def imported_by(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text())))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize(
    "path",
    [ROOT / "run.py", *sorted((ROOT / "tracker/installation").glob("*.py"))],
    ids=lambda path: path.name,
)
def test_what_runs_before_the_environment_needs_the_standard_library_only(path) -> None:
    foreign = {name for name in imported_by(path) if name.partition(".")[0] not in sys.stdlib_module_names}

    assert all(name.startswith("tracker.installation.") for name in foreign)


def test_production_settings_pass_djangos_own_check() -> None:
    key = "".join(chr(33 + number % 90) for number in range(60))
    # Set for the browser journeys, which may run in the same process.
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    production = {
        **environment,
        "HTTPS": "1",
        "SECRET_KEY": key,
        "DJANGO_SETTINGS_MODULE": "tracker.settings",
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    checked = subprocess.run(command, cwd=ROOT, env=production, capture_output=True, text=True, check=False)  # noqa: S603
    assert checked.returncode == 0, checked.stderr
