import Results

/// Where a number of an answer stands: in a cell of a table of the run, or in how many rows a table has of a kind.
public struct Citation: Sendable, Hashable {
  /// What the row, or the rows, say in some columns.
  public struct Condition: Sendable, Hashable {
    public var column, says: String

    public init(_ column: String, _ says: String) { (self.column, self.says) = (column, says) }
  }

  public var table: String
  public var rows: [Condition]
  /// nil: the number of those rows.
  public var column: String?

  public init(_ table: String, _ rows: [Condition] = [], _ column: String? = nil) {
    self.table = table
    self.rows = rows
    self.column = column
  }

  /// What stands there; nil where there is no such cell, or nothing in it.
  public func value(in run: RecordedRun) -> Double? {
    let found = run.rows(table).filter { row in rows.allSatisfy { row.says($0) } }
    return column.map { column in found.first?.number(column) } ?? Double(found.count)
  }
}

extension RecordedRow {
  fileprivate func says(_ condition: Citation.Condition) -> Bool {
    switch self[condition.column] {
    case .text(let text): text == condition.says
    case .whole(let number): String(number) == condition.says
    case .number, .missing: false
    }
  }
}

/// A number of an answer with the cell that it comes from, and how far chance may have moved it.
public struct CitedNumber: Sendable, Hashable {
  /// What it is, and so how it is written.
  public enum Kind: Sendable, Hashable {
    /// A share in per cent.
    case share
    /// The size of a difference between shares, in percentage points.
    case points
    case pounds, months, count
    /// In a unit of its own, with so many decimals.
    case plain(decimals: Int)
  }

  public let value: Double
  public let kind: Kind
  public let citation: Citation
  /// Half of its 95% interval, and the cells of its ends; nil where it has none.
  public let half: Double?
  public let low, high: Citation?

  /// - Returns: nil where the cell is empty or not there.
  public init?(_ run: RecordedRun, _ citation: Citation, _ kind: Kind, between ends: (low: String, high: String)? = nil)
  {
    guard let value = citation.value(in: run) else { return nil }
    self.value = value
    self.kind = kind
    self.citation = citation
    let low = ends.map { Citation(citation.table, citation.rows, $0.low) }
    let high = ends.map { Citation(citation.table, citation.rows, $0.high) }
    if let below = low?.value(in: run), let above = high?.value(in: run) {
      (half, self.low, self.high) = ((above - below) / 2, low, high)
    } else {
      (half, self.low, self.high) = (nil, nil, nil)
    }
  }

  /// Whether chance can't explain that it isn't 0.
  public var isCertain: Bool { half.map { abs(value) > $0 } ?? false }
}
