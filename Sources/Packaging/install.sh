#!/bin/sh
# Installs what packages are made with and tried in, where it is missing. Needs Debian.
set -eu
missing=""
command -v patchelf >/dev/null || missing="$missing patchelf"
command -v dpkg-shlibdeps >/dev/null || missing="$missing dpkg-dev"
command -v debootstrap >/dev/null || missing="$missing debootstrap"
[ -n "$missing" ] || exit 0
command -v apt-get >/dev/null || { echo "Install$missing first." >&2; exit 1; }
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
$sudo apt-get update -qq
# shellcheck disable=SC2086 # one word a package
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
