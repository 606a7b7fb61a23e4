"""Writes the manual page from what the program says of itself: convene --experimental-dump-help | manual.py > convene.1"""

import json
import sys


def roff(text):
    """Text that no line of which is a request."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in safe.split("\n"))


def paragraphs(text):
    """Text as it is filled, and as it stands where its lines are indented."""
    for part in (text or "").split("\n\n"):
        if "\n" in part or part.startswith("  "):
            yield f".PP\n.nf\n{roff(part)}\n.fi"
        elif part.strip():
            yield f".PP\n{roff(part)}"


def argument(one):
    """An argument or option with what it means."""
    value = f" \\fI{roff(one['valueName'])}\\fR" if one["kind"] == "option" else ""
    names = [{"long": "--", "short": "-"}.get(name["kind"], "-") + name["name"] for name in one.get("names", [])]
    term = ", ".join(f"\\fB{roff(name)}\\fR" for name in names) + value if names else f"\\fI{roff(one['valueName'])}\\fR"
    meaning = one.get("abstract", "")
    if one.get("defaultValue") and one["kind"] == "option":
        meaning += f" (default: {one['defaultValue']})"
    return f".TP\n{term}\n{roff(meaning.strip() or 'See above.')}"


def command(one, version):
    """A subcommand: what it does, its arguments and options."""
    yield f".SS convene {one['commandName']}"
    yield roff(one.get("abstract", ""))
    yield from paragraphs(one.get("discussion"))
    for each in one.get("arguments", []):
        if each.get("shouldDisplay", True) and {name["name"] for name in each.get("names", [])}.isdisjoint({"help", "h", "version"}):
            yield argument(each)


def main():
    program = json.load(sys.stdin)["command"]
    version = sys.argv[1]
    print(f'.TH CONVENE 1 "" "Convene {version}" "User Commands"')
    print(".SH NAME\nconvene \\- " + roff(program["abstract"]))
    print(".SH SYNOPSIS\n.B convene\n\\fIcommand\\fR [\\fIarguments\\fR]\n.br\n.B convene help\n\\fIcommand\\fR")
    print(".SH DESCRIPTION")
    print("\n".join(paragraphs(program.get("discussion"))))
    print(".SH COMMANDS")
    for one in program["subcommands"]:
        if one["commandName"] != "help" and one.get("shouldDisplay", True):
            print("\n".join(command(one, version)))
    print(".SH EXIT STATUS\n0 done; 1 the answer is no; 64 the request makes no sense; 65 faults in a file; 66 a file is missing; "
          "70 a fault of Convene's own; 73 can't write; 130 interrupted.")
    print(".SH ENVIRONMENT\n.TP\n.B CONVENE_CHARTS\nThe folder of what charts are drawn with, where it isn't beside the program.\n"
          ".TP\n.B NO_COLOR\nWhere it is set, nothing is coloured.")
    print(".SH FILES\nScenarios to start from are in share/convene/scenarios, beside the folder of the program.")


main()
