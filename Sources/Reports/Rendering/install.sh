#!/bin/sh
# Fetches what charts are drawn with into .charts: a Python environment with vl-convert-python, and the scripts of Vega,
# Vega-Lite and Vega-Embed that it carries, for the pages. Does nothing where they are there already.
set -eu
cd "$(dirname "$0")/../../.."
if [ -f .charts/vega.js ]; then exit 0; fi
if ! python3 -c "import venv, ensurepip" 2>/dev/null; then
  echo "Charts need Python 3 with venv: apt-get install python3-venv" >&2
  exit 1
fi
python3 -m venv .charts/python
.charts/python/bin/python -m pip install --quiet --disable-pip-version-check "vl-convert-python>=1.9,<2"
# Last and in one step: with this file, everything is there.
.charts/python/bin/python -c "
import vl_convert
print(vl_convert.javascript_bundle('window.vegaEmbed = vegaEmbed;'))
" > .charts/vega.js.new
mv .charts/vega.js.new .charts/vega.js
