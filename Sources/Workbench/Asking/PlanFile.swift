import Experiments
import Foundation
import Results
import ScenarioFiles

/// A plan that was made elsewhere: a table whose columns are inputs and whose lines are rows.
///
/// Columns of Convene's own plans that aren't inputs (row, life, luck and outcomes) are passed over, so that a plan
/// of an exploration can be given to another.
struct PlanFile {
  private let file: String
  private let header: [String]
  private let lines: [[String]]
  private let inputs: [PlanInput]

  static let mostBytes = 200_000_000
  private static let mostFaults = 20
  static let ownColumns = ["row", "life", "luck", PlanInput.everythingElse.name, PlanInput.dummy.name]

  init(_ text: ExploreScenario.PlanText, _ inputs: [PlanInput]) {
    file = text.file
    self.inputs = inputs
    (header, lines) = Self.read(text)
  }

  /// The inputs that the columns ask for, each with the range of what stands in it.
  static func inputs(
    in text: ExploreScenario.PlanText, of design: VariableDesign, passingOver responses: [Response]
  ) -> [String] {
    let outcomes = responses.map(\.columnName)
    let (header, lines) = read(text)
    return header.enumerated().compactMap { column, name in
      guard !name.isEmpty, !ownColumns.contains(name), !outcomes.contains(name) else { return nil }
      // What has no key of its own in a file, such as a number of an own target, keeps its range.
      guard let key = design.key(name) else { return name }
      let cells = lines.compactMap { $0.count > column ? String($0[column].trimming(while: \.isWhitespace)) : nil }
      let numbers = cells.compactMap { Double($0) }
      if key.isNumber, let low = numbers.min(), let high = numbers.max() { return "\(name)=\(low)..\(high)" }
      let words = cells.enumerated().filter { !$0.element.isEmpty && !cells[..<$0.offset].contains($0.element) }
      return "\(name)=\(words.prefix(mostWords).map(\.element).joined(separator: ","))"
    }
  }

  /// Different words in a column at most.
  private static let mostWords = 100

  /// - Throws: `Failure` where there is no such file.
  static func text(_ path: String) throws -> ExploreScenario.PlanText {
    guard let data = FileManager.default.contents(atPath: path), data.count <= mostBytes else {
      throw Failure(.inputMissing, "The plan \"\(path)\" is missing, can't be opened or is larger than 200 MB.")
    }
    return ExploreScenario.PlanText(file: path, text: String(decoding: data, as: UTF8.self))
  }

  private static func read(_ text: ExploreScenario.PlanText) -> (header: [String], lines: [[String]]) {
    var reader = CSVReader()
    var rows: [[String]] = []
    let hasEnd = text.text.hasSuffix("\n")
    _ = reader.read(Array(text.text.utf8) + (hasEnd ? [] : [10])) { row in
      if row != [""] { rows.append(row) }
      return true
    }
    let header = (rows.first ?? []).map { String($0.trimming(while: { $0.isWhitespace || $0 == "\u{FEFF}" })) }
    return (header, Array(rows.dropFirst()))
  }

  /// - Parameter faults: gets each fault with its row and column.
  func plan(faults: inout [String]) -> Plan? {
    let before = faults.count
    if inputs.isEmpty { faults.append("\(file): no column is the name of an input.") }
    if lines.isEmpty { faults.append("\(file): there is no row under the header.") }
    for (name, places) in Dictionary(grouping: header.indices, by: { header[$0] }).sorted(by: { $0.key < $1.key })
    where places.count > 1 && !name.isEmpty {
      faults.append("\(file): the column \"\(name)\" is there \(places.count) times.")
    }
    let columns = inputs.map { input in
      header.firstIndex { $0 == input.name || "design.\($0)" == input.name } ?? 0
    }
    let luckColumn = header.firstIndex(of: "luck")
    let lifeColumn = header.firstIndex(of: "life")
    var values = inputs.map { _ in [Double]() }
    var luck: [Int] = []
    // A line is counted as a text editor does: the header is the first.
    for (index, line) in lines.enumerated() where lifeColumn.map({ line.count <= $0 || line[$0] != "1" }) ?? true {
      if line.count != header.count {
        note("\(file): row \(index + 1) has \(line.count) cells, not \(header.count).", &faults)
        continue
      }
      for (place, column) in columns.enumerated() {
        do { values[place].append(try inputs[place].value(line[column])) } catch let fault as PlanCellFault {
          note("\(file): row \(index + 1), column \"\(header[column])\": \(fault.words)", &faults)
        } catch {}
      }
      luck.append(
        luckColumn.flatMap { Int(line[$0]) }.flatMap { (0..<1 << 31).contains($0) ? $0 / 2 : nil } ?? luck.count)
    }
    if faults.count - before > Self.mostFaults {
      let left = faults.count - before - Self.mostFaults
      faults.removeLast(left)
      faults.append("\(file): and \(left) more.")
    }
    return faults.count == before ? Plan(inputs: inputs, values: values, luck: luck) : nil
  }

  private func note(_ fault: String, _ faults: inout [String]) { faults.append(fault) }
}

private struct PlanCellFault: Error { var words: String }

extension PlanInput {
  /// Reads a cell.
  fileprivate func value(_ text: String) throws -> Double {
    let text = String(text.trimming(while: \.isWhitespace))
    func fault(_ allowed: String) -> PlanCellFault {
      PlanCellFault(words: (text.isEmpty ? "it is empty" : "\"\(text)\" can't stand here") + "; allowed: \(allowed).")
    }
    switch domain {
    case .choice(let words):
      guard let place = words.firstIndex(of: text) else {
        var fault = fault(words.joined(separator: ", "))
        if let near = nearest(to: text, in: words) { fault.words += " Did you mean \"\(near)\"?" }
        throw fault
      }
      return Double(place)
    case .whole:
      guard let whole = Int(text), abs(whole) < 1_000_000 else { throw fault("a whole number") }
      return Double(whole)
    case .number, .future:
      guard let number = Double(text), number.isFinite else { throw fault("a number in the input's own unit") }
      return number
    }
  }
}
