import Experiments
import PartnershipModel
import Reports
import Results
import ScenarioFiles

/// Lists what an exploration of a scenario can vary. Nothing is run or written.
public struct ListInputs: Sendable {
  public var file: String
  /// nil: the file's own.
  public var design: String?
  /// Every key that can be set, rather than what is varied unless said otherwise.
  public var listsAllKeys: Bool

  public init(file: String, design: String? = nil, listsAllKeys: Bool = false) {
    self.file = file
    self.design = design
    self.listsAllKeys = listsAllKeys
  }

  /// - Throws: `Failure` with every fault of the file.
  public func run() throws -> String {
    let source = try ScenarioSource(file)
    let chosen = try source.design(design)
    let index = source.scenario.designs.firstIndex { $0.name == chosen.name } ?? 0
    let design = try VariableDesign(source.scenario, design: index)
    return listsAllKeys ? keys(of: design) : try inputs(of: design)
  }

  private func inputs(of design: VariableDesign) throws -> String {
    var faults: [String] = []
    let explored = ExploredInputs(ExploredInputs.usual, of: design, faults: &faults)
    guard faults.isEmpty else { throw Failure(.brokenInvariant, faults.joined(separator: "\n")) }
    var text = "What can be varied in \"\(design.design.name)\"\n"
    for (role, heading) in Self.headings {
      let inputs = explored.inputs.filter { $0.role == role }
      guard !inputs.isEmpty else { continue }
      let rows = inputs.map { [$0.name, $0.rangeInWords, $0.unit, $0.origin] }
      text += "\n" + Columns.text([heading, "from … to", "unit", "whose range"], rows)
    }
    return text + """

      To vary one within a range of your own: \(commandWord("explore")) \(quotedForShell(file)) \
      \(optionWord("input")) "NAME=LOW..HIGH"

      """
  }

  private static let headings: [(PlanInput.Role, String)] = [
    (.lever, "Levers"), (.unknown, "What the scenario leaves uncertain"), (.constant, "Constants of the model"),
  ]

  private func keys(of design: VariableDesign) -> String {
    let rows = design.keys.map { [$0.path, $0.allowed] }
    return "What can be set in \"\(design.design.name)\"\n\n" + Columns.text(["key", "what may stand there"], rows)
  }
}

extension PlanInput {
  /// Its lowest and highest value, or its choices; of what has no end, what nine in ten values lie between.
  fileprivate var rangeInWords: String {
    switch domain {
    case .number(let distribution):
      let ends = [0.05, 0.95].map { distribution.value(at: $0) }
      if case .uniform(let low, let high) = distribution { return "\(Self.brief(low)) … \(Self.brief(high))" }
      return "\(Self.brief(ends[0])) … \(Self.brief(ends[1])) (9 in 10)"
    case .whole(let range): return "\(range.lowerBound) … \(range.upperBound)"
    case .choice(let words): return words.joined(separator: ", ")
    case .future: return ""
    }
  }

  /// Three figures, without needless zeros.
  private static func brief(_ value: Double) -> String {
    var scale = 1.0
    while scale < 1e6, abs(value) * scale < 100, (value * scale).rounded() != value * scale { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return Int(exactly: rounded).map { String($0) } ?? String(rounded)
  }
}

/// Text in columns, as wide as what stands in them.
private enum Columns {
  static func text(_ header: [String], _ rows: [[String]]) -> String {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      var line = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
