import PartnershipModel

extension Reading {
  /// A number that may be uncertain: `2 FTE`, `1 to 3 FTE` or `{triangular: 1 to 2 to 3 FTE}`.
  ///
  /// Uncertain numbers are drawn at the address they are read for. What an alternative says itself is drawn apart from the
  /// main part of the file; what it takes over is drawn as there.
  mutating func quantity(_ tree: Tree, at address: String, _ amount: Amount) -> Quantity? {
    let address = tree.author.isEmpty ? address : "alternatives.\(tree.author).\(address)"
    switch tree.content {
    case .map(let entries):
      return shaped(entries, of: tree, at: address, amount)
    case .text(let text):
      do {
        return Quantity(at: address, try amount.distribution(text))
      } catch {
        report(tree, error.problem, allowed: amount.allowed(uncertain: true))
      }
    case .nothing: report(tree, "has no value", allowed: amount.allowed(uncertain: true))
    case .list: report(tree, "is a list where a number belongs", allowed: amount.allowed(uncertain: true))
    }
    return nil
  }

  /// A number given as a map: the shape of its distribution, and perhaps whom it shares its draw with.
  private mutating func shaped(
    _ entries: [Tree.Entry], of tree: Tree, at address: String, _ amount: Amount
  ) -> Quantity? {
    let words = Amount.Shape.allCases.map(\.rawValue)
    var address = address
    var distribution: Distribution?
    var shapes = 0
    for entry in entries {
      if entry.key == "drawn as" {
        address = displayText(entry.value, limit: 400) ?? address
      } else if let shape = Amount.Shape(rawValue: entry.key) {
        shapes += 1
        guard let text = numbers(entry.value) else {
          report(entry.value, "isn't a row of numbers", allowed: Self.example(of: shape, amount))
          continue
        }
        do {
          distribution = try amount.distribution(shape, text)
        } catch {
          report(entry.value, error.problem, allowed: Self.example(of: shape, amount))
        }
      } else {
        report(
          entry.keyText, "isn't a distribution", allowed: (words + ["drawn as"]).joinedByOr,
          nearest: nearest(to: entry.key, among: words))
        return nil
      }
    }
    if shapes != 1 {
      report(
        tree, shapes == 0 ? "has no distribution" : "has more than one distribution",
        allowed: amount.allowed(uncertain: true))
      return nil
    }
    return distribution.map { Quantity(at: address, $0) }
  }

  /// `1 to 2 to 3 FTE`, or the same as a list.
  private func numbers(_ tree: Tree) -> String? {
    if let text = tree.text { return text }
    guard case .list(let items) = tree.content else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts.joined(separator: " to ") : nil
  }

  private static func example(of shape: Amount.Shape, _ amount: Amount) -> String {
    let numbers = shape == .triangular ? "lowest to likeliest to highest" : "low to high"
    return
      "{\(shape.rawValue): \(amount.unit.written(numbers))}, within \(amount.range.lowerBound.plain) to \(amount.range.upperBound.plain)"
  }
}

extension Quantity {
  /// A quantity that needs its address only where it is drawn at all.
  fileprivate init(at address: String, _ distribution: Distribution) {
    if case .fixed = distribution { self.init(distribution) } else { self.init(name: address, distribution) }
  }
}

extension Amount {
  /// A quantity as it would be written in a file.
  func json(_ quantity: Quantity) -> JSON {
    func shaped(_ shape: Shape, _ numbers: Double...) -> JSON {
      .object([
        shape.rawValue: .text(unit.written(numbers.map(\.plain).joined(separator: " to "))),
        "drawn as": quantity.name.isEmpty ? nil : .text(quantity.name),
      ])
    }
    switch quantity.distribution {
    case .fixed(let value):
      return unit.isBareNumberEnough && unit.spellings[0].prefix.isEmpty
        ? .number(value) : .text(unit.written(value.plain))
    case .uniform(let low, let high): return shaped(.uniform, low, high)
    case .triangular(let low, let mode, let high): return shaped(.triangular, low, mode, high)
    case .normal(let low, let high): return shaped(.normal, low, high)
    case .lognormal(let low, let high): return shaped(.lognormal, low, high)
    case .logitNormal(let low, let high, _, _): return shaped(.logitNormal, low, high)
    }
  }
}
