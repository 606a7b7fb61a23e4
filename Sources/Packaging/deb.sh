#!/bin/sh
# Makes dist/convene_VERSION_ARCHITECTURE.deb of what program.sh has built.
set -eu
cd "$(dirname "$0")/../.."
made=.build-packages/program
root=.build-packages/deb
version=$("$made/convene" --version)
architecture=$(dpkg --print-architecture)
rm -rf "$root"
doc=$root/usr/share/doc/convene
share=$root/usr/share/convene
mkdir -p "$root/usr/bin" "$root/usr/share/man/man1" "$share/charts" "$doc" "$root/DEBIAN" "$root/usr/share/zsh/vendor-completions" \
  "$root/usr/share/bash-completion/completions" "$root/usr/share/fish/vendor_completions.d"
cp "$made/convene" "$root/usr/bin/"
gzip -9n <"$made/convene.1" >"$root/usr/share/man/man1/convene.1.gz"
cp "$made/completions/bash" "$root/usr/share/bash-completion/completions/convene"
cp "$made/completions/zsh" "$root/usr/share/zsh/vendor-completions/_convene"
cp "$made/completions/fish" "$root/usr/share/fish/vendor_completions.d/convene.fish"
cp "$made/charts/vega.js" "$share/charts/"
cp -r "$made/docs" "$share/"
cp -r scenarios "$share/"
find "$share/scenarios" -name '*.sh' -delete -o -name '*.py' -delete
cp README.md "$doc/"
gzip -9n <CHANGELOG.md >"$doc/changelog.gz"
cp Sources/Packaging/copyright "$doc/copyright"
# What it needs, with versions, as Debian's own tools find it in the program.
mkdir -p .build-packages/debian
printf 'Source: convene\n\nPackage: convene\nArchitecture: any\n' >.build-packages/debian/control
needs=$(cd .build-packages && dpkg-shlibdeps -O deb/usr/bin/convene 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
cat >"$root/DEBIAN/control" <<END
Package: convene
Version: $version
Architecture: $architecture
Maintainer: The Convene contributors <convene@localhost>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: $needs
Suggests: python3
Section: science
Priority: optional
Description: try a partnership before you set it up
 Convene plays a public-sector partnership through month by month, thousands of
 times, with the people, the targets, the money and the luck that it would meet.
 It says what a design is likely to achieve, when, at what cost and with what
 spread, next to the same partners without a partnership.
END
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -exec chmod 644 {} +
chmod 755 "$root/usr/bin/convene"
mkdir -p dist
rm -f dist/convene_*.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "dist/convene_${version}_$architecture.deb"
