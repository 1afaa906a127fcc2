"""Measure: `python3 run.py bench [--quick]`.

The installations and the bare view are served at the same time and asked in turn, one request at a time, so
that what else the machine does weighs on all alike. Only the ratios mean something on another machine.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench.client import WrongAnswerError
from tests.bench.effort import FULL, QUICK
from tests.served import NotServedError, use_data
from tracker.installation.steps import say


def main(arguments: list[str]) -> int:
    """Return the exit status; a missed target is a figure and no failure."""
    parser = argparse.ArgumentParser(prog="run.py bench", description="Measure the app beside a bare view.")
    parser.add_argument("--quick", action="store_true", help="a few requests, only to see that it works")
    effort = QUICK if parser.parse_args(arguments).quick else FULL
    with tempfile.TemporaryDirectory(prefix="magnesium-bench-") as folder:
        use_data(Path(folder))
        # Models can be imported from here on.
        from tests.bench.bench import bench

        try:
            sys.stdout.write(bench(Path(folder), effort))
        except (NotServedError, WrongAnswerError) as error:
            say(str(error) or "A server did not start; the lines above say why.")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
