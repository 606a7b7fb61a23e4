/// An answer as plain text.
extension Answer {
  public var text: String { claims.map(\.text).joined(separator: " ") }
}

extension Claim {
  public var text: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .name(let name): "\"\(name)\""
      case .number(let number): number.text
      case .error(let number): number.errorText
      }
    }.joined()
  }
}

extension CitedNumber {
  /// No more digits than its interval bears.
  public var text: String {
    switch kind {
    case .share: Wording.percent(value)
    case .points: Wording.fixed(abs(value) * 100, pointDecimals) + " point" + (writtenPoints == "1" ? "" : "s")
    case .pounds: Wording.money(value)
    case .months, .count: Wording.count(Int(value.rounded()))
    case .plain(let decimals): Wording.fixed(value, decimals)
    }
  }

  var errorText: String {
    switch kind {
    case .share, .points: Wording.fixed((half ?? 0) * 100, pointDecimals)
    case .pounds: Wording.money(half ?? 0)
    case .months, .count: Wording.fixed(half ?? 0, 1)
    case .plain(let decimals): Wording.fixed(half ?? 0, decimals)
    }
  }

  private var pointDecimals: Int { (half ?? 1) < 0.005 ? 1 : 0 }
  private var writtenPoints: String { Wording.fixed(abs(value) * 100, pointDecimals) }
}
