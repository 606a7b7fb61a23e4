"""How many of the bare numbers in the model's rules the recorded outcomes hold fast.

Gives every number with a decimal point in the rules a switch that makes it a tenth larger, builds once, and runs the tests of
the baseline with each switch in turn. Puts the rules back at the end.

Usage: bites.py TEST-COMMAND [HOW-MANY]
  HOW-MANY: so many numbers, spread evenly over the rules (default: all).
"""

import os
import re
import shlex
import subprocess
import sys

PACKAGE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
MODEL = os.path.join(PACKAGE, "Sources/PartnershipModel")
ROOMS = ["Month", "Governance", "Engagement", "Performance"]
NUMBER = re.compile(r"(?<![\w.])(\d+\.\d+)(?![\w.])")
DESCRIBES = re.compile(r"\bvar \w+(: Quantity)? *=|\binit\(|\bQuantity\b")
SWITCHES = """import Foundation
import LaneArithmetic

private let bitten = Int(ProcessInfo.processInfo.environment["BITE"] ?? "") ?? -1
@inline(never) func bite(_ number: Double, _ place: Int) -> Double { place == bitten ? number * 1.1 : number }
@inline(never) func bite(_ number: Double, _ place: Int) -> Lane { Lane(place == bitten ? number * 1.1 : number) }
"""


def main():
    command, wanted = shlex.split(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None
    numbers = []
    for room in ROOMS:
        for file in sorted(os.listdir(os.path.join(MODEL, room))):
            numbers += bare_numbers(os.path.join(MODEL, room, file))
    if wanted:
        numbers = [numbers[i * len(numbers) // wanted] for i in range(wanted)]
    switches = os.path.join(MODEL, "Month", "Bite.swift")
    texts = {path: open(path).read() for path in {number[0] for number in numbers}}
    try:
        for path, text in texts.items():
            write(path, switched(text, path, numbers))
        write(switches, SWITCHES)
        if not holds(command, -1):
            sys.exit("The baseline fails, or the rules with their switches don't build, before anything was changed.")
        loose = [number for place, number in enumerate(numbers) if not bites(command, place, number)]
    finally:
        for path, text in texts.items():
            write(path, text)
        os.remove(switches)
    print(f"{len(numbers) - len(loose)} of {len(numbers)} bare numbers turn a test red when a tenth larger")
    sys.exit(1 if loose else 0)


def bare_numbers(path):
    """(file, line, column, number) of each, but for those of comments and of what a design is described with."""
    found = []
    with open(path) as file:
        for line, text in enumerate(file):
            code = text.split("//")[0]
            if not DESCRIBES.search(code):
                places = NUMBER.finditer(code)
                found += [(path, line, place.start(), place[1]) for place in places if float(place[1]) not in (0, 1)]
    return found


def switched(text, path, numbers):
    lines = text.splitlines(keepends=True)
    for place, (where, line, column, number) in reversed(list(enumerate(numbers))):
        if where == path:
            whole = lines[line]
            lines[line] = f"{whole[:column]}bite({number}, {place}){whole[column + len(number):]}"
    return "".join(lines)


def bites(command, place, number):
    path, line, _, text = number
    is_unnoticed = holds(command + ["--skip-build"], place)
    print(f"{'unnoticed' if is_unnoticed else 'noticed'}: {os.path.relpath(path, MODEL)}:{line + 1}: {text}", flush=True)
    return not is_unnoticed


def holds(command, place):
    """Whether the baseline holds with the number at a place a tenth larger."""
    with open(os.path.join(PACKAGE, ".build", "bites.log"), "w") as log:
        run = subprocess.run(
            command + ["--filter", "ModelBaselineTests"], cwd=PACKAGE, env={**os.environ, "BITE": str(place)},
            stdout=log, stderr=subprocess.STDOUT)
    return run.returncode == 0


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


main()
