#!/bin/sh
# Does what the tutorial says: writes its files (blocks of yaml whose first line names the file) and runs its commands
# (blocks of sh), in order, in a folder of its own. A command ends with 0, or as a comment behind it says.
set -eu
cd "$(dirname "$0")/.."
article=Sources/PartnershipModel/PartnershipModel.docc/Guides/FirstPartnership.md
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PATH="$PWD/.build/release:$PATH"

awk -v folder="$folder" '
  /^```yaml/ { getline; file = folder "/" substr($0, 3); inFile = 1 }
  /^```sh/ { inCommands = 1; next }
  /^```$/ { inFile = inCommands = 0 }
  inFile { print > file }
  inCommands { print > (folder "/commands") }
' "$article"

cd "$folder"
test -s commands
while read -r line; do
  expected=$(echo "$line" | sed -n 's/.*# ends with exit code \([0-9]*\).*/\1/p')
  echo "$line"
  status=0
  sh -c "$line" </dev/null >output 2>&1 || status=$?
  if [ "$status" -ne "${expected:-0}" ]; then
    cat output
    echo "The tutorial says that this ends with ${expected:-0}; it ended with $status: $line"
    exit 1
  fi
done <commands
