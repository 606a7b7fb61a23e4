#!/bin/sh
# Installs the headers of the GNU Scientific Library, of SQLite and of libxlsxwriter where they are missing.
set -e
has() { pkg-config --exists "$1" 2>/dev/null || [ -e "/usr/include/$2" ]; }
if has gsl gsl/gsl_cdf.h && has sqlite3 sqlite3.h && has xlsxwriter xlsxwriter.h; then exit 0; fi
if command -v apt-get >/dev/null; then
  packages="libgsl-dev libsqlite3-dev libxlsxwriter-dev pkg-config"
  sudo=""
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Convene needs $packages: please have them installed." >&2; exit 1; }
    sudo=sudo
  fi
  echo "Installing $packages (GNU Scientific Library, SQLite and libxlsxwriter) ..."
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null
else
  echo "Convene needs the GNU Scientific Library, SQLite and libxlsxwriter with their headers: libgsl-dev, libsqlite3-dev" >&2
  echo "and libxlsxwriter-dev on Debian and Ubuntu; gsl-devel, sqlite-devel and libxlsxwriter-devel on Fedora; gsl and" >&2
  echo "libxlsxwriter in Homebrew. Please install them and try again." >&2
  exit 1
fi
