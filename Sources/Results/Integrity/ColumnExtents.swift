import Foundation

/// What the columns of a table hold: the lowest and highest number, or the words that occur.
///
/// It is read off the finished file, so that it can't say anything else than the file.
public struct ColumnExtents: Sendable {
  struct Extent {
    var minimum = Double.infinity
    var maximum = -Double.infinity
    /// In the order in which they occur; nil where there are too many to be categories.
    var words: [String]? = []
  }

  /// More different words than this, or longer ones, are text rather than categories.
  static let mostWords = 100
  static let longestWord = 60

  private(set) var columns: [String: Extent] = [:]

  /// - Parameter table: a table's file, its row of column names too.
  public init(of table: [UInt8]) {
    var names: [String] = []
    var extents: [Extent] = []
    var seen: [Set<String>] = []
    var reader = CSVReader()
    _ = reader.read(table) { row in
      guard !names.isEmpty else {
        names = row
        extents = names.map { _ in Extent() }
        seen = names.map { _ in [] }
        return true
      }
      for (place, text) in row.enumerated() where !text.isEmpty && place < names.count {
        if let number = Double(text) {
          extents[place].minimum = min(extents[place].minimum, number)
          extents[place].maximum = max(extents[place].maximum, number)
        }
        guard extents[place].words != nil, seen[place].insert(text).inserted else { continue }
        extents[place].words?.append(text)
        if seen[place].count > Self.mostWords || text.count > Self.longestWord { extents[place].words = nil }
      }
      return true
    }
    columns = Dictionary(zip(names, extents), uniquingKeysWith: { first, _ in first })
  }

  /// Of the replications of a run, which are too many to be read again: the summary has the extremes of each outcome, exact.
  public init(ofReplicationsWith summary: [UInt8]) {
    columns["design"] = ColumnExtents(of: summary).columns["design"]
    for number in ["replication", "future"] { columns[number] = Extent(minimum: 0) }
    var places: [String: Int] = [:]
    var reader = CSVReader()
    _ = reader.read(summary) { row in
      guard !places.isEmpty else {
        places = Dictionary(row.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return true
      }
      guard let outcome = places["outcome"], let low = places["minimum"], let high = places["maximum"],
        let minimum = Double(row[low]), let maximum = Double(row[high])
      else { return true }
      var extent = columns[row[outcome]] ?? Extent()
      extent.minimum = min(extent.minimum, minimum)
      extent.maximum = max(extent.maximum, maximum)
      columns[row[outcome]] = extent
      return true
    }
  }
}

extension TableSchema {
  /// The description with what the columns hold: `minimum` and `maximum` of numbers, `enum` of words that are categories.
  public func holding(_ extents: ColumnExtents) -> TableSchema {
    var described = self
    for place in schema.fields.indices {
      let field = schema.fields[place]
      guard let extent = extents.columns[field.name] else { continue }
      var constraints = field.constraints ?? Constraints()
      if field.type == "string" {
        constraints.enum = extent.words.flatMap { $0.isEmpty ? nil : $0 }
      } else {
        constraints.minimum = extent.minimum.isFinite ? extent.minimum : nil
        constraints.maximum = extent.maximum.isFinite ? extent.maximum : nil
      }
      described.schema.fields[place].constraints = constraints == Constraints() ? nil : constraints
    }
    return described
  }
}
