/// A table of a page: the first column names the row, the others hold numbers unless they say otherwise.
struct DataTable {
  var caption: HTML
  var header: [HTML]
  var rows: [[HTML]] = []
  /// Columns that hold words, besides the first.
  var words: Set<Int> = []

  /// - Parameter id: unique in the page.
  func html(id: String) -> HTML {
    let head = header.enumerated().map { HTML("<th scope=\"col\"\(style($0.offset))>\($0.element)</th>") }
    let body = rows.map { row in
      HTML(
        "<tr>\(row.enumerated().map { index, cell in index == 0 ? HTML("<th scope=\"row\">\(cell)</th>") : HTML("<td\(style(index))>\(cell)</td>") })</tr>\n"
      )
    }
    // Reachable by keyboard, since it scrolls where the screen is narrow.
    return """
      <p class="note" id="\(id)">\(caption)</p>
      <div class="table" tabindex="0"><table aria-describedby="\(id)">
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody></table></div>

      """
  }

  private func style(_ column: Int) -> HTML { column == 0 || words.contains(column) ? "" : " class=\"number\"" }
}
