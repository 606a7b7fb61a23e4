// Draws the charts of the page from the specifications in it; their data is in them.
"use strict";
(() => {
  // Vega warns of rows of a fixed height in a page's width, and of layers that happen to have no data; both are meant.
  const warn = console.warn;
  console.warn = (...words) => { if (!/fit-y|Infinite extent/.test(words.join(" "))) warn.apply(console, words); };
  // Labels of an axis, broken at the last space within so many letters. Two lines stand above and below their middle.
  const inTwoLines = (letters) => {
    const space = `lastindexof(slice(datum.value, 0, ${Math.floor(letters)}), ' ')`;
    const isLong = `length(datum.value) > ${letters} && ${space} > 0`;
    return {
      labelExpr: `${isLong} ? [slice(datum.value, 0, ${space}), slice(datum.value, ${space} + 1)] : datum.label`,
      labelBaseline: { condition: { test: isLong, value: "alphabetic" }, value: "middle" },
    };
  };
  const charts = JSON.parse(document.getElementById("charts").textContent);
  for (const place of document.querySelectorAll("[data-chart]")) {
    const chart = charts[place.dataset.chart];
    // The page says both in words.
    delete chart.title;
    delete chart.description;
    chart.config.aria = false;
    chart.width = "container";
    chart.autosize = { contains: "padding" };
    // On a phone names may take two fifths of the width, in two lines where one is too short.
    chart.config.axis.labelLimit = Math.min(chart.config.axis.labelLimit, place.clientWidth * 0.4);
    if (place.clientWidth < 420) chart.config.legend.columns = 2;
    const names = chart.encoding?.y;
    if (names?.type === "nominal") names.axis = { ...names.axis, ...inTwoLines(chart.config.axis.labelLimit / 7) };
    // "ast": expressions are interpreted, since the page's policy lets nothing make code of text.
    const options = { renderer: "svg", actions: false, tooltip: false, defaultStyle: false, ast: true };
    vegaEmbed(place, chart, options).then(() => {
      // The place itself is the picture and has its alternative text.
      for (const part of place.querySelectorAll("svg, svg [role]")) {
        for (const name of ["role", "aria-roledescription", "aria-label"]) part.removeAttribute(name);
      }
      place.dataset.drawn = "yes";
    });
  }
  // Paper can't be unfolded.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
})();
