"""How much the reading of one file may take."""

import resource
from dataclasses import dataclass

FILE_MEGABYTES = 256  # of any one file that a helper writes


@dataclass(frozen=True)
class Limits:
    """The limits of time (from start to end, and of computing in one process) and of one process's memory."""

    seconds: int = 300
    cpu_seconds: int = 60
    megabytes: int = 1024  # of addresses; an image of 50 million pixels takes 800, LibreOffice under 500

    def keep(self) -> None:
        """Hold this process, and those that it starts, to the limits from now on."""
        for kind, most in (
            (resource.RLIMIT_AS, self.megabytes * 2**20),
            (resource.RLIMIT_FSIZE, FILE_MEGABYTES * 2**20),
            (resource.RLIMIT_CORE, 0),
        ):
            resource.setrlimit(kind, (most, most))
        # a second later the kernel kills what did not end at its signal
        resource.setrlimit(resource.RLIMIT_CPU, (self.cpu_seconds, self.cpu_seconds + 1))
