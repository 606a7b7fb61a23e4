"""Opens reports in headless Chromium and checks what a reader would notice: look_at_reports.py SCREENSHOTS RUN...

Every chart is drawn, no text of one is cut off, nothing scrolls sideways, nothing is loaded, the console stays empty and
axe-core finds nothing that keeps a person from reading the page; on a desk in light, on a phone in dark, and on paper.
"""

import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SCREENS = {"desk": (1100, 900, "light"), "phone": (375, 780, "dark")}

# For each chart: its name, whether it was drawn, how many marks it has, and its texts that leave the picture.
CHARTS = """() => [...document.querySelectorAll("[data-chart]")].map(place => {
  const svg = place.querySelector("svg");
  const frame = svg?.getBoundingClientRect();
  const texts = [...place.querySelectorAll("text")].filter(text => text.textContent.trim());
  const cut = texts.filter(text => {
    const box = text.getBoundingClientRect();
    return box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2;
  });
  return {
    name: place.dataset.chart,
    isDrawn: place.dataset.drawn === "yes",
    marks: place.querySelectorAll(".role-mark > *").length,
    cut: cut.map(text => text.textContent),
  };
})"""


def look(browser, report, screen, folder):
    """Faults of one report on one screen, as sentences."""
    width, height, scheme = SCREENS[screen]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    faults = []
    page.on("console", lambda message: faults.append(f"the console says: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"a script fails: {error}"))
    page.on("dialog", lambda dialog: (faults.append("a dialog opened"), dialog.dismiss()))
    page.on("request", lambda request: None if request.url == report.as_uri() else faults.append(f"it loads {request.url}"))
    page.goto(report.as_uri())
    charts = page.locator("[data-chart]")
    page.wait_for_function("() => [...document.querySelectorAll('[data-chart]')].every(place => place.dataset.drawn)", timeout=20_000)
    if charts.count() == 0:
        faults.append("there are no charts")
    for chart in page.evaluate(CHARTS):
        if not chart["isDrawn"] or chart["marks"] == 0:
            faults.append(f"the chart {chart['name']} has no marks")
        for text in chart["cut"]:
            faults.append(f"in the chart {chart['name']} \"{text}\" is cut off")
    if page.evaluate("document.scrollingElement.scrollWidth") > width:
        faults.append("it scrolls sideways")
    # The first stop of the keyboard leads to the answer.
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.getAttribute('href')") != "#answer":
        faults.append("the first stop of the keyboard isn't the answer")
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    for violation in Axe().run(page).response["violations"]:
        faults.append(f"axe: {violation['id']}: {violation['help']} ({violation['nodes'][0]['target']})")
    page.screenshot(path=folder / f"{report.parent.name}-{screen}.png", full_page=True)
    if screen == "desk":
        page.pdf(path=folder / f"{report.parent.name}.pdf", format="A4")
    page.close()
    return faults


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name in sys.argv[2:]:
            report = (pathlib.Path(name) / "report.html").resolve()
            if report.stat().st_size > 3_000_000:
                print(f"{report.parent.name}: the report is larger than 3 MB")
                failed = True
            for screen in SCREENS:
                faults = look(browser, report, screen, folder)
                failed = failed or bool(faults)
                print(f"{report.parent.name}, {screen}: {len(faults)} faults")
                for fault in faults:
                    print("  " + fault)
        browser.close()
    sys.exit(1 if failed else 0)


main()
