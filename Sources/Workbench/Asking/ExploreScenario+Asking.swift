import Analyses
import Experiments
import Foundation
import PartnershipModel
import Results
import ScenarioFiles
import Statistics

/// What was asked for, looked at before anything is run: every fault at once.
extension ExploreScenario {
  /// - Throws: `Failure` with every fault.
  func asked(of source: ScenarioSource) throws -> AskedExploration {
    let design = try source.design(design)
    let place = source.scenario.designs.firstIndex { $0.name == design.name } ?? 0
    let experiment = Experiment(source.scenario, chosen: [design], replications: 2, seed: seed)
    var faults = rangeFaults
    let responses = Responses(outcomes, fails: fails, horizon: design.partnership.horizon, faults: &faults)
    let variable = try VariableDesign(source.scenario, design: place)
    let asked = inputs.isEmpty ? ExploredInputs.usual : inputs
    let wanted = plan.map { PlanFile.inputs(in: $0, of: variable, passingOver: responses.all) } ?? asked
    let explored = ExploredInputs(wanted, of: variable, faults: &faults)
    let method = method == .automatic && !correlations.isEmpty ? .latinHypercube : method
    var settings = Exploration.Request()
    settings.seed = experiment.seed
    settings.precision = precision
    settings.hasSecondOrder = hasSecondOrder
    if method == .morris { settings.walks = rows ?? settings.walks } else { settings.rows = rows ?? settings.rows }
    if method == .sobol { settings.kept = max(1, explored.inputs.count) }
    if precision != nil, rows == nil { settings.rows = Self.mostRows }

    let matrix = correlationMatrix(explored.inputs, method, faults: &faults)
    var made: Plan?
    if let plan {
      made = PlanFile(plan, explored.inputs).plan(faults: &faults)
    } else if faults.isEmpty {
      faults += methodFaults(method, explored.inputs, settings)
    }
    guard faults.isEmpty else {
      let count = faults.count == 1 ? "a fault" : "\(faults.count) faults"
      throw Failure(plan == nil ? .usage : .badContent, "The request has \(count):\n\(faults.joined(separator: "\n"))")
    }
    return AskedExploration(
      request: self, source: source, experiment: experiment, inputs: explored, responses: responses,
      correlations: matrix, plan: made,
      method: method, settings: settings)
  }

  /// Rows that a precision may take where nobody says.
  static let mostRows = 16_384

  private var rangeFaults: [String] {
    var faults: [String] = []
    if let fault = ThreadCount.fault(threads) { faults.append(fault) }
    if let precision, !(precision > 0 && precision.isFinite) {
      faults.append("\(optionWord("precision")) is \(precision); it has to be above 0.")
    }
    if precision != nil, plan != nil || method != .automatic && method != .sobol {
      faults.append(
        "\(optionWord("precision")) is about Sobol's indices: ask for it with \(optionWord("method")) auto or sobol.")
    }
    if hasSecondOrder, plan != nil || method != .automatic && method != .sobol {
      faults.append(
        "\(optionWord("second-order")) is about Sobol's indices: ask for it with \(optionWord("method")) auto or sobol."
      )
    }
    return faults
  }

  private func methodFaults(
    _ method: Method, _ inputs: [PlanInput], _ settings: Exploration.Request
  ) -> [String] {
    if inputs.isEmpty { return ["There is nothing to vary: name an input."] }
    let fault: String? =
      switch method {
      case .automatic, .sobol:
        SaltelliBlocks.fault(inputs: min(inputs.count, settings.kept) + 2, rows: settings.rows)
      case .morris: MorrisTrajectories.fault(trajectories: settings.walks)
      case .latinHypercube:
        rows.map { (20...1_000_000).contains($0) } ?? true
          ? nil : "A Latin hypercube takes 20 to 1,000,000 points, not \(rows ?? 0)."
      case .factorial:
        rows.map { (2...1_000).contains($0) } ?? true
          ? FullFactorial.fault(counts: inputs.map { $0.levels ?? rows ?? AskedExploration.usualLevels })
          : "A factorial takes 2 to 1,000 levels of a number, not \(rows ?? 0)."
      }
    if let fault { return ["\(optionWord("method")) \(method.rawValue): \(fault)"] }
    let responses = 9 + outcomes.count
    let numbers =
      AskedExploration.rows(inputs, method, rows, settings, nil) * (Plan.livesPerRow * responses + inputs.count)
    guard numbers > AskedExploration.mostNumbers else { return [] }
    return [
      "\(optionWord("method")) \(method.rawValue): this many rows don't fit into memory; take fewer \(optionWord("rows")), or fewer inputs."
    ]
  }

  private func correlationMatrix(
    _ inputs: [PlanInput], _ method: Method, faults: inout [String]
  ) -> [[Double]]? {
    guard !correlations.isEmpty else { return nil }
    guard method == .latinHypercube, plan == nil else {
      faults.append(
        "\(optionWord("correlate")): Sobol's, Morris's and factorial plans need inputs that vary independently; use \(optionWord("method")) latin."
      )
      return nil
    }
    // The last row and column are those of everything else.
    var matrix = (0...inputs.count).map { i in (0...inputs.count).map { $0 == i ? 1.0 : 0 } }
    func place(_ name: String, in asked: String) -> Int? {
      if let place = inputs.firstIndex(where: { $0.name == name || $0.name == "design.\(name)" }) { return place }
      let names = inputs.map(\.name)
      let guess =
        nearest(to: name, in: names + names.map { $0.replacing("design.", with: "") }).map {
          "; did you mean \"\($0)\"?"
        } ?? "."
      faults.append("\(optionWord("correlate")) \(asked): \"\(name)\" is none of the inputs\(guess)")
      return nil
    }
    for asked in correlations {
      let words = asked.split(separator: ",").map { String($0.trimming(while: \.isWhitespace)) }
      guard words.count == 3, let number = Double(words[2]), (-1...1).contains(number) else {
        faults.append(
          "\(optionWord("correlate")) \(asked): write two inputs and a rank correlation from -1 to 1: a,b,0.6.")
        continue
      }
      guard let one = place(words[0], in: asked), let other = place(words[1], in: asked) else { continue }
      if one == other { faults.append("\(optionWord("correlate")) \(asked): an input goes along with itself already.") }
      if one != other { (matrix[one][other], matrix[other][one]) = (number, number) }
    }
    if let fault = ImanConover.fault(correlations: matrix) { faults.append("\(optionWord("correlate")): \(fault)") }
    return matrix
  }
}
