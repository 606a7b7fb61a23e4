#!/bin/sh
# Installs what the outputs are tested with: Chromium and LibreOffice Calc from Debian, the rest from PyPI into .charts/python.
set -eu
cd "$(dirname "$0")/../.."
sh Sources/Reports/Rendering/install.sh
missing=""
command -v chromium >/dev/null || missing="chromium"
command -v soffice >/dev/null || missing="$missing libreoffice-calc"
if [ -n "$missing" ]; then
  command -v apt-get >/dev/null || { echo "Install $missing first." >&2; exit 1; }
  apt-get update -qq
  # shellcheck disable=SC2086 # one word a package
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing fonts-dejavu-core >/dev/null
fi
.charts/python/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/Outputs/requirements.txt
