"""The program: where it is, whether it is the one this package was written for, and what it says."""

import dataclasses
import functools
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sysconfig
import tempfile
import threading

__version__ = "0.1.0"


class Problem(Exception):
    """Convene didn't do what it was asked; ``code`` is its exit code."""

    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


class VersionMismatch(Problem):
    """The program is of another version than this package."""


@dataclasses.dataclass(frozen=True)
class Fault:
    """Something in a scenario that can't stay as it is."""

    line: int
    column: int
    key: str  #: The keys that lead to the place, with points between; empty for the file as a whole.
    problem: str  #: What is wrong with what, what is allowed, and the nearest match.


class Faults(Problem):
    """A scenario has faults: ``faults`` has all of them, in the order of the file. Lines of a dict are those of its JSON."""

    # Such as: file.yaml:14:12: partners.police.pledge.staff: "3 pounds" has the wrong unit; allowed: …
    LINE = re.compile(r'.*?:(\d+):(\d+): (?:([^";]*?): )?(.*)')

    def __init__(self, message, code):
        super().__init__(message, code)
        found = filter(None, map(self.LINE.fullmatch, message.splitlines()))
        self.faults = [Fault(int(one[1]), int(one[2]), one[3] or "", one[4]) for one in found]


@functools.cache
def path():
    """The program: what CONVENE names, the one installed with this package, or the one on the search path."""
    beside = pathlib.Path(sysconfig.get_path("scripts")) / "convene"
    found = os.environ.get("CONVENE") or (str(beside) if beside.exists() else shutil.which("convene"))
    if not found:
        raise Problem("The program convene isn't on the search path; the variable CONVENE may name it.", 66)
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if version != __version__:
        raise VersionMismatch(f"{found} is version {version}, and this package is for {__version__}.", 64)
    return found


def arguments(options):
    """The program's options: True is a flag, a list gives one several times, None and False leave it out."""
    made = []
    for name, value in options.items():
        flag = "--" + name.replace("_", "-")
        for one in value if isinstance(value, (list, tuple)) else [value]:
            made += [] if one is None or one is False else [flag] if one is True else [flag, str(one)]
    return made


def ask(command, scenario, progress=None, **options):
    """Runs a command: what it printed, and its exit code, which is 1 where the answer is no. Raises Problem."""
    with tempfile.TemporaryDirectory() as folder:
        files = scenario if isinstance(scenario, (list, tuple)) else [scenario]
        if isinstance(scenario, dict):
            files = [pathlib.Path(folder) / "scenario.yaml"]
            files[0].write_text(json.dumps(scenario, indent=2, ensure_ascii=False), encoding="utf-8")
        asked = [path(), command, *map(str, files), *arguments(options)] + (["--progress", "lines"] if progress else [])
        errors = []
        with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
            listener = threading.Thread(target=_listen, args=(process.stderr, progress, errors))
            listener.start()
            try:
                printed = process.stdout.read()
            except KeyboardInterrupt:
                process.send_signal(signal.SIGINT)  # It leaves what it has, to go on with.
                raise
            finally:
                process.wait()
                listener.join()
    if process.returncode not in (0, 1):
        kind = Faults if process.returncode == 65 else Problem
        raise kind("".join(errors).strip().removeprefix("convene: "), process.returncode)
    return printed, process.returncode


def _listen(stream, progress, errors):
    for line in stream:
        step = re.fullmatch(r"progress: (\d+) of (\d+)\n", line)
        if step and progress:
            progress(int(step[1]), int(step[2]))
        elif not step:
            errors.append(line)
