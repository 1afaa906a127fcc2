"""Take pictures of every page into build/look/, and those of the landing page into build/static/pictures/.

`python3 run.py look [word …]`: only the pages whose name contains one of the words.
"""

import sys
import tempfile
from pathlib import Path

from tests.checks import chromium
from tests.served import NotServedError, use_data
from tracker.installation.steps import StepError, say


def main(words: list[str]) -> int:
    """Return the exit status; what went wrong ends in a line that names it."""
    program = chromium()
    if program is None:
        say("Chromium was not found: install the package chromium, or name the program in CHROMIUM.")
        return 1
    with tempfile.TemporaryDirectory(prefix="magnesium-look-") as folder:
        use_data(Path(folder))
        # Models can be imported from here on.
        from tests.look.look import look

        try:
            sheet, faults = look(Path(folder), program, words)
        except (NotServedError, StepError) as error:
            say(str(error) or "The server did not start; the lines above say why.")
            return 1
    sys.stdout.write(f"Pictures: {sheet}\n")
    for fault in faults:
        say(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
