import PartnershipModel

/// A key of a design that can be set otherwise, with what may stand there.
public struct SettableKey: Sendable {
  /// The keys that lead there, such as `partners.police.representative`.
  public let path: String
  public let meaning: String
  let kind: Kind

  /// What may stand there, for messages.
  public var allowed: String { kind.allowed }

  /// Every value there is, where they can be listed.
  public var choices: [String]? {
    switch kind {
    case .flag: ["yes", "no"]
    case .word(let words): words
    default: nil
    }
  }

  /// The lowest and highest number that may stand there, in the key's own unit; nil where no number does.
  public var range: ClosedRange<Double>? { amount?.range }

  /// The key's own unit, such as `FTE` or `£/year`; empty where no number stands or it has none.
  public var unit: String { amount?.unit.name ?? "" }

  /// Whether only whole numbers make sense.
  public var isCounted: Bool { amount.map { $0.isWhole || $0.isCount } ?? false }

  /// Whether what stands there may be uncertain.
  public var isNumber: Bool {
    if case .number = kind { return true }
    return false
  }

  private var amount: Amount? {
    switch kind {
    case .number(let amount), .known(let amount): amount
    default: nil
    }
  }

  /// Numbers, or several joined by `to`, with the unit that the key needs where they have none.
  func written(_ numbers: String) -> String {
    guard let amount, numbers.allSatisfy({ "0123456789.-e to".contains($0) }) else { return numbers }
    return amount.unit.written(numbers)
  }
}

extension Array where Element == Kind.Key {
  /// Every key below a path whose value is a single number, word or choice; in the order of the format.
  func settable(below path: String, ids: [Kind.Register: [String]]) -> [SettableKey] {
    flatMap { key -> [SettableKey] in
      let path = path.isEmpty ? key.name : "\(path).\(key.name)"
      func at(_ name: String, _ kind: Kind) -> SettableKey {
        SettableKey(path: "\(path).\(name)", meaning: key.meaning, kind: kind)
      }
      switch key.kind {
      case .number, .known, .flag, .word: return [SettableKey(path: path, meaning: key.meaning, kind: key.kind)]
      case .map(let keys): return keys.settable(below: path, ids: ids)
      case .entities(let register, let keys):
        return (ids[register] ?? []).flatMap { keys.settable(below: "\(path).\($0)", ids: ids) }
      case .numbers(let amount, let register, let hasOtherwise):
        return ((ids[register] ?? []) + (hasOtherwise ? ["otherwise"] : [])).map { at($0, .number(amount)) }
      case .constants:
        return Parameter.allCases.map(\.definition).map {
          SettableKey(path: "\(path).\($0.name)", meaning: $0.meaning, kind: .number(.constant($0)))
        }
      case .words, .text, .seed, .id, .due, .list: return []
      }
    }
  }
}
