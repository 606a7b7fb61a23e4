import Experiments
import PartnershipModel
import Results
import ScenarioFiles

/// What a run or an exploration left on the disk, as a plan with what came of it.
struct EarlierRun {
  private let folder: RunFolder
  private let source: ScenarioSource
  private let design: NamedDesign
  private let tables: [TableSchema]

  /// - Throws: `Failure` where its tables aren't described.
  init(_ folder: RunFolder, _ source: ScenarioSource, _ design: NamedDesign) throws {
    self.folder = folder
    self.source = source
    self.design = design
    tables = try folder.description().package.resources
  }

  var isExploration: Bool { tables.contains { $0.name == "plan" } }

  /// A run's futures as rows: what was drawn in each, and what came of its two replications.
  func futures(_ responses: Responses) throws -> PlanTable {
    let outcomes = responses.all.filter { $0.month == nil }
    let table = try table(Table<ReplicationRow>.replications.name)
    let (number, name) = (try place(of: "replication", in: table), try place(of: "design", in: table))
    let places = try outcomes.map { try place(of: $0.definition.name, in: table) }
    var lives = outcomes.map { _ in [Double]() }
    var numbers: [Int] = []
    try folder.read(table) { _, cells in
      guard cells[name] == .text(design.name), case .whole(let replication) = cells[number] else { return }
      for (column, place) in places.enumerated() { lives[column].append(cells[place].value ?? .nan) }
      numbers.append(replication)
    }
    // Both of a future are there, or neither.
    let rows = stride(from: 0, to: numbers.count - 1, by: 2).filter { numbers[$0] / 2 == numbers[$0 + 1] / 2 }
    guard rows.count * 2 == numbers.count, let last = numbers.last else {
      throw Failure(.badContent, "\"\(folder.path)\" has no whole futures of the design \"\(design.name)\".")
    }
    let luck = rows.map { numbers[$0] / 2 }
    let unknowns = FutureUnknowns([design.partnership], seed: folder.manifest.seed, futures: last / 2 + 1)
    let variable = try VariableDesign(
      source.scenario, design: source.scenario.designs.firstIndex { $0.name == design.name } ?? 0)
    let plan = Plan(
      inputs: unknowns.all.map { PlanInput($0.unknown, of: variable) },
      values: unknowns.all.map { one in luck.map { one.values[$0] } }, luck: luck)
    return PlanTable(plan: plan, responses: outcomes, lives: lives)
  }

  /// An exploration's own plan. Words are numbered in the order of the alphabet.
  func plan(_ responses: Responses) throws -> PlanTable {
    let table = try table("plan")
    let fields = table.schema.fields
    var rows: [[Cell]] = []
    try folder.read(table) { rows.append($1) }
    let kept = responses.all.filter { response in fields.contains { $0.name == response.columnName } }
    let measured = Outcome.allCases.map(\.definition.name) + Measure.allCases.map(\.definition.name)
    let columns = fields.indices.filter { place in
      let name = fields[place].name
      return !PlanFile.ownColumns.contains(name) && !measured.contains { name == $0 || name.hasPrefix("\($0)_month_") }
    }
    guard !kept.isEmpty, rows.count.isMultiple(of: 2) else {
      throw Failure(.badContent, "\"\(folder.path)\" has no plan whose rows were lived twice with an outcome kept.")
    }
    let firsts = stride(from: 0, to: rows.count, by: 2)
    let inputs = columns.map { place in input(fields[place], firsts.map { rows[$0][place] }) }
    let lives = try kept.map { response in
      let place = try place(of: response.columnName, in: table)
      return rows.map { $0[place].value ?? .nan }
    }
    return PlanTable(
      plan: Plan(inputs: inputs.map(\.input), values: inputs.map(\.values), luck: Array(0..<rows.count / 2)),
      responses: kept, lives: lives)
  }

  /// A column of the plan as an input, with its values.
  private func input(_ field: TableSchema.Field, _ cells: [Cell]) -> (input: PlanInput, values: [Double]) {
    let texts = cells.map { if case .text(let text) = $0 { text } else { "" } }
    let words = Set(texts).sorted()
    let numbers = zip(cells, texts).compactMap { $0.value ?? Double($1) }
    let isNumber = numbers.count == cells.count
    let values = isNumber ? numbers : texts.map { Double(words.firstIndex(of: $0) ?? 0) }
    let domain: PlanInput.Domain =
      isNumber ? .number(.uniform(low: values.min() ?? 0, high: values.max() ?? 0)) : .choice(words)
    let input = PlanInput(
      name: field.name, role: .lever, domain: domain, action: .tells, origin: "the earlier plan",
      unit: field.unit ?? "")
    return (input, values)
  }

  private func table(_ name: String) throws -> TableSchema {
    guard let table = tables.first(where: { $0.name == name }) else {
      throw Failure(.inputMissing, "\"\(folder.path)\" has neither replications nor a plan to read from.")
    }
    return table
  }

  private func place(of column: String, in table: TableSchema) throws -> Int {
    guard let place = table.schema.fields.firstIndex(where: { $0.name == column }) else {
      throw Failure(.badContent, "\"\(folder.path)/\(table.path)\" has no column \(column).")
    }
    return place
  }
}

extension Cell {
  /// nil where there is no number.
  fileprivate var value: Double? {
    switch self {
    case .number(let number): number
    case .whole(let whole): Double(whole)
    case .text, .missing: nil
    }
  }
}
