"""Makes dist/convene_partnerships-VERSION-….whl of what program.sh has built: the program, the libraries that it needs, the
Python package, scenarios, and what charts are drawn with. Needs patchelf.

The program lies in the environment's bin/ and finds its libraries in lib/convene and everything else in share/convene,
wherever the environment is.
"""

import base64
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build-packages" / "program"
NAME = "convene_partnerships"
# What a system with the tag's glibc is known to have (PEP 600); everything else goes along.
THERE = re.compile(r"linux-vdso|ld-linux|lib(c|m|dl|rt|pthread|stdc\+\+|gcc_s|z)\.so")


def said(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def libraries(program):
    """Libraries that the program needs and that a bare system may not have, with those that they need."""
    found = [line.split() for line in said("ldd", str(program)).splitlines()]
    return [pathlib.Path(words[2]) for words in found if "=>" in words and not THERE.match(words[0])]


def newest_glibc(files):
    """The version of glibc that the files need at least: the newest that one of their symbols asks for."""
    asked = [re.findall(r"GLIBC_2\.(\d+)", said("objdump", "-T", str(file))) for file in files]
    return max(int(minor) for minors in asked for minor in minors)


def main():
    version = said(str(PROGRAM / "convene"), "--version").strip()
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        data = folder / f"{NAME}-{version}.data"
        scripts, shared, carried = data / "scripts", data / "data" / "share" / "convene", data / "data" / "lib" / "convene"
        for one in (scripts, shared, carried):
            one.mkdir(parents=True)
        shutil.copy(PROGRAM / "convene", scripts)
        subprocess.run(["patchelf", "--set-rpath", "$ORIGIN/../lib/convene", str(scripts / "convene")], check=True)
        for library in libraries(PROGRAM / "convene"):
            shutil.copy(library, carried / library.name)
            subprocess.run(["patchelf", "--set-rpath", "$ORIGIN", str(carried / library.name)], check=True)
        shutil.copytree(PROGRAM / "charts", shared / "charts")
        shutil.copytree(PROGRAM / "docs", shared / "docs")
        shutil.copytree(ROOT / "scenarios", shared / "scenarios", ignore=shutil.ignore_patterns("*.sh", "*.py"))
        manual = data / "data" / "share" / "man" / "man1"
        manual.mkdir(parents=True)
        shutil.copy(PROGRAM / "convene.1", manual)
        shutil.copytree(
            ROOT / "Sources" / "Python" / "convene", folder / "convene", ignore=shutil.ignore_patterns("__pycache__")
        )
        glibc = newest_glibc([scripts / "convene", *carried.iterdir()])
        machine = sysconfig.get_platform().rsplit("-", 1)[1]
        tag = f"py3-none-manylinux_2_{glibc}_{machine}"
        information = folder / f"{NAME}-{version}.dist-info"
        (information / "licenses").mkdir(parents=True)
        shutil.copy(ROOT / "LICENSE", information / "licenses")
        shutil.copy(ROOT / "Sources" / "Packaging" / "copyright", information / "licenses")
        (information / "WHEEL").write_text(f"Wheel-Version: 1.0\nGenerator: convene\nRoot-Is-Purelib: false\nTag: {tag}\n")
        (information / "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: convene-partnerships\nVersion: {version}\n"
            "Summary: Try a partnership before you set it up\nLicense-Expression: GPL-3.0-or-later\n"
            "License-File: LICENSE\nLicense-File: copyright\nRequires-Python: >=3.10\n"
            # The program needs none of them, and has to work where there is no network.
            "Provides-Extra: analysis\nRequires-Dist: pandas>=2.2; extra == 'analysis'\n"
            "Requires-Dist: altair>=5.5,<7; extra == 'analysis'\n"
            "Requires-Dist: vl-convert-python>=1.9,<2; extra == 'analysis'\n"
        )
        pack(folder, information, ROOT / "dist" / f"{NAME}-{version}-{tag}.whl")


def pack(folder, information, wheel):
    """The folder as a wheel, the same bytes for the same content."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    record = information / "RECORD"
    lines = []
    for path in files:
        digest = base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).rstrip(b"=").decode()
        lines.append(f"{path.relative_to(folder).as_posix()},sha256={digest},{path.stat().st_size}")
    record.write_text("\n".join([*lines, f"{record.relative_to(folder).as_posix()},,"]) + "\n")
    wheel.parent.mkdir(exist_ok=True)
    for earlier in wheel.parent.glob(f"{NAME}-*.whl"):
        earlier.unlink()
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in [*files, record]:
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix())
            entry.external_attr = (0o100755 if path.parent.name == "scripts" else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())
    print(f"{wheel.relative_to(ROOT)}: {wheel.stat().st_size / 1e6:.1f} MB")


sys.exit(main())
