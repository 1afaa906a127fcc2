"""How much memory a worker of a running server takes. Linux tells; elsewhere it is not known."""

from pathlib import Path

PROCESSES = Path("/proc")


def worker_megabytes(pid: int) -> float | None:
    """Return the resident memory of the server's largest worker in MB, what it shares included."""
    try:
        workers = (PROCESSES / f"{pid}/task/{pid}/children").read_text().split()
        return max(
            (resident_megabytes((PROCESSES / worker / "status").read_text()) for worker in workers),
            default=None,
        )
    except OSError:
        return None


def resident_megabytes(status: str) -> float:
    """Read the line "VmRSS:   97412 kB" of a process's status."""
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
