/// An answer as part of a page, in a reader's numbers.
extension Answer {
  func html(_ locale: ReaderLocale) -> HTML { claims.map { $0.html(locale) }.joined(separator: " ") }
}

extension Claim {
  func html(_ locale: ReaderLocale) -> HTML {
    let written = pieces.map { piece -> HTML in
      switch piece {
      case .words(let words): return "\(words)"
      case .name(let name): return HTML.quoted(name)
      case .number(let number): return "\(number.written(locale))"
      case .error(let number): return "\(number.writtenError(locale))"
      }
    }
    return "\(written)"
  }
}

extension CitedNumber {
  fileprivate func written(_ locale: ReaderLocale) -> String {
    switch kind {
    case .share: locale.written(Figure(value, half.map { value - $0 }, half.map { value + $0 }), .share)
    case .points: locale.points(abs(value)).drop { $0 == "+" } + " points"
    case .pounds: locale.written(Figure(value, half.map { value - $0 }, half.map { value + $0 }), .pounds)
    case .months, .count: locale.count(Int(value.rounded()))
    case .plain(let decimals): locale.fixed(value, decimals)
    }
  }

  fileprivate func writtenError(_ locale: ReaderLocale) -> String {
    switch kind {
    case .share, .points: locale.fixed((half ?? 0) * 100, 1)
    case .pounds: locale.roundMoney(half ?? 0)
    case .months, .count: locale.fixed(half ?? 0, 1)
    case .plain(let decimals): locale.fixed(half ?? 0, decimals)
    }
  }
}
