import Experiments
import Foundation
import PartnershipModel
import Results

/// What a run or an exploration left on the disk, as a plan with what came of it.
struct EarlierRun {
  let directory: String
  let manifest: Manifest
  let design: NamedDesign

  var isExploration: Bool { FileManager.default.fileExists(atPath: directory + "/plan.csv") }

  /// - Throws: `Failure` where there is no run of this version.
  static func manifest(of directory: String) throws -> Manifest {
    guard let data = FileManager.default.contents(atPath: directory + "/" + RunFile.manifest) else {
      throw Failure(.inputMissing, "\"\(directory)\" is not the folder of a run: it has no \(RunFile.manifest).")
    }
    guard let manifest = Manifest(json: [UInt8](data)) else {
      throw Failure(.badContent, "\"\(directory)/\(RunFile.manifest)\" was not written by Convene, or was changed.")
    }
    guard manifest.version == Convene.version else {
      throw Failure(
        .badContent,
        "The run was made by Convene \(manifest.version); this is \(Convene.version), which may come to other results.")
    }
    return manifest
  }

  /// A run's futures as rows: what was drawn in each, and what came of its two replications.
  func futures(_ responses: Responses) throws -> PlanTable {
    let outcomes = responses.all.filter { $0.month == nil }
    let names = outcomes.map(\.definition.name)
    var lives = outcomes.map { _ in [Double]() }
    var numbers: [Int] = []
    try read("replications.csv") { header, row in
      let places = names.map { header.firstIndex(of: $0) }
      guard header.first == "replication", row[1] == design.name, let number = Int(row[0]) else { return }
      for (column, place) in places.enumerated() {
        guard let place, let value = Double(row[place]) else { throw damaged("replications.csv") }
        lives[column].append(value)
      }
      numbers.append(number)
    }
    // Both of a future are there, or neither.
    let rows = stride(from: 0, to: numbers.count - 1, by: 2).filter { numbers[$0] / 2 == numbers[$0 + 1] / 2 }
    guard rows.count * 2 == numbers.count, let last = numbers.last else {
      throw Failure(.badContent, "\"\(directory)\" has no whole futures of the design \"\(design.name)\".")
    }
    let luck = rows.map { numbers[$0] / 2 }
    let unknowns = FutureUnknowns([design.partnership], seed: manifest.seed, futures: last / 2 + 1)
    let plan = Plan(
      inputs: unknowns.all.map { PlanInput($0.unknown) },
      values: unknowns.all.map { one in luck.map { one.values[$0] } }, luck: luck)
    return PlanTable(plan: plan, responses: outcomes, lives: lives)
  }

  /// An exploration's own plan. Words are numbered in the order of the alphabet.
  func plan(_ responses: Responses) throws -> PlanTable {
    var header: [String] = []
    var rows: [[String]] = []
    try read("plan.csv") {
      header = $0
      rows.append($1)
    }
    let kept = responses.all.filter { header.contains($0.columnName) }
    let measured = Outcome.allCases.map(\.definition.name) + Measure.allCases.map(\.definition.name)
    let columns = header.indices.filter { place in
      !PlanFile.ownColumns.contains(header[place])
        && !measured.contains { header[place] == $0 || header[place].hasPrefix("\($0)_month_") }
    }
    guard !kept.isEmpty, rows.count.isMultiple(of: 2) else { throw damaged("plan.csv") }
    let firsts = stride(from: 0, to: rows.count, by: 2)
    var inputs: [PlanInput] = []
    var values: [[Double]] = []
    for place in columns {
      let cells = firsts.map { rows[$0][place] }
      let words = Set(cells).sorted()
      let isNumber = words.allSatisfy { Double($0) != nil }
      inputs.append(
        PlanInput(
          name: header[place], role: .lever,
          domain: isNumber
            ? .number(
              .uniform(
                low: cells.compactMap { Double($0) }.min() ?? 0, high: cells.compactMap { Double($0) }.max() ?? 0))
            : .choice(words),
          action: .tells, origin: "the earlier plan"))
      values.append(cells.map { cell in isNumber ? Double(cell) ?? 0 : Double(words.firstIndex(of: cell) ?? 0) })
    }
    let lives = kept.map { response -> [Double] in
      let place = header.firstIndex(of: response.columnName) ?? 0
      return rows.map { Double($0[place]) ?? .nan }
    }
    return PlanTable(
      plan: Plan(inputs: inputs, values: values, luck: Array(0..<rows.count / 2)), responses: kept, lives: lives)
  }

  private func read(_ name: String, row: (_ header: [String], _ row: [String]) throws -> Void) throws {
    guard let handle = FileHandle(forReadingAtPath: directory + "/" + name) else {
      throw Failure(.inputMissing, "\"\(directory)/\(name)\" is missing or can't be opened.")
    }
    defer { try? handle.close() }
    var reader = CSVReader()
    var header: [String]?
    while let data = try? handle.read(upToCount: 1 << 20), !data.isEmpty {
      _ = try reader.read(data) { cells in
        guard let known = header else {
          header = cells
          return true
        }
        guard cells.count == known.count else { throw damaged(name) }
        try row(known, cells)
        return true
      }
    }
  }

  private func damaged(_ name: String) -> Failure {
    Failure(.badContent, "\"\(directory)/\(name)\" was not written by Convene, or was changed.")
  }
}
