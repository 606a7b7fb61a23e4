"""Opens every page of the documentation from disk in headless Chromium: look_at_site.py FOLDER

Nothing is loaded from elsewhere, nothing scrolls sideways, the tutorial is a click away from the first page, and axe-core finds
nothing that keeps a person from reading; on a desk in light and on a phone in dark.
"""

import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

folder = pathlib.Path(sys.argv[1]).resolve()
faults = []
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    for width, scheme in ((1280, "light"), (390, "dark")):
        page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.on("request", lambda request: request.url.startswith("file:") or faults.append(f"it loads {request.url}"))
        for file in sorted(folder.glob("*.html")):
            page.goto(file.as_uri())
            if page.evaluate("document.scrollingElement.scrollWidth") > width:
                faults.append(f"{file.name} scrolls sideways at {width}")
            for violation in Axe().run(page).response["violations"]:
                faults.append(f"{file.name}: axe: {violation['help']} ({violation['nodes'][0]['html'][:120]})")
        page.goto((folder / "index.html").as_uri())
        page.locator("main a[href='FirstPartnership.html']").first.click()
        if not page.url.endswith("FirstPartnership.html"):
            faults.append("the tutorial isn't a click away")
    browser.close()
for fault in faults:
    print(fault)
print(f"{len(list(folder.glob('*.html')))} pages, {len(faults)} faults")
sys.exit(1 if faults else 0)
