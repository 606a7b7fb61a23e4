import Experiments
import PartnershipModel
import ScenarioFiles

/// The inputs of an exploration: what each does to a scenario, and the partnerships that their choices make.
struct ExploredInputs: Sendable {
  /// An input with what would be written at its key for each of its choices, or the one range of a number.
  struct Explored: Sendable {
    let input: PlanInput
    let key: SettableKey?
    var texts: [String] = []
  }

  let design: VariableDesign
  var all: [Explored]

  var inputs: [PlanInput] { all.map(\.input) }

  /// The same without some of the inputs: those are as the design has them, or drawn where nobody knows them.
  func keeping(_ isKept: (PlanInput) -> Bool) -> ExploredInputs {
    var fewer = self
    fewer.all = all.filter { isKept($0.input) }
    return fewer
  }

  /// The partnership for a choice of each input that redesigns.
  ///
  /// - Throws: `FaultyScenario` where choices don't go together.
  func partnership(_ choices: [Int] = []) throws -> Partnership {
    var settings: [(key: SettableKey, text: String)] = []
    var choice = choices.makeIterator()
    for explored in all {
      guard let key = explored.key, !explored.texts.isEmpty else { continue }
      switch explored.input.action {
      case .redesigns: settings.append((key, explored.texts[choice.next() ?? 0]))
      case .tells: settings.append((key, explored.texts[0]))
      case .seats, .draws, .nothing: break
      }
    }
    return try design.partnership(with: settings)
  }

  /// The partnership for each combination of choices that a plan's rows make.
  ///
  /// - Throws: `Failure` where choices don't go together.
  func partnerships(for plan: Plan) throws -> [[Int]: Partnership] {
    let redesigning = plan.inputs.indices.filter { plan.inputs[$0].action == .redesigns }
    var made: [[Int]: Partnership] = [:]
    for row in 0..<plan.rows {
      let choices = redesigning.map { Int(plan.values[$0][row]) }
      guard made[choices] == nil else { continue }
      guard made.count < Self.mostPartnerships else {
        throw Failure(
          .usage,
          """
          The inputs that redesign the partnership combine to more than \(Self.mostPartnerships) designs. Leave some of \
          them out, or give them fewer choices.
          """)
      }
      do { made[choices] = try partnership(choices) } catch let faulty as FaultyScenario {
        throw Failure(.usage, "Some of the inputs' choices don't go together:\n\(faulty)")
      }
    }
    return made
  }

  /// Each takes memory and some milliseconds to read.
  static let mostPartnerships = 2_000
}
