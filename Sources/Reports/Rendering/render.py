"""Renders every Vega-Lite specification of a folder as a picture beside it: render.py svg|png FOLDER."""

import pathlib
import sys

try:
    import vl_convert
except ImportError:
    sys.exit(3)  # Known to whoever calls this.

kind, folder = sys.argv[1], pathlib.Path(sys.argv[2])
for file in sorted(folder.glob("*.vl.json")):
    text = file.read_text(encoding="utf-8").replace('"currentColor"', '"#14202b"')
    text = text.replace('"background":"transparent"', '"background":"white"')
    picture = file.with_name(file.name.removesuffix(".vl.json") + "." + kind)
    if kind == "svg":
        picture.write_text(vl_convert.vegalite_to_svg(text), encoding="utf-8")
    else:
        picture.write_bytes(vl_convert.vegalite_to_png(text, scale=2))
