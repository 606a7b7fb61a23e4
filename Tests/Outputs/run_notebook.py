"""Runs notebooks-output/explore.ipynb from start to end, on a comparison that it asks for and on one that is there: run_notebook.py RUN

The variable CONVENE names the program.
"""

import os
import pathlib
import sys

import nbformat
from nbclient import NotebookClient

root = pathlib.Path(__file__).resolve().parents[2]
run = pathlib.Path(sys.argv[1]).resolve()
os.environ["CONVENE"] = str(pathlib.Path(os.environ["CONVENE"]).resolve())
os.environ["PYTHONPATH"] = str(root / "Sources" / "Python")
home = root / "notebooks-output"
charts = len(list((run / "charts").glob("*.vl.json")))
for folder in [None, run]:
    os.environ.pop("CONVENE_RUN", None)
    if folder:
        os.environ["CONVENE_RUN"] = str(folder)
    notebook = nbformat.read(home / "explore.ipynb", as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(home)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    drawn = sum("vegaEmbed" in output.get("data", {}).get("text/html", "") for output in outputs)
    assert drawn >= 5 + charts, f"only {drawn} charts were drawn, and the report alone has {charts}"
    if not folder:
        told = [output for output in outputs if "</progress> 100%" in output.get("data", {}).get("text/html", "")]
        assert len(told) == 1, "the notebook doesn't show how far it is"
    print(f"explore.ipynb: {drawn} charts drawn")
