"""Timing of a function, and of one against another."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

RUNS = 7


@dataclass(frozen=True)
class Timing:
    """Seconds of several runs."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.seconds)

    def __str__(self) -> str:
        low, high = min(self.seconds) * 1000, max(self.seconds) * 1000
        return f"{self.median * 1000:9.1f} ms ({low:.1f} to {high:.1f})"


def timed(run: Callable[[], object], runs: int = RUNS) -> Timing:
    """`run`, once to warm up and then `runs` times."""
    run()
    return Timing(tuple(seconds(run) for _ in range(runs)))


def against(name: str, work: Callable[[], object], floor: Callable[[], object], runs: int = RUNS) -> None:
    """Print `work` beside `floor`, run in turn so that a slow moment of the machine hits both."""
    work(), floor()
    pairs = [(seconds(work), seconds(floor)) for _ in range(runs)]
    works, floors = Timing(tuple(pair[0] for pair in pairs)), Timing(tuple(pair[1] for pair in pairs))
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"{name:44}{works}   floor {floors}   ratio {ratio:6.1f}")


def seconds(run: Callable[[], object]) -> float:
    """How long one run takes."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began
