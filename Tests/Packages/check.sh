#!/bin/sh
# Walks the ways in that need no Swift, by the words of README.md alone: the .deb in a bare Debian 12, the wheel in a fresh
# environment. Each has to come to an answer with charts in its report, and to the bytes of `make build`'s program.
# Needs root (chroot), debootstrap, python3 with venv, the network, and what `make packages` has made.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
here=Tests/Packages
debian=.build-packages/bookworm
if [ ! -e "$debian/etc/debian_version" ]; then
  rm -rf "$debian"
  debootstrap --variant=minbase bookworm "$debian.new" >/dev/null
  mv "$debian.new" "$debian"
fi
folder=$(mktemp -d)
chroot=$folder/debian
leave() {
  umount "$chroot/proc" 2>/dev/null || true
  rm -rf "$folder"
}
trap leave EXIT

# What `make build`'s program writes of the same scenario.
.build/release/convene run scenarios/minimal.yaml --quiet --out "$folder/built"

# The answer that README's commands have left below a folder, beside the built program's.
compare() {
  made=$(find "$1" -name manifest.json -printf '%h\n' -quit)
  diff -r -x performance.json "$folder/built" "$made"
  grep -q 'vegaEmbed' "$made/report.html" || { echo "$2: the report can't draw its charts." >&2; exit 1; }
  echo "$2: an answer with its report after $3 s, the same bytes as the built program's"
}

cp -a "$debian" "$chroot"
cp /etc/resolv.conf "$chroot/etc/"
mount -t proc proc "$chroot/proc"
! chroot "$chroot" which swift gsl-config sqlite3 >/dev/null || { echo "This Debian isn't bare." >&2; exit 1; }
mkdir "$chroot/town"
cp dist/convene_*.deb "$chroot/town/"
chroot "$chroot" apt-get update -qq
sh $here/readme-commands.sh debian | sed 's/^sudo //' >"$folder/commands"
test "$(wc -l <"$folder/commands")" = 2
began=$(date +%s)
chroot "$chroot" sh -eu -c "cd /town; export DEBIAN_FRONTEND=noninteractive; $(cat "$folder/commands")" </dev/null >"$folder/said" 2>&1 \
  || { cat "$folder/said" >&2; exit 1; }
compare "$chroot/town" "convene.deb in Debian $(cat "$chroot/etc/debian_version")" $(($(date +%s) - began))
for file in /usr/share/man/man1/convene.1.gz /usr/share/bash-completion/completions/convene \
  /usr/share/doc/convene/copyright /usr/share/convene/docs/index.html /usr/share/convene/scenarios/minimal.yaml; do
  test -s "$chroot$file" || { echo "$file is missing." >&2; exit 1; }
done
umount "$chroot/proc"
rm -rf "$chroot"

mkdir "$folder/fresh"
cp dist/*.whl "$folder/fresh/"
cd "$folder/fresh"
sh "$root/$here/readme-commands.sh" wheel >"$folder/commands"
test "$(wc -l <"$folder/commands")" = 2
began=$(date +%s)
sh -eu "$folder/commands" </dev/null >"$folder/said" 2>&1 || { cat "$folder/said" >&2; exit 1; }
compare "$folder/fresh/notebooks-output" "The wheel in a fresh environment" $(($(date +%s) - began))
python=$folder/fresh/convene/bin/python
cd "$folder"
"$python" -m pip install --quiet pandas altair vl-convert-python auditwheel
"$python" -m unittest discover -s "$root/Tests/Python" 2>&1 | tail -1
"$folder/fresh/convene/bin/convene" charts "$made" >/dev/null
tag=$("$python" -m auditwheel show "$root"/dist/*.whl | tr '\n' ' ' | sed -n 's/.*platform tag to "\([a-z0-9_]*\)".*/\1/p')
ls "$root"/dist/*"-$tag.whl"
