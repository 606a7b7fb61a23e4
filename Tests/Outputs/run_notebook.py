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
outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
drawn = sum("vegaEmbed" in output.get("data", {}).get("text/html", "") for output in outputs)
assert drawn >= 5, f"only {drawn} charts were drawn"
print(f"explore.ipynb: {drawn} charts drawn")
