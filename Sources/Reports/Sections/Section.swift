/// One question of a report: the sentence that answers it, the pictures, the numbers.
struct Section {
  /// Unique in the page; letters and hyphens.
  let id: String
  let heading: String
  let finding: HTML
  var charts: [DrawnChart] = []
  var tables: [DataTable] = []
  /// Whether the tables are unfolded from the start.
  var showsTables = false
  var tablesTitle = "The numbers"
  var note: HTML?

  /// - Parameter drawsCharts: false where the page has no means to draw them.
  func html(drawsCharts: Bool) -> HTML {
    let figures = drawsCharts ? charts.map(figure) : []
    let numbers = tables.enumerated().map { $0.element.html(id: "\(id)-table-\($0.offset + 1)") }
    let isOpen = showsTables || !drawsCharts && !charts.isEmpty
    let folded: HTML =
      tables.isEmpty || isOpen
      ? "\(numbers)" : "<details><summary>\(tablesTitle)</summary>\n\(numbers)</details>\n"
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(heading)</h2>
      <p class="finding">\(finding)</p>
      \(figures)\(folded)\(note.map { "<p class=\"note\">\($0)</p>\n" })</section>

      """
  }

  private func figure(_ drawn: DrawnChart) -> HTML {
    let alternative = "Chart: \(drawn.title). What it shows stands above it in words and below it in numbers."
    return """
      <figure><div class="chart" data-chart="\(drawn.name)" role="img" aria-label="\(alternative)"></div>
      <figcaption>\(HTML.name(drawn.title)). \(HTML.name(drawn.reading))</figcaption></figure>

      """
  }
}
