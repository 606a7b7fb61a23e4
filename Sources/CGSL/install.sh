#!/bin/sh
# Installs the GNU Scientific Library's headers where they are missing.
set -e
if pkg-config --exists gsl 2>/dev/null || [ -e /usr/include/gsl/gsl_cdf.h ]; then exit 0; fi
if command -v apt-get >/dev/null; then
  sudo=""
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Convene needs the package libgsl-dev: please have it installed." >&2; exit 1; }
    sudo=sudo
  fi
  echo "Installing libgsl-dev (GNU Scientific Library) ..."
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libgsl-dev pkg-config >/dev/null
else
  echo "Convene needs the GNU Scientific Library with its headers: libgsl-dev on Debian and Ubuntu," >&2
  echo "gsl-devel on Fedora, gsl in Homebrew. Please install it and try again." >&2
  exit 1
fi
