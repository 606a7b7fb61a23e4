"""Runs notebooks-output/explore.ipynb on the folder of a run, from start to end: run_notebook.py RUN"""

import os
import pathlib
import sys

import nbformat
from nbclient import NotebookClient

os.environ["CONVENE_RUN"] = str(pathlib.Path(sys.argv[1]).resolve())
home = pathlib.Path("notebooks-output")
notebook = nbformat.read(home / "explore.ipynb", as_version=4)
NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(home)}}).execute()
charts = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
drawn = sum(any("vegalite" in kind for kind in output.get("data", {})) for output in charts)
assert drawn >= 5, f"only {drawn} charts were drawn"
print(f"explore.ipynb: {drawn} charts drawn")
