import Foundation
import Results

extension ExportRun {
  /// Writes one workbook: what the run is about, what went in, what each column means, and a sheet a table.
  ///
  /// - Returns: names of the tables that are longer than a sheet can be, which are left out.
  /// - Throws: `Failure`.
  static func writeWorkbook(_ folder: RunFolder, _ package: DataPackage, to path: String) throws -> [String] {
    var long: [String] = []
    for table in package.resources {
      var rows = 1
      try folder.read(table) { _, _ in rows += 1 }
      if rows > Workbook.mostRows { long.append(table.name) }
    }
    let tables = package.resources.filter { !long.contains($0.name) }
    let book = try Workbook(path, title: package.title)
    let manifest = folder.manifest
    try book.addSheet("about", ["", "about"].map { Workbook.Column(name: $0, isText: true) }) { write in
      let facts =
        [
          ("title", manifest.title), ("made by", "Convene \(manifest.version)"), ("command", manifest.command),
          ("seed", String(manifest.seed)), ("replications", String(manifest.replications)),
        ]
        + tables.map { ($0.name, $0.title) }
        + long.map { ($0, "left out: longer than a sheet can be; export it as csv or sqlite") }
      for (what, text) in facts { try write([.text(what), .text(text)], nil) }
    }
    let inputs = ScenarioInputs(manifest)
    try book.addSheet("scenario", inputs.columns) { write in
      for row in inputs.rows { try write(row.cells, row.unit) }
    }
    try book.addSheet("columns", Self.dictionary) { write in
      for table in tables {
        for field in table.schema.fields {
          let words = [table.name, field.name, field.type, field.unit ?? "", field.description]
          try write(words.map { $0.isEmpty ? .missing : .text($0) }, nil)
        }
      }
    }
    for table in tables {
      let fields = table.schema.fields
      let columns = fields.map { field in
        Workbook.Column(
          name: field.name, isText: field.type == "string", unit: field.unit ?? "",
          isInUnitOfRow: field.unitColumn != nil, note: field.description + (field.unit.map { " [\($0)]" } ?? ""))
      }
      // Where rows are of different units, one of their columns says which.
      let unit = fields.compactMap(\.unitColumn).first.flatMap { name in fields.firstIndex { $0.name == name } }
      try book.addSheet(table.name, columns) { write in
        try folder.read(table) { _, cells in
          guard let unit, case .text(let name) = cells[unit] else { return try write(cells, nil) }
          try write(cells, name)
        }
      }
    }
    try book.close()
    return long
  }

  private static let dictionary = ["table", "column", "type", "unit", "meaning"].map {
    Workbook.Column(name: $0, isText: true)
  }
}

/// What went into a run: every key of its scenario, defaults too, a column a design.
struct ScenarioInputs {
  struct Row {
    var cells: [Cell]
    var unit: String
  }

  let columns: [Workbook.Column]
  private(set) var rows: [Row] = []

  init(_ manifest: Manifest) {
    let designs = manifest.configuration?["designs"]?.list ?? []
    let isWanted = designs.map { design in
      manifest.designs.isEmpty || manifest.designs.contains(design["name"]?.text ?? "")
    }
    let wanted = zip(designs, isWanted).filter(\.1).map(\.0)
    columns =
      [Workbook.Column(name: "input", isText: true), Workbook.Column(name: "unit", isText: true)]
      + wanted.map { Workbook.Column(name: $0["name"]?.text ?? "", isText: false, isInUnitOfRow: true) }
    let leaves = wanted.map { design -> [String: JSONValue] in
      var found: [String: JSONValue] = [:]
      Self.collect(design, at: "", in: &found)
      return found
    }
    for key in Set(leaves.flatMap(\.keys)).sorted() where key != "name" {
      add(key, leaves.map { $0[key] })
    }
  }

  private mutating func add(_ key: String, _ values: [JSONValue?]) {
    let read = values.map { $0.flatMap(Self.number) }
    // Numbers where all of them are, in one unit; otherwise as the file has them.
    let units = Set(read.compactMap { $0?.unit })
    let areNumbers = units.count == 1 && zip(values, read).allSatisfy { $0 == nil || $1 != nil }
    let unit = areNumbers ? units.first ?? "" : ""
    let cells = zip(values, read).map { value, number -> Cell in
      guard let value else { return .missing }
      if areNumbers, let number { return .number(number.value) }
      return Self.words(value).map(Cell.text) ?? .missing
    }
    rows.append(Row(cells: [.text(key), unit.isEmpty ? .missing : .text(unit)] + cells, unit: unit))
  }

  /// Every value that is no group of others, by the keys that lead there; what is drawn stays together.
  private static func collect(_ value: JSONValue, at path: String, in found: inout [String: JSONValue]) {
    if case .object(let members) = value, members["drawn as"] == nil {
      for (key, member) in members { collect(member, at: path.isEmpty ? key : "\(path).\(key)", in: &found) }
    } else {
      found[path] = value
    }
  }

  /// `£20000/year` as 20000 and `£/year`; nil where it is no single number.
  private static func number(_ value: JSONValue) -> (value: Double, unit: String)? {
    switch value {
    case .number(let number): return (number, "")
    case .text(let text):
      let sign = text.hasPrefix("£") ? "£" : ""
      let digits = text.dropFirst(sign.count).prefix { "-0123456789.".contains($0) }
      let rest = text.dropFirst(sign.count + digits.count).drop { $0 == " " }
      guard let number = Double(digits), !rest.contains(" "), !rest.contains(where: \.isNumber) else { return nil }
      return (number, sign + rest)
    default: return nil
    }
  }

  /// As it would be written in one cell.
  private static func words(_ value: JSONValue) -> String? {
    switch value {
    case .null: nil
    case .truth(let isTrue): isTrue ? "yes" : "no"
    case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
    case .text(let text): text
    case .list(let list): list.isEmpty ? nil : list.compactMap(words).joined(separator: ", ")
    case .object(let members):
      members.filter { $0.key != "drawn as" }.sorted { $0.key < $1.key }.compactMap { member in
        words(member.value).map { "\(member.key): \($0)" }
      }.joined(separator: ", ")
    }
  }
}
