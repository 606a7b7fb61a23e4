"""Convene from Python: scenarios in, answers, tables and charts out.

    import convene
    comparison = convene.compare("scenarios/minimal.yaml", replications=1000)
    comparison.leader, comparison.designs["with a grant"].attainment.low
    comparison.table("months"), comparison.chart("fan")

A scenario is a file or a dict of the same keys. Commands take the program's options, underscores for hyphens: ``convene.run(
scenario, precision="2%", seed=7)``. ``out`` names the folder; without it, it goes away with the answer. ``progress`` is called
with what is done and all there is to do; a notebook shows it unasked. The program does all the work.
"""

from .answer import Answer, Comparison, Estimate, Run  # noqa: F401 - names of the package
from .program import Fault, Faults, Problem, VersionMismatch, __version__, ask, path  # noqa: F401


def check(scenario):
    """What a scenario describes, in a sentence. Raises Faults with every fault of it."""
    return ask("check", scenario)[0]


def run(scenario, **options):
    """Plays one design through, next to no partnership and informal working."""
    return Run.asked("run", scenario, **options)


def compare(scenario, **options):
    """Plays all designs on the same luck: which is best, how sure that is, and whether a partnership is justified."""
    return Comparison.asked("compare", scenario, **options)


def stress(scenario, **options):
    """What goes wrong with the resources before the design fails."""
    return Answer.asked("stress", scenario, **options)


def explore(scenario, **options):
    """What an outcome depends on among all that nobody knows and all that could be set otherwise."""
    return Answer.asked("explore", scenario, **options)


def patterns(files=(), **options):
    """Whether the model shows what is known of partnerships: the shipped catalogue, or patterns in files of your own."""
    return Answer.asked("patterns", files, **options)


def read(folder):
    """The answer that lies in a folder, whoever asked for it and when."""
    answer = Answer(folder)
    return {"run": Run, "compare": Comparison}.get(answer.command.split()[1], Answer)(folder)
