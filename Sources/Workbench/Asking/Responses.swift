import Analyses
import Experiments
import PartnershipModel
import Results

/// The outcomes that an exploration looks at, and what counts as failure.
struct Responses {
  /// The first decides what matters. Months come last.
  let all: [Response]
  /// nil: the worse quarter of lives.
  let rule: FailureRule?

  /// - Parameters:
  ///   - outcomes: names of those that were asked for.
  ///   - faults: gets each fault.
  init(_ outcomes: [String], fails: String?, horizon: Int, faults: inout [String]) {
    let known = Outcome.allCases
    let names = known.map(\.definition.name)
    var wanted: [Outcome] = []
    for name in outcomes {
      if let found = known.first(where: { $0.definition.name == name }) {
        wanted.append(found)
      } else {
        let guess = nearest(to: name, in: names).map { " Did you mean \($0)?" } ?? ""
        faults.append(
          "\(optionWord("outcome")) \(name): there is no such outcome.\(guess) Outcomes are: \(names.joined(separator: ", "))."
        )
      }
    }
    rule = fails.flatMap { Self.rule($0, faults: &faults) }
    wanted += [.attainment, .ownTargets, .cost]
    if case .outcome(let outcome)? = rule?.column { wanted.append(outcome) }
    let first = wanted[0].definition.name
    let measure = Measure.allCases.first { $0.definition.name == first } ?? .attainment
    let step = max(1, horizon / 6)
    let months = stride(from: step, to: horizon, by: step).map { Response(.measure(measure, month: $0)) }
    let each = wanted.enumerated().filter { !wanted[..<$0.offset].contains($0.element) }.map(\.element)
    all = each.map { Response(.outcome($0)) } + months
  }

  private static func rule(_ text: String, faults: inout [String]) -> FailureRule? {
    func fault(_ words: String) -> FailureRule? {
      faults.append("\(optionWord("fails")) \(text): \(words)")
      return nil
    }
    do throws(FailureRule.Fault) {
      let rule = try FailureRule(text)
      guard case .outcome = rule.column, case .number = rule.limit else {
        return fault("here it has to be about an outcome and a number, such as attainment < 0.2.")
      }
      return rule
    } catch {
      switch error {
      case .form: return fault("write an outcome, < or >, and a number: attainment < 0.2.")
      case .number(let number): return fault("\"\(number)\" isn't a number.")
      case .range(let outcome, let value, let allowed, let suggestion):
        let guess = suggestion.map { " Did you mean \($0)?" } ?? ""
        return fault("\(outcome) can't be \(value): it is \(allowed).\(guess)")
      case .unknownOutcome(let name):
        let guess = nearest(to: name, in: Outcome.allCases.map(\.definition.name)).map { " Did you mean \($0)?" } ?? ""
        return fault("there is no outcome \"\(name)\".\(guess)")
      }
    }
  }
}
