#!/bin/sh
# Prints the commands of README.md that stand below the mark `<!-- walked: NAME -->`, one a line: readme-commands.sh NAME
set -eu
awk -v mark="<!-- walked: $1 -->" '
  $0 == mark { wanted = 1; next }
  wanted && /^```/ { inside = !inside; if (!inside) exit; next }
  wanted && inside { print }
' "$(dirname "$0")/../../README.md" | grep . || { echo "README.md has nothing below the mark $1." >&2; exit 1; }
