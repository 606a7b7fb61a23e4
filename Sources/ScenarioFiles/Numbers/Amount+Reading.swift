import PartnershipModel

extension Amount {
  /// The shapes that an uncertain number can be given outright: `{uniform: 1 to 3 FTE}`.
  enum Shape: String, CaseIterable {
    case uniform
    case triangular
    case normal
    case lognormal
    case logitNormal = "logit-normal"
  }

  /// Why a text can't be this amount, as the predicate of a sentence.
  struct Misfit: Error {
    var problem: String
  }

  /// A number, or two with `to` between them for a 90% interval.
  func distribution(_ text: String) throws(Misfit) -> Distribution {
    let values = try values(text, atMost: 2)
    guard values.count == 2, values[0] < values[1] else { return .fixed(values[0]) }
    return interval(values[0], values[1])
  }

  /// A distribution of a named shape.
  func distribution(_ shape: Shape, _ text: String) throws(Misfit) -> Distribution {
    let ends = try values(text, atMost: shape == .triangular ? 3 : 2)
    guard ends.count == (shape == .triangular ? 3 : 2) else {
      throw Misfit(
        problem: shape == .triangular ? "needs three numbers: lowest to likeliest to highest" : "needs two numbers")
    }
    guard ends[0] < ends[ends.count - 1] else { throw Misfit(problem: "has no width") }
    let (low, high) = (ends[0], ends[ends.count - 1])
    switch shape {
    case .uniform: return .uniform(low: low, high: high)
    case .triangular: return .triangular(low: low, mode: ends[1], high: high)
    case .normal:
      // No draw lies further out than 8.3 standard deviations: the probability of that can't be told from 0.
      let reach = (high - low) / (2 * 1.6448536269514722) * 8.3
      let middle = (low + high) / 2
      guard middle - reach > range.lowerBound, isOpenEnded || middle + reach < range.upperBound else {
        throw Misfit(
          problem: "would now and then fall outside what is possible; lognormal, triangular or uniform wouldn't")
      }
      return .normal(low: low, high: high)
    case .lognormal:
      guard low > 0, range.lowerBound == 0, isOpenEnded else {
        throw Misfit(problem: "can't be lognormal: that needs a number above 0 without an upper end")
      }
      return .lognormal(low: low, high: high)
    case .logitNormal:
      guard !isOpenEnded, range.lowerBound < low, high < range.upperBound else {
        throw Misfit(problem: "can't be logit-normal: that needs two ends inside the range that is possible")
      }
      return .logitNormal(low: low, high: high, floor: range.lowerBound, ceiling: range.upperBound)
    }
  }

  /// The numbers of a text such as `1 to 3 FTE`, in order. A number without unit has the unit of the last one.
  func values(_ text: String, atMost count: Int) throws(Misfit) -> [Double] {
    if let value = plainValue(text) { return [value] }
    do {
      let values = try readValues(text, atMost: count)
      guard values.allSatisfy(contains) else {
        let isFraction = isWhole && values.allSatisfy { range.contains($0) }
        throw Misfit(problem: isFraction ? "isn't a whole number" : "is out of range")
      }
      guard zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }) else {
        throw Misfit(problem: "runs from high to low")
      }
      return values
    } catch let misreading as Term.Misreading {
      throw Misfit(problem: misreading.rawValue)
    } catch let misfit as Misfit {
      throw misfit
    } catch {
      throw Misfit(problem: Term.Misreading.notANumber.rawValue)
    }
  }

  /// A bare number, as most are, without looking for anything else in it; nil where it is more than that, or doesn't fit.
  private func plainValue(_ text: String) -> Double? {
    guard unit.isBareNumberEnough, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }) else { return nil }
    return Double(text).flatMap { contains($0) ? $0 : nil }
  }

  private func readValues(_ text: String, atMost count: Int) throws -> [Double] {
    let phrase = text.trimmed
    let parts = (unit.phrases[phrase.lowercased()] ?? phrase).split(separator: " to ", omittingEmptySubsequences: false)
    guard parts.count <= count else { throw Term.Misreading.notANumber }
    var terms: [Term] = []
    for part in parts { terms.append(try Term(String(part), after: terms.first?.prefix ?? "")) }
    let last = terms[terms.count - 1]
    for index in terms.indices {
      let isMixed = terms[index].magnitude == nil && last.magnitude != nil
      if isMixed, try terms[index].bareValue() != 0 { throw Term.Misreading.unclearThousands }
      // "every 1 to 3 months", "£1m to 2m/year", "20 to 40%": what one says holds for all, what several say has to agree.
      if terms[index].suffix.isEmpty {
        terms[index].suffix = last.suffix
      } else if last.suffix.hasPrefix(terms[index].suffix + "/") {
        terms[index].suffix = last.suffix
      }
    }
    return try terms.map { try $0.value(in: unit) }
  }

  /// What an interval "low to high" means where nobody says more: 5% lie below and 5% above.
  ///
  /// Lognormal for amounts without an upper end, logit-normal between two ends. No smooth distribution has 5% beyond an end
  /// of what is possible, so an interval that reaches it is uniform.
  private func interval(_ low: Double, _ high: Double) -> Distribution {
    if isOpenEnded {
      return low > 0 ? .lognormal(low: low, high: high) : .uniform(low: low, high: high)
    }
    if low > range.lowerBound, high < range.upperBound {
      return .logitNormal(low: low, high: high, floor: range.lowerBound, ceiling: range.upperBound)
    }
    return .uniform(low: low, high: high)
  }
}

extension Term {
  /// The number without its unit, for comparison with 0.
  fileprivate func bareValue() throws(Misreading) -> Double {
    guard let value = Double("\(mantissa)e\(exponent)") else { throw .notANumber }
    return value
  }
}
