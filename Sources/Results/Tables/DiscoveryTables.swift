import Analyses
import Experiments
import Statistics

/// A region on the way from everything to where failures are densest.
public struct PeelingRow: Sendable {
  let step: Int
  let isPasted: Bool
  let box: DiscoveredBox
  let conditions: String

  public static func rows(_ found: FailureConditions) -> [PeelingRow] {
    found.trajectory.boxes.enumerated().map { step, box in
      PeelingRow(
        step: step, isPasted: step >= found.trajectory.firstPasted, box: box,
        conditions: found.conditions(of: box).joined(separator: "; "))
    }
  }
}

extension Table<PeelingRow> {
  /// `peeling.csv`.
  public static let peeling = Table(
    name: "peeling", title: "From everything to where failures are densest, step by step (PRIM)",
    columns: [
      .key("step", "From 0, which is everything.", whole: \.step),
      Column("phase", .string, "peel: a share is taken off; paste: a share is put back.") {
        .text($0.isPasted ? "paste" : "peel")
      },
      Column("coverage", .number, unit: "share", "Share of all failures that lie in the region.") {
        .number($0.box.coverage)
      },
      Column("density", .number, unit: "share", "Share of what lies in the region that fails.") {
        .number($0.box.density)
      },
      Column("mass", .number, unit: "share", "Share of all rows that lie in the region.") { .number($0.box.mass) },
      Column("restricted", .integer, unit: "count", "Inputs that are restricted.") {
        .whole($0.box.restrictions.count)
      },
      Column("conditions", .string, "The region in words; empty for everything.") { .text($0.conditions) },
    ])
}

/// What the chosen region asks of an input.
public struct BoxRow: Sendable {
  let found: FailureConditions
  let restriction: DiscoveredBox.Restriction

  var input: PlanInput { found.inputs[restriction.input] }
  var region: FailureConditions.Region { found.region }
  /// nil for words.
  var tried: ClosedRange<Double>? { restriction.categories == nil ? found.tried[restriction.input] : nil }
  /// Choices that lie outside the region; nil for a number.
  var otherChoices: [String]? {
    guard let inside = restriction.categories, case .choice(let words) = input.domain else { return nil }
    return words.indices.filter { !inside.contains($0) }.map { words[$0] }
  }

  public static func rows(_ found: FailureConditions) -> [BoxRow] {
    found.region.box.restrictions.map { BoxRow(found: found, restriction: $0) }
  }
}

extension Table<BoxRow> {
  /// `boxes.csv`.
  public static let boxes = Table(
    name: "boxes", title: "The region in which the design fails, input by input",
    columns: [
      .key("input", "Key path of the input.", text: \.input.name),
      Column("rule", .string, "What counts as failure.") { .text($0.found.rule.description) },
      Column("unit", .string, "Unit of the input; empty for words and for numbers that have none.") {
        .text($0.input.unit)
      },
      .statistic("low", "At least this, in the input's own unit; empty for no such limit.") { $0.restriction.lower },
      .statistic("high", "At most this; empty for no such limit.") { $0.restriction.upper },
      .statistic("tried_low", "The lowest that was tried; empty for words.") { $0.tried?.lowerBound },
      .statistic("tried_high", "The highest that was tried; empty for words.") { $0.tried?.upperBound },
      Column("choices", .string, "One of these; empty for a number.") { row in
        row.restriction.categories.map { .text($0.map { row.input.written(Double($0)) }.joined(separator: "; ")) }
          ?? .missing
      },
      Column("other_choices", .string, "The choices that lie outside; empty for a number.") {
        $0.otherChoices.map { .text($0.joined(separator: "; ")) } ?? .missing
      },
      Column("quasi_p_low", .number, unit: "share", "Chance that the lower limit only seems to matter.") {
        .number($0.restriction.lowerQuasiP)
      },
      Column("quasi_p_high", .number, unit: "share", "Chance that the upper limit only seems to matter.") {
        .number($0.restriction.upperQuasiP)
      },
      Column("quasi_p_choices", .number, unit: "share", "Chance that the choices only seem to matter.") {
        .number($0.restriction.categoriesQuasiP)
      },
      Column(
        "reproduced_by_coverage", .number, unit: "share",
        "Share of random halves of the rows whose region of like coverage restricts the input too."
      ) { .number($0.region.reproducibility.byCoverage[$0.restriction.input]) },
      Column("reproduced_by_density", .number, unit: "share", "The same by like density.") {
        .number($0.region.reproducibility.byDensity[$0.restriction.input])
      },
      Column("coverage", .number, unit: "share", "Of the whole region: share of all failures that lie in it.") {
        .number($0.region.box.coverage)
      },
      Column("density", .number, unit: "share", "Of the whole region: share of what lies in it that fails.") {
        .number($0.region.box.density)
      },
      Column(
        "coverage_again", .number, unit: "share",
        "The same coverage in rows and lives that regions weren't found in (cross-fitting)."
      ) {
        .number($0.region.coverageAgain)
      },
      Column("density_again", .number, unit: "share", "The same density in such rows and lives.") {
        .number($0.region.densityAgain.value)
      },
      Column("density_again_low", .number, unit: "share", "Lower end of its 95% interval (Wilson).") {
        .number($0.region.densityAgain.interval?.lowerBound)
      },
      Column("density_again_high", .number, unit: "share", "Upper end of it.") {
        .number($0.region.densityAgain.interval?.upperBound)
      },
    ])
}

/// A question of the decision tree, or an answer at its end.
public struct TreeRow: Sendable {
  let number: Int
  let parent: Int?
  let answer: String
  let question: String
  let node: TreeNode

  public static func rows(_ found: FailureConditions) -> [TreeRow] {
    let nodes = found.tree.nodes
    var parents: [Int: (parent: Int, answer: String)] = [:]
    for (place, node) in nodes.enumerated() {
      guard let children = node.children else { continue }
      parents[children.yes] = (place, "yes")
      parents[children.no] = (place, "no")
    }
    return nodes.enumerated().map { place, node in
      TreeRow(
        number: place, parent: parents[place]?.parent, answer: parents[place]?.answer ?? "",
        question: node.question.map(found.words) ?? "", node: node)
    }
  }
}

extension Table<TreeRow> {
  /// `tree.csv`.
  public static let tree = Table(
    name: "tree", title: "Questions that tell failures from successes (CART)",
    columns: [
      .key("node", "Number of the node; 0 is the first question.", whole: \.number),
      Column("parent", .integer, "The node it follows; empty for the first.") {
        $0.parent.map(Cell.whole) ?? .missing
      },
      Column("answer", .string, "The answer to the parent's question that leads here.") { .text($0.answer) },
      Column("question", .string, "What is asked here; empty at an end.") { .text($0.question) },
      Column("rows", .integer, unit: "count", "Rows that come here.") { .whole($0.node.count) },
      Column("failing", .number, unit: "share", "Share of them that fail.") { .number($0.node.mean) },
    ])
}

/// What finding something out is worth.
public struct InformationRow: Sendable {
  let found: WorthFindingOut
  let name: String
  let inputs: Int
  let worth: Estimate

  public static func rows(_ found: WorthFindingOut) -> [InformationRow] {
    found.items.map { InformationRow(found: found, name: $0.name, inputs: $0.inputs, worth: $0.worth) } + [
      InformationRow(found: found, name: "everything", inputs: 0, worth: found.everything),
      InformationRow(found: found, name: "everything, luck foreseen", inputs: 0, worth: found.withLuckForeseen),
    ]
  }
}

extension Table<InformationRow> {
  /// `value_of_information.csv`.
  public static let information = Table(
    name: "value_of_information", title: "What finding something out before choosing among the designs is worth",
    columns: [
      .key(
        "input",
        "Key path of what is found out, a group, everything that can be known, or everything with luck foreseen, which nobody can.",
        text: \.name),
      Column("inputs", .integer, unit: "count", "How many things that is; 0 for everything.") { .whole($0.inputs) },
      Column("unit", .string, "Unit of the worth: pounds where the scenario says what attainment is worth.") {
        .text($0.found.quantity.definition.unit.rawValue)
      },
      .statistic("worth", "What the choice is expected to gain by it, at least 0.") { $0.worth.value },
      .statistic("low", "Lower end of its 95% interval.") { $0.worth.interval?.lowerBound },
      .statistic("high", "Upper end of its 95% interval.") { $0.worth.interval?.upperBound },
    ])
}
