import Experiments
import PartnershipModel
import Results
import ScenarioFiles

extension ExploredInputs {
  /// What a scenario has without anybody asking: resources and rules, what its file leaves uncertain, the model's constants.
  static let usual = ["levers", "unknowns", "parameters"]

  /// Reads what was asked for: `NAME=RANGE`, `NAME` alone for its usual range, or a group of them: `levers`, `unknowns`,
  /// `parameters`, or everything below a key such as `partners.council`.
  ///
  /// - Parameter faults: gets every fault of the requests.
  init(_ requests: [String], of design: VariableDesign, faults: inout [String]) {
    self.design = design
    all = []
    let unknowns = Simulation(design.design.partnership, seed: 0).unknowns.filter { !$0.name.isEmpty }
    let levers = ResourcingLever.all(of: design.design.partnership)
    for request in requests {
      let words = request.split(separator: "=", maxSplits: 1).map { String($0.trimming(while: \.isWhitespace)) }
      guard let name = words.first else {
        faults.append("An input needs a name.")
        continue
      }
      if words.count == 2 {
        add(name, words[1], faults: &faults)
        continue
      }
      let isWanted = Self.group(name)
      let chosen = levers.filter { name == "levers" || isWanted($0.path) }
      for lever in chosen {
        guard let range = design.key(lever.path)?.cut(lever.range) else { continue }
        add(lever.path, range, isUsual: true, faults: &faults)
      }
      let told = unknowns.filter { unknown in
        switch name {
        case "levers": false
        case "unknowns": unknown.parameter == nil
        case "parameters": unknown.parameter != nil
        default: isWanted(unknown.name)
        }
      }
      for unknown in told { put(Explored(input: PlanInput(unknown, of: design), key: nil)) }
      if chosen.isEmpty, told.isEmpty, !Self.usual.contains(name) {
        faults.append(unknownInput(name, among: levers.map(\.path) + unknowns.map(\.name)))
      }
    }
  }

  private static func group(_ name: String) -> (String) -> Bool {
    { path in
      path == name || path == "design.\(name)" || path.hasPrefix("\(name).") || path.hasPrefix("design.\(name).")
    }
  }

  private func unknownInput(_ name: String, among names: [String]) -> String {
    if let key = design.key(name) {
      return
        "\(optionWord("input")) \(name): it is known, so say what to try: \(optionWord("input")) \"\(name)=…\"; allowed: \(key.allowed)."
    }
    let guess = nearest(to: name, in: names + Self.usual) ?? design.nearestPath(to: name)
    return "\(optionWord("input")) \(name): there is no such input" + (guess.map { "; did you mean \"\($0)\"?" } ?? ".")
      + " Groups are \(Self.usual.joined(separator: ", ")) and any key of the file."
  }

  private mutating func put(_ explored: Explored) {
    if let place = all.firstIndex(where: { $0.input.name == explored.input.name }) {
      all[place] = explored
    } else {
      all.append(explored)
    }
  }

  private mutating func add(_ name: String, _ text: String, isUsual: Bool = false, faults: inout [String]) {
    guard let key = design.key(name) else { return faults.append(unknownInput(name, among: [])) }
    do {
      put(try explored(key, text, origin: isUsual ? "assumption" : "as asked for"))
    } catch let faulty as FaultyScenario {
      faults += faulty.faults.map { "\(optionWord("input")) \($0.withoutPlace)" }
    } catch let failure as Failure {
      faults.append("\(optionWord("input")) \(key.path): \(failure.message)")
    } catch {
      faults.append("\(optionWord("input")) \(key.path): it can't be read.")
    }
  }

  private func explored(_ key: SettableKey, _ text: String, origin: String) throws -> Explored {
    let role: PlanInput.Role =
      key.path.hasPrefix("parameters.") ? .constant : key.path.hasPrefix("surroundings.") ? .unknown : .lever
    let words = text.split(separator: ",").map { String($0.trimming(while: \.isWhitespace)) }
    if key.isNumber, words.count < 2 || text.hasPrefix("{") {
      let partnership = try design.partnership(with: [(key, text)])
      guard let unknown = Simulation(partnership, seed: 0).unknowns.first(where: { $0.name == key.path }) else {
        throw Failure(.usage, "\"\(text)\" leaves nothing to vary; say a range, such as low..high.")
      }
      var domain = PlanInput.Domain.number(unknown.distribution)
      if key.isCounted, case .uniform(let low, let high) = unknown.distribution, let first = Int(exactly: low),
        let last = Int(exactly: high)
      {
        domain = .whole(first...last)
      }
      let input = PlanInput(
        name: key.path, role: role, domain: domain, action: .tells, origin: origin, unit: key.unit)
      return Explored(input: input, key: key, texts: [text])
    }
    let texts = words.count == 1 ? key.wholeNumbers(text) ?? words : words
    guard Set(texts).count == texts.count, texts.count > 1 else {
      throw Failure(.usage, "\"\(text)\" leaves nothing to choose; say two or more, with commas between them.")
    }
    let made = try texts.map { try design.partnership(with: [(key, $0)]) }
    var action = PlanInput.Action.redesigns
    if let partner = design.design.partnership.partners.first(where: { key.path == "partners.\($0.id).representative" })
    {
      let tiers = made.compactMap { $0.partners.first { $0.id == partner.id }?.tier.rawValue }
      action = .seats(partner: partner.id, tiers: tiers)
    }
    let input = PlanInput(name: key.path, role: role, domain: .choice(texts), action: action, origin: origin)
    return Explored(input: input, key: key, texts: texts)
  }
}

extension PlanInput {
  /// What a scenario or the model leaves uncertain.
  ///
  /// - Parameter design: knows the units of the scenario's numbers.
  init(_ unknown: Unknown, of design: VariableDesign) {
    self.init(
      name: unknown.name, role: unknown.parameter == nil ? .unknown : .constant,
      domain: .number(unknown.distribution), action: .tells,
      origin: unknown.parameter == nil ? "the scenario" : "the model's range",
      unit: unknown.parameter?.definition.unit ?? design.key(unknown.name)?.unit ?? "")
  }
}

extension SettableKey {
  /// A range of Convene's own, within what may stand at the key; nil where nothing is left of it.
  fileprivate func cut(_ text: String) -> String? {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Double($0) }
    guard let range, ends.count == 2, let low = ends[0], let high = ends[1],
      !range.contains(low) || !range.contains(high)
    else { return text }
    let (first, last) = (max(low, range.lowerBound), min(high, range.upperBound))
    return first < last ? "\(first)..\(last)" : nil
  }

  /// `1..4` as the whole numbers from 1 to 4, where only those make sense.
  fileprivate func wholeNumbers(_ text: String) -> [String]? {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map {
      Int($0.trimming(while: \.isWhitespace))
    }
    guard isCounted, ends.count == 2, let low = ends[0], let high = ends[1], low < high, high - low < 100 else {
      return nil
    }
    return (low...high).map { String($0) }
  }
}

extension Fault {
  /// The fault without a file and a line, where it stands on a command line.
  var withoutPlace: String {
    var words = "\(keyPath): \"\(value)\" \(problem)"
    if !allowed.isEmpty { words += "; allowed: \(allowed)" }
    if let nearest { words += "; did you mean \"\(nearest)\"?" }
    return words
  }
}

extension StringProtocol {
  /// Without what is gone at either end.
  func trimming(while isGone: (Character) -> Bool) -> SubSequence {
    var text = self[...]
    while let first = text.first, isGone(first) { text.removeFirst() }
    while let last = text.last, isGone(last) { text.removeLast() }
    return text
  }
}
