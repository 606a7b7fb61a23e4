import PartnershipModel
import Results

/// Several runs side by side, as one web page, made from their files alone.
public struct RunsReport: Sendable {
  private let views: [(name: String, view: RunView)]
  private let locale: ReaderLocale
  private let runtime: String?

  /// - Parameters:
  ///   - runs: each with the name that the reader knows it by.
  ///   - runtime: scripts of Vega, Vega-Lite and Vega-Embed; nil for a page without charts.
  public init(_ runs: [(name: String, run: RecordedRun)], locale: ReaderLocale = .british, runtime: String?) {
    views = runs.map { ($0.name, RunView($0.run, locale: locale)) }
    self.locale = locale
    self.runtime = runtime
  }

  /// The page.
  public var page: [UInt8] {
    let title = "\(locale.count(views.count)) runs side by side"
    let sections = [sideBySide] + views.enumerated().map { answer($0.offset + 1, $0.element.name, $0.element.view) }
    let body: HTML = """
      <header>
      <h1>\(title)</h1>
      <p class="under">\(views.map { HTML.name($0.name) }.joined(separator: ", "))</p>
      </header>
      <main>
      <p class="answer" id="answer">\(sideBySide.finding)</p>
      \(sections.map { $0.html(drawsCharts: runtime != nil) })</main>

      """
    let charts = Dictionary(sideBySide.charts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return Page(title: title, locale: locale, body: body, charts: charts, runtime: runtime).bytes
  }

  private static let outcomes: [(title: HTML, outcome: Outcome)] = [
    ("Joint aims attained", .attainment), ("Own targets attained", .ownTargets), ("Cost in full", .cost),
    ("Trust at the end", .trust),
  ]

  private var sideBySide: Section {
    var table = DataTable(
      caption:
        "Means over the replications of each run; ±: how far chance may have moved them (95%). Runs of different scenarios or seeds have different luck: compare them by their intervals.",
      header: ["Run", "Design"] + Self.outcomes.map(\.title), words: [1])
    var best: (name: String, view: RunView, value: Figure)?
    for (name, view) in views {
      for design in [view.leader, view.noPartnership] {
        table.rows.append(
          [HTML.name(name), HTML.name(design)]
            + Self.outcomes.map {
              HTML("\(locale.written(view.mean($0.outcome.definition.name, of: design), $0.outcome.definition.unit))")
            })
      }
      if let value = view.mean("attainment", of: view.leader), value.value > best?.value.value ?? -1 {
        best = (name, view, value)
      }
    }
    return Section(
      id: "side-by-side", heading: "Side by side",
      finding: best.map {
        "Most is attained in \(HTML.quoted($0.name)), by \(HTML.quoted($0.view.leader)): \(locale.written($0.value, .share)) of its joint aims."
      } ?? "None of these runs has attainment in its tables.",
      charts: [chart].compactMap { $0 }, tables: [table], showsTables: true)
  }

  private var chart: DrawnChart? {
    let rows = views.flatMap { name, view in
      [(view.leader, "design"), (view.noPartnership, "no partnership")].compactMap { design, role -> JSONValue? in
        guard let mean = view.mean("attainment", of: design), let low = mean.low, let high = mean.high else {
          return nil
        }
        return .object([
          "run": .text(name), "role": .text(role), "mean": .number(mean.value), "mean_low": .number(low),
          "mean_high": .number(high),
        ])
      }
    }
    guard !rows.isEmpty else { return nil }
    return Chart.named("runs").map { DrawnChart($0, ["runs": .list(rows)], locale: locale) }
  }

  private func answer(_ number: Int, _ name: String, _ view: RunView) -> Section {
    Section(
      id: "run-\(number)", heading: name, finding: view.answer,
      note: "\(HTML.name(view.run.manifest.title)). \(view.circumstances) <code>\(view.run.manifest.command)</code>")
  }
}
